import { Button } from '#ui/button.tsx'
import { isFiltered, type LibrarySearch } from '../library-search.ts'
import type { Library } from '../use-library.ts'
import { words } from '../words.ts'

/** Why there is nothing to see, and what can be done about it. */
export function NoPictures({
  library,
  search,
  onClear,
}: {
  readonly library: Library
  readonly search: LibrarySearch
  readonly onClear: () => void
}) {
  if (library.error)
    return (
      <div className="blank" role="alert">
        <h2>{words.unreadable}</h2>
        <p>{library.error.message}</p>
        <Button onClick={library.retry}>{words.again}</Button>
      </div>
    )
  if (!library.settled) return null
  const filtered = isFiltered(search)
  return (
    <div className="blank">
      <h2>{words.none(search.q ?? '', filtered)}</h2>
      <p>{words.noneRest}</p>
      {filtered && <Button onClick={onClear}>{words.clearFilters}</Button>}
    </div>
  )
}
