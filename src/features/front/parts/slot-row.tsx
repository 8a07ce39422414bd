import type { DragEvent } from 'react'
import type { Slot } from '#contract/front.ts'
import { Plus } from '#ui/icon.tsx'
import { Kbd } from '#ui/kbd.tsx'
import { headlineOf } from '../as-arranged.ts'
import styles from '../front.module.css'
import type { Landing } from '../use-drag.ts'
import { words } from '../words.ts'
import { SlotFacts } from './slot-facts.tsx'
import { SlotMenu } from './slot-menu.tsx'
import { SlotPicture } from './slot-picture.tsx'

export interface SlotActs {
  readonly focus: (at: number) => void
  readonly choose: (at: number) => void
  readonly open: (id: number) => void
  readonly move: (from: number, to: number) => void
  readonly off: (at: number) => void
  readonly plan: (at: number) => void
  /** Null where the stories of the site have no words for fronts. */
  readonly call: ((at: number) => void) | null
  readonly drag: (at: number) => void
  readonly dragEnd: () => void
  readonly dragOver: (at: number) => void
  readonly drop: (at: number) => void
}

interface SlotRowProps {
  readonly slot: Slot
  readonly at: number
  readonly of: number
  readonly cursor: boolean
  /** The place it was lifted from; null where it is not lifted. */
  readonly liftedFrom: number | null
  /** What is dragged would come here. */
  readonly lands: Landing['side'] | null
  /** Nothing can be done with it here: it is live, or how it will be. */
  readonly live: boolean
  /** Whether it is said how it stands against the live front, which has to be known. */
  readonly marks: boolean
  /** Whether it is said since when a story leads. */
  readonly leads: boolean
  readonly now: Date
  readonly acts: SlotActs
}

/** A place of the front: one stop for the keyboard, the whole of it to drag. */
export function SlotRow({ slot, at, of, cursor, liftedFrom, lands, live, marks, leads, now, acts }: SlotRowProps) {
  const { story, shift } = slot
  const headline = headlineOf(slot)
  const lifted = liftedFrom !== null
  const classes = [styles.slot, at === 0 && styles.first, lifted && styles.lifted, cursor && styles.cursor, lands && styles[lands]]
  const onDragOver = (event: DragEvent) => {
    event.preventDefault()
    acts.dragOver(at)
  }
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    acts.drop(at)
  }
  return (
    <li
      className={classes.filter(Boolean).join(' ')}
      draggable={story !== null && !live}
      onDragStart={() => acts.drag(at)}
      onDragEnd={acts.dragEnd}
      onDragOver={live ? undefined : onDragOver}
      onDrop={live ? undefined : onDrop}
    >
      <span className={styles.number} aria-hidden="true">
        {at + 1}
      </span>
      {story ? (
        <SlotPicture className={styles.picture} slot={slot} width={at === 0 ? 960 : 320} />
      ) : (
        <span className={`nopic ${styles.picture}`}>
          <Plus />
        </span>
      )}
      <div className={styles.words}>
        <button
          type="button"
          className={`hl ${styles.headline}`}
          data-slot={at}
          tabIndex={cursor ? 0 : -1}
          aria-describedby={`slot-${at}`}
          onFocus={() => acts.focus(at)}
          // Space lifts; a button would be pressed when it is let go.
          onKeyUp={event => event.key === ' ' && event.preventDefault()}
          onClick={() => (story ? acts.open(story.id) : acts.choose(at))}
        >
          <span className="vh">{words.slot(at + 1)}: </span>
          {slot.words.kicker && (
            <span className={styles.kicker} dir="auto">
              {slot.words.kicker}
            </span>
          )}
          <span dir="auto">{story ? words.untitled(headline) : words.empty}</span>
        </button>
        <SlotFacts {...{ slot, leads, now }} id={`slot-${at}`} />
      </div>
      <span className={styles.end}>
        {marks && <span className={styles.shift}>{words.shift(shift)}</span>}
        {story && !live && <SlotMenu {...{ story, headline, at, of, cursor, acts }} />}
      </span>
      {lifted && (
        <span className={styles.say} aria-hidden="true">
          {words.isLifted(at + 1, of, liftedFrom + 1)} <Kbd keys="Space" /> {words.drops} <Kbd keys="Escape" /> {words.putsBack}
        </span>
      )}
    </li>
  )
}
