import { useNavigate, useRouter, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { type ListActions, readListSearch, StoriesPage } from '#features/stories/index.ts'

/** The list at `/`: hands it the filter in the address, and takes it where it wants to go. */
export function StoriesRoute() {
  const raw = useSearch({ from: '/' })
  // What the address says beside the list's own words is still in it.
  const search = useMemo(() => readListSearch(raw), [raw])
  const navigate = useNavigate()
  const router = useRouter()
  const actions = useMemo<ListActions>(
    () => ({
      // A search that was typed a moment before a story was opened must not take the person back.
      setSearch: (next, { replace }) => {
        if (router.latestLocation.pathname === '/') void navigate({ to: '/', search: next, replace })
      },
      openStory: (id, options) =>
        void navigate({ to: '/stories/$storyId', params: { storyId: String(id) }, replace: options?.replace ?? false }),
      publishStory: id => void navigate({ to: '/stories/$storyId', params: { storyId: String(id) }, search: { publish: 1 } }),
      openHistory: id => void navigate({ to: '/stories/$storyId/history', params: { storyId: String(id) } }),
      storyAddress: id => `/stories/${id}`,
    }),
    [navigate, router],
  )
  return <StoriesPage search={search} actions={actions} />
}
