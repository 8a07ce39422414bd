import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Api } from '#api/client.ts'
import { answer } from '#api/problem-error.ts'
import type { SavedViews as Views } from '#contract/caption.ts'
import { MenuHead, MenuItem } from '#ui/menu.tsx'
import { toast } from '#ui/toast.tsx'
import { type CaptionSearch, readCaptionSearch, writeCaptionSearch } from '../caption-search.ts'
import { openSaveView } from '../over-store.ts'
import { savedViewsQuery } from '../queries.ts'
import { words } from '../words.ts'

interface SavedViewsProps {
  readonly api: Api
  readonly search: CaptionSearch
  readonly onSearch: (search: CaptionSearch) => void
}

/** The search of a view as one text, without the caption that is open. */
export const viewText = ({ caption: _caption, ...search }: CaptionSearch): string =>
  new URLSearchParams(writeCaptionSearch(search)).toString()

/** In the menu of views: those that the person saved, and the way to save this one or take it out. */
export function SavedViews({ api, search, onSearch }: SavedViewsProps) {
  const client = useQueryClient()
  const { data } = useQuery(savedViewsQuery(api))
  const views = data?.views ?? []
  const here = viewText(search)
  const saved = views.find(view => view.search === here)
  const keep = async (next: Views, message: string) => {
    try {
      client.setQueryData(['captions', 'views'], await answer(api.captions.views.$put({ json: next })))
      toast({ message })
    } catch (error) {
      toast({ message: error instanceof Error ? error.message : String(error) })
    }
  }
  return (
    <>
      <hr />
      {views.length > 0 && <MenuHead>{words.saved}</MenuHead>}
      {views.map(view => (
        <MenuItem
          key={view.name}
          checked={view.search === here}
          onSelect={() => onSearch(readCaptionSearch(Object.fromEntries(new URLSearchParams(view.search))))}
        >
          {view.name}
        </MenuItem>
      ))}
      {saved ? (
        <MenuItem onSelect={() => void keep({ views: views.filter(view => view !== saved) }, words.forgotten(saved.name))}>
          {words.forget(saved.name)}
        </MenuItem>
      ) : (
        <MenuItem
          onSelect={() =>
            openSaveView(
              name => void keep({ views: [...views.filter(view => view.name !== name), { name, search: here }] }, words.savedAs(name)),
            )
          }
        >
          {words.save}
        </MenuItem>
      )}
    </>
  )
}
