import { announce, toast } from '#ui/toast.tsx'
import { placeOf, setPlace } from './list-store.ts'
import { between, everything, extended, isEmpty, isSelected, nothing, toggled } from './selection.ts'
import type { StoryList } from './use-story-list.ts'
import { words } from './words.ts'

/** Chooses the story of a row or lets it go, and says which. */
export function toggleRow({ key, total }: StoryList, index: number, id: number): void {
  const { selection } = placeOf(key)
  if (selection.all) {
    toast({ message: words.allStay })
    return
  }
  const next = toggled(selection, id)
  setPlace(key, { selection: next, anchor: { index, before: next } })
  announce(words.rowSaid(index, total, isSelected(next, id)))
}

/** Chooses everything from the anchor to this row; going back lets go what lies beyond. */
export async function selectTo(list: StoryList, index: number): Promise<void> {
  const place = placeOf(list.key)
  if (place.selection.all) return toast({ message: words.allStay })
  const anchor = place.anchor ?? { index: place.cursor ?? index, before: place.selection }
  setPlace(list.key, { anchor })
  const ids = await list.idsAt(between(anchor.index, index))
  const selection = extended(anchor.before, ids)
  setPlace(list.key, { selection })
  announce(words.selected(selection.ids.size))
}

/** Chooses all that match, also those that were never on the screen. */
export function selectAll({ key, total }: StoryList): void {
  if (total === 0) return
  setPlace(key, { selection: everything, anchor: null })
  announce(words.selected(total))
}

/** Lets all go; answers whether there was anything. */
export function clearSelection({ key }: Pick<StoryList, 'key'>): boolean {
  if (isEmpty(placeOf(key).selection)) return false
  setPlace(key, { selection: nothing, anchor: null })
  announce(words.selected(0))
  return true
}
