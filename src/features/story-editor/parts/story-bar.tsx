import { useRouter } from '@tanstack/react-router'
import type { LineDiff } from '#domain/story/line-diff.ts'
import { Button, IconButton } from '#ui/button.tsx'
import { ByteChip } from '#ui/byte-chip.tsx'
import { ArrowLeft, Code, PanelRight } from '#ui/icon.tsx'
import { Status } from '#ui/status.tsx'
import { Truth, type TruthLine } from '#ui/truth.tsx'
import { FindingsCount } from '../checks/later-checks.tsx'
import { useOpenStory, useSessionState } from '../session/use-story-session.ts'
import styles from '../story-editor.module.css'
import { words } from '../words.ts'
import { type MenuChoices, StoryMenu } from './story-menu.tsx'

interface StoryBarProps extends MenuChoices {
  readonly truth: TruthLine
  readonly changes: LineDiff | null
  readonly onPublish: () => void
}

/** What is open, how it stands, and what can be done with it. */
export function StoryBar({ truth, changes, onPublish, ...choices }: StoryBarProps) {
  const router = useRouter()
  const { site } = useOpenStory()
  const story = useSessionState(state => state.story)
  const disk = story.disk === 'new' ? 'same' : story.disk
  // A phone has room for one of the two, and "1 word, 7 bytes" says both.
  const chipSaysIt = changes !== null && changes.lines > 0 && disk === 'same' && !story.spiked
  const back = () => (router.history.canGoBack() ? router.history.back() : router.history.push('/'))
  return (
    <div className={styles.bar} data-story-bar>
      <IconButton label={words.back} onClick={back}>
        <ArrowLeft />
      </IconButton>
      <span className={`${styles.path} cut no-phone`} dir="ltr" title={story.path}>
        {story.path}
      </span>
      <span className={chipSaysIt ? 'no-phone' : styles.state}>
        <Status status={story.status} disk={disk} spiked={story.spiked} held={story.held} />
      </span>
      <span className={`${styles.separator} no-phone`} />
      <span className={`${styles.truth} no-phone`}>
        <Truth {...truth} />
      </span>
      {changes && disk !== 'gone' && (
        <span className={chipSaysIt ? undefined : 'no-phone'}>
          <ByteChip words={changes.words} bytes={changes.bytes} onOpen={choices.onChanges} />
        </span>
      )}
      <span className="grow" />
      <FindingsCount />
      <span className="no-phone">
        <Button variant="quiet" icon={<Code />} aria-pressed={choices.mode === 'source'} onClick={choices.onMode}>
          {words.source}
        </Button>
      </span>
      <span className="no-phone">
        <IconButton label={words.panel} keys="Mod+\" aria-pressed={choices.panelOpen} onClick={choices.onPanel}>
          <PanelRight />
        </IconButton>
      </span>
      <StoryMenu {...choices} />
      <Button variant="primary" disabledReason={site.readOnly ? words.readOnlyReason : undefined} onClick={onPublish}>
        {words.publish}
      </Button>
    </div>
  )
}
