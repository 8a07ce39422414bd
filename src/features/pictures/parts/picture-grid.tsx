import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Picture } from '#contract/picture.ts'
import { isLetter, matchesKey } from '#ui/key-match.ts'
import { pressOf } from '#ui/key-registry.ts'
import { isMac } from '#ui/key-text.ts'
import { usePreferences } from '#ui/preferences.ts'
import { nextTile } from '../grid-keys.ts'
import type { Library } from '../use-library.ts'
import { words } from '../words.ts'
import styles from './library.module.css'
import { PictureTile } from './picture-tile.tsx'

/** What the keys of a tile do. */
export interface TileActs {
  readonly onOpen: (picture: Picture) => void
  readonly onLarge: (picture: Picture) => void
  readonly onSelect: (picture: Picture) => void
  readonly onEdit: (picture: Picture) => void
  readonly onCrop: (picture: Picture) => void
}

interface PictureGridProps extends TileActs {
  readonly library: Library
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly cursor: number
  readonly selected: ReadonlySet<number>
  /** The picture whose details are shown beside the grid. */
  readonly shownId: number | undefined
  readonly onCursor: (index: number) => void
  readonly onSelectAll: () => void
}

const MIN_TILE = 200
const GAP = 14
/** Caption and facts under a picture. */
const WORDS = 62

/** Pictures as tiles, of which only those on the screen exist. One Tab stop; arrows move, and the letters of the desk act on the tile with the focus. */
export function PictureGrid({ library, scroller, cursor, selected, shownId, onCursor, onSelectAll, ...acts }: PictureGridProps) {
  const width = useWidth(scroller)
  const phone = width < 520
  const columns = Math.max(2, Math.floor((width + GAP) / ((phone ? 150 : MIN_TILE) + GAP)))
  const tile = (width - GAP * (columns - 1)) / columns
  const rowHeight = Math.round((tile * 2) / 3) + WORDS + 16
  const count = Math.ceil(library.total / columns)
  const at = Math.min(cursor, Math.max(0, library.total - 1))
  const cursorRow = Math.floor(at / columns)
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 3,
    paddingEnd: 72,
    // The row of the cursor is always there: the focus must not scroll away.
    rangeExtractor: useCallback(
      (range: Range) => [...new Set([...defaultRangeExtractor(range), cursorRow])].filter(row => row < range.count).sort((a, b) => a - b),
      [cursorRow],
    ),
  })
  const { measure } = rows
  useLayoutEffect(() => {
    if (rowHeight > 0) measure()
  }, [rowHeight, measure])
  const shown = rows.getVirtualItems()
  const first = (rows.range?.startIndex ?? 0) * columns
  const last = ((rows.range?.endIndex ?? 0) + 1) * columns
  const { look } = library
  useEffect(() => look(first, last), [look, first, last])

  // The tile of a far row is drawn a moment later.
  const wanted = useRef<number | null>(null)
  // Where pictures come in before the one with the focus, the focus goes along with it.
  const within = useRef(false)
  const stood = useRef(at)
  useEffect(() => {
    if (stood.current !== at && within.current && wanted.current === null) wanted.current = at
    stood.current = at
    const tile = wanted.current === null ? null : tileAt(scroller.current, wanted.current)
    if (!tile) return
    wanted.current = null
    tile.focus({ preventScroll: true })
  })
  const moveTo = (index: number) => {
    onCursor(index)
    rows.scrollToIndex(Math.floor(index / columns))
    wanted.current = index
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const picture = library.pictureAt(at)
    const act = picture && actFor(event, acts)
    if (isSelectAll(event)) onSelectAll()
    else if (act) act(picture)
    else {
      const to = event.ctrlKey || event.metaKey || event.altKey ? null : nextTile(event.key, at, library.total, columns)
      if (to === null) return
      moveTo(to)
    }
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div
      role="listbox"
      aria-label={words.title}
      aria-multiselectable
      tabIndex={-1}
      className={styles.grid}
      style={{ height: rows.getTotalSize() }}
      onFocus={() => {
        within.current = true
      }}
      onBlur={() => {
        within.current = false
      }}
      onKeyDown={onKeyDown}
    >
      {shown.map(row => (
        <div
          key={row.key}
          role="presentation"
          className={styles.row}
          style={{ transform: `translateY(${row.start}px)`, gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`, columnGap: GAP }}
        >
          {Array.from({ length: Math.min(columns, library.total - row.index * columns) }, (_, place) => {
            const index = row.index * columns + place
            const picture = library.pictureAt(index)
            return (
              <PictureTile
                key={index}
                {...{ index, picture }}
                of={library.total}
                current={index === at}
                shown={picture !== undefined && picture.id === shownId}
                selected={picture !== undefined && selected.has(picture.id)}
                onFocus={() => onCursor(index)}
                onOpen={acts.onOpen}
                onSelect={acts.onSelect}
              />
            )
          })}
        </div>
      ))}
    </div>
  )
}

/** The tile at a place, where it is drawn. */
export const tileAt = (scroller: Element | null, index: number) => scroller?.querySelector<HTMLElement>(`[data-tile="${index}"]`) ?? null

const keyActs = { Enter: 'onOpen', Space: 'onLarge', x: 'onSelect', e: 'onEdit', c: 'onCrop' } as const

function actFor(event: KeyboardEvent, acts: TileActs): ((picture: Picture) => void) | null {
  if (event.nativeEvent.isComposing) return null
  const press = pressOf(event.nativeEvent)
  // Letters are off for whoever switched them off (WCAG 2.1.4).
  const letters = usePreferences.getState().letterKeys
  for (const [key, act] of Object.entries(keyActs)) if (matchesKey(key, press, isMac) && (letters || !isLetter(key))) return acts[act]
  return null
}

const isSelectAll = (event: KeyboardEvent) => matchesKey('Mod+a', pressOf(event.nativeEvent), isMac)

function useWidth(scroller: RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const pane = scroller.current
    if (!pane) return
    const inner = () => {
      const { paddingLeft, paddingRight } = getComputedStyle(pane)
      setWidth(pane.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight))
    }
    inner()
    const observer = new ResizeObserver(inner)
    observer.observe(pane)
    return () => observer.disconnect()
  }, [scroller])
  return width
}
