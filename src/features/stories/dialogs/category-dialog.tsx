import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { useApi } from '#api/api-context.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { TextField } from '#ui/field.tsx'
import { facetsQuery, siteQuery } from '../queries.ts'
import { words } from '../words.ts'

interface CategoryDialogProps {
  readonly add: boolean
  readonly count: number
  readonly onClose: () => void
  readonly onChoose: (category: string) => Promise<boolean>
}

/** One category into many stories, or out of them; the usual names are offered while one types. */
export function CategoryDialog({ add, count, onClose, onChoose }: CategoryDialogProps) {
  const api = useApi()
  const listId = useId()
  const field = useRef<HTMLInputElement>(null)
  const [category, setCategory] = useState('')
  const [asked, setAsked] = useState(false)
  const [pending, setPending] = useState(false)
  const { data: site } = useQuery(siteQuery(api))
  const { data: facets } = useQuery(facetsQuery(api))
  const known = [...new Set([...(add ? (site?.categories ?? []) : []), ...(facets?.categories.map(({ name }) => name) ?? [])])]
  const missing = category.trim() === ''
  const choose = async () => {
    setAsked(true)
    if (missing) return field.current?.focus()
    setPending(true)
    await onChoose(category.trim())
    onClose()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) void choose()
  }
  const said = words.categoryDialog
  return (
    <Dialog
      size="small"
      title={(add ? said.add : said.remove)(count)}
      onClose={onClose}
      focus={field}
      footer={
        <>
          <Button keys="Escape" onClick={onClose}>
            {said.cancel}
          </Button>
          <Button variant="primary" keys="Enter" pending={pending} onClick={() => void choose()}>
            {add ? said.doAdd : said.doRemove}
          </Button>
        </>
      }
    >
      <TextField
        ref={field}
        label={said.label}
        list={listId}
        autoComplete="off"
        value={category}
        hint={said.text}
        problem={asked && missing ? `${said.missing}.` : undefined}
        onChange={event => setCategory(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <datalist id={listId}>
        {known.map(name => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </Dialog>
  )
}
