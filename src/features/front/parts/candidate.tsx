import { isLinked, thumbUrl } from '#api/picture-url.ts'
import type { StoryRow } from '#contract/story.ts'
import { Plus } from '#ui/icon.tsx'
import { Picture } from '#ui/picture.tsx'
import styles from '../front.module.css'
import { words } from '../words.ts'
import { CandidateState } from './candidate-state.tsx'

interface CandidateProps {
  readonly story: StoryRow
  readonly to: number
  /** Where it is on the front; -1 where it is not. */
  readonly slot: number
  readonly facts: string
  /** Until when it cannot lead; empty where it can. */
  readonly embargo: string
  readonly now: Date
  readonly back: boolean
  readonly onPut: (story: StoryRow, leave: boolean) => void
  readonly onDrag: (story: StoryRow | null) => void
}

/** A story that could lead. */
export function Candidate({ story, to, slot, facts, embargo, now, back, onPut, onDrag }: CandidateProps) {
  return (
    <li className={styles.candidate} draggable onDragStart={() => onDrag(story)} onDragEnd={() => onDrag(null)}>
      <Picture
        src={story.image === '' ? '' : thumbUrl(story.image, 160)}
        alt=""
        address={story.image}
        remote={isLinked(story.image)}
        small
      />
      <div>
        <p className="hl" dir="auto">
          {words.untitled(story.headline)}
        </p>
        <p className={styles.facts}>
          <span>{facts}</span>
          <CandidateState {...{ story, embargo, now }} />
          {slot >= 0 && <span className={styles.shift}>{words.onIt(slot + 1)}</span>}
        </p>
      </div>
      <button type="button" className="btn quiet small" aria-label={words.put(story.headline, to + 1)} onClick={() => onPut(story, false)}>
        <Plus />
        {back ? words.putBackShort : to + 1}
      </button>
    </li>
  )
}
