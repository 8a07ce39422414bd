import type { Slot } from '#contract/front.ts'
import { TriangleAlert } from '#ui/icon.tsx'
import { Status } from '#ui/status.tsx'
import { timeWords } from '#ui/time-words.ts'
import styles from '../front.module.css'
import { storyAge } from '../story-age.ts'
import { words } from '../words.ts'

interface SlotFactsProps {
  readonly slot: Slot
  readonly id: string
  /** Whether it is said since when it leads. */
  readonly leads: boolean
  readonly now: Date
}

/** What is known of a story in its slot, and what speaks against it. */
export function SlotFacts({ slot: { story, warnings, leads: since, words: called }, id, leads, now }: SlotFactsProps) {
  return (
    <div className={styles.facts} id={id}>
      {story && (
        <>
          <Status status={story.status} disk={story.disk} spiked={story.spiked} held={story.held} />
          <span>{story.categories.join(', ')}</span>
          <span>{storyAge(story, now)}</span>
          {called.headline !== '' && called.headline !== story.headline && (
            <span dir="auto" className={styles.own}>
              {words.itsOwn(story.headline)}
            </span>
          )}
          {leads && since && <span>{words.leads(timeWords(new Date(since.since), now), since.by, since.why)}</span>}
        </>
      )}
      {warnings.map(({ message, level }) => (
        <span key={message} className={level === 'blocks' ? `${styles.why} ${styles.blocks}` : styles.why}>
          <TriangleAlert />
          {message}
        </span>
      ))}
    </div>
  )
}
