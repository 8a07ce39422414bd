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
import { Separator, ToggleButton, Toolbar } from 'react-aria-components'
import { keyText } from '../keys.ts'
import { useEditorState } from '../use-editor-state.ts'
import { BlockTypeMenu, blockTypeOf } from './block-type-menu.tsx'
import { InsertMenu } from './insert-menu.tsx'
import { ToolButton } from './tool-button.tsx'
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
  const on = (name: string) => active.includes(name)
  const run = () => editor.chain().focus()
  return (
    <Toolbar aria-label="Text" className={styles.tools ?? ''}>
      <InsertMenu editor={editor} onPicture={onPicture} />
      <BlockTypeMenu editor={editor} current={block} />
      <Separator orientation="vertical" className={styles.line ?? ''} />
      <ToolButton name="Bold" keys={keyText('Mod', 'B')} icon={Bold} pressed={on('bold')} onPress={() => run().toggleBold().run()} />
      <ToolButton
        name="Italic"
        keys={keyText('Mod', 'I')}
        icon={Italic}
        pressed={on('italic')}
        onPress={() => run().toggleItalic().run()}
      />
      <ToolButton
        name="Strike"
        keys={keyText('Mod', 'Shift', 'S')}
        icon={Strikethrough}
        pressed={on('strike')}
        minor
        onPress={() => run().toggleStrike().run()}
      />
      <ToolButton name="Code" keys={keyText('Mod', 'E')} icon={Code} pressed={on('code')} minor onPress={() => run().toggleCode().run()} />
      <ToolButton name="Link" keys={keyText('Mod', 'K')} icon={Link} pressed={on('link')} onPress={onLink} />
      <Separator orientation="vertical" className={styles.line ?? ''} />
      <ToolButton
        name="Bulleted list"
        keys={keyText('Mod', 'Shift', '8')}
        icon={List}
        pressed={on('bulletList')}
        onPress={() => run().toggleBulletList().run()}
      />
      <ToolButton
        name="Numbered list"
        keys={keyText('Mod', 'Shift', '7')}
        icon={ListOrdered}
        pressed={on('orderedList')}
        onPress={() => run().toggleOrderedList().run()}
      />
      <ToolButton
        name="Task list"
        keys={keyText('Mod', 'Shift', '9')}
        icon={ListChecks}
        pressed={on('taskList')}
        onPress={() => run().toggleTaskList().run()}
      />
      <ToolButton
        name="Quote"
        keys={keyText('Mod', 'Shift', 'B')}
        icon={Quote}
        pressed={on('blockquote')}
        onPress={() => run().toggleBlockquote().run()}
      />
      <Separator orientation="vertical" className={styles.line ?? ''} />
      <ToolButton name="Picture" icon={Image} onPress={onPicture} />
      <ToolButton
        name="Table"
        icon={Table}
        disabled={on('table')}
        onPress={() => run().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run()}
      />
      <ToolButton name="Rule" icon={Minus} onPress={() => run().setHorizontalRule().run()} />
      <ToolButton name="Code block" icon={SquareCode} pressed={block === 'codeBlock'} onPress={() => run().toggleCodeBlock().run()} />
      <Separator orientation="vertical" className={styles.line ?? ''} />
      <ToolButton name="Undo" keys={keyText('Mod', 'Z')} icon={Undo2} disabled={!undo} onPress={() => run().undo().run()} />
      <ToolButton name="Redo" keys={keyText('Mod', 'Shift', 'Z')} icon={Redo2} disabled={!redo} onPress={() => run().redo().run()} />
      <span className={styles.grow} />
      {end}
      <ToggleButton className={styles.tool ?? ''} isSelected={outlineOpen} onPress={onOutline}>
        Outline
      </ToggleButton>
    </Toolbar>
  )
}
