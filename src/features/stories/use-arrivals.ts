import { type RefObject, useEffect, useRef } from 'react'
import { useListPlace } from './list-store.ts'
import { isEmpty } from './selection.ts'
import type { StoryList } from './use-story-list.ts'

/**
 * While the folder is being read, what arrives goes into a list that nobody is reading: at its start, without cursor, selection or
 * pointer on it. In any other list it waits as "3 new, show".
 */
export function useArrivals(list: StoryList, importing: boolean, grid: RefObject<HTMLElement | null>): void {
  const { cursor, selection } = useListPlace(list.key)
  const filling = useRef(false)
  const { newer, total, fetching, refresh } = list
  useEffect(() => {
    if (importing) filling.current = true
    const pane = grid.current
    const read = pane !== null && (pane.scrollTop > 0 || pane.matches(':hover'))
    if (newer === 0 || fetching || cursor !== null || !isEmpty(selection)) return
    if (total > 0 && (!filling.current || read)) return
    refresh()
    filling.current = importing
  }, [importing, newer, total, fetching, cursor, selection, refresh, grid])
}
