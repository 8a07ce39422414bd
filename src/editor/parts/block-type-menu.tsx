import type { Editor } from '@tiptap/core'
import { ChevronDown } from 'lucide-react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { headingKeys } from '../keys.ts'
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
    <MenuTrigger>
      <Button className={`${styles.tool} ${styles.blockType}`} aria-label={`Block: ${name}`}>
        {name}
        <ChevronDown size={14} aria-hidden="true" />
      </Button>
      <Popover className={styles.menuPopover ?? ''} placement="bottom start" offset={4}>
        <Menu
          className={styles.menu ?? ''}
          aria-label="Block"
          selectionMode="single"
          selectedKeys={[current]}
          onAction={key => setTimeout(() => setType(editor, String(key)))}
        >
          {types.map(type => (
            <MenuItem key={type.id} id={type.id} textValue={type.name} className={`${styles.menuItem} ${styles[type.id] ?? ''}`}>
              <span>{type.name}</span>
              {type.keys ? <kbd>{type.keys}</kbd> : null}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
