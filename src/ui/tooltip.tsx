import { type FocusEvent, type PointerEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { Kbd } from './kbd.tsx'
import { placeAt } from './place.ts'

const DELAY = 600

interface Tip {
  readonly tip: ReactNode
  readonly tipProps: {
    readonly onPointerEnter: (event: PointerEvent<HTMLElement>) => void
    readonly onPointerLeave: () => void
    readonly onPointerDown: () => void
    readonly onFocus: (event: FocusEvent<HTMLElement>) => void
    readonly onBlur: () => void
  }
}

/** A tooltip for one control: after a rest of the pointer, at once on keyboard focus. It never holds what is nowhere else. */
export function useTooltip(text: ReactNode, keys?: string): Tip {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const timer = useRef(0)
  const hide = () => {
    clearTimeout(timer.current)
    setAnchor(null)
  }
  useEffect(() => () => clearTimeout(timer.current), [])
  return {
    tip: anchor ? <TipBox anchor={anchor} text={text} keys={keys} onHide={hide} /> : null,
    tipProps: {
      onPointerEnter: event => {
        const { currentTarget, pointerType } = event
        if (pointerType === 'mouse') timer.current = window.setTimeout(() => setAnchor(currentTarget), DELAY)
      },
      onPointerLeave: hide,
      onPointerDown: hide,
      onFocus: event => {
        if (event.currentTarget.matches(':focus-visible')) setAnchor(event.currentTarget)
      },
      onBlur: hide,
    },
  }
}

interface TipBoxProps {
  readonly anchor: HTMLElement
  readonly text: ReactNode
  readonly keys: string | undefined
  readonly onHide: () => void
}

function TipBox({ anchor, text, keys, onHide }: TipBoxProps) {
  const ref = useRef<HTMLSpanElement>(null)
  const hide = useRef(onHide)
  hide.current = onHide
  useEffect(() => {
    const box = ref.current
    if (!box) return
    box.showPopover()
    placeAt(box, anchor, { align: 'center' })
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && hide.current()
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [anchor])
  return (
    <span ref={ref} popover="manual" className="tip" role="tooltip">
      {text}
      {keys && <Kbd keys={keys} />}
    </span>
  )
}
