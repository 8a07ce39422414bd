import { useRef, useState } from 'react'
import { useApi } from '#api/api-context.ts'
import { answer } from '#api/problem-error.ts'
import type { Check } from '#contract/story.ts'
import { SHORTEST_REASON } from '#domain/images/picture-flags.ts'
import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/field.tsx'
import styles from './publish.module.css'
import { publishWords } from './words.ts'

interface LetStandProps {
  readonly storyId: number
  readonly check: Check
  readonly onDone: () => void
}

/** Lets what stands against publishing stand in this story, once somebody has said why: something of a picture, or a missing sign-off. */
export function LetStand({ storyId, check, onDone }: LetStandProps) {
  const api = useApi()
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string | undefined>()
  const asked = check.picture ? publishWords.letStand : publishWords.withoutSignOff
  const field = useRef<HTMLInputElement>(null)
  if (!open) {
    return (
      <button type="button" data-let-stand className={styles.show} onClick={() => setOpen(true)}>
        {asked}
      </button>
    )
  }
  const refuse = (why: string) => {
    setProblem(why)
    field.current?.focus()
  }
  const keep = async () => {
    if (reason.trim().length < SHORTEST_REASON) return refuse(publishWords.whyMissing)
    try {
      const param = { id: String(storyId) }
      if (check.picture) await answer(api.stories[':id']['let-stand'].$post({ param, json: { ...check.picture, reason } }))
      else await answer(api.stories[':id']['sign-off-override'].$put({ param, json: { reason } }))
      onDone()
    } catch (error) {
      refuse(error instanceof Error ? error.message : String(error))
    }
  }
  return (
    <div className={styles.reason}>
      <TextField
        ref={field}
        autoFocus
        data-let-stand
        label={check.picture ? publishWords.why : publishWords.withoutWhy}
        hint={publishWords.whyHint}
        problem={problem}
        value={reason}
        maxLength={500}
        onChange={event => {
          setReason(event.target.value)
          setProblem(undefined)
        }}
        onKeyDown={event => {
          if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return
          event.preventDefault()
          event.stopPropagation()
          void keep()
        }}
      />
      <Button small onClick={() => void keep()}>
        {asked}
      </Button>
    </div>
  )
}
