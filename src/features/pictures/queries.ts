import { queryOptions } from '@tanstack/react-query'
import type { Api } from '#api/client.ts'
import { answer } from '#api/problem-error.ts'
import type { PictureFilter } from './library-search.ts'

/** Pictures of one page of the library. */
export const PAGE = 60

export const picturePageQuery = (api: Api, filter: PictureFilter, page: number) =>
  queryOptions({
    queryKey: ['pictures', 'page', filter, page],
    queryFn: () => answer(api.pictures.$get({ query: { ...filter, offset: String(page * PAGE), limit: String(PAGE) } })),
    staleTime: 30_000,
  })

export const pictureFacetsQuery = (api: Api) =>
  queryOptions({ queryKey: ['pictures', 'facets'], queryFn: () => answer(api.pictures.facets.$get()), staleTime: 10_000 })

/** Everything of one picture. */
export const pictureQuery = (api: Api, id: number) =>
  queryOptions({
    queryKey: ['pictures', 'record', id],
    queryFn: () => answer(api.pictures[':id'].$get({ param: { id: String(id) } })),
    retry: false,
  })

export const siteQuery = (api: Api) =>
  queryOptions({ queryKey: ['site'], queryFn: () => answer(api.site.$get()), staleTime: Number.POSITIVE_INFINITY })
