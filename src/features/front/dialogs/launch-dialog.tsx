import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '#api/api-context.ts'
import { answer, ProblemError } from '#api/problem-error.ts'
import type { Front, LaunchPreview } from '#contract/front.ts'
import { DiffView } from '#editor/diff/diff-view.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { TextField } from '#ui/field.tsx'
import { CircleAlert, TriangleAlert } from '#ui/icon.tsx'
import { done, type Undoable } from '#ui/undo.ts'
import styles from '../front.module.css'
import { momentWords } from '../moment-words.ts'
import { launchQuery } from '../queries.ts'
import { idsOf } from '../use-board.ts'
import { instantOf, usePlans } from '../use-plans.ts'
import { words } from '../words.ts'

/** Who comes, goes and moves, and every line of every live file that changes. */
export function LaunchDialog({ front, onClose }: { readonly front: Front; readonly onClose: () => void }) {
  const api = useApi()
  const client = useQueryClient()
  const { data: preview, error, isFetching, refetch } = useQuery(launchQuery(api, front.id))
  const [pending, setPending] = useState(false)
  const [failed, setFailed] = useState<string | null>(null)
  const [time, setTime] = useState('')
  const plans = usePlans(front.id)
  const said = words.launching
  const blocked = preview?.warnings.some(({ level }) => level === 'blocks') ?? false
  const reason = !preview || isFetching ? (error ? said.failed : said.reading) : blocked ? said.blocked : undefined
  const readAgain = () => void client.invalidateQueries({ queryKey: ['fronts'] })
  const prepared = idsOf(front.next)
  /** What was launched and taken back is still prepared, unless somebody has arranged the front since. */
  const prepareAgain = async () => {
    const param = { id: front.id }
    const now = await answer(api.fronts[':id'].$get({ param }))
    if (now.changes > 0) return
    await answer(api.fronts[':id'].next.$post({ param, json: { op: 'set', slots: [...prepared], from: [...idsOf(now.next)] } })).catch(
      () => {},
    )
  }
  const undoable = (act: number): Undoable => ({
    message: words.launched(front.name),
    undo: async () => {
      const back = await answer(api.acts[':id'].undo.$post({ param: { id: String(act) } }))
      await prepareAgain()
      readAgain()
      return back.act === null ? null : undoable(back.act)
    },
  })
  const launch = async () => {
    if (!preview || reason !== undefined || pending) return
    setPending(true)
    if (time !== '') {
      const problem = await plans.plan({ kind: 'launch', at: instantOf(time) }, words.planning.launchPlanned(front.name))
      setPending(false)
      setFailed(problem)
      return problem === null ? onClose() : undefined
    }
    try {
      const act = await answer(api.fronts[':id'].launch.$post({ param: { id: front.id }, json: { version: preview.version } }))
      if (act.act !== null) done(undoable(act.act))
      readAgain()
      onClose()
    } catch (problem) {
      setFailed(problem instanceof ProblemError ? problem.problem.detail : String(problem))
      setPending(false)
      void refetch()
    }
  }
  const problem = failed ?? error?.message
  return (
    <Dialog
      size="large"
      title={said.title(front.name)}
      onClose={onClose}
      onModEnter={() => void launch()}
      footer={
        <>
          <Button keys="Escape" onClick={onClose}>
            {said.keep}
          </Button>
          <Button variant="primary" keys="Mod+Enter" pending={pending} disabledReason={reason} onClick={() => void launch()}>
            {time === '' ? said.launch : words.planning.launchThen(momentWords(new Date(time), new Date()))}
          </Button>
        </>
      }
    >
      <p className="sec">{said.text}</p>
      {problem && (
        <p className="note bad" role="alert">
          <CircleAlert />
          {said.failed} {problem}
        </p>
      )}
      <TextField label={words.planning.launchAt} type="datetime-local" value={time} onChange={event => setTime(event.target.value)} />
      {preview && <Preview preview={preview} />}
    </Dialog>
  )
}

function Preview({ preview: { come, go, move, files, warnings } }: { readonly preview: LaunchPreview }) {
  const said = words.launching
  const groups = [
    [said.come, come],
    [said.go, go],
    [said.move, move],
  ] as const
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and nothing in it takes the focus
    <section className={styles.preview} aria-label={said.files(files.length)} tabIndex={0}>
      <dl>
        {groups
          .filter(([, headlines]) => headlines.length > 0)
          .map(([name, headlines]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                {headlines.map(headline => (
                  <span key={headline} dir="auto">
                    {words.untitled(headline)}
                  </span>
                ))}
              </dd>
            </div>
          ))}
      </dl>
      {warnings.length > 0 && (
        <ul aria-label={said.warnings}>
          {warnings.map(({ slot, message, level }) => (
            <li key={`${slot} ${message}`} className={level === 'blocks' ? `${styles.why} ${styles.blocks}` : styles.why}>
              <TriangleAlert />
              {words.slot(slot + 1)}: {message}
            </li>
          ))}
        </ul>
      )}
      <h3>{said.files(files.length)}</h3>
      {files.map(({ path, diff }) => (
        <section key={path}>
          <p className="note mono">{path}</p>
          <DiffView hunks={diff.hunks} label={said.diffOf(path)} />
        </section>
      ))}
    </section>
  )
}
