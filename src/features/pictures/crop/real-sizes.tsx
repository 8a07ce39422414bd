import { variantUrl } from '#api/picture-url.ts'
import type { Size } from '#domain/images/crop.ts'
import type { Rectangle } from '#domain/images/rectangle.ts'
import { cropWords } from '../words.ts'
import styles from './crop.module.css'

interface RealSizesProps {
  readonly hash: string
  readonly size: Size
  readonly names: readonly string[]
  readonly missed: readonly string[]
  readonly cropOf: (name: string) => Rectangle
}

/** Widths that pictures are shown in beside a text and in a list, in pixels. */
const SHOWN = 220

/** Every crop as it will be seen, drawn from one picture, so that it follows every move at once. */
export function RealSizes({ hash, size, names, missed, cropOf }: RealSizesProps) {
  return (
    <div className={styles.sizes}>
      <b>{cropWords.previews}</b>
      {names.map(name => {
        const crop = cropOf(name)
        const width = Math.min(SHOWN, Math.round((SHOWN * crop.width) / crop.height))
        const scale = width / crop.width
        return (
          <figure key={name}>
            <span className={styles.view} style={{ width, height: Math.round(crop.height * scale) }}>
              <img
                src={variantUrl(hash, 960)}
                alt=""
                style={{
                  width: size.width * scale,
                  height: size.height * scale,
                  translate: `${-crop.left * scale}px ${-crop.top * scale}px`,
                }}
              />
            </span>
            <figcaption className={missed.includes(name) ? 'note bad' : 'note'}>
              {name === 'free' ? cropWords.free : name}
              {missed.includes(name) && `. ${cropWords.misses}`}
            </figcaption>
          </figure>
        )
      })}
    </div>
  )
}
