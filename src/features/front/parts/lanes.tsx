import type { Forecast } from '#contract/front.ts'
import { words } from '../words.ts'
import styles from './timeline.module.css'

interface LanesProps {
  readonly data: Forecast
  /** When the lanes begin, and how long they are, in milliseconds. */
  readonly start: number
  readonly length: number
  /** Where the moment is that is looked at, as a share. */
  readonly at: number
}

/** A lane for each slot in which the story changes: who leads from when until when. */
export function Lanes({ data: { stretches }, start, length, at }: LanesProps) {
  const share = (time: string | null) => (time === null ? 1 : Math.max(0, Math.min(1, (new Date(time).getTime() - start) / length)))
  const seen = stretches.filter(({ from }) => share(from) < 1)
  const moving = [...new Set(seen.map(({ slot }) => slot))].filter(slot => seen.filter(one => one.slot === slot).length > 1)
  if (moving.length === 0) return null
  return (
    <ol className={styles.lanes}>
      {moving.map(slot => (
        <li key={slot}>
          <span className="mut">{slot + 1}</span>
          <div className={styles.lane}>
            {seen
              .filter(one => one.slot === slot)
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
