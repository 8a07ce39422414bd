import { queryOptions } from '@tanstack/react-query'
import type { Api } from '#api/client.ts'
import { answer } from '#api/problem-error.ts'
import type { StoryFilter } from '#contract/story.ts'

/** How many rows one request brings. */
export const PAGE = 100

// Rows change in place by the server's events and are read again when a person asks for it, never by themselves.
const forever = Number.POSITIVE_INFINITY
const kept = 30 * 60_000

/** One page of a list. Pages after the first leave out what arrived after it, so that rows stay where they are. */
export const storyPageQuery = (api: Api, filter: StoryFilter, page: number, upTo?: number) =>
  queryOptions({
    queryKey: ['stories', 'page', filter, page, page === 0 ? null : (upTo ?? null)],
    queryFn: ({ signal }) => {
      const query = {
        ...filter,
        offset: String(page * PAGE),
        limit: String(PAGE),
        ...(page > 0 && upTo !== undefined && { upTo: String(upTo) }),
      }
      return answer(api.stories.$get({ query }, { init: { signal } }))
    },
    staleTime: forever,
    gcTime: kept,
  })

/** How many stories that match have arrived since the list was read. */
export const newerQuery = (api: Api, filter: StoryFilter, upTo: number) =>
  queryOptions({
    queryKey: ['stories', 'newer', filter, upTo],
    queryFn: async () => (await answer(api.stories.$get({ query: { ...filter, limit: '1', upTo: String(upTo) } }))).newer,
    initialData: 0,
    staleTime: forever,
  })

/** How many stories each view, category and person has. */
export const facetsQuery = (api: Api) =>
  queryOptions({ queryKey: ['stories', 'facets'], queryFn: () => answer(api.stories.facets.$get()), staleTime: forever })

export const storyCountQuery = (api: Api) => ({
  ...facetsQuery(api),
  select: (facets: { views: Record<string, number> }) => facets.views.all,
})

export const siteQuery = (api: Api) => queryOptions({ queryKey: ['site'], queryFn: () => answer(api.site.$get()), staleTime: forever })

/** The file name that the site would give to a headline. */
export const proposalQuery = (api: Api, headline: string) =>
  queryOptions({
    queryKey: ['proposal', headline],
    queryFn: ({ signal }) => answer(api.stories.proposal.$get({ query: { headline } }, { init: { signal } })),
    enabled: headline !== '',
    staleTime: 2000,
  })

/** What publishing a story would write. */
export const publicationQuery = (api: Api, id: number) =>
  queryOptions({
    queryKey: ['story', id, 'publication'],
    queryFn: () => answer(api.stories[':id'].publication.$get({ param: { id: String(id) } })),
    staleTime: 0,
    gcTime: 0,
  })
