import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '#api/api-context.ts'
import { answer } from '#api/problem-error.ts'
import type { StoryHistory } from '#contract/history.ts'
import { DiffView } from '#editor/diff/diff-view.tsx'
import { Button } from '#ui/button.tsx'
import { Undo2 } from '#ui/icon.tsx'
import { fullTime } from '#ui/time-words.ts'
import { toast } from '#ui/toast.tsx'
import styles from './history.module.css'
import { words } from './words.ts'

/** A change of more lines than this is folded: a new story is all of its lines. */
const SHOWN_AT_ONCE = 12

interface EntryProps {
  readonly entry: StoryHistory['entries'][number]
  readonly storyId: number
  /** Nothing was done to the story after it, so it can be taken back. */
  readonly newest: boolean
  readonly me: string | undefined
}

/** One act on the story. */
export function Entry({ entry, storyId, newest, me }: EntryProps) {
  const { label, by, at, undone, stories, change } = entry
  const [open, setOpen] = useState(change !== null && change.diff.lines <= SHOWN_AT_ONCE)
  const undo = useUndo(entry, storyId)
  return (
    <li>
      <div className={styles.what}>
        <b>{label}</b>
        <span className="sec">
          {by === me ? words.you : by} · <time dateTime={at}>{fullTime(new Date(at))}</time>
          {stories > 1 && <> · {words.together(stories - 1)}</>}
        </span>
        {undone && <span className="chip">{words.undone}</span>}
        {newest && !undone && (
          <Button small icon={<Undo2 />} pending={undo.isPending} onClick={() => undo.mutate()}>
            {words.undo(stories)}
          </Button>
        )}
      </div>
      {change && (
        <details open={open} onToggle={event => setOpen(event.currentTarget.open)}>
          <summary>{words.change(change.diff.lines, change.where)}</summary>
          {open && <DiffView hunks={change.diff.hunks} label={words.changeOf(label, fullTime(new Date(at)))} />}
        </details>
      )}
    </li>
  )
}

function useUndo({ act, label }: EntryProps['entry'], storyId: number) {
  const api = useApi()
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => answer(api.acts[':id'].undo.$post({ param: { id: String(act) } })),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['story', storyId] })
      toast({ message: words.takenBack(label) })
    },
    onError: problem => toast({ message: `${words.notTakenBack} ${problem.message}` }),
  })
}
