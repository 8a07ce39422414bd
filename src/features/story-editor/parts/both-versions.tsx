import { useMemo } from 'react'
import { lineDiff } from '#domain/story/line-diff.ts'
import { DiffView } from '#editor/diff/diff-view.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Copy } from '#ui/icon.tsx'
import { clockTime } from '#ui/time-words.ts'
import { toast } from '#ui/toast.tsx'
import { laterWords } from '../later-words.ts'
import { useOpenStory, useSessionState } from '../session/use-story-session.ts'
import { versionsWords } from '../versions-words.ts'
import { words } from '../words.ts'
import { wireDiff } from './diff-lines.ts'

interface BothProps {
  readonly title: string
  readonly explain: string
  /** The other version, and this screen's. */
  readonly theirs: string
  readonly mine: string
  readonly keepMine: string
  readonly takeTheirs: string
  readonly onMine: () => void
  readonly onTheirs: () => void
  readonly onLater: () => void
}

/** Two versions, line by line, and the choice between them. */
export function BothVersions({ title, explain, theirs, mine, keepMine, takeTheirs, onMine, onTheirs, onLater }: BothProps) {
  const diff = useMemo(() => wireDiff(lineDiff(theirs, mine)), [theirs, mine])
  const copy = (text: string) => void navigator.clipboard.writeText(text).then(() => toast({ message: words.copied }))
  return (
    <Dialog
      title={title}
      size="large"
      onClose={onLater}
      footer={
        <>
          <Button variant="quiet" onClick={onLater}>
            {versionsWords.later}
          </Button>
          <span className="grow" />
          <Button onClick={onTheirs}>{takeTheirs}</Button>
          <Button variant="primary" onClick={onMine}>
            {keepMine}
          </Button>
        </>
      }
    >
      <p>{explain}</p>
      <DiffView hunks={diff.hunks} label={title} />
      <div className="row wrap">
        <Button small variant="quiet" icon={<Copy />} onClick={() => copy(mine)}>
          {versionsWords.copyMine}
        </Button>
        <Button small variant="quiet" icon={<Copy />} onClick={() => copy(theirs)}>
          {versionsWords.copyTheirs}
        </Button>
      </div>
    </Dialog>
  )
}

/** The desk has another version than this screen; whatever is chosen, the other one comes back with Undo. */
export function TwoVersionsDialog({ onClose }: { readonly onClose: () => void }) {
  const { session } = useOpenStory()
  const versions = useSessionState(state => state.twoVersions)
  if (!versions) return null
  const { theirs, kept } = versions
  const choose = (side: 'mine' | 'theirs') => {
    const other = session.choose(side)
    onClose()
    if (other === null) return
    const message = side === 'mine' ? versionsWords.tookMine : versionsWords.tookTheirs
    toast({ message, action: { label: versionsWords.undo, onAct: () => session.writeText(other) } })
  }
  return (
    <BothVersions
      title={kept ? versionsWords.keptTitle : versionsWords.title}
      explain={versionsWords.explain(theirs.changedBy, clockTime(new Date(theirs.savedAt ?? theirs.changedAt)))}
      theirs={theirs.text}
      mine={session.currentText()}
      keepMine={versionsWords.mine}
      takeTheirs={versionsWords.theirs}
      onMine={() => choose('mine')}
      onTheirs={() => choose('theirs')}
      onLater={onClose}
    />
  )
}

interface DiskDialogProps {
  readonly onClose: () => void
  readonly onSettle: (take: 'disk' | 'draft') => void
}

/** The file changed outside the desk under a draft. */
export function DiskDialog({ onClose, onSettle }: DiskDialogProps) {
  const { session } = useOpenStory()
  const live = useSessionState(state => state.story.live)
  const settle = (take: 'disk' | 'draft') => {
    onClose()
    onSettle(take)
  }
  return (
    <BothVersions
      title={laterWords.disk.title}
      explain={laterWords.disk.explain}
      theirs={live ?? ''}
      mine={session.currentText()}
      keepMine={laterWords.disk.keepDraft}
      takeTheirs={laterWords.disk.takeDisk}
      onMine={() => settle('draft')}
      onTheirs={() => settle('disk')}
      onLater={onClose}
    />
  )
}
