import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, type RefObject, useState } from 'react'
import { useApi } from '#api/api-context.ts'
import type { Forecast, Front, FrontTime } from '#contract/front.ts'
import { CircleAlert, TriangleAlert, X } from '#ui/icon.tsx'
import { clockTime } from '#ui/time-words.ts'
import styles from '../front.module.css'
import { momentWords } from '../moment-words.ts'
import { forecastQuery } from '../queries.ts'
import { usePlans } from '../use-plans.ts'
import { words } from '../words.ts'

const HOURS = 24
const STEP_MS = 15 * 60_000
const STEPS = (HOURS * 3_600_000) / STEP_MS

interface TimelineProps {
  readonly front: Front
  readonly now: Date
  /** What is looked at; null for now. */
  readonly moment: Date | null
  readonly slider: RefObject<HTMLInputElement | null>
  readonly onMoment: (moment: Date | null) => void
}

/** The day ahead: who leads in each slot that changes, what will be wrong, and a slider to look at any of it. */
export function Timeline({ front, now, moment, slider, onMoment }: TimelineProps) {
  const start = Math.floor(now.getTime() / STEP_MS) * STEP_MS
  const { data } = useQuery({ ...forecastQuery(useApi(), front.id, now.toISOString()), placeholderData: keepPreviousData })
  const step = moment ? Math.round((moment.getTime() - start) / STEP_MS) : 0
  const go = (to: number) => onMoment(to <= 0 ? null : new Date(start + Math.min(STEPS, to) * STEP_MS))
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowRight: 4, ArrowUp: 4, ArrowLeft: -4, ArrowDown: -4 }[event.key]
    if (by === undefined || !event.shiftKey) return
    event.preventDefault()
    go(step + by)
  }
  const said = moment ? words.asItWillBe(momentWords(moment, now)) : words.now
  const [first] = data?.warnings.filter(({ at }) => new Date(at).getTime() > now.getTime()) ?? []
  return (
    <section className={styles.timeline} aria-label={words.timeline}>
      <header>
        <b>{words.hours}</b>
        <span className={styles.grow} />
        {first && (
          <span className={styles.why}>
            <TriangleAlert />
            {words.wrong(first.slot + 1, first.message, clockTime(new Date(first.at)))}
          </span>
        )}
      </header>
      <div className={styles.scrub}>
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
      {data && <Lanes {...{ data, start }} at={step / STEPS} />}
      <Plans front={front} now={now} />
    </section>
  )
}

function Lanes({ data: { stretches }, start, at }: { readonly data: Forecast; readonly start: number; readonly at: number }) {
  const moving = [...new Set(stretches.map(({ slot }) => slot))].filter(slot => stretches.filter(one => one.slot === slot).length > 1)
  const share = (time: string | null) =>
    time === null ? 1 : Math.max(0, Math.min(1, (new Date(time).getTime() - start) / (STEPS * STEP_MS)))
  return (
    <ol className={styles.lanes}>
      {moving.map(slot => (
        <li key={slot}>
          <span className="mut">{slot + 1}</span>
          <div className={styles.lane}>
            {stretches
              .filter(one => one.slot === slot && share(one.from) < 1)
              .map(({ from, until, headline, wrong }) => (
                <span
                  key={from}
                  className={wrong ? `${styles.bar} ${styles.gap}` : styles.bar}
                  style={{ insetInlineStart: `${share(from) * 100}%`, width: `${(share(until) - share(from)) * 100}%` }}
                >
                  <span className="cut">{headline ?? words.emptyThen}</span>
                </span>
              ))}
            {at > 0 && <i className={styles.moment} style={{ insetInlineStart: `${at * 100}%` }} />}
          </div>
        </li>
      ))}
    </ol>
  )
}

function Plans({ front, now }: { readonly front: Front; readonly now: Date }) {
  const plans = usePlans(front.id)
  const [problem, setProblem] = useState<string | null>(null)
  if (front.times.length === 0) return <p className="note">{words.noPlans}</p>
  const said = ({ kind, story, slot, at }: FrontTime) => {
    const time = momentWords(new Date(at), now)
    if (kind === 'launch') return words.goesLive(time)
    return kind === 'in' ? words.comes(story?.headline ?? '', (slot ?? 0) + 1, time) : words.goes(story?.headline ?? '', time)
  }
  return (
    <ul className={styles.plans} aria-label={words.planned}>
      {front.times.map(time => (
        <li key={time.id}>
          <span>{said(time)}</span>
          {time.problem && (
            <span className={`${styles.why} ${styles.blocks}`}>
              <CircleAlert />
              {time.problem}
            </span>
          )}
          <button
            type="button"
            className="btn quiet small"
            aria-label={`${words.takeBack}: ${said(time)}`}
            onClick={() => void plans.drop(time.id).then(setProblem)}
          >
            <X />
            {words.takeBack}
          </button>
        </li>
      ))}
      {problem && (
        <li className="note bad" role="alert">
          {problem}
        </li>
      )}
    </ul>
  )
}
