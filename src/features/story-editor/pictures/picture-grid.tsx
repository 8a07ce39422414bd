import { type KeyboardEvent, useRef, useState } from 'react'
import { isLinked, thumbUrl } from '#api/picture-url.ts'
import type { Picture as PictureFacts } from '#contract/picture.ts'
import { Picture } from '#ui/picture.tsx'
import { pictureWords } from '../words.ts'
import { nextTile } from './grid-keys.ts'
import styles from './pictures.module.css'

interface PictureGridProps {
  readonly pictures: readonly PictureFacts[]
  readonly onChoose: (picture: PictureFacts) => void
  readonly onLarge: (picture: PictureFacts) => void
  /** Nearly at the end: there may be more. */
  readonly onEnd: () => void
}

/** Pictures as tiles. One Tab stop; arrows move, Enter chooses, Space looks large. */
export function PictureGrid({ pictures, onChoose, onLarge, onEnd }: PictureGridProps) {
  const grid = useRef<HTMLDivElement>(null)
  const [cursor, setCursor] = useState(0)
  const at = Math.min(cursor, pictures.length - 1)
  const onKeyDown = (event: KeyboardEvent) => {
    const picture = pictures[at]
    if (!picture || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Enter') onChoose(picture)
    else if (event.key === ' ') onLarge(picture)
    else {
      const columns = grid.current ? getComputedStyle(grid.current).gridTemplateColumns.split(' ').length : 1
      const to = nextTile(event.key, at, pictures.length, columns)
      if (to === null) return
      setCursor(to)
      grid.current?.querySelectorAll<HTMLElement>('[role="option"]')[to]?.focus()
      if (to > pictures.length - columns * 3) onEnd()
    }
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div ref={grid} className={styles.grid} role="listbox" aria-label={pictureWords.title} tabIndex={-1} onKeyDown={onKeyDown}>
      {pictures.map((picture, index) => (
        <Tile
          key={picture.src}
          picture={picture}
          current={index === at}
          onFocus={() => setCursor(index)}
          onChoose={() => onChoose(picture)}
        />
      ))}
    </div>
  )
}

interface TileProps {
  readonly picture: PictureFacts
  readonly current: boolean
  readonly onFocus: () => void
  readonly onChoose: () => void
}

function Tile({ picture, current, onFocus, onChoose }: TileProps) {
  const words = picture.caption || picture.alt || picture.name
  return (
    <button
      type="button"
      role="option"
      aria-selected={current}
      tabIndex={current ? 0 : -1}
      className={styles.tile}
      onFocus={onFocus}
      onClick={onChoose}
    >
      <Picture
        src={thumbUrl(picture.src, 320)}
        address={picture.src}
        alt={picture.alt}
        remote={isLinked(picture.src)}
        small
        className={styles.thumb}
      />
      <span className={styles.caption}>{words}</span>
      <span className={styles.facts}>
        <span className="cut">{isLinked(picture.src) ? hostOf(picture.src) : picture.credit || picture.name}</span>
        <span>{pictureWords.uses(picture.uses)}</span>
      </span>
    </button>
  )
}

function hostOf(address: string): string {
  return URL.parse(address, 'https://site')?.host ?? address
}
