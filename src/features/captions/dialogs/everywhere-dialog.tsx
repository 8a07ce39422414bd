import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useApi } from '#api/api-context.ts'
import { answer } from '#api/problem-error.ts'
import type { Caption } from '#contract/caption.ts'
import type { Correction, CorrectionPreview } from '#contract/correction.ts'
import type { CaptionFinding } from '#contract/finding.ts'
import { DiffView } from '#editor/diff/diff-view.tsx'
import { Button } from '#ui/button.tsx'
import { CheckBox } from '#ui/check-box.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { TextField } from '#ui/field.tsx'
import { usePreferences } from '#ui/preferences.ts'
import { Segments } from '#ui/segments.tsx'
import { done } from '#ui/undo.ts'
import { offer } from '../offered-correction.ts'
import { actUndoable } from '../undoables.ts'
import { dialogWords } from './dialog-words.ts'
import styles from './dialogs.module.css'

type Hit = CorrectionPreview['hits'][number]

interface EverywhereProps {
  readonly caption: Caption
  /** The finding that is chosen: its fix is what is offered first. */
  readonly chosen: CaptionFinding | null
  readonly onClose: () => void
}

/** Corrects a caption, a name or a credit in every story that has it: first shows all of them, then changes them as one act. */
export function EverywhereDialog({ caption, chosen: finding, onClose }: EverywhereProps) {
  const api = useApi()
  const client = useQueryClient()
  const live = usePreferences(({ fixLive }) => fixLive)
  const field = useRef<HTMLInputElement>(null)
  const other = useRef<HTMLInputElement>(null)
  const [refused, setRefused] = useState('')
  const [offered] = useState(() => offer(caption, finding))
  const [find, setFind] = useState(offered.find)
  const [replace, setReplace] = useState(offered.replace)
  const [where, setWhere] = useState<Correction['where']>('captions')
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set())
  const asked = { find, replace, where, live }
  const preview = useMutation({ mutationFn: () => answer(api.corrections.preview.$post({ json: asked })) })
  const hits = preview.data?.hits ?? []
  const chosen = hits.filter(({ story, problem }) => problem === null && !left.has(story.id))
  const correct = useMutation({
    mutationFn: () =>
      answer(api.corrections.$post({ json: { ...asked, stories: chosen.map(({ story, version }) => ({ id: story.id, version })) } })),
    // What was changed meanwhile is shown as it is now, below the sentence that names it.
    onError: () => preview.mutate(),
    onSuccess: ({ act }) => {
      const refresh = () => void client.invalidateQueries({ queryKey: ['captions'] })
      refresh()
      if (act !== null) done(actUndoable(api, dialogWords.everywhereDialog.done(chosen.length), act, refresh))
      onClose()
    },
  })
  const look = () => {
    setLeft(new Set())
    const short = find.trim().length < 2
    setRefused(short ? dialogWords.everywhereDialog.tooShort : '')
    if (short) field.current?.focus()
    else preview.mutate()
  }
  const change = (set: () => void) => {
    set()
    setRefused('')
    preview.reset()
  }
  const toggle = (hit: Hit) =>
    setLeft(old => (old.has(hit.story.id) ? new Set([...old].filter(id => id !== hit.story.id)) : new Set([...old, hit.story.id])))
  /** There is nothing to correct, but one may look where the words stand. */
  const same = find.trim() === replace.trim()
  const problem = preview.error ?? correct.error
  return (
    <Dialog
      title={dialogWords.everywhereDialog.title}
      size="large"
      focus={field}
      onModEnter={() => (!preview.data ? look() : same ? other.current?.focus() : chosen.length > 0 && correct.mutate())}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{dialogWords.cancel}</Button>
          {preview.data && chosen.length > 0 && !same ? (
            <Button variant="primary" keys="Mod+Enter" pending={correct.isPending} onClick={() => correct.mutate()}>
              {dialogWords.everywhereDialog.correct(chosen.length, live)}
            </Button>
          ) : (
            <Button variant="primary" keys="Mod+Enter" pending={preview.isPending} onClick={look}>
              {dialogWords.everywhereDialog.look}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.asked}>
        <TextField
          ref={field}
          label={dialogWords.everywhereDialog.find}
          value={find}
          maxLength={1000}
          onChange={event => change(() => setFind(event.target.value))}
        />
        <TextField
          ref={other}
          label={dialogWords.everywhereDialog.replace}
          value={replace}
          maxLength={1000}
          onChange={event => change(() => setReplace(event.target.value))}
        />
        <Segments
          label={dialogWords.everywhereDialog.where}
          value={where}
          options={(['captions', 'story'] as const).map(value => ({ value, label: dialogWords.everywhereDialog.places[value] }))}
          onChange={value => change(() => setWhere(value))}
        />
      </div>
      {(refused !== '' || problem) && (
        <p className="note bad" role="alert">
          {refused || problem?.message}
        </p>
      )}
      {preview.data && (
        <p className="sec" role="status">
          {dialogWords.everywhereDialog.found(preview.data.total, hits.length)}{' '}
          {same && hits.length > 0 && dialogWords.everywhereDialog.same}
        </p>
      )}
      <ul className={styles.hits}>
        {hits.map(hit => (
          <li key={hit.story.id}>
            <CheckBox
              label={hit.story.headline}
              checked={hit.problem === null && !left.has(hit.story.id)}
              onChange={() => hit.problem === null && toggle(hit)}
            />
            <div>
              <b className="hl" dir="auto">
                {hit.story.headline}
              </b>{' '}
              <span className="mut">{dialogWords.everywhereDialog.count(hit.count)}</span>
              {hit.problem ? (
                <p className="note bad">{hit.problem}</p>
              ) : (
                <DiffView hunks={hit.diff.hunks} label={hit.story.headline} changedOnly />
              )}
            </div>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
