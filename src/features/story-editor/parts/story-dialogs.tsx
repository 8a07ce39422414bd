import { useEffect } from 'react'
import type { LineDiff } from '#domain/story/line-diff.ts'
import { laterWords } from '../later-words.ts'
import type { CheckTarget } from '../publish/check-target.ts'
import { PublishDialog } from '../publish/publish-dialog.tsx'
import { useSessionState } from '../session/use-story-session.ts'
import { DiskDialog, TwoVersionsDialog } from './both-versions.tsx'
import { ChangesDialog } from './changes-dialog.tsx'
import { Confirm, KillDialog } from './confirm-dialogs.tsx'
import type { useActs } from './use-acts.ts'

export type StoryDialogName = 'publish' | 'changes' | 'versions' | 'disk' | 'revert' | 'unpublish' | 'kill'

interface StoryDialogsProps {
  readonly dialog: StoryDialogName | null
  readonly changes: LineDiff | null
  readonly acts: ReturnType<typeof useActs>
  readonly show: (target: CheckTarget) => void
  readonly onOpen: (dialog: StoryDialogName | null) => void
}

/** The dialogs of the screen, one at a time; each is opened by a person. */
export function StoryDialogs({ dialog, changes, acts, show, onOpen }: StoryDialogsProps) {
  const headline = useSessionState(state => state.story.headline)
  const versions = useSessionState(state => state.twoVersions)
  const close = () => onOpen(null)
  const settled = dialog === 'versions' && versions === null
  useEffect(() => {
    if (settled) onOpen(null)
  }, [settled, onOpen])
  const done = (work: () => void) => () => {
    close()
    work()
  }
  switch (dialog) {
    case 'publish':
      return <PublishDialog onClose={close} onShow={show} />
    case 'changes':
      return changes && <ChangesDialog changes={changes} onClose={close} onPublish={() => onOpen('publish')} />
    case 'versions':
      return <TwoVersionsDialog onClose={close} />
    case 'disk':
      return <DiskDialog onClose={close} onSettle={take => void acts.settle(take)} />
    case 'revert':
      return <Confirm {...laterWords.revert} title={laterWords.revert.title(headline)} onKeep={close} onAct={done(acts.revert)} />
    case 'unpublish':
      return (
        <Confirm
          {...laterWords.unpublish}
          title={laterWords.unpublish.title(headline)}
          danger
          onKeep={close}
          onAct={done(acts.unpublish)}
        />
      )
    case 'kill':
      return <KillDialog headline={headline} onKeep={close} onKill={reason => done(() => void acts.spike(reason))()} />
    case null:
      return null
  }
}
