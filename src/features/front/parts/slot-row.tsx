import type { DragEvent } from 'react'
import { isLinked, thumbUrl } from '#api/picture-url.ts'
import type { Slot } from '#contract/front.ts'
import { IconButton } from '#ui/button.tsx'
import { ArrowDown, ArrowUp, Clock, Ellipsis, Pencil, Plus, StarOff, TriangleAlert } from '#ui/icon.tsx'
import { Kbd } from '#ui/kbd.tsx'
import { Menu, MenuItem } from '#ui/menu.tsx'
import { Picture } from '#ui/picture.tsx'
import { Status } from '#ui/status.tsx'
import { timeWords } from '#ui/time-words.ts'
import styles from '../front.module.css'
import { words } from '../words.ts'

export interface SlotActs {
  readonly focus: (at: number) => void
  readonly choose: (at: number) => void
  readonly open: (id: number) => void
  readonly move: (from: number, to: number) => void
  readonly off: (at: number) => void
  readonly plan: (at: number) => void
  readonly drag: (at: number) => void
  readonly dragEnd: () => void
  readonly drop: (at: number) => void
}

interface SlotRowProps {
  readonly slot: Slot
  readonly at: number
  readonly of: number
  readonly cursor: boolean
  /** The place it was lifted from; null where it is not lifted. */
  readonly liftedFrom: number | null
  /** Nothing can be done with it here: it is live, or how it will be. */
  readonly live: boolean
  readonly warns: boolean
  readonly now: Date
  readonly acts: SlotActs
}

/** A place of the front: one stop for the keyboard, the whole of it to drag. */
export function SlotRow({ slot, at, of, cursor, liftedFrom, live, warns, now, acts }: SlotRowProps) {
  const { story, warnings, shift } = slot
  const lifted = liftedFrom !== null
  const classes = [styles.slot, at === 0 && styles.first, lifted && styles.lifted, cursor && styles.cursor].filter(Boolean).join(' ')
  const drags = story !== null && !live
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    acts.drop(at)
  }
  return (
    <li
      className={classes}
      draggable={drags}
      onDragStart={() => acts.drag(at)}
      onDragEnd={acts.dragEnd}
      onDragOver={live ? undefined : event => event.preventDefault()}
      onDrop={live ? undefined : onDrop}
    >
      <span className={styles.number} aria-hidden="true">
        {at + 1}
      </span>
      {story ? (
        <Picture
          className={styles.picture}
          src={story.image === '' ? '' : thumbUrl(story.image, at === 0 ? 320 : 160)}
          alt=""
          address={story.image}
          remote={isLinked(story.image)}
          small
        />
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
          <span dir="auto">{story ? words.untitled(story.headline) : words.empty}</span>
        </button>
        <div className={styles.facts} id={`slot-${at}`}>
          {story && (
            <>
              <Status status={story.status} disk={story.disk} spiked={story.spiked} held={story.held} />
              <span>{story.categories.join(', ')}</span>
              <span>{timeWords(new Date(story.changedAt), now)}</span>
            </>
          )}
          {warns &&
            warnings.map(({ message, level }) => (
              <span key={message} className={level === 'blocks' ? `${styles.why} ${styles.blocks}` : styles.why}>
                <TriangleAlert />
                {message}
              </span>
            ))}
        </div>
      </div>
      <span className={styles.end}>
        {!live && <span className={styles.shift}>{words.shift(shift)}</span>}
        {story && !live && (
          <Menu
            label={words.menu(story.headline)}
            trigger={props => (
              <IconButton label={words.menu(story.headline)} tabIndex={cursor ? 0 : -1} {...props}>
                <Ellipsis />
              </IconButton>
            )}
          >
            <MenuItem icon={<Pencil />} onSelect={() => acts.open(story.id)}>
              {words.open}
            </MenuItem>
            {at > 0 && (
              <MenuItem icon={<ArrowUp />} onSelect={() => acts.move(at, at - 1)}>
                {words.up}
              </MenuItem>
            )}
            {at < of - 1 && (
              <MenuItem icon={<ArrowDown />} onSelect={() => acts.move(at, at + 1)}>
                {words.down}
              </MenuItem>
            )}
            <MenuItem icon={<Clock />} onSelect={() => acts.plan(at)}>
              {words.plan}
            </MenuItem>
            <MenuItem icon={<StarOff />} onSelect={() => acts.off(at)}>
              {words.off}
            </MenuItem>
          </Menu>
        )}
      </span>
      {lifted && (
        <span className={styles.say} aria-hidden="true">
          {words.isLifted(at + 1, of, liftedFrom + 1)} <Kbd keys="Space" /> {words.drops} <Kbd keys="Escape" /> {words.putsBack}
        </span>
      )}
    </li>
  )
}
