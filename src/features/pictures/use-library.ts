import { keepPreviousData, useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { useApi } from '#api/api-context.ts'
import type { Picture } from '#contract/picture.ts'
import { filterOf, type LibrarySearch } from './library-search.ts'
import { PAGE, picturePageQuery } from './queries.ts'

/** The most pictures that one act takes. */
const MOST_AT_ONCE = 1000

/** The pictures that a search finds, of which only the pages that are looked at are read. */
export interface Library {
  readonly total: number
  /** Whether these are the pictures of this search, and not those of the last one, kept until these are there. */
  readonly settled: boolean
  readonly error: Error | null
  readonly retry: () => void
  readonly pictureAt: (index: number) => Picture | undefined
  /** Where a picture that was read stands; -1 for one that was not. */
  readonly indexOf: (id: number) => number
  /** The numbers of all that the search finds, the first thousand of them. */
  readonly allIds: () => Promise<number[]>
  /** Tells which pictures are looked at, so that their pages are read. */
  readonly look: (first: number, last: number) => void
}

export function useLibrary(search: LibrarySearch): Library {
  const api = useApi()
  const client = useQueryClient()
  const filter = filterOf(search)
  const first = useQuery({ ...picturePageQuery(api, filter, 0), placeholderData: keepPreviousData })
  const [wanted, setWanted] = useState<readonly number[]>([])
  const further = wanted.filter(page => page > 0 && page * PAGE < (first.data?.total ?? 0))
  const rest = useQueries({ queries: further.map(page => picturePageQuery(api, filter, page)) })
  const pages = new Map<number, readonly Picture[]>()
  if (first.data) pages.set(0, first.data.pictures)
  further.forEach((page, index) => {
    const data = rest[index]?.data
    if (data) pages.set(page, data.pictures)
  })
  const look = useCallback((from: number, to: number) => {
    const start = Math.max(0, Math.floor(from / PAGE))
    const next = Array.from({ length: Math.max(0, Math.floor(to / PAGE) - start + 1) }, (_, index) => start + index)
    setWanted(old => (old.length === next.length && old.every((page, index) => page === next[index]) ? old : next))
  }, [])
  return {
    total: first.data?.total ?? 0,
    settled: first.data !== undefined && !first.isPlaceholderData,
    error: first.error,
    retry: () => void first.refetch(),
    pictureAt: index => pages.get(Math.floor(index / PAGE))?.[index % PAGE],
    indexOf: id => {
      for (const [page, pictures] of pages) {
        const at = pictures.findIndex(picture => picture.id === id)
        if (at >= 0) return page * PAGE + at
      }
      return -1
    },
    allIds: async () => {
      const count = Math.min(MOST_AT_ONCE, first.data?.total ?? 0)
      const needed = Array.from({ length: Math.ceil(count / PAGE) }, (_, page) => page)
      const found = await Promise.all(needed.map(page => client.fetchQuery(picturePageQuery(api, filter, page))))
      return found.flatMap(page => page.pictures.map(picture => picture.id)).slice(0, MOST_AT_ONCE)
    },
    look,
  }
}
