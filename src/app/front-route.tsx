import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { type FrontActions, FrontPage, readFrontSearch } from '#features/front/index.ts'
import { startOnlyThese } from '#features/stories/start-only-these.ts'
import { PicturePicker } from './later-picker.ts'

/** The board of the fronts at `/front`. */
export function FrontRoute() {
  const raw = useSearch({ from: '/front' })
  const search = useMemo(() => readFrontSearch(raw), [raw])
  const navigate = useNavigate()
  const actions = useMemo<FrontActions>(
    () => ({
      setSearch: next => void navigate({ to: '/front', search: { ...next } }),
      openStory: id => void navigate({ to: '/stories/$storyId', params: { storyId: String(id) } }),
      onlyThese: ids => void navigate({ to: '/', search: startOnlyThese(ids) }),
    }),
    [navigate],
  )
  return <FrontPage search={search} actions={actions} picker={PicturePicker} />
}
