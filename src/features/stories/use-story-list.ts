import { keepPreviousData, useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { useApi } from '#api/api-context.ts'
import type { StoryPage, StoryRow } from '#contract/story.ts'
import { filterOf, type ListSearch, listKey } from './list-search.ts'
import { newerQuery, PAGE, storyPageQuery } from './queries.ts'
import { pagesOf } from './selection.ts'

export interface StoryList {
  /** Same filter and order, same key. */
  readonly key: string
  readonly total: number
  /** How many arrived since the list was read and wait to be shown. */
  readonly newer: number
  readonly suggestion: string | undefined
  readonly loaded: boolean
  /** Whether these are the rows of this filter, and not those of the last one, kept until these are there. */
  readonly settled: boolean
  readonly fetching: boolean
  readonly error: Error | null
  readonly rowAt: (index: number) => StoryRow | undefined
  /** A row that was read, by its story. */
  readonly rowOf: (id: number) => StoryRow | undefined
  /** Tells which rows are looked at, so that their pages are read. */
  readonly look: (first: number, last: number) => void
  /** The ids of rows that may not have been read yet. */
  readonly idsAt: (indexes: readonly number[]) => Promise<number[]>
  /** Reads the list anew, with what arrived. */
  readonly refresh: () => void
}

/** A list of any length, of which only the pages that are looked at are read. Known rows stay until the new ones are there. */
export function useStoryList(search: ListSearch): StoryList {
  const api = useApi()
  const client = useQueryClient()
  const key = listKey(search)
  const filter = filterOf(search)
  const first = useQuery({ ...storyPageQuery(api, filter, 0), placeholderData: keepPreviousData })
  const upTo = first.isPlaceholderData ? undefined : first.data?.upTo
  const [wanted, setWanted] = useState<readonly number[]>([])
  const further = upTo === undefined ? [] : wanted.filter(page => page > 0)
  const rest = useQueries({ queries: further.map(page => storyPageQuery(api, filter, page, upTo)) })
  const newer = useQuery({ ...newerQuery(api, filter, upTo ?? 0), enabled: upTo !== undefined })

  const pages = new Map<number, StoryPage>()
  if (first.data) pages.set(0, first.data)
  further.forEach((page, index) => {
    const data = rest[index]?.data
    if (data) pages.set(page, data)
  })
  const look = useCallback((from: number, to: number) => {
    const next = pagesOf(from, to, PAGE)
    setWanted(old => (old.length === next.length && old.every((page, index) => page === next[index]) ? old : next))
  }, [])
  const idsAt = async (indexes: readonly number[]) => {
    const needed = [...new Set(indexes.map(index => Math.floor(index / PAGE)))]
    const found = new Map(
      await Promise.all(needed.map(async page => [page, await client.fetchQuery(storyPageQuery(api, filter, page, upTo))] as const)),
    )
    return indexes.flatMap(index => found.get(Math.floor(index / PAGE))?.stories[index % PAGE]?.id ?? [])
  }
  return {
    key,
    total: first.data?.total ?? 0,
    newer: newer.data ?? 0,
    suggestion: first.data?.suggestion,
    loaded: first.data !== undefined,
    settled: first.data !== undefined && !first.isPlaceholderData,
    fetching: first.isFetching,
    error: first.error,
    rowAt: index => pages.get(Math.floor(index / PAGE))?.stories[index % PAGE],
    rowOf: id => [...pages.values()].flatMap(page => page.stories).find(row => row.id === id),
    look,
    idsAt,
    refresh: () => void client.invalidateQueries({ queryKey: ['stories', 'page', filter] }),
  }
}
