import type { QueryClient } from '@tanstack/react-query'
import type { Caption, CaptionRow } from '#contract/caption.ts'

/** Takes what the server says of a caption into every place that shows it. */
export function take(client: QueryClient, caption: Caption): void {
  client.setQueryData(['captions', 'caption', caption.id], caption)
  client.setQueryData<CaptionRow | null>(['captions', 'row', caption.id], old => (old ? { ...old, ...rowOf(caption) } : rowOf(caption)))
}

const rowOf = (caption: Caption): CaptionRow => {
  const { id, kind, text, src, line, state, causes, reason, decidedBy, decidedAt, owed, counts, claimedBy, foundAt, picture, story } =
    caption
  return { id, kind, text, src, line, state, causes, reason, decidedBy, decidedAt, owed, counts, claimedBy, foundAt, picture, story }
}

export function refresh(client: QueryClient, id: number): void {
  void client.invalidateQueries({ queryKey: ['captions', 'caption', id] })
  void client.invalidateQueries({ queryKey: ['captions', 'row', id] })
  void client.invalidateQueries({ queryKey: ['captions', 'facets'] })
}

/** Lists that were read without this caption are read again: it may belong to them. */
export function listAgain(client: QueryClient, id: number): void {
  const isWithout = ({ state }: { state: { data?: unknown } }) =>
    !(state.data as { ids?: readonly number[] } | undefined)?.ids?.includes(id)
  void client.invalidateQueries({ queryKey: ['captions', 'queue'], predicate: isWithout })
}

/** A caption that another one became has its row in every list; its own, where it had one, goes. */
export function takeRow(client: QueryClient, from: number, to: number): void {
  client.setQueriesData<{ readonly ids: readonly number[]; readonly total: number }>({ queryKey: ['captions', 'queue'] }, list => {
    if (!list?.ids.includes(from) || from === to) return list
    const ids = list.ids.filter(id => id !== to).map(id => (id === from ? to : id))
    return { ...list, ids, total: list.total - (list.ids.length - ids.length) }
  })
}
