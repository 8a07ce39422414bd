import type { Editor } from '@tiptap/core'
import { Plus } from 'lucide-react'
import { Menu, MenuItem } from '#ui/menu.tsx'
import { insertions } from '../insertions.ts'
import styles from './toolbar.module.css'

/** All that can be inserted, behind one button: what the slash menu is to a keyboard, for a thumb. */
export function InsertMenu({ editor, onPicture }: { readonly editor: Editor; readonly onPicture: () => void }) {
  const all = insertions({ insertPicture: onPicture })
  return (
    <Menu
      label="Insert"
      trigger={props => (
        <button {...props} type="button" className={styles.tool} aria-label="Insert">
          <Plus size={16} strokeWidth={1.75} aria-hidden="true" />
        </button>
      )}
    >
      {all.map(({ name, icon: Icon, run }) => (
        <MenuItem key={name} icon={<Icon size={16} strokeWidth={1.75} aria-hidden="true" />} onSelect={() => run(editor)}>
          {name}
        </MenuItem>
      ))}
    </Menu>
  )
}
