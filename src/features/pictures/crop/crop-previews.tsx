import { variantUrl } from '#api/picture-url.ts'
import type { PictureRecord } from '#contract/picture.ts'
import { largestCrop, ratioOf } from '#domain/images/crop.ts'
import { cropName } from '#domain/images/crop-name.ts'
import type { Rectangle } from '#domain/images/rectangle.ts'
import styles from './crop.module.css'

/** The part of a picture that a ratio shows: the one that was chosen, else the largest around the focal point. */
export function cropOf(
  record: Pick<PictureRecord, 'crops' | 'focal'>,
  picture: { width: number; height: number },
  ratio: string,
): Rectangle {
  return record.crops[ratio] ?? largestCrop(picture, ratioOf(ratio), record.focal ?? { x: 0.5, y: 0.5 })
}

/** A picture in every ratio of the site, small. */
export function CropPreviews({ record, ratios }: { readonly record: PictureRecord; readonly ratios: readonly string[] }) {
  const { hash, width, height } = record
  if (hash === null || width === null || height === null) return null
  return (
    <div className={styles.previews}>
      {ratios.map(ratio => {
        const crop = cropOf(record, { width, height }, ratio)
        return (
          <figure key={ratio}>
            <img src={variantUrl(hash, 160, cropName(crop))} alt="" style={{ aspectRatio: `${crop.width} / ${crop.height}` }} />
            <figcaption>{ratio}</figcaption>
          </figure>
        )
      })}
    </div>
  )
}
