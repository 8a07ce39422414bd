import { useState } from 'react'
import type { Act } from '#contract/story.ts'
import { toast } from '#ui/toast.tsx'
import { filterOf, type ListSearch } from './list-search.ts'
import { clearSelection } from './list-selecting.ts'
import { closeDialog, openDialog, useListPlace } from './list-store.ts'
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
  const feature = (on: boolean) => {
    if (count > SEEN_AT_ONCE) return openDialog({ kind: 'feature-many', featured: on })
    void perform(on ? 'feature' : 'unfeature')
  }
  const spike = () => {
    const drafts = !selection.all && [...selection.ids].every(id => list.rowOf(id)?.status === 'draft')
    if (drafts) void perform('spike')
    else openDialog({ kind: 'spike-many' })
  }
  return {
    any: !isEmpty(selection),
    all: selection.all,
    count,
    shownIds,
    many,
    feature,
    onlyThese: () => openDialog({ kind: 'only-these' }),
    /** After a dialog that did it. */
    featured: (act: Act, on: boolean) => {
      acts.featured(act, on)
      closeDialog()
      clearSelection(list)
    },
    publish: () => void publish(),
    publishNow: () => perform('publish', { ids: shownIds }),
    spike,
    spikeNow: () => perform('spike'),
    category: (name: string, add: boolean) => perform(add ? 'add-category' : 'remove-category', many, name),
    clear: () => clearSelection(list),
    /** By key: the same as the bar, refused where the bar refuses. */
    byKey: (action: 'feature' | 'publish' | 'spike') => {
      if (action === 'feature') return feature(true)
      if (count > MOST_AT_ONCE) return toast({ message: words.tooMany })
      if (action === 'publish') void publish()
      else spike()
    },
  }
}

export type SelectedActs = ReturnType<typeof useSelectedActs>
