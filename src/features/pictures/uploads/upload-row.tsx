import type { Picture } from '#contract/picture.ts'
import { Button } from '#ui/button.tsx'
import { uploadWords } from '../words.ts'
import { cancel, dismiss, isMoving, retry, type Upload } from './upload-queue.ts'
import styles from './uploads.module.css'

interface UploadRowProps {
  readonly upload: Upload
  readonly useLabel: string
  readonly onUse: (picture: Picture) => void
}

/** One file that comes in. Its button stays the same one, whatever it does now, so that the focus stays on it. */
export function UploadRow({ upload, useLabel, onUse }: UploadRowProps) {
  const { id, file, state } = upload
  const [label, act] = actOf(upload, useLabel, onUse)
  return (
    <li data-upload={id}>
      <span className="cut">{file.name}</span>
      <span className={state.is === 'refused' ? `note bad ${styles.said}` : `note ${styles.said}`}>{saidOf(state)}</span>
      {state.is === 'sending' && <progress value={state.share} max={1} aria-label={file.name} />}
      <span className={styles.acts}>
        <Button small variant="quiet" aria-label={uploadWords.of(label, file.name)} onClick={act}>
          {label}
        </Button>
      </span>
    </li>
  )
}

function actOf(upload: Upload, useLabel: string, onUse: (picture: Picture) => void): readonly [string, () => void] {
  const { id, state } = upload
  if (isMoving(upload)) return [uploadWords.cancel, () => cancel(id)]
  if (state.is === 'taken') return [state.already === null ? useLabel : uploadWords.useThat, () => onUse(state.picture)]
  if (state.is === 'refused' && !state.again) return [uploadWords.dismiss, () => dismiss(id)]
  return [uploadWords.retry, () => retry(id)]
}

function saidOf(state: Upload['state']): string {
  if (state.is === 'waiting') return uploadWords.waiting
  if (state.is === 'sending') return uploadWords.sending(Math.round(state.share * 100))
  if (state.is === 'cancelled') return uploadWords.cancelled
  if (state.is === 'refused') return state.reason
  return state.already === null ? uploadWords.done : uploadWords.already(state.already)
}
