import { useState } from 'react'
import { toast } from '#ui/toast.tsx'
import { filterOf, type ListSearch } from './list-search.ts'
import { clearSelection } from './list-selecting.ts'
import { openDialog, useListPlace } from './list-store.ts'
import { between, isEmpty, sizeOf } from './selection.ts'
import type { BulkAction, Many, StoryActs } from './use-story-acts.ts'
import type { StoryList } from './use-story-list.ts'
import { words } from './words.ts'

/** So many diffs can be looked at before one presses the button. */
const SEEN_AT_ONCE = 20
export const MOST_AT_ONCE = 1000

/** What can be done with all that are selected, and how many they are. */
export function useSelectedActs(list: StoryList, search: ListSearch, acts: StoryActs) {
  const { selection } = useListPlace(list.key)
  const [shownIds, setShownIds] = useState<readonly number[]>([])
  const count = sizeOf(selection, list.total)
  const many: Many = selection.all ? { filter: filterOf(search) } : { ids: [...selection.ids] }

  const perform = async (action: BulkAction, whom: Many = many, category?: string): Promise<boolean> => {
    const done = await acts.toMany(whom, action, count, category)
    if (done) clearSelection(list)
    return done
  }
  const publish = async () => {
    if (count > SEEN_AT_ONCE) return toast({ message: words.publishMost })
    setShownIds(selection.all ? await list.idsAt(between(0, list.total - 1)) : [...selection.ids])
    openDialog({ kind: 'publish-many' })
  }
  const spike = () => {
    const drafts = !selection.all && [...selection.ids].every(id => list.rowOf(id)?.status === 'draft')
    if (drafts) void perform('spike')
    else openDialog({ kind: 'spike-many' })
  }
  return {
    any: !isEmpty(selection),
    count,
    shownIds,
    feature: (on: boolean) => void perform(on ? 'feature' : 'unfeature'),
    publish: () => void publish(),
    publishNow: () => perform('publish', { ids: shownIds }),
    spike,
    spikeNow: () => perform('spike'),
    category: (name: string, add: boolean) => perform(add ? 'add-category' : 'remove-category', many, name),
    clear: () => clearSelection(list),
    /** By key: the same as the bar, refused where the bar refuses. */
    byKey: (action: 'feature' | 'publish' | 'spike') => {
      if (count > MOST_AT_ONCE) return toast({ message: words.tooMany })
      if (action === 'feature') void perform('feature')
      else if (action === 'publish') void publish()
      else spike()
    },
  }
}

export type SelectedActs = ReturnType<typeof useSelectedActs>
