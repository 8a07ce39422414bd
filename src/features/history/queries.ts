import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { Api } from '#api/client.ts'
import { answer } from '#api/problem-error.ts'

const param = (id: number) => ({ param: { id: String(id) } })

/** What was done to a story, the newest first. It begins as every query of a story does, so that it is read again when the story changes. */
export const historyQuery = (api: Api, id: number) =>
  infiniteQueryOptions({
    queryKey: ['story', id, 'history'],
    queryFn: ({ pageParam }) =>
      answer(api.stories[':id'].history.$get({ ...param(id), query: pageParam === null ? {} : { before: String(pageParam) } })),
    initialPageParam: null as number | null,
    getNextPageParam: ({ entries, more }) => (more ? (entries.at(-1)?.act ?? null) : null),
    retry: false,
  })

export const headlineQuery = (api: Api, id: number) =>
  queryOptions({
    queryKey: ['story', id, 'headline'],
    queryFn: async () => (await answer(api.stories[':id'].row.$get(param(id)))).headline,
    retry: false,
  })

export const meQuery = (api: Api) =>
  queryOptions({ queryKey: ['site'], queryFn: () => answer(api.site.$get()), staleTime: Number.POSITIVE_INFINITY })
