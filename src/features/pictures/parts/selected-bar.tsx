import bulk from '#ui/bulk-bar.module.css'
import { Pencil, Trash2, X } from '#ui/icon.tsx'
import { words } from '../words.ts'

interface SelectedBarProps {
  readonly count: number
  readonly onEdit: () => void
  readonly onTakeOut: () => void
  readonly onClear: () => void
}

/** What can be done with all pictures that are selected. */
export function SelectedBar({ count, onEdit, onTakeOut, onClear }: SelectedBarProps) {
  return (
    <div className={bulk.bulk} data-floats-low="" role="toolbar" aria-label={words.selected(count)}>
      <b className="figures">{words.selected(count)}</b>
      <button type="button" title={words.editManyHint} onClick={onEdit}>
        <Pencil />
        {words.editMany}
      </button>
      <button type="button" onClick={onTakeOut}>
        <Trash2 />
        {words.takeOut}
      </button>
      <button type="button" aria-label={words.clear} onClick={onClear}>
        <X />
      </button>
    </div>
  )
}
