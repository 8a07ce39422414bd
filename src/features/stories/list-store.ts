import { create } from 'zustand'
import { nothing, type Selection } from './selection.ts'

/** Where somebody is in a list. It dies with the page, but not with the screen: the way back leads to the same place. */
export interface ListPlace {
  /** The row of the cursor; null before anybody went there. */
  readonly cursor: number | null
  /** Where a stretch of selected rows starts, and what was selected before it. */
  readonly anchor: { readonly index: number; readonly before: Selection } | null
  readonly selection: Selection
  readonly scroll: number
}

interface ListState {
  readonly places: Readonly<Record<string, ListPlace>>
}

const start: ListPlace = { cursor: null, anchor: null, selection: nothing, scroll: 0 }

/** One place for each filter and order that was looked at. */
export const useListStore = create<ListState>()(() => ({ places: {} }))

export const placeOf = (key: string): ListPlace => useListStore.getState().places[key] ?? start
export const useListPlace = (key: string): ListPlace => useListStore(state => state.places[key] ?? start)

export function setPlace(key: string, change: Partial<ListPlace>): void {
  useListStore.setState(({ places }) => ({ places: { ...places, [key]: { ...start, ...places[key], ...change } } }))
}

/** Something that went wrong with a write and stays true until it is tried again or put away. */
export interface WriteProblem {
  readonly strong: string
  readonly rest: string
  readonly again: () => void
}

/** What is open over the list. */
export type ListDialog =
  | { readonly kind: 'kill'; readonly id: number; readonly headline: string }
  | { readonly kind: 'spike-many' }
  | { readonly kind: 'publish-many' }
  | { readonly kind: 'category'; readonly add: boolean }
  | { readonly kind: 'feature-many'; readonly featured: boolean }
  | { readonly kind: 'only-these' }

interface Over {
  readonly dialog: ListDialog | null
  readonly problem: WriteProblem | null
}

export const useOver = create<Over>()(() => ({ dialog: null, problem: null }))
export const openDialog = (dialog: ListDialog) => useOver.setState({ dialog })
export const closeDialog = () => useOver.setState({ dialog: null })
export const showProblem = (problem: WriteProblem) => useOver.setState({ problem })
export const closeProblem = () => useOver.setState({ problem: null })
