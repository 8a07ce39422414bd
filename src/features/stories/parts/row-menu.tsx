import type { StoryRow } from '#contract/story.ts'
import { Check, Copy, ExternalLink, History, Pencil, Send, Star, StateGlyph, Undo2 } from '#ui/icon.tsx'
import { MenuItem, MenuPopup } from '#ui/menu.tsx'
import { words } from '../words.ts'

export interface RowMenuActs {
  readonly onOpen: (row: StoryRow) => void
  readonly onFeature: (row: StoryRow) => void
  readonly onPublish: (row: StoryRow) => void
  readonly onDuplicate: (row: StoryRow) => void
  readonly onHistory: (row: StoryRow) => void
  readonly onSpike: (row: StoryRow) => void
  readonly onPutBack: (row: StoryRow) => void
  readonly onToggle: () => void
  readonly address: (id: number) => string
}

interface RowMenuProps {
  readonly row: StoryRow
  readonly anchor: Element
  readonly selected: boolean
  readonly acts: RowMenuActs
  readonly onClose: () => void
}

/** Everything that can be done with one story, by the same names and with the same keys as elsewhere. */
export function RowMenu({ row, anchor, selected, acts, onClose }: RowMenuProps) {
  const { menu } = words
  return (
    <MenuPopup label={menu.label(row.headline)} anchor={anchor} align="end" onClose={onClose}>
      <MenuItem icon={<Pencil />} keys="Enter" onSelect={() => acts.onOpen(row)}>
        {menu.open}
      </MenuItem>
      <MenuItem icon={<ExternalLink />} onSelect={() => window.open(acts.address(row.id), '_blank', 'noopener')}>
        {menu.openBeside}
      </MenuItem>
      <MenuItem icon={<Check />} keys="x" onSelect={acts.onToggle}>
        {selected ? menu.deselect : menu.select}
      </MenuItem>
      <hr />
      <MenuItem icon={<Star />} keys="s" onSelect={() => acts.onFeature(row)}>
        {row.featured ? menu.unfeature : menu.feature}
      </MenuItem>
      <MenuItem icon={<Copy />} keys="d" onSelect={() => acts.onDuplicate(row)}>
        {menu.duplicate}
      </MenuItem>
      <MenuItem icon={<History />} keys="h" onSelect={() => acts.onHistory(row)}>
        {menu.history}
      </MenuItem>
      {!row.spiked && (
        <MenuItem icon={<Send />} keys="p" onSelect={() => acts.onPublish(row)}>
          {menu.publish}
        </MenuItem>
      )}
      <hr />
      {row.spiked ? (
        <MenuItem icon={<Undo2 />} onSelect={() => acts.onPutBack(row)}>
          {menu.putBack}
        </MenuItem>
      ) : (
        <MenuItem icon={<StateGlyph state="spiked" />} keys="Backspace" danger onSelect={() => acts.onSpike(row)}>
          {row.status === 'draft' ? menu.spike : menu.kill}
        </MenuItem>
      )}
    </MenuPopup>
  )
}
