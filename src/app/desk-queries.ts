import { queryOptions } from '@tanstack/react-query'
import type { Api } from '#api/client.ts'
import { answer } from '#api/problem-error.ts'

/** The site and how far its stories are read. Kept fresh by the server's events. */
export const siteQuery = (api: Api) =>
  queryOptions({ queryKey: ['site'], queryFn: () => answer(api.site.$get()), staleTime: Number.POSITIVE_INFINITY })

/** How many captions need eyes. */
export const eyesQuery = (api: Api) =>
  queryOptions({
    queryKey: ['captions', 'facets', 'eyes'],
    queryFn: async () => (await answer(api.captions.facets.$get({ query: {} }))).views.eyes,
    staleTime: 60_000,
  })
