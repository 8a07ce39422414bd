import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { type CaptionsActions, CaptionsPage, readCaptionSearch, writeCaptionSearch } from '#features/captions/index.ts'
import { PicturePicker } from './later-picker.ts'

/** The caption desk at `/captions`: hands it the filter in the address, and takes it where it wants to go. */
export function CaptionsRoute() {
  const raw = useSearch({ from: '/captions' })
  const search = useMemo(() => readCaptionSearch(raw), [raw])
  const navigate = useNavigate()
  const actions = useMemo<CaptionsActions>(
    () => ({
      setSearch: (next, { replace }) => void navigate({ to: '/captions', search: writeCaptionSearch(next), replace }),
      openStory: id => void navigate({ to: '/stories/$storyId', params: { storyId: String(id) } }),
    }),
    [navigate],
  )
  return <CaptionsPage search={search} actions={actions} picker={PicturePicker} />
}
