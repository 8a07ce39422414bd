import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '#api/api-context.ts'
import type { Front } from '#contract/front.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { TextField } from '#ui/field.tsx'
import { CircleAlert } from '#ui/icon.tsx'
import { momentWords } from '../moment-words.ts'
import { SinceBegun } from '../parts/since-begun.tsx'
import { launchQuery } from '../queries.ts'
import { useLaunch } from '../use-launch.ts'
import { instantOf, usePlans } from '../use-plans.ts'
import { words } from '../words.ts'
import { LaunchPreview } from './launch-preview.tsx'
import { WhyField } from './why-field.tsx'

interface LaunchDialogProps {
  readonly front: Front
  readonly onDiscard: () => Promise<void>
  readonly onClose: () => void
  /** It is launched, planned, or thrown away. */
  readonly onDone: () => void
}

/** Shows what launching would do, and does it now or plans it. */
export function LaunchDialog({ front, onDiscard, onClose, onDone }: LaunchDialogProps) {
  const { data: preview, error, isFetching, refetch } = useQuery(launchQuery(useApi(), front.id))
  const [pending, setPending] = useState(false)
  const [failed, setFailed] = useState<string | null>(null)
  const [time, setTime] = useState('')
  const [until, setUntil] = useState('')
  const [why, setWhy] = useState('')
  const plans = usePlans(front.id)
  const launchNow = useLaunch(front)
  const said = words.launching
  const blocked = preview?.warnings.some(({ level }) => level === 'blocks') ?? false
  const reason = !preview || isFetching ? (error ? said.failed : said.reading) : blocked ? said.blocked : undefined
  const launch = async () => {
    if (!preview || reason !== undefined || pending) return
    setPending(true)
    const because = why.trim()
    const problem =
      time === ''
        ? await launchNow(preview.version, because, instantOf(until))
        : await plans.plan(
            {
              kind: 'launch',
              at: instantOf(time),
              ...(until !== '' && { until: instantOf(until) }),
              ...(because !== '' && { why: because }),
            },
            words.planning.launchPlanned(front.name),
          )
    if (problem === null) return onDone()
    setFailed(problem)
    setPending(false)
    if (time === '') void refetch()
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
      {preview && <SinceBegun since={preview.sinceBegun} onDiscard={() => void onDiscard().then(onDone)} />}
      {problem && (
        <p className="note bad" role="alert">
          <CircleAlert />
          {said.failed} {problem}
        </p>
      )}
      <TextField label={words.planning.launchAt} type="datetime-local" value={time} onChange={event => setTime(event.target.value)} />
      <TextField
        label={words.planning.launchUntil}
        hint={words.planning.launchUntilHint}
        type="datetime-local"
        value={until}
        onChange={event => setUntil(event.target.value)}
      />
      <WhyField value={why} onChange={setWhy} />
      {preview && <LaunchPreview front={front} preview={preview} />}
    </Dialog>
  )
}
