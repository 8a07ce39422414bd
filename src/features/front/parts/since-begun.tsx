import type { Front } from '#contract/front.ts'
import { TriangleAlert } from '#ui/icon.tsx'
import styles from '../front.module.css'
import { words } from '../words.ts'

interface SinceBegunProps {
  readonly since: Front['sinceBegun']
  readonly onDiscard: () => void
}

/** Who came onto the live front and who went after the next one was begun: its launch would undo that. */
export function SinceBegun({ since: { came, went }, onDiscard }: SinceBegunProps) {
  if (came.length + went.length === 0) return null
  return (
    <p className={styles.why} role="status">
      <TriangleAlert />
      <span dir="auto">
        {words.sinceBegun(came, went)}{' '}
        <button type="button" className="link" onClick={onDiscard}>
          {words.discard}
        </button>
      </span>
    </p>
  )
}
