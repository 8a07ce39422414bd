import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { useApi } from '#api/api-context.ts'
import type { Picture, Removal } from '#contract/picture.ts'
import { Button } from '#ui/button.tsx'
import { Link2, Upload } from '#ui/icon.tsx'
import { takesText } from '#ui/key-match.ts'
import { narrow, useMedia } from '#ui/use-media.ts'
import { CropDialog } from '../crop/crop-dialog.tsx'
import { isFiltered, type LibrarySearch } from '../library-search.ts'
import { pictureFacetsQuery } from '../queries.ts'
import { FromAddress } from '../uploads/from-address.tsx'
import { bring } from '../uploads/upload-queue.ts'
import { UploadTray } from '../uploads/upload-tray.tsx'
import { useDroppedFiles } from '../uploads/use-dropped-files.ts'
import { useLibrary } from '../use-library.ts'
import { usePictureActs } from '../use-picture-acts.ts'
import { useSelection } from '../use-selection.ts'
import { words } from '../words.ts'
import styles from './library.module.css'
import { LibraryFilters } from './library-filters.tsx'
import { Lightbox } from './lightbox.tsx'
import { ManyDialog } from './many-dialog.tsx'
import { NoPictures } from './no-pictures.tsx'
import { PictureGrid, tileAt } from './picture-grid.tsx'
import { PicturePanel } from './picture-panel.tsx'
import { SelectedBar } from './selected-bar.tsx'
import { StaysDialog } from './stays-dialog.tsx'

export interface PictureLibraryProps {
  readonly search: LibrarySearch
  readonly onSearch: (search: LibrarySearch, options: { readonly replace: boolean }) => void
  readonly storyAddress: (id: number) => string
  /** What Enter does with a picture where one is being chosen; without it, Enter opens its details. */
  readonly onPick?: ((picture: Picture) => void) | undefined
  /** Only links to a picture elsewhere, where one is being chosen. */
  readonly onLink?: ((address: string) => void) | undefined
  /** What opens what, for the keys of a screen. */
  readonly handle?: React.RefObject<LibraryHandle | null> | undefined
  /** The search, for who wants the focus there. */
  readonly field?: React.RefObject<HTMLInputElement | null> | undefined
  readonly heading?: ReactNode
  readonly className?: string | undefined
}

/** What the keys of the screen may ask of the library, wherever the focus is. */
export interface LibraryHandle {
  readonly find: () => void
  readonly upload: () => void
  readonly stepOut: () => boolean
  readonly focusGrid: () => void
  /** Acts on the picture of the cursor. */
  readonly act: (what: 'large' | 'select' | 'edit' | 'crop') => void
}

/** The library: the page of pictures and the picker are this one component. */
export function PictureLibrary({
  search,
  onSearch,
  storyAddress,
  onPick,
  onLink,
  handle,
  field: given,
  heading,
  className,
}: PictureLibraryProps) {
  const api = useApi()
  const client = useQueryClient()
  const library = useLibrary(search)
  const { data: facets } = useQuery(pictureFacetsQuery(api))
  const acts = usePictureActs()
  const { sort: _order, picture: open, ...filters } = search
  const { selected, toggle, add, clear } = useSelection(JSON.stringify(filters))
  const scroller = useRef<HTMLDivElement>(null)
  const own = useRef<HTMLInputElement>(null)
  const field = given ?? own
  const chooser = useRef<HTMLInputElement>(null)
  const [place, setPlace] = useState<{ readonly index: number; readonly id: number | undefined }>({ index: 0, id: undefined })
  const [over, setOver] = useState<{ readonly what: 'large' | 'crop' | 'address' | 'many'; readonly id: number } | null>(null)
  const [editing, setEditing] = useState<{ readonly id: number } | null>(null)
  const [stays, setStays] = useState<Removal['kept'] | null>(null)
  // The cursor stays with its picture, also where others come in before it.
  const at = place.id === undefined ? -1 : library.indexOf(place.id)
  const cursor = at >= 0 ? at : place.index
  const beside = !useMedia(narrow)
  const shownId = open ?? (beside ? library.pictureAt(cursor)?.id : undefined)
  const setOpen = useCallback(
    (id: number | undefined) => {
      const { picture: _old, ...rest } = search
      onSearch(id === undefined ? rest : { ...rest, picture: id }, { replace: true })
    },
    [search, onSearch],
  )
  const moveTo = (index: number) => {
    const id = library.pictureAt(index)?.id
    setPlace({ index, id })
    // The panel beside the grid goes along.
    if (open !== undefined && id !== undefined && id !== open) setOpen(id)
  }
  const take = useCallback(
    async (files: readonly File[]) => {
      const taken = await bring(files)
      void client.invalidateQueries({ queryKey: ['pictures'] })
      if (taken.length === 1 && taken[0]) {
        if (onPick) onPick(taken[0])
        // Nobody is taken away from what they write.
        else if (!takesText(document.activeElement)) setOpen(taken[0].id)
      }
    },
    [client, onPick, setOpen],
  )
  const dropping = useDroppedFiles(files => void take(files))
  const edit = (picture: Picture) => {
    if (selected.size > 1) return setOver({ what: 'many', id: 0 })
    setOpen(picture.id)
    setEditing({ id: picture.id })
  }
  const removeAll = async (ids: readonly number[], name: string) => {
    const removal = await acts.takeOut(ids, name)
    if (!removal) return
    clear()
    if (removal.kept.length > 0) setStays(removal.kept)
    else if (open !== undefined && removal.removed.includes(open)) setOpen(undefined)
    requestAnimationFrame(() => (tileAt(scroller.current, cursor) ?? field.current)?.focus())
  }
  useEffect(() => {
    if (!handle) return
    handle.current = {
      find: () => field.current?.select(),
      upload: () => chooser.current?.click(),
      focusGrid: () => tileAt(scroller.current, cursor)?.focus(),
      act: what => {
        const picture = library.pictureAt(cursor)
        if (!picture) return
        if (what === 'select') toggle(picture.id)
        else if (what === 'edit') edit(picture)
        else setOver({ what, id: picture.id })
      },
      stepOut: () => {
        if (selected.size > 0) clear()
        else if (open !== undefined) setOpen(undefined)
        else if (isFiltered(search)) onSearch({}, { replace: false })
        else return false
        return true
      },
    }
  })
  const shown = over && library.pictureAt(library.indexOf(over.id))
  return (
    <div className={[styles.library, className].filter(Boolean).join(' ')}>
      <section className={dropping ? `${styles.main} ${styles.over}` : styles.main}>
        <div className={styles.head}>
          {heading}
          <span className="mut cut figures" role="status">
            {library.settled && facets
              ? words.summary(library.total, isFiltered(search) ? Math.max(facets.total, library.total) : library.total)
              : ''}
          </span>
          <span className={styles.end}>
            <Button variant="quiet" small icon={<Link2 />} onClick={() => setOver({ what: 'address', id: 0 })}>
              {words.fromUrl}
            </Button>
            <Button variant="primary" icon={<Upload />} keys="u" onClick={() => chooser.current?.click()}>
              {words.upload}
            </Button>
          </span>
        </div>
        <LibraryFilters
          {...{ search, facets, field }}
          onSearch={(next, options) => onSearch(next, options ?? { replace: false })}
          onLeave={() => tileAt(scroller.current, cursor)?.focus()}
        />
        <input
          ref={chooser}
          type="file"
          hidden
          multiple
          accept="image/*,.heic,.heif"
          onChange={event => {
            void take([...(event.target.files ?? [])])
            event.target.value = ''
          }}
        />
        {dropping && <p className={styles.dropHere}>{words.drop}</p>}
        <div ref={scroller} className={styles.scroller} data-picture-scroller>
          {library.total === 0 ? (
            <NoPictures library={library} search={search} onClear={() => onSearch({}, { replace: false })} />
          ) : (
            <PictureGrid
              {...{ library, scroller, cursor, selected, shownId }}
              onCursor={moveTo}
              onOpen={onPick ?? (picture => setOpen(picture.id))}
              onLarge={picture => setOver({ what: 'large', id: picture.id })}
              onSelect={picture => toggle(picture.id)}
              onSelectAll={() => void library.allIds().then(add)}
              onEdit={edit}
              onCrop={picture => setOver({ what: 'crop', id: picture.id })}
            />
          )}
        </div>
        {selected.size > 0 && (
          <SelectedBar
            count={selected.size}
            onEdit={() => setOver({ what: 'many', id: 0 })}
            onTakeOut={() => void removeAll([...selected], '')}
            onClear={clear}
          />
        )}
        <UploadTray useLabel={words.openStory} onUse={picture => (onPick ? onPick(picture) : setOpen(picture.id))} />
      </section>
      <PicturePanel
        editing={editing}
        id={open ?? library.pictureAt(cursor)?.id}
        open={open !== undefined}
        {...{ storyAddress, onPick }}
        onClose={() => setOpen(undefined)}
        onEnter={setOpen}
        onCrop={id => setOver({ what: 'crop', id })}
        onTakeOut={picture => void removeAll([picture.id], picture.name)}
        onBroughtIn={setOpen}
      />
      {over?.what === 'large' && shown && <Lightbox picture={shown} onClose={() => setOver(null)} />}
      {over?.what === 'crop' && <CropDialog id={over.id} onClose={() => setOver(null)} />}
      {over?.what === 'many' && <ManyDialog ids={[...selected]} onClose={() => setOver(null)} />}
      {over?.what === 'address' && (
        <FromAddress
          onClose={() => setOver(null)}
          onLink={onLink}
          onTaken={picture => {
            setOver(null)
            if (onPick) onPick(picture)
            else setOpen(picture.id)
          }}
        />
      )}
      {stays && <StaysDialog kept={stays} storyAddress={storyAddress} onClose={() => setStays(null)} />}
    </div>
  )
}
