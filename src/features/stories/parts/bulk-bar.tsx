import styles from '#ui/bulk-bar.module.css'
import { ChevronDown, Hash, Send, Star, StarOff, StateGlyph } from '#ui/icon.tsx'
import { Kbd } from '#ui/kbd.tsx'
import { Menu, MenuItem } from '#ui/menu.tsx'
import { MOST_AT_ONCE, type SelectedActs } from '../use-selected-acts.ts'
import { words } from '../words.ts'

interface BulkBarProps {
  readonly selected: SelectedActs
  readonly onCategory: (add: boolean) => void
}

/** What can be done with all that are selected. Lies over the end of the list and pushes nothing. */
export function BulkBar({ selected, onCategory }: BulkBarProps) {
  const { bulk } = words
  const { count, feature, onlyThese, publish, spike, clear } = selected
  const category = (
    <>
      <MenuItem icon={<Hash />} onSelect={() => onCategory(true)}>
        {bulk.addCategory}
      </MenuItem>
      <MenuItem icon={<Hash />} onSelect={() => onCategory(false)}>
        {bulk.removeCategory}
      </MenuItem>
    </>
  )
  if (count > MOST_AT_ONCE) {
    return (
      <div className={styles.bulk} data-floats-low="" role="toolbar" aria-label={bulk.bar(count)}>
        <b className="figures">{words.selected(count)}</b>
        <button type="button" onClick={() => feature(true)}>
          <Star />
          {bulk.feature} <Kbd keys="s" />
        </button>
        <button type="button" onClick={() => feature(false)}>
          <StarOff />
          {bulk.unfeature}
        </button>
        <span className="no-phone">{words.tooMany}</span>
        <ClearButton onClear={clear} />
      </div>
    )
  }
  return (
    <div className={styles.bulk} data-floats-low="" role="toolbar" aria-label={bulk.bar(count)}>
      <b className="figures">{words.selected(count)}</b>
      <button type="button" className="no-phone" onClick={publish}>
        <Send />
        {bulk.publish} <Kbd keys="p" />
      </button>
      <button type="button" onClick={() => feature(true)}>
        <Star />
        {bulk.feature} <Kbd keys="s" />
      </button>
      <button type="button" className="no-phone" onClick={() => feature(false)}>
        <StarOff />
        {bulk.unfeature}
      </button>
      {!selected.all && (
        <button type="button" className="no-phone" onClick={onlyThese}>
          <StarOff />
          {bulk.onlyThese}
        </button>
      )}
      <span className="no-phone">
        <Menu
          label={bulk.category}
          trigger={props => (
            <button type="button" {...props}>
              <Hash />
              {bulk.category}
              <ChevronDown />
            </button>
          )}
        >
          {category}
        </Menu>
      </span>
      <button type="button" className="no-phone" onClick={spike}>
        <StateGlyph state="spiked" />
        {bulk.spike}
      </button>
      <i className="no-phone" />
      <span className="only-phone">
        <Menu
          label={bulk.more}
          trigger={props => (
            <button type="button" {...props}>
              {bulk.more}
            </button>
          )}
        >
          <MenuItem icon={<Send />} onSelect={publish}>
            {bulk.publish}
          </MenuItem>
          <MenuItem icon={<StarOff />} onSelect={() => feature(false)}>
            {bulk.unfeature}
          </MenuItem>
          {!selected.all && (
            <MenuItem icon={<StarOff />} onSelect={onlyThese}>
              {bulk.onlyThese}
            </MenuItem>
          )}
          {category}
          <hr />
          <MenuItem icon={<StateGlyph state="spiked" />} danger onSelect={spike}>
            {bulk.spike}
          </MenuItem>
        </Menu>
      </span>
      <ClearButton onClear={clear} />
    </div>
  )
}

function ClearButton({ onClear }: { readonly onClear: () => void }) {
  return (
    <button type="button" onClick={onClear}>
      {words.bulk.clear} <Kbd keys="Escape" />
    </button>
  )
}
