import type { StoryView } from '#contract/story.ts'
import { type ListSearch, withFilter } from './list-search.ts'

/** The views as they stand beside each other; `[` and `]` go from one to the next. */
export const viewOrder: readonly StoryView[] = [
  'all',
  'drafts',
  'changed',
  'published',
  'featured',
  'new-on-disk',
  'changed-on-disk',
  'same-address',
  'returned',
  'spiked',
]

/** The view beside this one, round about. */
export function stepView(search: ListSearch, step: 1 | -1): ListSearch {
  const at = viewOrder.indexOf(search.view ?? 'all')
  const next = viewOrder[(at + step + viewOrder.length) % viewOrder.length] ?? 'all'
  return withFilter(search, 'view', next === 'all' ? '' : next)
}
