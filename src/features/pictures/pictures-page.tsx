import { useEffect, useRef } from 'react'
import { useFootNote } from '#ui/truth-store.ts'
import { useKeys } from '#ui/use-keys.ts'
import type { LibrarySearch } from './library-search.ts'
import { type LibraryHandle, PictureLibrary } from './parts/picture-library.tsx'
import { words } from './words.ts'

/** Where the library can lead. The router is the app's. */
export interface PicturesActions {
  readonly setSearch: (search: LibrarySearch, options: { readonly replace: boolean }) => void
  readonly storyAddress: (id: number) => string
}

/** The pictures of the site: find one, bring one, say what is known of it. */
export function PicturesPage({ search, actions }: { readonly search: LibrarySearch; readonly actions: PicturesActions }) {
  const handle = useRef<LibraryHandle>(null)
  const run = (what: Parameters<LibraryHandle['act']>[0]) => () => handle.current?.act(what)
  useEffect(() => {
    document.title = `${words.title} · Stet`
  }, [])
  useFootNote('')
  useKeys(
    words.title,
    [
      {
        keys: 'ArrowDown',
        label: 'Into the grid; arrows move',
        hint: words.keys.move,
        hintKeys: '← → ↑ ↓',
        run: () => handle.current?.focusGrid(),
      },
      { keys: ' ', label: words.large, hint: words.keys.large, hintKeys: 'Space', run: run('large') },
      { keys: 'x', label: words.select, hint: words.keys.select, run: run('select') },
      { keys: 'Mod+a', label: 'Select all that match', run: () => false },
      { keys: 'e', label: 'Edit details', hint: words.keys.edit, run: run('edit') },
      { keys: 'c', label: 'Crop', hint: words.keys.crop, run: run('crop') },
      { keys: 'u', label: words.upload, hint: words.keys.upload, run: () => handle.current?.upload() },
      { keys: '/', label: words.searchName, run: () => handle.current?.find() },
      { keys: 'Escape', label: 'One step out: selection, details, filters', run: () => handle.current?.stepOut() ?? false },
    ],
    { outer: true },
  )
  return (
    <PictureLibrary
      {...{ search, handle }}
      onSearch={actions.setSearch}
      storyAddress={actions.storyAddress}
      heading={<h1 tabIndex={-1}>{words.title}</h1>}
    />
  )
}
