import type { StoryRow } from '#contract/story.ts'
import { IconButton } from '#ui/button.tsx'
import { ArrowDown, ArrowUp, Clock, Ellipsis, FileText, Pencil, StarOff } from '#ui/icon.tsx'
import { Menu, MenuItem } from '#ui/menu.tsx'
import { words } from '../words.ts'
import type { SlotActs } from './slot-row.tsx'

interface SlotMenuProps {
  readonly story: StoryRow
  readonly headline: string
  readonly at: number
  readonly of: number
  readonly cursor: boolean
  readonly acts: SlotActs
}

/** What can be done with a story in its slot. */
export function SlotMenu({ story, headline, at, of, cursor, acts }: SlotMenuProps) {
  return (
    <Menu
      label={words.menu(headline)}
      trigger={props => (
        <IconButton label={words.menu(headline)} tabIndex={cursor ? 0 : -1} {...props}>
          <Ellipsis />
        </IconButton>
      )}
    >
      <MenuItem icon={<Pencil />} onSelect={() => acts.open(story.id)}>
        {words.open}
      </MenuItem>
      {at > 0 && (
        <MenuItem icon={<ArrowUp />} onSelect={() => acts.move(at, at - 1)}>
          {words.up}
        </MenuItem>
      )}
      {at < of - 1 && (
        <MenuItem icon={<ArrowDown />} onSelect={() => acts.move(at, at + 1)}>
          {words.down}
        </MenuItem>
      )}
      {acts.call && (
        <MenuItem icon={<FileText />} keys="n" onSelect={() => acts.call?.(at)}>
          {words.call}
        </MenuItem>
      )}
      <MenuItem icon={<Clock />} onSelect={() => acts.plan(at)}>
        {words.plan}
      </MenuItem>
      <MenuItem icon={<StarOff />} keys="s" onSelect={() => acts.off(at)}>
        {words.off}
      </MenuItem>
    </Menu>
  )
}
