import type { Picture } from '#contract/picture.ts'
import { Button, IconButton } from '#ui/button.tsx'
import { X } from '#ui/icon.tsx'
import { uploadWords } from '../words.ts'
import { cancel, clearUploads, retry, type Upload, useUploads } from './upload-queue.ts'
import styles from './uploads.module.css'

/** What is coming in, how far each file is, what was not taken and why. Nothing while nothing is. */
export function UploadTray({ useLabel, onUse }: { readonly useLabel: string; readonly onUse: (picture: Picture) => void }) {
  const uploads = useUploads(state => state.uploads)
  if (uploads.length === 0) return null
  const done = uploads.filter(({ state }) => state.is !== 'waiting' && state.is !== 'sending').length
  return (
    <section className={styles.tray} aria-label={uploadWords.tray} data-floats-low="">
      <header>
        <b>{uploadWords.tray}</b>
        <span className="mut figures" role="status">
          {uploadWords.counts(done, uploads.length)}
        </span>
        {done === uploads.length && (
          <IconButton label={uploadWords.dismiss} small onClick={clearUploads}>
            <X />
          </IconButton>
        )}
      </header>
      <ul>
        {uploads.map(upload => (
          <Row key={upload.id} {...{ upload, useLabel, onUse }} />
        ))}
      </ul>
    </section>
  )
}

function Row({
  upload,
  useLabel,
  onUse,
}: {
  readonly upload: Upload
  readonly useLabel: string
  readonly onUse: (picture: Picture) => void
}) {
  const { id, file, state } = upload
  const moving = state.is === 'waiting' || state.is === 'sending'
  return (
    <li>
      <span className="cut">{file.name}</span>
      <span className={state.is === 'refused' ? `note bad ${styles.said}` : `note ${styles.said}`}>{saidOf(state)}</span>
      {state.is === 'sending' && <progress value={state.share} max={1} aria-label={file.name} />}
      <span className={styles.acts}>
        {moving && (
          <Button small variant="quiet" onClick={() => cancel(id)}>
            {uploadWords.cancel}
          </Button>
        )}
        {(state.is === 'refused' || state.is === 'cancelled') && (
          <Button small variant="quiet" onClick={() => retry(id)}>
            {uploadWords.retry}
          </Button>
        )}
        {state.is === 'taken' && (
          <Button small variant="quiet" onClick={() => onUse(state.picture)}>
            {state.already === null ? useLabel : uploadWords.useThat}
          </Button>
        )}
      </span>
    </li>
  )
}

function saidOf(state: Upload['state']): string {
  if (state.is === 'waiting') return uploadWords.waiting
  if (state.is === 'sending') return uploadWords.sending(Math.round(state.share * 100))
  if (state.is === 'cancelled') return uploadWords.cancelled
  if (state.is === 'refused') return state.reason
  return state.already === null ? uploadWords.done : uploadWords.already(state.already)
}
