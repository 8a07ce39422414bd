import { queryOptions } from '@tanstack/react-query'
import type { Api } from '#api/client.ts'
import { answer } from '#api/problem-error.ts'

/** The site: its fields, folders and what may be done in it. */
export const siteQuery = (api: Api) =>
  queryOptions({ queryKey: ['site'], queryFn: () => answer(api.site.$get()), staleTime: Number.POSITIVE_INFINITY })

/** A story as the editor opens it. */
export const storyQuery = (api: Api, id: number) =>
  queryOptions({ queryKey: ['story', id], queryFn: () => answer(api.stories[':id'].$get({ param: { id: String(id) } })), retry: false })

/** What publishing would write, as of now: it is never taken from the cache. */
export const publicationQuery = (api: Api, id: number, looked: number) =>
  queryOptions({
    queryKey: ['publication', id, looked],
    queryFn: () => answer(api.stories[':id'].publication.$get({ param: { id: String(id) } })),
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
  })
