import { queryOptions } from '@tanstack/react-query'
import type { Api } from '#api/client.ts'
import { answer } from '#api/problem-error.ts'
import type { FrontSummary } from '#contract/front.ts'

const param = (id: string) => ({ param: { id } })

export const frontsQuery = (api: Api) =>
  queryOptions({ queryKey: ['fronts', 'all'], queryFn: async (): Promise<FrontSummary[]> => (await answer(api.fronts.$get())).fronts })

export const frontQuery = (api: Api, id: string) =>
  queryOptions({
    queryKey: ['fronts', 'front', id],
    queryFn: () => answer(api.fronts[':id'].$get(param(id))),
    enabled: id !== '',
    retry: false,
  })

/** What launching would change. Read anew whenever somebody looks. */
export const launchQuery = (api: Api, id: string) =>
  queryOptions({
    queryKey: ['fronts', 'launch', id],
    queryFn: () => answer(api.fronts[':id'].launch.$get(param(id))),
    staleTime: 0,
    gcTime: 0,
    retry: false,
  })

/** A front as it will be. */
export const forecastQuery = (api: Api, id: string, moment: string) =>
  queryOptions({
    queryKey: ['fronts', 'forecast', id, moment],
    queryFn: () => answer(api.fronts[':id'].forecast.$get({ ...param(id), query: { moment } })),
    retry: false,
  })

/** So many candidates are offered; more are found by searching. */
const OFFERED = 40

/** Stories that readers can open, the latest first, or those that a search finds. */
export const candidatesQuery = (
  api: Api,
  which: { readonly q: string; readonly view: 'published' | 'featured'; readonly category: string | null },
) =>
  queryOptions({
    // It begins as every list of stories does, so that it is read again when stories change.
    queryKey: ['stories', 'candidates', which],
    queryFn: async ({ signal }) => {
      const { q, view, category } = which
      const query = {
        limit: String(OFFERED),
        ...(q === '' ? { view, sort: 'date' as const, dir: 'desc' as const } : { q, sort: 'relevance' as const }),
        ...(category !== null && q === '' && { category }),
      }
      return (await answer(api.stories.$get({ query }, { init: { signal } }))).stories
    },
  })
