import { variantUrl } from '#api/picture-url.ts'
import type { PictureRecord } from '#contract/picture.ts'
import { largestCrop, ratioOf } from '#domain/images/crop.ts'
import { cropName } from '#domain/images/crop-name.ts'
import styles from './review.module.css'

/** The picture in every shape that the site crops to. */
export function CropPreviews({ record, ratios }: { readonly record: PictureRecord; readonly ratios: readonly string[] }) {
  const { hash, width, height } = record
  if (hash === null || width === null || height === null) return null
  return (
    <div className={styles.crops}>
      {ratios.map(ratio => {
        const crop = record.crops[ratio] ?? largestCrop({ width, height }, ratioOf(ratio), record.focal ?? { x: 0.5, y: 0.5 })
        return (
          <figure key={ratio}>
            <img
              src={variantUrl(hash, 160, cropName(crop))}
              alt=""
              loading="lazy"
              style={{ aspectRatio: `${crop.width} / ${crop.height}` }}
            />
            <figcaption>{ratio}</figcaption>
          </figure>
        )
      })}
    </div>
  )
}
