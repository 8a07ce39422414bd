import { useEffect } from 'react'
import { Banner, Banners } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { clockTime } from '#ui/time-words.ts'
import { announce, toast } from '#ui/toast.tsx'
import { laterWords } from '../later-words.ts'
import type { UnprovenInView } from '../session/draft-text.ts'
import type { Notice } from '../session/session-state.ts'
import { useOpenStory, useSessionState } from '../session/use-story-session.ts'
import { versionsWords } from '../versions-words.ts'
import { words } from '../words.ts'
import { UnprovenBanner } from './unproven-banner.tsx'

interface StoryBannersProps {
  readonly onLook: () => void
  readonly onDisk: () => void
  readonly onPutBack: () => void
  readonly onShowUnproven: (place: UnprovenInView) => void
  readonly onTakeWritten: (at: number, lines: string) => void
  readonly onSettleGone: () => void
}

/** What stays true until somebody changes it. */
export function StoryBanners({ onLook, onDisk, onPutBack, onShowUnproven, onTakeWritten, onSettleGone }: StoryBannersProps) {
  const { session } = useOpenStory()
  const versions = useSessionState(state => state.twoVersions)
  const notice = useSessionState(state => state.notice)
  const { disk, spiked, savedAt } = useSessionState(state => state.story)
  const told = notice && (notice.kind === 'merged' ? words.merged(notice.by) : words.putBack(notice.at, Date.now()))
  useEffect(() => {
    if (told) announce(told)
  }, [told])
  const undo = (told: Notice) => {
    session.noticed()
    if (!session.takeOut(told)) toast({ message: words.notTakenOut })
  }
  return (
    <Banners>
      {told && notice && (
        <Banner
          tone="info"
          onClose={() => session.noticed()}
          action={
            <Button small onClick={() => undo(notice)}>
              {words.undo}
            </Button>
          }
        >
          {told}
        </Banner>
      )}
      <UnprovenBanner onShow={onShowUnproven} onTakeWritten={onTakeWritten} />
      {spiked && (
        <Banner
          tone="info"
          strong={laterWords.spiked.strong}
          action={
            <Button small onClick={onPutBack}>
              {laterWords.spiked.putBack}
            </Button>
          }
        >
          {laterWords.spiked.rest}
        </Banner>
      )}
      {disk === 'changed' && !versions && (
        <Banner
          tone="danger"
          strong={laterWords.disk.strong}
          action={
            <Button small onClick={onDisk}>
              {laterWords.disk.look}
            </Button>
          }
        >
          {laterWords.disk.rest}
        </Banner>
      )}
      {disk === 'gone' && (
        <Banner
          tone="warning"
          strong={laterWords.disk.gone}
          action={
            savedAt && (
              <Button small onClick={onSettleGone}>
                {laterWords.disk.settle}
              </Button>
            )
          }
        >
          {savedAt ? laterWords.disk.goneRest : laterWords.disk.goneUnsaved}
        </Banner>
      )}
      {versions && (
        <Banner
          tone="danger"
          strong={versionsWords.strong}
          action={
            <Button small onClick={onLook}>
              {versionsWords.look}
            </Button>
          }
        >
          {versionsWords.rest(versions.theirs.changedBy, clockTime(new Date(versions.theirs.savedAt ?? versions.theirs.changedAt)))}
        </Banner>
      )}
    </Banners>
  )
}
