import type { StoryRow } from '#contract/story.ts'
import { Clock } from '#ui/icon.tsx'
import { Status } from '#ui/status.tsx'
import styles from '../front.module.css'
import { momentWords } from '../moment-words.ts'
import { words } from '../words.ts'

interface CandidateStateProps {
  readonly story: StoryRow
  /** Until when it is under an embargo, as dates of stories sort; empty where it is not. */
  readonly embargo: string
  readonly now: Date
}

/** What would speak against a story before it is put into a slot: that readers cannot have it, or not yet. */
export function CandidateState({ story: { status, held, spiked, disk, dateSort }, embargo, now }: CandidateStateProps) {
  const dated = new Date(dateSort)
  const plain = status === 'published' && !held && !spiked && disk === 'same'
  return (
    <>
      {!plain && <Status {...{ status, held, spiked, disk }} />}
      {embargo !== '' && (
        <span className={`${styles.why} ${styles.blocks}`}>
          <Clock />
          {words.embargoed(momentWords(new Date(embargo), now))}
        </span>
      )}
      {embargo === '' && dated > now && (
        <span className={styles.why}>
          <Clock />
          {words.scheduled(momentWords(dated, now))}
        </span>
      )}
    </>
  )
}
