import { type SubmitEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import { Button } from '#ui/button.tsx'
import { placeAt } from '#ui/place.ts'
import { words } from '../words.ts'
import styles from './choice-popover.module.css'

interface SincePopoverProps {
  readonly anchor: Element
  readonly onChoose: (day: string) => void
  readonly onClose: () => void
}

const dayOf = (moment: Date) => new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
const daysAgo = (days: number) => dayOf(new Date(Date.now() - days * 86_400_000))

/** A day, by the browser's own calendar, or one of the usual ones. */
export function SincePopover({ anchor, onChoose, onClose }: SincePopoverProps) {
  const id = useId()
  const ref = useRef<HTMLFormElement>(null)
  const close = useRef(onClose)
  close.current = onClose
  const [day, setDay] = useState(daysAgo(7))
  useLayoutEffect(() => {
    const box = ref.current
    if (!box) return
    box.showPopover()
    placeAt(box, anchor)
    box.querySelector('input')?.focus()
    const outside = (event: Event) => {
      if (event.target instanceof Node && !box.contains(event.target) && !anchor.contains(event.target)) close.current()
    }
    document.addEventListener('pointerdown', outside, true)
    return () => {
      document.removeEventListener('pointerdown', outside, true)
      if (anchor instanceof HTMLElement && anchor.isConnected && box.contains(document.activeElement)) anchor.focus()
    }
  }, [anchor])
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (day !== '') onChoose(day)
  }
  return (
    <form
      ref={ref}
      popover="manual"
      className={`pop ${styles.box}`}
      onSubmit={submit}
      onKeyDown={event => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        onClose()
      }}
    >
      <label htmlFor={id} className="label">
        {words.sinceLabel}
      </label>
      <input id={id} type="date" className="input" value={day} max={daysAgo(0)} onChange={event => setDay(event.target.value)} />
      <div className="row wrap">
        <Button small onClick={() => onChoose(daysAgo(0))}>
          {words.days.today}
        </Button>
        <Button small onClick={() => onChoose(daysAgo(7))}>
          {words.days.week}
        </Button>
        <Button small variant="primary" type="submit">
          {words.days.show}
        </Button>
      </div>
    </form>
  )
}
