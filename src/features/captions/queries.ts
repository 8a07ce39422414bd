import { type QueryClient, queryOptions } from '@tanstack/react-query'
import type { Api } from '#api/client.ts'
import { answer } from '#api/problem-error.ts'
import type { CaptionRow } from '#contract/caption.ts'
import { type CaptionSearch, filterOf } from './caption-search.ts'

const forever = Number.POSITIVE_INFINITY

/** The order of a queue. It stays while somebody works through it; rows change in it where they stand. */
export const queueQuery = (api: Api, client: QueryClient, search: CaptionSearch) =>
  queryOptions({
    queryKey: ['captions', 'queue', filterOf(search)],
    queryFn: async ({ signal }) => {
      const page = await answer(api.captions.$get({ query: filterOf(search) }, { init: { signal } }))
      for (const row of page.captions) client.setQueryData(['captions', 'row', row.id], row)
      return { ids: page.ids, total: page.total, upTo: page.upTo }
    },
    staleTime: forever,
    gcTime: 30 * 60_000,
  })

/** Counts of views, levels and categories, and what came since the queue was read. */
export const captionFacetsQuery = (api: Api, search: CaptionSearch, upTo?: number) =>
  queryOptions({
    queryKey: ['captions', 'facets', filterOf(search), upTo ?? 0],
    queryFn: () => answer(api.captions.facets.$get({ query: { ...filterOf(search), ...(upTo !== undefined && { upTo: String(upTo) }) } })),
    staleTime: 5000,
  })

/** What the queue shows of one caption; null for one that is gone. Rows that are asked for together are read together. */
export const rowQuery = (api: Api, id: number) =>
  queryOptions({
    queryKey: ['captions', 'row', id],
    queryFn: () => readRow(api, id),
    staleTime: forever,
    gcTime: 30 * 60_000,
  })

/** Everything that the review pane shows. */
export const captionQuery = (api: Api, id: number) =>
  queryOptions({
    queryKey: ['captions', 'caption', id],
    queryFn: () => answer(api.captions[':id'].$get({ param: { id: String(id) } })),
    staleTime: 20_000,
    retry: false,
  })

export const captionCategoriesQuery = (api: Api, search: CaptionSearch) =>
  queryOptions({
    queryKey: ['captions', 'categories', filterOf(search)],
    queryFn: async () => (await answer(api.captions.categories.$get({ query: filterOf(search) }))).categories,
    staleTime: 5000,
  })

export const savedViewsQuery = (api: Api) =>
  queryOptions({ queryKey: ['captions', 'views'], queryFn: () => answer(api.captions.views.$get()), staleTime: forever })

export const siteQuery = (api: Api) => queryOptions({ queryKey: ['site'], queryFn: () => answer(api.site.$get()), staleTime: forever })

/** What the library knows of the picture. */
export const pictureQuery = (api: Api, id: number) =>
  queryOptions({
    queryKey: ['pictures', 'record', id],
    queryFn: () => answer(api.pictures[':id'].$get({ param: { id: String(id) } })),
    staleTime: 60_000,
    retry: false,
  })

export const storyQuery = (api: Api, id: number) =>
  queryOptions({
    queryKey: ['captions', 'story', id],
    queryFn: () => answer(api.stories[':id'].$get({ param: { id: String(id) } })),
    staleTime: 20_000,
    retry: false,
  })

const MOST = 100
let asked = new Map<number, { resolve: (row: CaptionRow | null) => void; reject: (error: unknown) => void }[]>()

function readRow(api: Api, id: number): Promise<CaptionRow | null> {
  return new Promise((resolve, reject) => {
    if (asked.size === 0) setTimeout(() => void readAsked(api), 10)
    asked.set(id, [...(asked.get(id) ?? []), { resolve, reject }])
  })
}

async function readAsked(api: Api): Promise<void> {
  const all = [...asked]
  asked = new Map()
  for (let from = 0; from < all.length; from += MOST) {
    const some = all.slice(from, from + MOST)
    try {
      const { captions } = await answer(api.captions.rows.$get({ query: { ids: some.map(([id]) => id).join(',') } }))
      const found = new Map(captions.map(row => [row.id, row]))
      for (const [id, waiting] of some) for (const { resolve } of waiting) resolve(found.get(id) ?? null)
    } catch (error) {
      for (const [, waiting] of some) for (const { reject } of waiting) reject(error)
    }
  }
}
