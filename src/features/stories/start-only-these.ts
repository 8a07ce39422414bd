import { type ListSearch, listKey } from './list-search.ts'
import { openDialog, setPlace } from './list-store.ts'

/** The list of all that are featured, in which these are selected and it is asked whether only they stay so. Answers where that is. */
export function startOnlyThese(ids: readonly number[]): ListSearch {
  const search: ListSearch = { view: 'featured' }
  setPlace(listKey(search), { selection: { all: false, ids: new Set(ids) }, anchor: null })
  openDialog({ kind: 'only-these' })
  return search
}
