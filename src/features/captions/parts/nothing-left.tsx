import type { UseQueryResult } from '@tanstack/react-query'
import type { RefObject } from 'react'
import type { CaptionFacets } from '#contract/caption.ts'
import { Button } from '#ui/button.tsx'
import { clockTime } from '#ui/time-words.ts'
import { undoLast } from '#ui/undo.ts'
import { useKeys } from '#ui/use-keys.ts'
import { type CaptionSearch, filtersOn } from '../caption-search.ts'
import { words } from '../words.ts'
import styles from './review.module.css'

interface NothingLeftProps {
  readonly search: CaptionSearch
  readonly facets: CaptionFacets | undefined
  readonly queue: UseQueryResult<unknown>
  readonly work: RefObject<HTMLElement | null>
  /** The last of it was decided just now. */
  readonly isOver: boolean
  /** How many more of the list wait than were listed. */
  readonly more: number
  /** Lists those. */
  readonly onMore: () => void
  /** Shows that one again. */
  readonly onBack: () => void
  readonly onSearchHere: () => void
  readonly onClear: () => void
  readonly onAgain: () => void
  /** Where the queue is a drawer: opens it, with its views. */
  readonly onQueue: (() => void) | undefined
}

/** What stands in the place of a caption where there is none: all done, nothing that matches, or a desk that does not answer. */
export function NothingLeft({
  search,
  facets,
  queue,
  work,
  isOver,
  more,
  onMore,
  onBack,
  onSearchHere,
  onClear,
  onAgain,
  onQueue,
}: NothingLeftProps) {
  useKeys(
    'Captions',
    [
      { keys: 'k, ArrowUp', label: 'Previous caption', run: () => (isOver ? onBack() : false) },
      { keys: 'j, ArrowDown', label: 'Next caption', run: () => (more > 0 ? onMore() : false) },
      { keys: 'z', label: words.undo, hint: 'undo', run: () => void undoLast() },
      { keys: '/', label: words.search, run: onSearchHere },
    ],
    { outer: true },
  )
  const on = filtersOn(search) + (search.q ? 1 : 0)
  const hold = (node: HTMLElement | null) => {
    work.current = node
  }
  if (queue.isPending) return <div className={styles.nothing} ref={hold} tabIndex={-1} />
  const [heading, text] = queue.isError
    ? [words.failed.read, queue.error.message]
    : more > 0
      ? [words.empty.more(more), words.empty.moreText]
      : on > 0
        ? isOver
          ? [words.empty.left, words.empty.leftText]
          : [words.empty.filtered, words.empty.filters(on)]
        : [
            (facets?.views.all === 0 ? words.empty.views.all : words.empty.views[search.view ?? 'eyes']) ?? words.empty.eyes,
            search.view || facets?.views.all === 0
              ? ''
              : words.empty.today(facets?.signedToday ?? 0, facets?.lastSignedAt ? clockTime(new Date(facets.lastSignedAt)) : ''),
          ]
  return (
    <div className={styles.nothing} ref={hold} tabIndex={-1}>
      <h2 className={queue.isError || on > 0 ? undefined : 'stands'}>{heading}</h2>
      <p className="sec">{text}</p>
      {queue.isError && <Button onClick={onAgain}>{words.failed.again}</Button>}
      {!queue.isError && more > 0 && (
        <Button variant="primary" keys="j" onClick={onMore}>
          {words.empty.showMore}
        </Button>
      )}
      {!queue.isError && on > 0 && <Button onClick={onClear}>{words.clearFilters}</Button>}
      {onQueue && <Button onClick={onQueue}>{words.toQueue}</Button>}
    </div>
  )
}
