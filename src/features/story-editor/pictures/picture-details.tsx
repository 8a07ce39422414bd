import { useRef, useState } from 'react'
import { isLinked, thumbUrl } from '#api/picture-url.ts'
import type { Picture as PictureFacts } from '#contract/picture.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { TextArea, TextField } from '#ui/field.tsx'
import { ArrowLeft } from '#ui/icon.tsx'
import { Picture } from '#ui/picture.tsx'
import { isModEnter, useDocumentKeys } from '../parts/use-document-keys.ts'
import { pictureWords } from '../words.ts'
import styles from './pictures.module.css'

/** A picture on its way into a story, with the words that a person gave it. */
export interface ChosenPicture {
  readonly src: string
  readonly alt: string
  readonly caption: string
  readonly credit: string
}

/** Which words are asked for: those that have a place in the story. */
export interface Asked {
  readonly alt: boolean
  readonly caption: boolean
  readonly credit: boolean
}

interface DetailsProps {
  readonly picture: Pick<PictureFacts, 'src' | 'alt' | 'caption' | 'credit'> & Partial<PictureFacts>
  readonly asked: Asked
  readonly action: string
  readonly onInsert: (picture: ChosenPicture) => void
  readonly onBack: () => void
}

/** Asks for caption and alt text before a picture goes in. Caption and credit start as the picture's own data; nothing is made up. */
export function PictureDetails({ picture, asked, action, onInsert, onBack }: DetailsProps) {
  const [alt, setAlt] = useState(picture.alt)
  const [caption, setCaption] = useState(picture.caption)
  const [credit, setCredit] = useState(picture.credit)
  const first = useRef<HTMLTextAreaElement>(null)
  const insert = () => onInsert({ src: picture.src, alt: alt.trim(), caption: caption.trim(), credit: credit.trim() })
  useDocumentKeys(event => {
    if (!isModEnter(event)) return
    event.preventDefault()
    insert()
  })
  const facts = [
    picture.width && picture.height ? `${picture.width} × ${picture.height}` : '',
    picture.bytes ? megabytes(picture.bytes) : '',
  ]
  return (
    <Dialog
      title={action}
      onClose={onBack}
      size="large"
      focus={first}
      footer={
        <>
          <Button variant="quiet" icon={<ArrowLeft />} onClick={onBack}>
            {pictureWords.back}
          </Button>
          <span className="grow" />
          <Button variant="primary" keys="Mod+Enter" onClick={insert}>
            {action}
          </Button>
        </>
      }
    >
      <div className={styles.details}>
        <div className={styles.shown}>
          <Picture src={thumbUrl(picture.src, 960)} address={picture.src} alt="" remote={isLinked(picture.src)} />
          <p className="note mono">{picture.src}</p>
          <p className="note">{facts.filter(Boolean).join(', ')}</p>
        </div>
        <div className={styles.words}>
          {asked.alt && (
            <TextArea
              ref={first}
              label={pictureWords.alt}
              hint={pictureWords.altHint}
              count={{ value: Array.from(alt).length, limit: 125 }}
              value={alt}
              onChange={event => setAlt(event.target.value)}
            />
          )}
          {asked.caption && (
            <TextArea
              label={pictureWords.caption}
              face="read"
              hint={picture.caption ? pictureWords.captionHint : undefined}
              value={caption}
              onChange={event => setCaption(event.target.value)}
            />
          )}
          {asked.credit && (
            <TextField
              label={pictureWords.credit}
              hint={picture.credit ? pictureWords.creditHint : undefined}
              value={credit}
              onChange={event => setCredit(event.target.value)}
            />
          )}
        </div>
      </div>
    </Dialog>
  )
}

const megabytes = (bytes: number) => (bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} kB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`)
