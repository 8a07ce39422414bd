import type { Editor } from '@tiptap/core'
import {
  Code,
  FileCode,
  Heading1,
  Heading2,
  Heading3,
  Heading4,
  Image,
  List,
  ListChecks,
  ListOrdered,
  type LucideIcon,
  Minus,
  Pilcrow,
  Quote,
  Superscript,
  Table,
} from 'lucide-react'
import { insertFootnote } from './insert-footnote.ts'
import { headingKeys } from './keys.ts'

/** Something that can be put into a story or that a block can become. */
export interface Insertion {
  readonly name: string
  readonly words: string
  readonly icon: LucideIcon
  /** As in `Mod+Shift+8`; empty for none. */
  readonly keys: string
  run(editor: Editor): void
}

/** What insertions need from outside. */
export interface Inserting {
  readonly insertPicture: (editor: Editor) => void
}

const emptyTable = { rows: 3, cols: 3, withHeaderRow: true }
const levels = [1, 2, 3, 4] as const
const headingIcons = [Heading1, Heading2, Heading3, Heading4]

/** All of them, in the order of the slash menu. */
export function insertions({ insertPicture }: Inserting): Insertion[] {
  return [
    ...levels.map(
      (level): Insertion => ({
        name: `Heading ${level}`,
        words: `h${level} title section`,
        icon: headingIcons[level - 1] ?? Heading1,
        keys: headingKeys(level),
        run: editor => editor.chain().focus().setHeading({ level }).run(),
      }),
    ),
    {
      name: 'Paragraph',
      words: 'text plain',
      icon: Pilcrow,
      keys: headingKeys(0),
      run: editor => editor.chain().focus().setParagraph().run(),
    },
    { name: 'Picture', words: 'image photo figure', icon: Image, keys: '', run: insertPicture },
    {
      name: 'Quote',
      words: 'blockquote',
      icon: Quote,
      keys: 'Mod+Shift+b',
      run: editor => editor.chain().focus().toggleBlockquote().run(),
    },
    {
      name: 'Bulleted list',
      words: 'bullet unordered',
      icon: List,
      keys: 'Mod+Shift+8',
      run: editor => editor.chain().focus().toggleBulletList().run(),
    },
    {
      name: 'Numbered list',
      words: 'ordered',
      icon: ListOrdered,
      keys: 'Mod+Shift+7',
      run: editor => editor.chain().focus().toggleOrderedList().run(),
    },
    {
      name: 'Task list',
      words: 'todo check',
      icon: ListChecks,
      keys: 'Mod+Shift+9',
      run: editor => editor.chain().focus().toggleTaskList().run(),
    },
    { name: 'Table', words: 'rows columns', icon: Table, keys: '', run: editor => editor.chain().focus().insertTable(emptyTable).run() },
    { name: 'Rule', words: 'line divider', icon: Minus, keys: '', run: editor => editor.chain().focus().setHorizontalRule().run() },
    { name: 'Footnote', words: 'note reference', icon: Superscript, keys: '', run: insertFootnote },
    { name: 'Code', words: 'pre block', icon: Code, keys: '', run: editor => editor.chain().focus().toggleCodeBlock().run() },
    { name: 'Source', words: 'html embed blade shortcode liquid raw', icon: FileCode, keys: '', run: insertSource },
  ]
}

function insertSource(editor: Editor): void {
  const at = editor.state.selection.$from
  const position = at.depth > 0 ? at.before(1) : at.pos
  const empty = at.depth === 1 && at.parent.isTextblock && at.parent.content.size === 0
  const node = editor.schema.nodes.sourceBlock?.create({ text: '' })
  if (!node) return
  const transaction = editor.state.tr
  const target = empty ? position : at.depth > 0 ? at.after(1) : position
  if (empty) transaction.replaceWith(position, at.after(1), node)
  else transaction.insert(target, node)
  editor.view.dispatch(transaction)
  editor.view.nodeDOM(target)?.dispatchEvent(new CustomEvent('enter-block'))
}
