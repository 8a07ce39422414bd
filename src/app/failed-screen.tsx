import { useEffect, useState } from 'react'
import { useApi } from '#api/api-context.ts'
import { ProblemError } from '#api/problem-error.ts'
import { Button } from '#ui/button.tsx'
import { Copy } from '#ui/icon.tsx'
import { announce } from '#ui/toast.tsx'
import { forgetFailures, ScreenNotLoaded } from './lazy-screen.tsx'
import { words } from './words.ts'

interface FailedScreenProps {
  readonly error: unknown
  readonly reset?: () => void
}

/** What a person sees when a screen throws: what stays safe, the way on, and what to tell whoever mends it. */
export function FailedScreen({ error, reset }: FailedScreenProps) {
  const [id] = useState(() => (error instanceof ProblemError && error.problem.id) || Math.random().toString(16).slice(2, 10))
  const [copied, setCopied] = useState(false)
  const api = useApi()
  useEffect(forgetFailures, [])
  const again = async () => {
    // A desk that answers may have another version; one that is away would leave nothing of the page.
    const renew =
      error instanceof ScreenNotLoaded &&
      (await api.site.$get().then(
        ({ ok }) => ok,
        () => false,
      ))
    if (reset && !renew) reset()
    else location.reload()
  }
  const details = [
    `${location.pathname}${location.search}`,
    `error ${id}`,
    error instanceof Error ? (error.stack ?? error.message) : String(error),
  ]
  const copy = async () => {
    await navigator.clipboard.writeText(details.join('\n'))
    setCopied(true)
    announce(words.copied)
  }
  return (
    <div className="blank" role="alert">
      <h1>{words.failed}</h1>
      <p>{words.failedWhy}</p>
      <div className="row wrap">
        <Button variant="primary" onClick={() => void again()}>
          {words.again}
        </Button>
        <Button icon={<Copy />} onClick={() => void copy()}>
          {copied ? words.copied : words.copyDetails}
        </Button>
        <span className="mono mut">{words.error(id)}</span>
      </div>
    </div>
  )
}
