import type { Editor } from '@tiptap/core'
import { ChevronDown } from 'lucide-react'
import { Menu, MenuItem } from '#ui/menu.tsx'
import { headingKeys } from '../keys.ts'
import { RestoreItem } from './restore-item.tsx'
import styles from './toolbar.module.css'

const types = [
  { id: 'paragraph', name: 'Paragraph', keys: headingKeys(0) },
  ...([1, 2, 3, 4] as const).map(level => ({ id: `heading${level}`, name: `Heading ${level}`, keys: headingKeys(level) })),
  { id: 'codeBlock', name: 'Code', keys: '' },
]

/** The name of the block the caret is in. */
export function blockTypeOf(editor: Editor): string {
  const { parent } = editor.state.selection.$from
  if (parent.type.name === 'heading') return `heading${parent.attrs.level}`
  return parent.type.name === 'codeBlock' ? 'codeBlock' : 'paragraph'
}

function setType(editor: Editor, id: string): void {
  const level = ([1, 2, 3, 4] as const).find(one => id === `heading${one}`)
  if (level) editor.chain().focus().setHeading({ level }).run()
  else if (id === 'codeBlock') editor.chain().focus().setCodeBlock().run()
  else editor.chain().focus().setParagraph().run()
}

/** Which kind of block the caret is in, and a menu to change it. */
export function BlockTypeMenu({ editor, current }: { readonly editor: Editor; readonly current: string }) {
  const name = types.find(type => type.id === current)?.name ?? current.replace('heading', 'Heading ')
  return (
    <Menu
      label="Block"
      trigger={props => (
        <button {...props} type="button" className={`${styles.tool} ${styles.blockType}`} aria-label={`Block: ${name}`}>
          {name}
          <ChevronDown size={14} aria-hidden="true" />
        </button>
      )}
    >
      {types.map(type => (
        <MenuItem key={type.id} keys={type.keys} checked={type.id === current} onSelect={() => setType(editor, type.id)}>
          {type.name}
        </MenuItem>
      ))}
      <RestoreItem editor={editor} />
    </Menu>
  )
}
