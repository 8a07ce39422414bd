import { useState } from 'react'
import type { Front, FrontTime } from '#contract/front.ts'
import { CircleAlert, TriangleAlert, X } from '#ui/icon.tsx'
import styles from '../front.module.css'
import { momentWords } from '../moment-words.ts'
import { usePlans } from '../use-plans.ts'
import { words } from '../words.ts'
import lanes from './timeline.module.css'

/** What happens at a time, and taking it back. */
export function Plans({ front, now }: { readonly front: Front; readonly now: Date }) {
  const plans = usePlans(front.id)
  const [problem, setProblem] = useState<string | null>(null)
  if (front.times.length === 0) return <p className="note">{words.noPlans}</p>
  const said = ({ kind, story, slot, at, until }: FrontTime) => {
    const time = momentWords(new Date(at), now)
    if (kind === 'launch') return words.goesLive(time, until === null ? '' : momentWords(new Date(until), now))
    if (kind === 'back') return words.isBack(time)
    return kind === 'in' ? words.comes(story?.headline ?? '', (slot ?? 0) + 1, time) : words.goes(story?.headline ?? '', time)
  }
  return (
    <ul className={lanes.plans} aria-label={words.planned}>
      {front.times.map(time => (
        <li key={time.id}>
          <span>{said(time)}</span>
          {time.why && <span className="mut">{words.because(time.why)}</span>}
          {time.sinceBegun.came.length + time.sinceBegun.went.length > 0 && (
            <span className={styles.why}>
              <TriangleAlert />
              {words.sincePlanned(time.sinceBegun.came, time.sinceBegun.went)}
            </span>
          )}
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
