import type { Front } from '#contract/front.ts'
import { CircleAlert, Clock, X } from '#ui/icon.tsx'
import styles from '../front.module.css'
import { momentWords } from '../moment-words.ts'
import { words } from '../words.ts'
import { SinceBegun } from './since-begun.tsx'

interface BoardNotesProps {
  readonly front: Front
  readonly live: boolean
  readonly moment: Date | null
  readonly now: Date
  readonly onNow: () => void
  readonly onOnlyThese: () => void
  readonly onDiscard: () => void
}

/** What has to be known of the slots below: which time they are of, and what stands beside them. */
export function BoardNotes({ front, live, moment, now, onNow, onOnlyThese, onDiscard }: BoardNotesProps) {
  const then = moment && words.asItWillBe(momentWords(moment, now))
  return (
    <>
      {then && (
        <p>
          <button type="button" className="chip accent" onClick={onNow} aria-label={`${then}. ${words.backToNow}`}>
            <Clock />
            {then}
            <X />
          </button>
        </p>
      )}
      {live && !moment && <p className="note">{words.liveNote}</p>}
      {front.problem !== '' && (
        <p className={`${styles.why} ${styles.blocks}`} role="status">
          <CircleAlert />
          {words.broken(front.problem)}
        </p>
      )}
      {front.problem === '' && <SinceBegun since={front.sinceBegun} onDiscard={onDiscard} />}
      {front.lost.length > 0 && <p className={styles.why}>{words.lost(front.lost)}</p>}
      {front.gone.length > 0 && <p className={styles.why}>{words.gone(front.gone)}</p>}
      {front.ofFeatured && front.featured > front.slots && (
        <p className="note">
          {words.many(front.featured, front.slots)}{' '}
          <button type="button" className="link" onClick={onOnlyThese}>
            {words.onlyThese}
          </button>
        </p>
      )}
    </>
  )
}
