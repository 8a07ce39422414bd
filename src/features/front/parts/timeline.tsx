import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, type RefObject, useRef } from 'react'
import { useApi } from '#api/api-context.ts'
import type { Front } from '#contract/front.ts'
import { ChevronDown, TriangleAlert } from '#ui/icon.tsx'
import { clockTime } from '#ui/time-words.ts'
import { phone, useMedia } from '#ui/use-media.ts'
import styles from '../front.module.css'
import { momentWords } from '../moment-words.ts'
import { forecastQuery } from '../queries.ts'
import { useKeptLow } from '../use-kept-low.ts'
import { words } from '../words.ts'
import { Lanes } from './lanes.tsx'
import { Plans } from './plans.tsx'
import lanes from './timeline.module.css'

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
  readonly onMoment: (moment: Date | null) => void
}

/** The day ahead: who leads in each slot that changes, what will be wrong, and a slider to look at any of it. */
export function Timeline({ front, now, moment, slider, open, onOpen, onMoment }: TimelineProps) {
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
    else if (by !== undefined && event.shiftKey) go(step + by)
    else return
    event.preventDefault()
  }
  const said = moment ? words.asItWillBe(momentWords(moment, now)) : words.now
  const [first] = data?.warnings.filter(({ at }) => at > data.moment) ?? []
  const wrong = first && words.wrong(first.slot + 1, first.message, clockTime(new Date(first.at)))
  return (
    <section ref={section} className={lanes.timeline} aria-label={words.timeline}>
      <header>
        {folds ? (
          <button type="button" className={lanes.fold} aria-expanded={open} onClick={() => onOpen(!open)}>
            <b>{words.hours}</b>
            {!open && wrong && <TriangleAlert aria-label={wrong} />}
            <span className={styles.grow} />
            <span>{moment ? said : words.planCount(front.times.length)}</span>
            <ChevronDown />
          </button>
        ) : (
          <>
            <b>{words.hours}</b>
            <span className={styles.grow} />
          </>
        )}
        {wrong && (!folds || open) && (
          <span className={styles.why}>
            <TriangleAlert />
            {wrong}
          </span>
        )}
      </header>
      {(!folds || open) && (
        <>
          <div className={lanes.scrub}>
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
            <output>{said}</output>
          </div>
          {data && <Lanes {...{ data, start }} length={STEPS * STEP_MS} at={step / STEPS} />}
          <Plans front={front} now={now} />
        </>
      )}
    </section>
  )
}
