import type { Editor } from '@tiptap/core'
import {
  Bold,
  Code,
  Image,
  Italic,
  Link,
  List,
  ListChecks,
  ListOrdered,
  Minus,
  Quote,
  Redo2,
  SquareCode,
  Strikethrough,
  Table,
  Undo2,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { phone, useMedia } from '#ui/use-media.ts'
import { useEditorState } from '../use-editor-state.ts'
import { BlockTypeMenu, blockTypeOf } from './block-type-menu.tsx'
import { InsertMenu } from './insert-menu.tsx'
import { ToolButton } from './tool-button.tsx'
import { ToolStrip } from './tool-strip.tsx'
import styles from './toolbar.module.css'

const marks = ['bold', 'italic', 'strike', 'code', 'link', 'bulletList', 'orderedList', 'taskList', 'blockquote', 'table'] as const
const idle = { active: [] as string[], block: 'paragraph', undo: false, redo: false }

function read(editor: Editor) {
  const active = marks.filter(name => editor.isActive(name)) as string[]
  return { active, block: blockTypeOf(editor), undo: editor.can().undo(), redo: editor.can().redo() }
}

interface ToolRowProps {
  readonly editor: Editor
  readonly onLink: () => void
  readonly onPicture: () => void
  readonly outlineOpen: boolean
  readonly onOutline: () => void
  readonly end: ReactNode
}

/** The row of tools over the text; on a phone under it. */
export function ToolRow({ editor, onLink, onPicture, outlineOpen, onOutline, end }: ToolRowProps) {
  const { active, block, undo, redo } = useEditorState(editor, read, idle)
  const isPhone = useMedia(phone)
  const on = (name: string) => active.includes(name)
  const run = () => editor.chain().focus()
  return (
    <ToolStrip label="Text" className={styles.tools}>
      {isPhone ? <InsertMenu editor={editor} onPicture={onPicture} /> : null}
      <BlockTypeMenu editor={editor} current={block} />
      <hr className={styles.line} aria-orientation="vertical" />
      <ToolButton name="Bold" keys="Mod+b" icon={Bold} pressed={on('bold')} onPress={() => run().toggleBold().run()} />
      <ToolButton name="Italic" keys="Mod+i" icon={Italic} pressed={on('italic')} onPress={() => run().toggleItalic().run()} />
      <ToolButton name="Strike" keys="Mod+Shift+s" icon={Strikethrough} pressed={on('strike')} onPress={() => run().toggleStrike().run()} />
      <ToolButton name="Code" keys="Mod+e" icon={Code} pressed={on('code')} onPress={() => run().toggleCode().run()} />
      <ToolButton name="Link" keys="Mod+k" icon={Link} pressed={on('link')} onPress={onLink} />
      <hr className={styles.line} aria-orientation="vertical" />
      <ToolButton
        name="Bulleted list"
        keys="Mod+Shift+8"
        icon={List}
        pressed={on('bulletList')}
        onPress={() => run().toggleBulletList().run()}
      />
      <ToolButton
        name="Numbered list"
        keys="Mod+Shift+7"
        icon={ListOrdered}
        pressed={on('orderedList')}
        onPress={() => run().toggleOrderedList().run()}
      />
      <ToolButton
        name="Task list"
        keys="Mod+Shift+9"
        icon={ListChecks}
        pressed={on('taskList')}
        onPress={() => run().toggleTaskList().run()}
      />
      <ToolButton name="Quote" keys="Mod+Shift+b" icon={Quote} pressed={on('blockquote')} onPress={() => run().toggleBlockquote().run()} />
      <hr className={styles.line} aria-orientation="vertical" />
      <ToolButton name="Picture" icon={Image} onPress={onPicture} />
      <ToolButton
        name="Table"
        icon={Table}
        disabled={on('table')}
        onPress={() => run().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run()}
      />
      <ToolButton name="Rule" icon={Minus} onPress={() => run().setHorizontalRule().run()} />
      <ToolButton name="Code block" icon={SquareCode} pressed={block === 'codeBlock'} onPress={() => run().toggleCodeBlock().run()} />
      <hr className={styles.line} aria-orientation="vertical" />
      <ToolButton name="Undo" keys="Mod+z" icon={Undo2} disabled={!undo} onPress={() => run().undo().run()} />
      <ToolButton name="Redo" keys="Mod+Shift+z" icon={Redo2} disabled={!redo} onPress={() => run().redo().run()} />
      <span className={styles.grow} />
      {end}
      <button type="button" className={styles.tool} aria-pressed={outlineOpen} onClick={onOutline}>
        Outline
      </button>
    </ToolStrip>
  )
}
