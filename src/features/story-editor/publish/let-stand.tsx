import { useRef, useState } from 'react'
import { useApi } from '#api/api-context.ts'
import { answer } from '#api/problem-error.ts'
import type { Check } from '#contract/story.ts'
import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/field.tsx'
import { publishWords } from '../words.ts'
import styles from './publish.module.css'

interface LetStandProps {
  readonly storyId: number
  readonly what: NonNullable<Check['picture']>
  readonly onDone: () => void
}

/** Lets what stands against a picture stand in this story, once somebody has said why. */
export function LetStand({ storyId, what, onDone }: LetStandProps) {
  const api = useApi()
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string | undefined>()
  const field = useRef<HTMLInputElement>(null)
  if (!open) {
    return (
      <button type="button" className={styles.show} onClick={() => setOpen(true)}>
        {publishWords.letStand}
      </button>
    )
  }
  const keep = async () => {
    try {
      await answer(api.stories[':id']['let-stand'].$post({ param: { id: String(storyId) }, json: { ...what, reason } }))
      onDone()
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
      field.current?.focus()
    }
  }
  return (
    <div className={styles.reason}>
      <TextField
        ref={field}
        autoFocus
        label={publishWords.why}
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
        {publishWords.letStand}
      </Button>
    </div>
  )
}
