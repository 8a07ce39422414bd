import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import { placeOf, setPlace } from './list-store.ts'

interface CursorOptions {
  readonly listKey: string
  readonly total: number
  readonly cursor: number | null
  readonly grid: RefObject<HTMLElement | null>
  readonly heading: RefObject<HTMLElement | null>
  readonly scrollTo: (index: number) => void
}

/**
 * Keeps cursor and focus one thing: moving the cursor moves the focus, focusing a row moves the cursor. The focus is never lost to
 * the page: when its row goes, the next one has it, else the one before, else the heading.
 */
export function useCursor({ listKey, total, cursor, grid, heading, scrollTo }: CursorOptions) {
  const wanted = useRef(false)
  const held = useRef(false)
  const rowElement = useCallback((index: number) => grid.current?.querySelector<HTMLElement>(`[data-index="${index}"]`) ?? null, [grid])

  const moveTo = useCallback(
    (index: number) => {
      if (total === 0) return
      const to = Math.max(0, Math.min(total - 1, index))
      wanted.current = true
      scrollTo(to)
      if (placeOf(listKey).cursor === to) rowElement(to)?.focus({ preventScroll: true })
      setPlace(listKey, { cursor: to })
    },
    [listKey, total, scrollTo, rowElement],
  )

  // The way back leads to the row one came from.
  const arrived = useRef(false)
  useLayoutEffect(() => {
    if (arrived.current) return
    arrived.current = true
    if (cursor !== null && document.activeElement?.contains(grid.current)) wanted.current = true
  }, [cursor, grid])

  // After every render: the row that should have the focus may only now be there.
  useLayoutEffect(() => {
    if (!wanted.current || cursor === null) return
    const row = rowElement(cursor)
    if (!row) return
    wanted.current = false
    row.focus({ preventScroll: true })
  })

  useEffect(() => {
    if (cursor !== null && total > 0 && cursor >= total) setPlace(listKey, { cursor: total - 1 })
  }, [cursor, total, listKey])

  // Another list took over the row that has the focus, by a search that was sent on the way into the list: the cursor is there.
  useLayoutEffect(() => {
    if (cursor !== null || !grid.current?.contains(document.activeElement)) return
    const row = document.activeElement?.closest<HTMLElement>('[data-index]')
    if (row) setPlace(listKey, { cursor: Number(row.dataset.index) })
  })

  // A row that goes while it has the focus leaves it on the page.
  useLayoutEffect(() => {
    const lost = held.current && document.activeElement === document.body
    if (!lost) return
    if (total === 0) heading.current?.focus()
    else moveTo(cursor ?? 0)
  })

  useEffect(() => {
    // The bar of the selection belongs to the list: when it goes, the focus goes back to the row.
    const inList = (target: EventTarget | null) =>
      target instanceof Element && (grid.current?.contains(target) || target.closest('[data-floats-low]') !== null)
    const note = (event: Event) => {
      held.current = inList(event.target)
    }
    document.addEventListener('focusin', note)
    document.addEventListener('pointerdown', note)
    return () => {
      document.removeEventListener('focusin', note)
      document.removeEventListener('pointerdown', note)
    }
  }, [grid])

  // When the whole list goes, because nothing matches any more, the heading has it.
  useLayoutEffect(() => {
    const pane = grid.current
    const title = heading.current
    return () => {
      if (pane?.contains(document.activeElement)) title?.focus()
    }
  }, [grid, heading])

  return { moveTo, rowElement }
}
