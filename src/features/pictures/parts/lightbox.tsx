import { useEffect } from 'react'
import { isLinked, variantUrl } from '#api/picture-url.ts'
import type { Picture as PictureFacts } from '#contract/picture.ts'
import { Dialog } from '#ui/dialog.tsx'
import { Picture } from '#ui/picture.tsx'
import { words } from '../words.ts'
import styles from './library.module.css'

/** One picture as large as the screen lets it be. Space or Esc goes back. */
export function Lightbox({ picture, onClose }: { readonly picture: PictureFacts; readonly onClose: () => void }) {
  useEffect(() => {
    const leave = (event: KeyboardEvent) => {
      if (event.key !== ' ' || event.target instanceof HTMLButtonElement) return
      event.preventDefault()
      onClose()
    }
    document.addEventListener('keydown', leave)
    return () => document.removeEventListener('keydown', leave)
  }, [onClose])
  const { src, hash } = picture
  return (
    <Dialog title={picture.caption || picture.alt || picture.name} eyebrow={words.large} size="wide" onClose={onClose}>
      <div className={styles.large}>
        <Picture
          src={hash === null ? (isLinked(src) ? src : '') : variantUrl(hash, 1600)}
          address={src}
          alt={picture.alt}
          remote={isLinked(src)}
        />
        <p className="note">{[picture.credit, src].filter(Boolean).join(' · ')}</p>
      </div>
    </Dialog>
  )
}
