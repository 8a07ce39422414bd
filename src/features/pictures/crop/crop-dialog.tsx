import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useApi } from '#api/api-context.ts'
import type { PictureRecord } from '#contract/picture.ts'
import { holdsPoint, isNarrow, largestCrop, movedCrop, ratioOf } from '#domain/images/crop.ts'
import type { Point, Rectangle } from '#domain/images/rectangle.ts'
import { steppedCrop } from '#domain/images/resize-crop.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { toast } from '#ui/toast.tsx'
import { pictureQuery, siteQuery } from '../queries.ts'
import { usePictureActs } from '../use-picture-acts.ts'
import { cropWords, panelWords } from '../words.ts'
import styles from './crop.module.css'
import { CropBar } from './crop-bar.tsx'
import { cropOf } from './crop-previews.tsx'
import { CropStage } from './crop-stage.tsx'
import { RealSizes } from './real-sizes.tsx'
import { useCrops } from './use-crops.ts'

/** Crops a picture in the ratios of the site, around a focal point. The original stays: a crop is a rectangle. */
export function CropDialog({ id, onClose }: { readonly id: number; readonly onClose: () => void }) {
  const api = useApi()
  const { data: record } = useQuery(pictureQuery(api, id))
  const { data: site } = useQuery(siteQuery(api))
  if (!record || !site || record.hash === null || record.width === null || record.height === null) return null
  const size = { width: record.width, height: record.height }
  return <Cropping key={record.id} {...{ record, size, onClose }} hash={record.hash} ratios={site.pictures.crops} />
}

interface CroppingProps {
  readonly record: PictureRecord
  readonly hash: string
  readonly size: { readonly width: number; readonly height: number }
  readonly ratios: readonly string[]
  readonly onClose: () => void
}

const FREE = 'free'
const arrows: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}

function Cropping({ record, hash, size, ratios, onClose }: CroppingProps) {
  const acts = usePictureActs()
  const names = [...ratios, FREE]
  const { focal, crops, asked, setFocal, put: putCrop, leave } = useCrops(record, onClose)
  const [name, setName] = useState(names[0] ?? FREE)
  const [focusing, setFocusing] = useState(false)
  const stage = useRef<HTMLButtonElement>(null)
  const ratio = ratioOf(name)
  const cropIn = (one: string) => cropOf({ crops, focal }, size, one)
  const crop = cropIn(name)
  const put = (next: Rectangle) => putCrop(name, next)
  const point = focal ?? { x: 0.5, y: 0.5 }
  const step = Math.max(1, Math.round(Math.max(size.width, size.height) / 100))

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const by = arrows[event.key]
    const number = Number(event.key)
    if (by && focusing) setFocal({ x: share(point.x + by.x / 100), y: share(point.y + by.y / 100) })
    else if (by && event.shiftKey) put(steppedCrop(crop, size, (by.x || -by.y) * step, ratio))
    else if (by) put(movedCrop(crop, size, { x: by.x * step, y: by.y * step }))
    else if (event.key.toLowerCase() === 'p') setFocusing(!focusing)
    else if (names[number - 1] !== undefined) setName(names[number - 1] ?? FREE)
    else return
    event.preventDefault()
    event.stopPropagation()
    stage.current?.focus()
  }
  const save = async () => {
    try {
      await acts.edit(record, { focal, crops: { ...crops } }, panelWords.saved(cropWords.title))
      onClose()
    } catch (error) {
      toast({ message: error instanceof Error ? error.message : String(error) })
    }
  }
  const missed = names.filter(one => focal && !holdsPoint(cropIn(one), size, focal))
  return (
    <Dialog
      title={cropWords.title}
      size="wide"
      onClose={leave}
      focus={stage}
      onModEnter={() => void save()}
      footer={
        <>
          <Button onClick={onClose}>{cropWords.cancel}</Button>
          <span className={`note warn grow ${styles.unsaved}`} role="status">
            {asked && cropWords.unsaved}
          </span>
          <Button variant="primary" keys="Mod+Enter" onClick={() => void save()}>
            {cropWords.save}
          </Button>
        </>
      }
    >
      <section className={styles.cropping} aria-label={cropWords.title} onKeyDown={onKeyDown}>
        <div className={styles.work}>
          <CropBar
            {...{ names, name, missed, focusing }}
            onName={setName}
            onFocusing={setFocusing}
            onLargest={() => put(largestCrop(size, ratio, point))}
          />
          <CropStage
            ref={stage}
            {...{ hash, size, crop, ratio, focusing }}
            focal={focusing ? point : focal}
            label={focusing ? cropWords.focalArea : cropWords.area(name)}
            onCrop={put}
            onFocal={setFocal}
          />
          <p className="note" role="status">
            {cropWords.size(crop.width, crop.height)} · {focusing ? cropWords.focalHint : cropWords.cropHint}
          </p>
          {isNarrow(crop) && <p className="note warn">{cropWords.narrow}</p>}
          {missed.includes(name) && <p className="note bad">{cropWords.misses}</p>}
        </div>
        <RealSizes {...{ hash, size, focal, missed }} names={names} cropOf={cropIn} />
      </section>
    </Dialog>
  )
}

const share = (value: number) => Math.min(1, Math.max(0, Math.round(value * 1000) / 1000))
