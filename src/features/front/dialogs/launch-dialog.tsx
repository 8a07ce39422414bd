import { useRef, useState } from 'react'
import type { Front } from '#contract/front.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { CircleAlert } from '#ui/icon.tsx'
import { momentWords } from '../moment-words.ts'
import { SinceBegun } from '../parts/since-begun.tsx'
import { useLaunch } from '../use-launch.ts'
import { useLooked } from '../use-looked.ts'
import { instantOf, usePlans } from '../use-plans.ts'
import { words } from '../words.ts'
import { LaunchFiles } from './launch-files.tsx'
import { LaunchSummary } from './launch-summary.tsx'
import { LaunchWhen } from './launch-when.tsx'
import { useWhen } from './use-when.ts'

interface LaunchDialogProps {
  readonly front: Front
  readonly onDiscard: () => Promise<void>
  readonly onClose: () => void
  /** It is launched, planned, or thrown away. */
  readonly onDone: () => void
}

/** Shows what launching would do, and does it now or plans it. */
export function LaunchDialog({ front, onDiscard, onClose, onDone }: LaunchDialogProps) {
  const { shown, arranged, reading, error, readAgain, lookAgain } = useLooked(front)
  const [pending, setPending] = useState(false)
  const [failed, setFailed] = useState<string | null>(null)
  const { when, ends, change } = useWhen(front)
  const changes = useRef<HTMLElement>(null)
  const plans = usePlans(front.id)
  const launchNow = useLaunch(front)
  const said = words.launching
  const preview = shown?.preview
  const blocked = preview?.warnings.some(({ level }) => level === 'blocks') ?? false
  const held = arranged ? said.lookFirst : blocked ? said.blocked : undefined
  const reason = !preview || reading ? (error ? said.failed : said.reading) : held
  const launch = async () => {
    if (!preview || reason !== undefined || pending) return
    setPending(true)
    const because = when.why.trim()
    const until = instantOf(when.until)
    const more = { ...(until !== '' && { until }), ...(because !== '' && { why: because }) }
    const problem =
      when.time === ''
        ? await launchNow(preview.version, because, until)
        : await plans.plan({ kind: 'launch', at: instantOf(when.time), ...more }, words.planning.launchPlanned(front.name))
    if (problem === null) return onDone()
    setFailed(problem)
    setPending(false)
    if (when.time === '') readAgain()
  }
  const look = () => {
    setFailed(null)
    lookAgain()
    changes.current?.focus()
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
            {when.time === '' ? said.launch : words.planning.launchThen(momentWords(new Date(when.time), new Date()))}
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
      {arranged && (
        <p className="note bad" role="alert">
          <CircleAlert />
          {said.arranged}{' '}
          <Button small onClick={look}>
            {said.lookAgain}
          </Button>
        </p>
      )}
      {shown && <LaunchSummary {...shown} region={changes} />}
      <LaunchWhen {...{ when, ends }} onChange={change} />
      {preview && <LaunchFiles files={preview.files} />}
    </Dialog>
  )
}
