import { useQuery } from '@tanstack/react-query'
import { useApi } from '#api/api-context.ts'
import { isLinked, pictureUrl, variantUrl } from '#api/picture-url.ts'
import type { Caption } from '#contract/caption.ts'
import { Camera, Crop, ZoomIn } from '#ui/icon.tsx'
import { Kbd } from '#ui/kbd.tsx'
import { Picture } from '#ui/picture.tsx'
import { fullTime } from '#ui/time-words.ts'
import { pictureQuery, siteQuery } from '../queries.ts'
import { signalWords, words } from '../words.ts'
import { CropPreviews } from './crop-previews.tsx'
import styles from './review.module.css'

interface StageProps {
  readonly caption: Caption
  readonly onLarge: () => void
}

/** What the picture is shown as: a variant of the desk's where it has the bytes, else the address of the story. */
export const shownSrc = ({ src, picture }: Pick<Caption, 'src' | 'picture'>, width: number): string =>
  picture?.hash && !isLinked(src) ? variantUrl(picture.hash, width) : pictureUrl(src)

/** The picture, and what its file and the library say of it. A loose caption has none, and says why it is taken for one. */
export function PictureStage({ caption, onLarge }: StageProps) {
  const api = useApi()
  const { data: site } = useQuery(siteQuery(api))
  const { data: record } = useQuery({ ...pictureQuery(api, caption.picture?.id ?? 0), enabled: caption.picture !== null })
  if (caption.kind === 'loose')
    return (
      <div className={styles.loose}>
        <b>{words.noPicture}</b>
        <p className="sec">{words.looseNote}</p>
        {caption.signals.length > 0 && (
          <p className="note">
            {words.pasteFrom}: {signalWords(caption.signals)}.
          </p>
        )}
      </div>
    )
  const taken = record?.taken ? takenWords(record.taken) : ''
  const crops = record ? Object.keys(record.crops) : []
  return (
    <>
      <div className={styles.stage}>
        <Picture
          key={caption.src}
          src={shownSrc(caption, 1200)}
          alt={caption.alt.text}
          address={caption.src}
          remote={isLinked(caption.src)}
          className={styles.shown}
        />
        <div className={styles.over}>
          {taken && (
            <span className="chip plain">
              <Camera />
              {taken}
            </span>
          )}
          {crops.length > 0 && (
            <span className="chip plain">
              <Crop />
              {words.cropped(crops)}
            </span>
          )}
          <button type="button" className="chip plain" onClick={onLarge}>
            <ZoomIn />
            {words.large}
            <span className="no-phone">
              <Kbd keys="Space" />
            </span>
          </button>
        </div>
      </div>
      {record && (
        <details className={styles.data}>
          <summary>{words.pictureData}</summary>
          <dl className="kv">
            {words.dataFields(record).map(([name, value]) => (
              <div key={name} style={{ display: 'contents' }}>
                <dt>{name}</dt>
                <dd dir="auto">{value}</dd>
              </div>
            ))}
          </dl>
          {record.hash && (site?.pictures.crops.length ?? 0) > 0 && <CropPreviews record={record} ratios={site?.pictures.crops ?? []} />}
        </details>
      )}
    </>
  )
}

const takenWords = (taken: string): string => {
  const moment = new Date(taken)
  return /T/.test(taken) && !Number.isNaN(moment.getTime()) ? fullTime(moment) : taken
}
