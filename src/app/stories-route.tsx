import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { type ListActions, StoriesPage } from '#features/stories/index.ts'

/** The list at `/`: hands it the filter in the address, and takes it where it wants to go. */
export function StoriesRoute() {
  const search = useSearch({ from: '/' })
  const navigate = useNavigate()
  const actions = useMemo<ListActions>(
    () => ({
      setSearch: (next, { replace }) => void navigate({ to: '/', search: next, replace }),
      openStory: id => void navigate({ to: '/stories/$storyId', params: { storyId: String(id) } }),
      publishStory: id => void navigate({ to: '/stories/$storyId', params: { storyId: String(id) }, search: { publish: 1 } }),
      storyAddress: id => `/stories/${id}`,
    }),
    [navigate],
  )
  return <StoriesPage search={search} actions={actions} />
}
