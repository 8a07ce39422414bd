import { TriangleAlert } from '#ui/icon.tsx'
import styles from '../front.module.css'
import { words } from '../words.ts'
import lanes from './timeline.module.css'

interface WrongLinesProps {
  readonly lines: readonly string[]
  /** So many are shown at once; the others are opened. */
  readonly most: number
}

/** What will be wrong in the hours to come. */
export function WrongLines({ lines, most }: WrongLinesProps) {
  const line = (said: string) => (
    <span key={said} className={styles.why}>
      <TriangleAlert />
      {said}
    </span>
  )
  const more = lines.slice(most)
  return (
    <>
      {lines.slice(0, most).map(line)}
      {more.length > 0 && (
        <details className={lanes.more}>
          <summary>{words.more(more.length)}</summary>
          {more.map(line)}
        </details>
      )}
    </>
  )
}
