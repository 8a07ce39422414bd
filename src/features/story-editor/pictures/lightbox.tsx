import { isLinked, thumbUrl } from '#api/picture-url.ts'
import type { Picture as PictureFacts } from '#contract/picture.ts'
import { Dialog } from '#ui/dialog.tsx'
import { Picture } from '#ui/picture.tsx'
import { useDocumentKeys } from '../parts/use-document-keys.ts'
import { pictureWords } from '../words.ts'
import styles from './pictures.module.css'

/** One picture as large as the screen lets it be. Space or Esc goes back. */
export function Lightbox({ picture, onClose }: { readonly picture: PictureFacts; readonly onClose: () => void }) {
  useDocumentKeys(event => {
    if (event.key !== ' ') return
    event.preventDefault()
    onClose()
  })
  return (
    <Dialog title={picture.caption || picture.alt || picture.name} eyebrow={pictureWords.large} size="wide" onClose={onClose}>
      <div className={styles.large}>
        <Picture src={thumbUrl(picture.src, 1600)} address={picture.src} alt={picture.alt} remote={isLinked(picture.src)} />
        <p className="note">{[picture.credit, picture.src].filter(Boolean).join(' · ')}</p>
      </div>
    </Dialog>
  )
}
