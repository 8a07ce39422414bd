import { useRef } from 'react'
import type { Picture } from '#contract/picture.ts'
import { IconButton } from '#ui/button.tsx'
import { X } from '#ui/icon.tsx'
import { uploadWords } from '../words.ts'
import { clearUploads, isMoving, type Upload, useUploads } from './upload-queue.ts'
import { UploadRow } from './upload-row.tsx'
import styles from './uploads.module.css'
import { useFocusOfRow } from './use-focus-of-row.ts'

const isRefused = ({ state }: Upload) => state.is === 'refused'

/** What is coming in, how far each file is, what was not taken and why. Nothing while nothing is. */
export function UploadTray({ useLabel, onUse }: { readonly useLabel: string; readonly onUse: (picture: Picture) => void }) {
  const uploads = useUploads(state => state.uploads)
  const tray = useRef<HTMLElement>(null)
  const focus = useFocusOfRow(tray)
  if (uploads.length === 0) return null
  const atTheEnd = !uploads.some(isMoving)
  const refused = uploads.filter(isRefused)
  const others = uploads.filter(upload => !isRefused(upload))
  const rows = (list: readonly Upload[]) => list.map(upload => <UploadRow key={upload.id} {...{ upload, useLabel, onUse }} />)
  const clear = () => {
    if (others.length === 0) headingBehind(tray.current)?.focus()
    clearUploads()
  }
  return (
    <section ref={tray} className={styles.tray} aria-label={uploadWords.tray} data-floats-low="" {...focus}>
      <header>
        <b>{uploadWords.tray}</b>
        <span className="mut figures" role="status">
          {countsOf(uploads)}
        </span>
        {atTheEnd && (
          <IconButton label={others.length > 0 ? uploadWords.clear : uploadWords.clearRefused(refused.length)} small onClick={clear}>
            <X />
          </IconButton>
        )}
      </header>
      <div className={styles.lists}>
        {refused.length > 0 && <ul aria-label={uploadWords.refusedList}>{rows(refused)}</ul>}
        {others.length > 0 && <ul aria-label={uploadWords.restList}>{rows(others)}</ul>}
      </div>
    </section>
  )
}

/** What somebody reads on with when the tray is gone. */
const headingBehind = (tray: Element | null) => tray?.closest('dialog, main')?.querySelector<HTMLElement>('h1[tabindex], h2[tabindex]')

function countsOf(uploads: readonly Upload[]): string {
  const count = (fits: (state: Upload['state']) => boolean) => uploads.filter(({ state }) => fits(state)).length
  const refused = count(state => state.is === 'refused')
  const moving = uploads.filter(isMoving).length
  if (moving > 0) return uploadWords.underWay(uploads.length - moving, uploads.length, refused)
  return uploadWords.atTheEnd({
    taken: count(state => state.is === 'taken' && state.already === null),
    already: count(state => state.is === 'taken' && state.already !== null),
    refused,
    cancelled: count(state => state.is === 'cancelled'),
  })
}
