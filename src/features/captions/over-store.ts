import { create } from 'zustand'

type Over =
  | { readonly kind: 'return' }
  | { readonly kind: 'loose' }
  | { readonly kind: 'large' }
  | { readonly kind: 'everywhere' }
  | { readonly kind: 'save-view'; readonly onSave: (name: string) => void }

/** What lies over the caption desk: one dialog at a time. */
export const useOverDesk = create<{ readonly over: Over | null }>()(() => ({ over: null }))

export const openOver = (kind: 'return' | 'loose' | 'large' | 'everywhere'): void => useOverDesk.setState({ over: { kind } })
export const openSaveView = (onSave: (name: string) => void): void => useOverDesk.setState({ over: { kind: 'save-view', onSave } })
export const closeOver = (): void => useOverDesk.setState({ over: null })
