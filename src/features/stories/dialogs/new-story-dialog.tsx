import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useApi } from '#api/api-context.ts'
import { answer, ProblemError } from '#api/problem-error.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { TextArea, TextField } from '#ui/field.tsx'
import { useSettled } from '#ui/use-settled.ts'
import { refreshStories } from '../list-cache.ts'
import { proposalQuery } from '../queries.ts'
import { words } from '../words.ts'

interface NewStoryDialogProps {
  readonly onClose: () => void
  readonly onMade: (id: number) => void
}

/** Asks for a headline and says, while it is typed, which file the story would be. */
export function NewStoryDialog({ onClose, onMade }: NewStoryDialogProps) {
  const api = useApi()
  const client = useQueryClient()
  const field = useRef<HTMLTextAreaElement>(null)
  const [headline, setHeadline] = useState('')
  const [ownPath, setOwnPath] = useState<string | null>(null)
  const [asked, setAsked] = useState(false)
  const settled = useSettled(headline.trim(), 200)
  const { data: proposal } = useQuery({ ...proposalQuery(api, settled), placeholderData: old => (settled === '' ? undefined : old) })
  const path = ownPath ?? proposal?.path ?? ''
  const make = useMutation({
    mutationFn: () => answer(api.stories.$post({ json: { headline: headline.trim(), ...(path !== '' && { path }) } })),
    onSuccess: ({ stories: [id] }) => {
      refreshStories(client)
      if (id !== undefined) onMade(id)
    },
  })
  const refusal = make.error instanceof ProblemError ? make.error.problem : null
  const taken = ownPath === null && proposal?.taken && settled === headline.trim()
  const pathProblem =
    taken || refusal?.code === 'path-taken' ? words.create.taken : refusal?.code === 'path-outside-site' ? refusal.detail : undefined
  const otherProblem = make.error && !pathProblem ? (refusal?.detail ?? words.failed.noAnswer) : undefined
  const missing = headline.trim() === ''
  const submit = () => {
    setAsked(true)
    if (missing) field.current?.focus()
    else if (!taken && !make.isPending) make.mutate()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    submit()
  }
  return (
    <Dialog
      title={words.create.title}
      onClose={onClose}
      focus={field}
      footer={
        <>
          <Button keys="Escape" onClick={onClose}>
            {words.create.cancel}
          </Button>
          <Button variant="primary" keys="Enter" pending={make.isPending} onClick={submit}>
            {words.create.make}
          </Button>
        </>
      }
    >
      <TextArea
        ref={field}
        label={words.create.headline}
        face="read"
        value={headline}
        maxLength={300}
        count={{ value: headline.length, limit: 70 }}
        problem={otherProblem ?? (asked && missing ? `${words.create.needsHeadline}.` : undefined)}
        onChange={event => setHeadline(event.target.value.replaceAll('\n', ' '))}
        onKeyDown={onKeyDown}
      />
      <TextField
        label={words.create.file}
        face="mono"
        dir="ltr"
        value={path}
        spellCheck={false}
        placeholder={words.create.waiting}
        hint={words.create.fileHint}
        problem={pathProblem}
        onChange={event => {
          make.reset()
          setOwnPath(event.target.value === '' ? null : event.target.value)
        }}
        onKeyDown={onKeyDown}
      />
    </Dialog>
  )
}
