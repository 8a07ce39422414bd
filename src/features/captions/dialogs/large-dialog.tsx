import { type PointerEvent, useEffect, useRef, useState } from 'react'
import { isLinked } from '#api/picture-url.ts'
import type { Caption } from '#contract/caption.ts'
import { IconButton } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Images, ZoomIn, ZoomOut } from '#ui/icon.tsx'
import { Picture } from '#ui/picture.tsx'
import { shownSrc } from '../parts/picture-stage.tsx'
import { dialogWords } from './dialog-words.ts'
import styles from './dialogs.module.css'

interface View {
  readonly zoom: number
  readonly x: number
  readonly y: number
}

const whole: View = { zoom: 1, x: 0, y: 0 }
const MOST = 8
const STEP = 1.25
/** How far each arrow moves the picture, in pixels. */
const arrows: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['ArrowLeft', [60, 0]],
  ['ArrowRight', [-60, 0]],
  ['ArrowUp', [0, 60]],
  ['ArrowDown', [0, -60]],
])

/** The picture as large as the screen lets it be: wheel, + and − zoom, dragging and arrows move; Space or Esc goes back. */
export function LargeDialog({ caption, onClose }: { readonly caption: Caption; readonly onClose: () => void }) {
  const stage = useRef<HTMLDivElement>(null)
  const [view, setView] = useState(whole)
  const zoomBy = (factor: number) =>
    setView(({ zoom, x, y }) => {
      const next = Math.min(MOST, Math.max(1, zoom * factor))
      return next === 1 ? whole : { zoom: next, x: (x * next) / zoom, y: (y * next) / zoom }
    })
  const panBy = (x: number, y: number) => setView(old => (old.zoom === 1 ? old : { ...old, x: old.x + x, y: old.y + y }))
  const drag = (event: PointerEvent) => {
    if (event.buttons === 1) panBy(event.movementX, event.movementY)
  }
  useEffect(() => {
    const area = stage.current
    const wheel = (event: WheelEvent) => {
      event.preventDefault()
      zoomBy(event.deltaY < 0 ? STEP : 1 / STEP)
    }
    area?.addEventListener('wheel', wheel, { passive: false })
    return () => area?.removeEventListener('wheel', wheel)
  })
  const keys: Readonly<Record<string, () => void>> = {
    ' ': onClose,
    '+': () => zoomBy(STEP),
    '=': () => zoomBy(STEP),
    '-': () => zoomBy(1 / STEP),
    '0': () => setView(whole),
  }
  return (
    <Dialog
      title={caption.text || caption.story.headline}
      size="whole"
      onClose={onClose}
      onKey={event => {
        const pan = arrows.get(event.key)
        const act = pan ? () => panBy(...pan) : keys[event.key]
        if (!act || (event.key === ' ' && event.target instanceof HTMLButtonElement)) return
        event.preventDefault()
        act()
      }}
    >
      <div className={styles.zoomBar}>
        <IconButton label={dialogWords.zoom.in} keys="+" onClick={() => zoomBy(STEP)}>
          <ZoomIn />
        </IconButton>
        <IconButton label={dialogWords.zoom.out} keys="-" onClick={() => zoomBy(1 / STEP)}>
          <ZoomOut />
        </IconButton>
        <IconButton label={dialogWords.zoom.fit} keys="0" onClick={() => setView(whole)}>
          <Images />
        </IconButton>
        <span className="mut figures">{Math.round(view.zoom * 100)} %</span>
      </div>
      <div ref={stage} className={styles.zoom} onPointerMove={drag}>
        <div style={{ transform: `translate(${view.x}px, ${view.y}px) scale(${view.zoom})` }}>
          <Picture src={shownSrc(caption, 1600)} alt={caption.alt.text} address={caption.src} remote={isLinked(caption.src)} />
        </div>
      </div>
    </Dialog>
  )
}
