import { useInfiniteQuery } from '@tanstack/react-query'
import { useCallback, useDeferredValue, useRef, useState } from 'react'
import { useApi } from '#api/api-context.ts'
import type { Picture as PictureFacts } from '#contract/picture.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Link2, Search, Upload } from '#ui/icon.tsx'
import { picturesQuery } from '../queries.ts'
import { pictureWords } from '../words.ts'
import { PictureGrid } from './picture-grid.tsx'
import styles from './pictures.module.css'
import { UploadReport } from './upload-report.tsx'
import { useDroppedFiles } from './use-dropped-files.ts'
import { useUploads } from './use-uploads.ts'

interface LibraryProps {
  readonly title: string
  readonly onClose: () => void
  readonly onChoose: (picture: PictureFacts) => void
  readonly onLarge: (picture: PictureFacts) => void
  readonly onAddress: () => void
}

const origins = ['all', 'site', 'linked'] as const
type Origin = (typeof origins)[number]

/** The pictures of the site and those that stories link to; new ones come by button, drop, or paste. */
export function PictureLibrary({ title, onClose, onChoose, onLarge, onAddress }: LibraryProps) {
  const api = useApi()
  const [text, setText] = useState('')
  const [origin, setOrigin] = useState<Origin>('all')
  const chooser = useRef<HTMLInputElement>(null)
  const search = useRef<HTMLInputElement>(null)
  const q = useDeferredValue(text.trim())
  const query = useInfiniteQuery(picturesQuery(api, { q, origin }))
  const pictures = query.data?.pages.flatMap(page => page.pictures) ?? []
  const total = query.data?.pages[0]?.total ?? 0
  const taken = useCallback((fresh: readonly PictureFacts[]) => fresh.length === 1 && fresh[0] && onChoose(fresh[0]), [onChoose])
  const uploads = useUploads(taken)
  const more = () => {
    if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage()
  }
  const over = useDroppedFiles(files => void uploads.send(files))
  return (
    <Dialog
      title={title}
      size="wide"
      onClose={onClose}
      focus={search}
      under={
        <div className={styles.filters}>
          <label className={`input ${styles.search}`}>
            <Search />
            <input
              ref={search}
              type="search"
              aria-label={pictureWords.searchName}
              placeholder={pictureWords.search}
              value={text}
              onChange={event => setText(event.target.value)}
            />
          </label>
          <span className="seg">
            {origins.map(one => (
              <button key={one} type="button" aria-pressed={origin === one} onClick={() => setOrigin(one)}>
                {pictureWords[one]}
              </button>
            ))}
          </span>
          <span className="grow" />
          <Button variant="quiet" icon={<Link2 />} onClick={onAddress}>
            {pictureWords.fromUrl}
          </Button>
          <Button variant="primary" icon={<Upload />} pending={uploads.sending !== null} onClick={() => chooser.current?.click()}>
            {pictureWords.upload}
          </Button>
          <input
            ref={chooser}
            type="file"
            hidden
            multiple
            accept="image/jpeg,image/png,image/webp,image/avif,image/gif"
            onChange={event => {
              void uploads.send([...(event.target.files ?? [])])
              event.target.value = ''
            }}
          />
        </div>
      }
    >
      <div
        className={over ? `${styles.library} ${styles.over}` : styles.library}
        onScroll={event => {
          const { scrollTop, scrollHeight, clientHeight } = event.currentTarget
          if (scrollHeight - scrollTop - clientHeight < 600) more()
        }}
      >
        <UploadReport sending={uploads.sending} refused={uploads.refused} />
        {over && <p className={styles.dropHere}>{pictureWords.drop}</p>}
        <p className="note" role="status">
          {query.isError ? `${pictureWords.unreadable} ${query.error.message}` : query.data && pictureWords.count(pictures.length, total)}
        </p>
        {query.data && pictures.length === 0 ? (
          <div className="blank">
            <p>{pictureWords.none(q)}</p>
            {q !== '' && <Button onClick={() => setText('')}>{pictureWords.clear}</Button>}
          </div>
        ) : (
          <PictureGrid pictures={pictures} onChoose={onChoose} onLarge={onLarge} onEnd={more} />
        )}
        {query.hasNextPage && (
          <Button onClick={more} pending={query.isFetchingNextPage}>
            {pictureWords.moreOf}
          </Button>
        )}
      </div>
    </Dialog>
  )
}
