import type { LineDiff } from '#domain/story/line-diff.ts'
import { DiffView } from '#editor/diff/diff-view.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { publishWords } from '../publish/words.ts'
import { useSessionState } from '../session/use-story-session.ts'
import { words } from '../words.ts'
import { wireDiff } from './diff-lines.ts'

interface ChangesDialogProps {
  readonly changes: LineDiff
  readonly onClose: () => void
  readonly onPublish: () => void
}

/** What differs from the live file, to the byte. */
export function ChangesDialog({ changes, onClose, onPublish }: ChangesDialogProps) {
  const path = useSessionState(state => state.story.path)
  const diff = wireDiff(changes)
  return (
    <Dialog
      title={diff.lines === 0 ? publishWords.nothing : publishWords.lines(diff.lines)}
      size="large"
      onClose={onClose}
      under={<span className="mono mut cut">{path}</span>}
      footer={
        <>
          <Button onClick={onClose}>{publishWords.keep}</Button>
          {diff.lines > 0 && (
            <Button variant="primary" onClick={onPublish}>
              {words.publish}
            </Button>
          )}
        </>
      }
    >
      <DiffView hunks={diff.hunks} label={words.menu.changes} />
    </Dialog>
  )
}
