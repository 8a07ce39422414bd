import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useApi } from '#api/api-context.ts'
import { isLinked, variantUrl } from '#api/picture-url.ts'
import { answer } from '#api/problem-error.ts'
import type { Picture as PictureFacts } from '#contract/picture.ts'
import { cropName } from '#domain/images/crop-name.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { TextArea, TextField } from '#ui/field.tsx'
import { ArrowLeft } from '#ui/icon.tsx'
import { Picture } from '#ui/picture.tsx'
import { Segments } from '#ui/segments.tsx'
import { cropOf } from '../crop/crop-previews.tsx'
import { pictureQuery, siteQuery } from '../queries.ts'
import { panelWords, pickWords } from '../words.ts'
import styles from './picture-details.module.css'

/** A picture on its way into a story, with the words that a person gave it. */
export interface ChosenPicture {
  readonly src: string
  readonly alt: string
  readonly caption: string
  readonly credit: string
}

export type PictureWords = Pick<ChosenPicture, 'alt' | 'caption' | 'credit'>

/** Which words are asked for: those that have a place in the story. */
export interface Asked {
  readonly alt: boolean
  readonly caption: boolean
  readonly credit: boolean
  /** The caption that the story has, and that stays; empty where it has none. */
  readonly kept: string
}

/** A picture of the library, or an address that is only linked to. */
export type PictureToUse = Pick<PictureFacts, 'src' | 'alt' | 'caption' | 'credit'> & Partial<PictureFacts>

interface DetailsProps {
  readonly picture: PictureToUse
  readonly asked: Asked
  readonly action: string
  /** What was typed when somebody went back to look at other pictures. */
  readonly typed: PictureWords | undefined
  readonly onInsert: (picture: ChosenPicture) => void
  readonly onBack: (typed: PictureWords) => void
}

/** Asks for crop, caption and alt text before a picture goes in. Words start as the picture's own; nothing is made up. */
export function PictureDetails({ picture, asked, action, typed, onInsert, onBack }: DetailsProps) {
  const [alt, setAlt] = useState(typed?.alt ?? picture.alt)
  const [caption, setCaption] = useState(typed?.caption ?? (asked.kept || picture.caption))
  const [credit, setCredit] = useState(typed?.credit ?? picture.credit)
  const [ratio, setRatio] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const first = useRef<HTMLTextAreaElement>(null)
  const crops = useCrops(picture)
  const back = () => onBack({ alt, caption, credit })
  const insert = async () => {
    try {
      const src = ratio === null ? picture.src : await crops.srcOf(ratio)
      onInsert({ src, alt: alt.trim(), caption: caption.trim(), credit: credit.trim() })
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
    }
  }
  return (
    <Dialog
      title={action}
      onClose={back}
      size="large"
      focus={first}
      onModEnter={() => void insert()}
      footer={
        <>
          <Button variant="quiet" icon={<ArrowLeft />} onClick={back}>
            {pickWords.back}
          </Button>
          <span className="grow" />
          <Button variant="primary" keys="Mod+Enter" onClick={() => void insert()}>
            {action}
          </Button>
        </>
      }
    >
      <div className={styles.details}>
        <div className={styles.shown}>
          <Picture src={crops.show(ratio)} address={picture.src} alt="" remote={isLinked(picture.src)} />
          {crops.ratios.length > 0 && (
            <Segments
              label={pickWords.crop}
              value={ratio}
              options={[null, ...crops.ratios].map(value => ({ value, label: value ?? pickWords.whole }))}
              onChange={setRatio}
            />
          )}
          <p className="note mono">{picture.src}</p>
          {problem && (
            <p className="note bad" role="alert">
              {problem}
            </p>
          )}
        </div>
        <div className={styles.words}>
          {asked.alt && (
            <TextArea
              ref={first}
              label={panelWords.fields.alt}
              hint={pickWords.altHint}
              count={{ value: Array.from(alt).length, limit: 125 }}
              value={alt}
              onChange={event => setAlt(event.target.value)}
            />
          )}
          {asked.caption && (
            <TextArea
              label={panelWords.fields.caption}
              face="read"
              hint={
                asked.kept !== '' && picture.caption !== '' && caption !== picture.caption ? (
                  <>
                    {pickWords.keptHint(picture.caption)}{' '}
                    <button type="button" className="link" onClick={() => setCaption(picture.caption)}>
                      {pickWords.useOwn}
                    </button>
                  </>
                ) : picture.caption !== '' && caption === picture.caption ? (
                  pickWords.captionHint
                ) : undefined
              }
              value={caption}
              onChange={event => setCaption(event.target.value)}
            />
          )}
          {asked.credit && (
            <TextField
              label={panelWords.fields.credit}
              hint={picture.credit ? pickWords.creditHint : undefined}
              value={credit}
              onChange={event => setCredit(event.target.value)}
            />
          )}
        </div>
      </div>
    </Dialog>
  )
}

/** The crops that this picture can go in as: what each shows, and how a story writes it. */
function useCrops({ id, hash = null, width = null, height = null, src }: PictureToUse) {
  const api = useApi()
  const { data: record } = useQuery({ ...pictureQuery(api, id ?? 0), enabled: id !== undefined })
  const { data: site } = useQuery(siteQuery(api))
  const can = record && hash !== null && width !== null && height !== null && record.type !== 'image/svg+xml'
  const partOf = (ratio: string) => (can ? cropOf(record, { width, height }, ratio) : null)
  return {
    ratios: can && site ? site.pictures.crops : [],
    show: (ratio: string | null): string => {
      if (hash === null) return src
      const part = ratio === null ? null : partOf(ratio)
      return variantUrl(hash, 960, part ? cropName(part) : 'all')
    },
    srcOf: async (ratio: string): Promise<string> => {
      const crop = partOf(ratio)
      if (!crop || id === undefined) return src
      return (await answer(api.pictures[':id'].crops.$post({ param: { id: String(id) }, json: { crop, name: ratio } }))).src
    },
  }
}
