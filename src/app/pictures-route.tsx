import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { type PicturesActions, PicturesPage, readLibrarySearch, writeLibrarySearch } from '#features/pictures/index.ts'

/** The library at `/pictures`: hands it the filter in the address, and takes it where it wants to go. */
export function PicturesRoute() {
  const raw = useSearch({ from: '/pictures' })
  const search = useMemo(() => readLibrarySearch(raw), [raw])
  const navigate = useNavigate()
  const actions = useMemo<PicturesActions>(
    () => ({
      setSearch: (next, { replace }) => void navigate({ to: '/pictures', search: writeLibrarySearch(next), replace }),
      storyAddress: id => `/stories/${id}`,
    }),
    [navigate],
  )
  return <PicturesPage search={search} actions={actions} />
}
