import { useQuery } from '@tanstack/react-query'
import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, type RefObject, useEffect, useId } from 'react'
import { useApi } from '#api/api-context.ts'
import { isLinked, thumbUrl } from '#api/picture-url.ts'
import type { CaptionRow, CaptionView } from '#contract/caption.ts'
import { FileText } from '#ui/icon.tsx'
import { Picture } from '#ui/picture.tsx'
import { dayWords } from '#ui/time-words.ts'
import { rowQuery } from '../queries.ts'
import { stillIn } from '../use-queue.ts'
import { words } from '../words.ts'
import { CaptionState, LevelCounts } from './caption-state.tsx'
import styles from './queue.module.css'

interface QueueProps {
  readonly ids: readonly number[]
  /** How many there are; more than are listed in a very long queue. */
  readonly total: number
  readonly current: number | null
  /** Whether it is to be seen: as a drawer it may be closed. */
  readonly isShown: boolean
  readonly view: CaptionView
  readonly me: string
  readonly list: RefObject<HTMLDivElement | null>
  readonly onShow: (id: number) => void
}

const ROW = 103
/** Below the row that is open there is room for what is told. */
const BELOW = 78
const rowId = (id: number) => `caption-${id}`

/** The captions in their order. The list itself has the focus and names the row that is open, so that no row takes the focus with it. */
export function Queue({ ids, total, current, isShown, view, me, list, onShow }: QueueProps) {
  const rows = useVirtualizer({
    count: ids.length,
    getScrollElement: () => list.current,
    estimateSize: () => ROW,
    overscan: 8,
    scrollPaddingEnd: BELOW,
    getItemKey: index => ids[index] ?? index,
  })
  const at = current === null ? -1 : ids.indexOf(current)
  const { scrollToIndex } = rows
  const isCut = total > ids.length
  const note = useId()
  useEffect(() => {
    if (at >= 0) scrollToIndex(at)
  }, [at, scrollToIndex])
  useEffect(() => {
    // What was scrolled to while nothing was to be seen is nowhere.
    const { current: rows } = list
    const top = at * ROW
    if (!isShown || at < 0 || !rows || (top >= rows.scrollTop && top + ROW <= rows.scrollTop + rows.clientHeight)) return
    rows.scrollTop = top - (rows.clientHeight - ROW) / 2
  }, [isShown, at, list])
  return (
    <div
      ref={list}
      className={styles.rows}
      role="listbox"
      tabIndex={0}
      aria-label={words.queue}
      aria-describedby={isCut ? note : undefined}
      aria-activedescendant={at >= 0 && current !== null ? rowId(current) : undefined}
    >
      <div style={{ height: rows.getTotalSize(), position: 'relative' }} role="presentation">
        {rows.getVirtualItems().map(({ index, start }) => {
          const id = ids[index] ?? 0
          return <QueueRow key={id} {...{ id, view, me, onShow }} top={start} at={index} of={total} on={id === current} />
        })}
      </div>
      {isCut && (
        <div id={note} role="presentation" className={`note ${styles.listed}`}>
          {words.listed(ids.length, total)}
        </div>
      )}
    </div>
  )
}

interface RowProps {
  readonly id: number
  readonly view: CaptionView
  readonly me: string
  readonly top: number
  readonly at: number
  readonly of: number
  readonly on: boolean
  readonly onShow: (id: number) => void
}

const QueueRow = memo(function QueueRow({ id, view, me, top, at, of, on, onShow }: RowProps) {
  const { data: row } = useQuery(rowQuery(useApi(), id))
  const done = row === null || (row !== undefined && !stillIn(view, row))
  const frame = {
    id: rowId(id),
    role: 'option',
    'aria-selected': on,
    'aria-posinset': at + 1,
    'aria-setsize': of,
    'data-state': row?.state,
    className: [styles.row, on && styles.on, done && styles.done].filter(Boolean).join(' '),
    style: { transform: `translateY(${top}px)` },
    onClick: () => onShow(id),
  } as const
  if (row === undefined)
    return (
      <div {...frame}>
        <span className="skel" style={{ gridColumn: 2, width: '70%', height: 14 }} />
      </div>
    )
  if (row === null)
    return (
      <div {...frame}>
        <span />
        <p className="mut">{words.failed.gone}</p>
      </div>
    )
  return (
    <div {...frame}>
      {row.kind === 'loose' ? (
        <span className={styles.paragraph}>
          <FileText />
        </span>
      ) : (
        <Picture src={thumbUrl(row.src, 160)} alt="" address={row.src} remote={isLinked(row.src)} small />
      )}
      <div className={styles.text}>
        <p dir="auto">{row.text === '' ? <span className="mut">{row.story.headline}</span> : row.text}</p>
        <div className={styles.meta}>
          <CaptionState row={row} me={me} />
          <LevelCounts counts={row.counts} />
          {row.claimedBy !== '' && row.claimedBy !== me && <span className={styles.claim}>{words.claimed(row.claimedBy)}</span>}
        </div>
        <StoryLine row={row} />
      </div>
    </div>
  )
})

/** Of which story it is, in which section, when it is due or since when readers have it, and how long it has been waiting. */
function StoryLine({ row }: { readonly row: CaptionRow }) {
  const { story, foundAt } = row
  const now = new Date()
  const date = story.dateSort === '' ? null : new Date(story.dateSort)
  const due = date && !Number.isNaN(date.getTime()) ? words.due(dayWords(date, now), date > now) : ''
  return (
    <div className={styles.story}>
      <span className="cut" dir="auto">
        {story.headline}
      </span>
      <span className={styles.facts}>
        {story.categories[0] !== undefined && <span className={styles.section}>{story.categories[0]} · </span>}
        {[due, words.age(new Date(foundAt), now)].filter(Boolean).join(' · ')}
      </span>
    </div>
  )
}
