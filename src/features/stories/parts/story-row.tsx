import { memo } from 'react'
import { isLinked, thumbUrl } from '#api/picture-url.ts'
import type { StoryRow as Row } from '#contract/story.ts'
import { IconButton } from '#ui/button.tsx'
import { CheckBox } from '#ui/check-box.tsx'
import { HitText } from '#ui/hit-text.tsx'
import { Copy, Ellipsis, Link2, Star as StarIcon, StateGlyph } from '#ui/icon.tsx'
import { Picture } from '#ui/picture.tsx'
import { Star } from '#ui/star.tsx'
import { Status } from '#ui/status.tsx'
import { dayWords, fullTime, timeWords } from '#ui/time-words.ts'
import { words } from '../words.ts'
import { gridCell } from './grid-roles.ts'
import styles from './story-row.module.css'

/** What a row can ask for. The same object for the life of the list, so that rows do not render for it. */
export interface RowActions {
  readonly feature: (row: Row, on: boolean) => void
  readonly duplicate: (row: Row) => void
  readonly toggle: (index: number, row: Row) => void
  readonly menu: (index: number, row: Row, anchor: Element) => void
  readonly address: (id: number) => string
}

interface StoryRowProps {
  /** Not there yet while its page is being read. */
  readonly row: Row | undefined
  readonly index: number
  readonly top: number
  readonly cursor: boolean
  readonly tabStop: boolean
  readonly selected: boolean
  /** The name of who looks; their rows say "You". */
  readonly me: string
  /** The day it is, as a number: times are said anew when it changes. */
  readonly today: number
  readonly actions: RowActions
}

/** One row of the list. Memoised: moving the cursor renders the row that it leaves and the one that it reaches. */
export const StoryRow = memo(function StoryRow({ row, index, top, cursor, tabStop, selected, me, today, actions }: StoryRowProps) {
  const frame = {
    role: 'row',
    'aria-rowindex': index + 2,
    'aria-selected': selected,
    'data-index': index,
    'data-cursor': cursor || undefined,
    tabIndex: tabStop ? 0 : -1,
    className: styles.tr,
    style: { transform: `translateY(${top}px)` },
  } as const
  if (!row) return <UnreadRow frame={frame} />
  const headline = row.headline === '' ? words.untitled : row.headline
  const now = new Date(today)
  const changed = new Date(row.changedAt)
  const by = row.changedBy === me ? words.you : row.changedBy || words.onDisk
  return (
    <div {...frame}>
      <div {...gridCell} className={styles.check}>
        <CheckBox label={words.columns.select} checked={selected} tabIndex={-1} onChange={() => actions.toggle(index, row)} />
      </div>
      <div {...gridCell} className={styles.star}>
        <Star on={row.featured} tabIndex={-1} keys="s" onChange={on => actions.feature(row, on)} />
      </div>
      <div {...gridCell} className={styles.picture}>
        <Picture src={row.image === '' ? '' : thumbUrl(row.image, 160)} alt="" address={row.image} remote={isLinked(row.image)} small />
      </div>
      <div {...gridCell} className={styles.headline}>
        <div className={styles.first}>
          <a href={actions.address(row.id)} className={`hl ${styles.link}`} tabIndex={-1} draggable={false} dir="auto">
            {row.headlineHit ? <HitText {...row.headlineHit} /> : headline}
          </a>
          {row.sameAddress > 0 && (
            <span className="st review">
              <Link2 />
              {words.sameAddress(row.sameAddress)}
            </span>
          )}
        </div>
        <div className={styles.hit} dir="auto">
          {row.captions.returned > 0 && !row.hit ? <span className="st returned">{words.returned(row.captions.reason)}</span> : null}
          {row.hit ? <HitText {...row.hit} /> : row.captions.returned > 0 ? null : row.standfirst}
        </div>
        <div className={styles.meta}>
          {row.featured && (
            <span className="star on">
              <StarIcon />
            </span>
          )}
          <Status status={row.status} disk={row.disk} spiked={row.spiked} held={row.held} />
          <span className="cut">{row.categories[0]}</span>
          <span>{timeWords(changed, now)}</span>
        </div>
      </div>
      <div {...gridCell} className={styles.status}>
        <Status status={row.status} disk={row.disk} spiked={row.spiked} held={row.held} />
      </div>
      <div {...gridCell} className={`${styles.small} ${styles.captions} cut figures`} title={words.captionsTitle(row.captions)}>
        {row.captions.returned > 0 ? (
          <span className="st returned">
            <StateGlyph state="returned" />
            <span className="vh">{words.returnedShort} </span>
            {words.captions(row.captions)}
          </span>
        ) : (
          words.captions(row.captions)
        )}
      </div>
      <div {...gridCell} className={`${styles.small} ${styles.date} cut figures`} title={row.date}>
        {storyDay(row, now)}
      </div>
      <div {...gridCell} className={`${styles.small} ${styles.category} cut`} title={row.categories.join(', ')}>
        {row.categories.length === 0 ? <span className="mut">{words.none}</span> : row.categories.join(', ')}
      </div>
      <div {...gridCell} className={`${styles.small} figures`} title={fullTime(changed)}>
        {timeWords(changed, now)}
      </div>
      <div {...gridCell} className={`${styles.small} ${styles.by} cut`}>
        {by}
      </div>
      <div {...gridCell} className={styles.quick}>
        <IconButton label={words.menu.duplicate} keys="d" small tabIndex={-1} className="no-phone" onClick={() => actions.duplicate(row)}>
          <Copy />
        </IconButton>
        <IconButton
          label={words.menu.more}
          small
          tabIndex={-1}
          aria-haspopup="menu"
          onClick={event => actions.menu(index, row, event.currentTarget)}
        >
          <Ellipsis />
        </IconButton>
      </div>
    </div>
  )
})

/** The day that the story carries, or what stands there when it is no date. */
function storyDay(row: Row, now: Date): string {
  const day = row.dateSort === '' ? Number.NaN : Date.parse(row.dateSort)
  return Number.isNaN(day) ? row.date : dayWords(new Date(day), now)
}

/** The row's own shape in still grey, after a moment. */
function UnreadRow({ frame }: { readonly frame: Readonly<Record<string, unknown>> }) {
  return (
    <div {...frame} data-unread="">
      <div {...gridCell} className={styles.headline}>
        <span className="vh">{words.stillReading(0)}</span>
        <span className="skel" style={{ width: '52%', height: 14 }} />
      </div>
    </div>
  )
}
