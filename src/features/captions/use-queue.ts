import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo } from 'react'
import { useApi } from '#api/api-context.ts'
import type { CaptionRow, CaptionView } from '#contract/caption.ts'
import { type CaptionSearch, filterOf } from './caption-search.ts'
import { captionFacetsQuery, captionQuery, queueQuery, rowQuery } from './queries.ts'

/** Captions that are read before anybody comes to them, with their pictures. */
const AHEAD = 2

/** Whether a caption still belongs to a view, as far as its row says. One that does not stays where it is, and is grey. */
export function stillIn(view: CaptionView, row: CaptionRow): boolean {
  if (view === 'lapsed') return row.state === 'lapsed'
  if (view === 'returned') return row.state === 'returned'
  if (view === 'signed') return row.state === 'signed'
  if (view === 'all' || view === 'mine') return row.state !== 'text'
  return row.state === 'review' || row.state === 'lapsed'
}

/** The queue of an address: its order, its counts, and the caption that is open. */
export function useQueue(search: CaptionSearch) {
  const api = useApi()
  const client = useQueryClient()
  const queue = useQuery(queueQuery(api, client, search))
  const { data: facets } = useQuery(captionFacetsQuery(api, search, queue.data?.upTo))
  const view = search.view ?? 'eyes'
  const ids = useMemo(() => queue.data?.ids ?? [], [queue.data])
  const total = queue.data?.total ?? 0
  const at = search.caption === undefined ? (ids.length > 0 ? 0 : -1) : ids.indexOf(search.caption)
  // A link may name a caption that is not in this list: it is shown all the same.
  const current = search.caption ?? ids[0] ?? null

  useEffect(() => {
    for (const id of ids.slice(at + 1, at + 1 + AHEAD)) {
      void client.prefetchQuery(captionQuery(api, id))
      void client.prefetchQuery(rowQuery(api, id))
    }
  }, [api, client, ids, at])

  /** The next caption of the order that still waits, first behind this one, then from the beginning; rows that nobody read yet do. */
  const nextWaiting = useCallback(
    (id: number): number | null => {
      const from = ids.indexOf(id)
      const order = [...ids.slice(from + 1), ...ids.slice(0, Math.max(0, from))]
      const waits = (one: number) => {
        const row = client.getQueryData<CaptionRow | null>(['captions', 'row', one])
        return row === undefined || (row !== null && stillIn(view, row))
      }
      return order.find(waits) ?? null
    },
    [client, ids, view],
  )
  /** Shows the caption before or behind this one, where there is one. */
  const step = useCallback(
    (id: number, by: number, show: (id: number) => void) => {
      const next = ids[Math.max(0, Math.min(ids.length - 1, ids.indexOf(id) + by))]
      if (next !== undefined && next !== id) show(next)
    },
    [ids],
  )
  const refresh = useCallback(async () => {
    await client.invalidateQueries({ queryKey: ['captions', 'queue', filterOf(search)] })
    await client.invalidateQueries({ queryKey: ['captions', 'facets'] })
  }, [client, search])
  return { queue, facets, view, ids, total, at, current, nextWaiting, step, refresh }
}

export type CaptionQueue = ReturnType<typeof useQueue>
