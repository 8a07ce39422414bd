import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useCallback, useEffect, useLayoutEffect } from 'react'
import { phone, useMedia } from '#ui/use-media.ts'
import { placeOf, setPlace } from './list-store.ts'
import type { StoryList } from './use-story-list.ts'

interface SheetRowsOptions {
  readonly list: StoryList
  readonly scroller: RefObject<HTMLElement | null>
  readonly cursor: number | null
  readonly rowHeight: number
  /** Room at the end, so that what floats over the list hides no row. */
  readonly end: number
}

const HEAD = 32

/** Which rows are on the screen, and where. The row of the cursor is always among them: the focus must not scroll away. */
export function useSheetRows({ list, scroller, cursor, rowHeight, end }: SheetRowsOptions) {
  const head = useMedia(phone) ? 0 : HEAD
  const { key, settled, look } = list
  const rows = useVirtualizer({
    count: list.total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 10,
    scrollMargin: head,
    scrollPaddingStart: head,
    scrollPaddingEnd: end,
    paddingEnd: end,
    initialOffset: () => placeOf(key).scroll,
    rangeExtractor: useCallback(
      range => {
        const shown = defaultRangeExtractor(range)
        if (cursor === null || cursor >= range.count || shown.includes(cursor)) return shown
        return [...shown, cursor].sort((one, other) => one - other)
      },
      [cursor],
    ),
  })
  // The rows are all of one height; when it changes, every place does.
  const { measure } = rows
  useLayoutEffect(() => {
    if (rowHeight > 0) measure()
  }, [rowHeight, measure])

  useLayoutEffect(() => {
    const pane = scroller.current
    if (!pane || !settled) return
    pane.scrollTop = placeOf(key).scroll
    return () => setPlace(key, { scroll: pane.scrollTop })
  }, [key, settled, scroller])

  const first = rows.range?.startIndex ?? 0
  const last = rows.range?.endIndex ?? 0
  useEffect(() => look(first - 20, last + 40), [look, first, last])

  return { rows, head }
}
