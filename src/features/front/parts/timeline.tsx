import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, type RefObject, useRef } from 'react'
import { useApi } from '#api/api-context.ts'
import type { Front } from '#contract/front.ts'
import { ChevronDown, TriangleAlert } from '#ui/icon.tsx'
import { useKeptLow } from '#ui/use-kept-low.ts'
import { phone, useMedia } from '#ui/use-media.ts'
import styles from '../front.module.css'
import { momentWords } from '../moment-words.ts'
import { forecastQuery } from '../queries.ts'
import { words } from '../words.ts'
import { wrongLater } from '../wrong-later.ts'
import { Hours } from './hours.tsx'
import { Lanes } from './lanes.tsx'
import { Plans } from './plans.tsx'
import lanes from './timeline.module.css'
import { WrongLines } from './wrong-lines.tsx'

const HOURS = 24
const STEP_MS = 15 * 60_000
const STEPS = (HOURS * 3_600_000) / STEP_MS

interface TimelineProps {
  readonly front: Front
  readonly now: Date
  /** What is looked at; null for now. */
  readonly moment: Date | null
  readonly slider: RefObject<HTMLInputElement | null>
  /** Where there is little room it is one line, until somebody opens it. */
  readonly open: boolean
  readonly onOpen: (open: boolean) => void
  /** Back to the slots. */
  readonly onLeave: () => void
  readonly onMoment: (moment: Date | null) => void
}

/** The day ahead: who leads in each slot that changes, what will be wrong, and a slider to look at any of it. */
export function Timeline({ front, now, moment, slider, open, onOpen, onLeave, onMoment }: TimelineProps) {
  const start = Math.floor(now.getTime() / STEP_MS) * STEP_MS
  const { data } = useQuery({ ...forecastQuery(useApi(), front.id, now.toISOString()), placeholderData: keepPreviousData })
  const folds = useMedia(phone)
  const section = useRef<HTMLElement>(null)
  useKeptLow(section)
  const step = moment ? Math.round((moment.getTime() - start) / STEP_MS) : 0
  const go = (to: number) => onMoment(to <= 0 ? null : new Date(start + Math.min(STEPS, to) * STEP_MS))
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowRight: 4, ArrowUp: 4, ArrowLeft: -4, ArrowDown: -4 }[event.key]
    if (event.key === 'Escape' && moment) go(0)
    else if (event.key === 'Escape') onLeave()
    else if (by !== undefined && event.shiftKey) go(step + by)
    else return
    event.preventDefault()
  }
  const said = moment ? words.asItWillBe(momentWords(moment, now)) : words.now
  const wrong = data ? wrongLater(data, now) : []
  const idle = front.times.length + wrong.length === 0
  return (
    <section ref={section} className={idle ? `${lanes.timeline} ${lanes.idle}` : lanes.timeline} aria-label={words.timeline}>
      <header>
        {folds ? (
          <button type="button" className={lanes.fold} aria-expanded={open} onClick={() => onOpen(!open)}>
            <b>{words.hours}</b>
            {!open && wrong.length > 0 && <TriangleAlert aria-label={wrong.join(' ')} />}
            <span className={styles.grow} />
            <span>{moment || open ? said : words.planCount(front.times.length)}</span>
            <ChevronDown />
          </button>
        ) : (
          <b>{words.hours}</b>
        )}
        {(!folds || open) && <WrongLines lines={wrong} most={folds ? 1 : 3} />}
      </header>
      {(!folds || open) && (
        <>
          <div className={lanes.scrub}>
            <div>
              <input
                ref={slider}
                type="range"
                min={0}
                max={STEPS}
                value={step}
                aria-label={words.scrub}
                aria-valuetext={said}
                onKeyDown={onKeyDown}
                onChange={event => go(Number(event.target.value))}
              />
              <Hours start={start} length={STEPS * STEP_MS} />
            </div>
            {!folds && <output>{said}</output>}
          </div>
          <div className={lanes.below}>
            {data && <Lanes {...{ data, start }} length={STEPS * STEP_MS} at={step / STEPS} />}
            <Plans front={front} now={now} />
          </div>
        </>
      )}
    </section>
  )
}
