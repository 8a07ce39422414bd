import { useSyncExternalStore } from 'react'

/** The breakpoints of the desk, for behaviour; looks belong in CSS. */
export const phone = '(max-width: 720px)'
/** Where the queue of captions is a drawer. */
export const drawer = '(max-width: 900px)'
export const narrow = '(max-width: 1180px)'

/** Whether a media query holds, now and when it changes. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    changed => {
      const list = window.matchMedia(query)
      list.addEventListener('change', changed)
      return () => list.removeEventListener('change', changed)
    },
    () => window.matchMedia(query).matches,
  )
}
