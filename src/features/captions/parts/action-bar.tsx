import { useRef } from 'react'
import type { Caption } from '#contract/caption.ts'
import { Button } from '#ui/button.tsx'
import { Kbd } from '#ui/kbd.tsx'
import { Segments } from '#ui/segments.tsx'
import { undoLast } from '#ui/undo.ts'
import { useKeptLow } from '#ui/use-kept-low.ts'
import { openOver } from '../over-store.ts'
import type { CaptionReview } from '../use-review.ts'
import { words } from '../words.ts'
import styles from './review.module.css'

interface ActionBarProps {
  readonly caption: Caption
  readonly review: CaptionReview
  /** On a phone the findings stand below what can be decided. */
  readonly onFindings: () => void
}

/** What can be decided, and where a fix is written. */
export function ActionBar({ caption, review, onFindings }: ActionBarProps) {
  const bar = useRef<HTMLDivElement>(null)
  useKeptLow(bar)
  return (
    <div ref={bar} className={styles.actions}>
      <Button variant="primary" onClick={() => void review.approve()} aria-keyshortcuts="A">
        <span className="no-phone">{words.approve}</span>
        <span className="only-phone">{words.approveShort}</span>
        <span className="no-phone">
          <Kbd keys="a" />
        </span>
      </Button>
      <Button onClick={() => openOver('return')} aria-keyshortcuts="R">
        {words.return}
        <span className="no-phone">
          <Kbd keys="r" />
        </span>
      </Button>
      {review.isLoose && (
        <>
          <Button onClick={() => openOver('loose')} aria-keyshortcuts="L">
            {words.makeCaption}
            <span className="no-phone">
              <Kbd keys="l" />
            </span>
          </Button>
          <Button onClick={review.justText} aria-keyshortcuts="T">
            {words.justText}
            <span className="no-phone">
              <Kbd keys="t" />
            </span>
          </Button>
        </>
      )}
      {!review.isLoose && (
        <>
          <Button variant="quiet" className={`no-phone ${styles.wide}`} keys="e" onClick={() => review.edit()}>
            {words.edit}
          </Button>
          <Button className="only-phone" onClick={onFindings}>
            {words.findingsCount(review.open.length)}
          </Button>
        </>
      )}
      <Button variant="quiet" className={`no-phone ${styles.wide}`} keys="z" onClick={() => void undoLast()}>
        {words.undo}
      </Button>
      <span className="grow no-phone" />
      <LiveSwitch {...{ caption, review }} className="no-phone" />
    </div>
  )
}

interface LiveSwitchProps extends Pick<ActionBarProps, 'caption' | 'review'> {
  readonly className: string
}

/** Whether a fix is written to the file that readers get, or to the draft. A draft alone has no readers. */
export function LiveSwitch({ caption, review, className }: LiveSwitchProps) {
  if (caption.story.status === 'draft') return null
  return (
    <span className={`${styles.live} ${className}`}>
      <span className={`sec ${styles.wide}`}>{words.liveStory}</span>
      <Segments
        label={words.liveStory}
        value={review.live}
        options={[
          { value: true, label: words.fixLive },
          { value: false, label: words.withNext },
        ]}
        onChange={review.toggleLive}
      />
    </span>
  )
}
