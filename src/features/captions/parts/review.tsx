import { useQuery } from '@tanstack/react-query'
import { type RefObject, useRef } from 'react'
import { useApi } from '#api/api-context.ts'
import { ProblemError } from '#api/problem-error.ts'
import { Button, IconButton } from '#ui/button.tsx'
import { ArrowLeft } from '#ui/icon.tsx'
import { Status } from '#ui/status.tsx'
import { useKeys } from '#ui/use-keys.ts'
import { phone, useMedia } from '#ui/use-media.ts'
import type { PicturePicker } from '../dialogs/loose-dialog.tsx'
import { OverDesk } from '../dialogs/over-desk.tsx'
import { openOver } from '../over-store.ts'
import { captionQuery, rowQuery } from '../queries.ts'
import { reviewKeys } from '../review-keys.ts'
import type { CaptionQueue } from '../use-queue.ts'
import { useReview } from '../use-review.ts'
import { useSwipe } from '../use-swipe.ts'
import { words } from '../words.ts'
import { ActionBar, LiveSwitch } from './action-bar.tsx'
import { CaptionFields } from './caption-fields.tsx'
import { Context } from './context.tsx'
import { Findings } from './findings.tsx'
import { Gone } from './gone.tsx'
import { PictureStage } from './picture-stage.tsx'
import { Returned } from './returned.tsx'
import styles from './review.module.css'
import { Since } from './since.tsx'

interface ReviewProps {
  readonly id: number
  readonly queue: CaptionQueue
  readonly me: string
  readonly picker: PicturePicker
  readonly focusQueue: () => void
  /** What takes the focus where the queue cannot. */
  readonly work: RefObject<HTMLElement | null>
  readonly onShow: (id: number) => void
  /** This was the last of its list that waited. */
  readonly onNothingLeft: (id: number) => void
  readonly onSearchHere: () => void
  readonly onOpenStory: (id: number) => void
  /** Where the queue is a drawer: opens it. */
  readonly onQueue: (() => void) | undefined
}

/** One caption with everything that a decision about it needs. */
export function Review({
  id,
  queue,
  me,
  picker,
  focusQueue,
  work,
  onShow,
  onNothingLeft,
  onSearchHere,
  onOpenStory,
  onQueue,
}: ReviewProps) {
  const api = useApi()
  const { data: caption, error, refetch } = useQuery(captionQuery(api, id))
  const { data: row } = useQuery(rowQuery(api, id))
  const findings = useRef<HTMLElement>(null)
  const onPhone = useMedia(phone)
  const review = useReview({ id, caption, queue, focusQueue, onShow, onNothingLeft })
  useKeys('Captions', reviewKeys({ review, queue, id, onShow, onSearchHere, onOpenStory, focusQueue }), { outer: true })
  const swipe = useSwipe(by => queue.step(id, by, onShow))
  const gone = error instanceof ProblemError && error.is('not-found')
  if (!caption || gone)
    return (
      <section ref={work} className={styles.review} aria-label={words.title} tabIndex={-1}>
        {error && <Gone id={id} error={error} onAgain={() => void refetch()} />}
      </section>
    )
  const { story, place } = caption
  const holder = row?.claimedBy ?? caption.claimedBy
  return (
    <section
      ref={work}
      className={styles.review}
      aria-label={story.headline}
      tabIndex={-1}
      data-looked={review.looked || undefined}
      {...swipe}
    >
      <header>
        {onQueue && (
          <IconButton label={words.toQueue} onClick={onQueue}>
            <ArrowLeft />
          </IconButton>
        )}
        <span className="cut grow">
          <h2 className={`hl ${styles.headline}`} dir="auto">
            {story.headline}
          </h2>{' '}
          <span className={`mut ${styles.place}`}>
            {story.categories[0] !== undefined && <span className="no-phone">{story.categories[0]} · </span>}
            {words.place(caption, place.number, place.of)}
          </span>
        </span>
        <Status status={story.status} held={story.held} />
        {holder !== '' && <span className="mut nowrap no-phone">{holder === me ? words.claimedByYou : words.claimed(holder)}</span>}
        {queue.at >= 0 && <span className="mut nowrap figures">{words.position(queue.at + 1, queue.total)}</span>}
        <Button small keys="o" className="no-phone" onClick={() => onOpenStory(story.id)}>
          {words.openStory}
        </Button>
      </header>
      <div className={styles.left}>
        <PictureStage caption={caption} onLarge={review.large} />
        {onPhone && <Returned {...{ caption, me }} />}
        <CaptionFields {...{ caption, review }} />
        <LiveSwitch {...{ caption, review }} className="only-phone" />
        <Context caption={caption} />
      </div>
      <aside ref={findings} className={styles.right} aria-label={words.findings} tabIndex={-1}>
        <Findings {...{ caption, review, me }} />
        <Since {...{ caption, me }} />
        <span>
          <Button small variant="quiet" keys="w" onClick={() => openOver('everywhere')}>
            {words.everywhere}
          </Button>
        </span>
      </aside>
      <ActionBar {...{ caption, review }} onFindings={() => findings.current?.focus()} />
      <OverDesk {...{ caption, review, picker, onShow }} />
    </section>
  )
}
