import { type PointerEvent, type RefObject, useRef } from 'react'
import { variantUrl } from '#api/picture-url.ts'
import { movedCrop, type Ratio, type Size } from '#domain/images/crop.ts'
import type { Point, Rectangle } from '#domain/images/rectangle.ts'
import { type CropHandle, cropHandles, resizedCrop } from '#domain/images/resize-crop.ts'
import styles from './crop.module.css'
import { FocalMark } from './focal-mark.tsx'

interface CropStageProps {
  readonly ref: RefObject<HTMLButtonElement | null>
  readonly hash: string
  readonly size: Size
  readonly crop: Rectangle
  readonly ratio: Ratio | null
  readonly focal: Point | null
  /** The pointer sets the focal point, not the crop. */
  readonly focusing: boolean
  readonly label: string
  readonly onCrop: (crop: Rectangle) => void
  readonly onFocal: (point: Point) => void
}

interface Drag {
  readonly x: number
  readonly y: number
  readonly crop: Rectangle
  readonly handle: CropHandle | null
  /** Pixels of the picture in one pixel of the screen. */
  readonly scale: number
}

const percent = (part: number, of: number) => `${(part / of) * 100}%`

/** The picture with its crop over it: dragging moves the crop, a handle resizes it. */
export function CropStage({ ref, hash, size, crop, ratio, focal, focusing, label, onCrop, onFocal }: CropStageProps) {
  const drag = useRef<Drag | null>(null)
  const frame = useRef<HTMLDivElement>(null)
  const setPoint = (event: PointerEvent) => {
    const box = frame.current?.getBoundingClientRect()
    if (!box) return
    const share = (part: number) => Math.min(1, Math.max(0, Math.round(part * 1000) / 1000))
    onFocal({ x: share((event.clientX - box.left) / box.width), y: share((event.clientY - box.top) / box.height) })
  }
  const down = (event: PointerEvent<HTMLButtonElement>) => {
    const box = frame.current?.getBoundingClientRect()
    if (event.button !== 0 || !box) return
    event.preventDefault()
    ref.current?.focus()
    event.currentTarget.setPointerCapture(event.pointerId)
    if (focusing) return setPoint(event)
    const handle = event.target instanceof HTMLElement ? (event.target.dataset.handle as CropHandle | undefined) : undefined
    drag.current = { x: event.clientX, y: event.clientY, crop, handle: handle ?? null, scale: size.width / box.width }
  }
  const move = (event: PointerEvent) => {
    if (focusing && event.buttons === 1) return setPoint(event)
    const from = drag.current
    if (!from) return
    const by = { x: (event.clientX - from.x) * from.scale, y: (event.clientY - from.y) * from.scale }
    onCrop(from.handle ? resizedCrop(from.crop, size, from.handle, by, ratio) : movedCrop(from.crop, size, by))
  }
  const up = () => {
    drag.current = null
  }
  const place = {
    left: percent(crop.left, size.width),
    top: percent(crop.top, size.height),
    width: percent(crop.width, size.width),
    height: percent(crop.height, size.height),
  }
  return (
    <div className={styles.stage}>
      <div ref={frame} className={styles.frame} style={{ aspectRatio: `${size.width} / ${size.height}` }}>
        <img src={variantUrl(hash, 1280)} alt="" draggable={false} />
        {/* Only the shade ends with the picture: lines and handles at its edge stand half outside. */}
        <span className={styles.shaded}>
          <span style={place} />
        </span>
        <button
          type="button"
          ref={ref}
          aria-label={label}
          className={focusing ? `${styles.area} ${styles.focusing}` : styles.area}
          style={place}
          onPointerDown={down}
          onPointerMove={move}
          onPointerUp={up}
          onPointerCancel={up}
        >
          {!focusing && cropHandles.map(handle => <i key={handle} data-handle={handle} className={styles[handle]} />)}
        </button>
        {focal && <FocalMark at={focal} />}
      </div>
    </div>
  )
}
