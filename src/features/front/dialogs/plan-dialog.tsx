import { useState } from 'react'
import type { StoryRow } from '#contract/story.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { TextField } from '#ui/field.tsx'
import { CircleAlert } from '#ui/icon.tsx'
import { instantOf, usePlans } from '../use-plans.ts'
import { words } from '../words.ts'
import { WhyField } from './why-field.tsx'

interface PlanDialogProps {
  readonly front: string
  readonly story: StoryRow
  readonly slot: number
  /** It leads already, and can only go. */
  readonly leads: boolean
  readonly onClose: () => void
}

/** From when until when a story leads. */
export function PlanDialog({ front, story, slot, leads, onClose }: PlanDialogProps) {
  const plans = usePlans(front)
  const [comes, setComes] = useState('')
  const [goes, setGoes] = useState('')
  const [why, setWhy] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [pending, setPending] = useState(false)
  const said = words.planning
  const missing = leads ? goes === '' : comes === ''
  const plan = async () => {
    if (missing || pending) return
    setPending(true)
    const more = { ...(goes !== '' && { until: instantOf(goes) }), ...(why.trim() !== '' && { why: why.trim() }) }
    const failed = await plans.plan(
      leads ? { kind: 'out', at: instantOf(goes), story: story.id } : { kind: 'in', at: instantOf(comes), story: story.id, slot, ...more },
      said.done(story.headline),
    )
    setPending(false)
    setProblem(failed)
    if (failed === null) onClose()
  }
  return (
    <Dialog
      size="small"
      title={said.title(story.headline)}
      onClose={onClose}
      onModEnter={() => void plan()}
      footer={
        <>
          <Button keys="Escape" onClick={onClose}>
            {said.keep}
          </Button>
          <Button
            variant="primary"
            keys="Mod+Enter"
            pending={pending}
            disabledReason={missing ? said.missing : undefined}
            onClick={() => void plan()}
          >
            {said.plan}
          </Button>
        </>
      }
    >
      <p className="sec">{said.text}</p>
      {leads ? (
        <p className="note">{said.now}</p>
      ) : (
        <TextField label={said.comes(slot + 1)} type="datetime-local" value={comes} onChange={event => setComes(event.target.value)} />
      )}
      <TextField label={said.goes} type="datetime-local" value={goes} onChange={event => setGoes(event.target.value)} />
      {!leads && <WhyField value={why} onChange={setWhy} />}
      {problem && (
        <p className="note bad" role="alert">
          <CircleAlert />
          {problem}
        </p>
      )}
    </Dialog>
  )
}
