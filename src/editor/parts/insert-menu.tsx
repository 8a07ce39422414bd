import type { Editor } from '@tiptap/core'
import { Plus } from 'lucide-react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { insertions } from '../insertions.ts'
import styles from './toolbar.module.css'

/** All that can be inserted, behind one button: what the slash menu is to a keyboard, for a thumb. */
export function InsertMenu({ editor, onPicture }: { readonly editor: Editor; readonly onPicture: () => void }) {
  const all = insertions({ insertPicture: onPicture })
  return (
    <MenuTrigger>
      <Button className={`${styles.tool} ${styles.phone}`} aria-label="Insert">
        <Plus size={16} strokeWidth={1.75} aria-hidden="true" />
      </Button>
      <Popover className={styles.menuPopover ?? ''} placement="top start" offset={4}>
        <Menu
          className={styles.menu ?? ''}
          aria-label="Insert"
          onAction={key => setTimeout(() => all.find(one => one.name === key)?.run(editor))}
        >
          {all.map(({ name, icon: Icon }) => (
            <MenuItem key={name} id={name} textValue={name} className={styles.menuItem ?? ''}>
              <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
              <span>{name}</span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
