import { clockTime } from '#ui/time-words.ts'
import styles from './timeline.module.css'

const EVERY = 3
const HOUR_MS = 3_600_000

/** Marks of the clock under the slider; what the slider says is said by itself. */
export function Hours({ start, length }: { readonly start: number; readonly length: number }) {
  const first = new Date(start)
  first.setMinutes(0, 0, 0)
  first.setHours(first.getHours() + EVERY - (first.getHours() % EVERY))
  const marks = Array.from({ length: Math.floor(length / (EVERY * HOUR_MS)) }, (_, at) => first.getTime() + at * EVERY * HOUR_MS)
  return (
    <div className={styles.hours} aria-hidden="true">
      {marks.map(mark => (
        <span key={mark} style={{ insetInlineStart: `${((mark - start) / length) * 100}%` }}>
          {clockTime(new Date(mark))}
        </span>
      ))}
    </div>
  )
}
