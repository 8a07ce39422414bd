import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useApi } from '#api/api-context.ts'
import { answer } from '#api/problem-error.ts'
import type { Picture } from '#contract/picture.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { TextField } from '#ui/field.tsx'
import { uploadWords } from '../words.ts'

interface FromAddressProps {
  readonly onClose: () => void
  readonly onTaken: (picture: Picture, already: string | null) => void
  /** Only links to it, where that is of use: the picture stays where it is. */
  readonly onLink?: ((address: string) => void) | undefined
}

const isAddress = (text: string): boolean => /^https?:\/\/[^\s/]+\/?\S*$/i.test(text)
/** What only a story can have: a path of the site, too. */
const isLinkable = (text: string): boolean => isAddress(text) || /^\/(?!\/)\S+$/.test(text)

/** Fetches a picture by its address. */
export function FromAddress({ onClose, onTaken, onLink }: FromAddressProps) {
  const api = useApi()
  const queries = useQueryClient()
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string | undefined>()
  const [pending, setPending] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const address = text.trim()
  const refuse = (why: string) => {
    setProblem(why)
    field.current?.focus()
  }
  const take = async () => {
    if (pending) return
    if (!isAddress(address)) return refuse(uploadWords.urlBad)
    setPending(true)
    try {
      const { picture, already } = await answer(api.pictures['from-address'].$post({ json: { address } }))
      void queries.invalidateQueries({ queryKey: ['pictures'] })
      onTaken(picture, already)
    } catch (error) {
      setPending(false)
      refuse(error instanceof Error ? error.message : String(error))
    }
  }
  return (
    <Dialog
      title={uploadWords.urlTitle}
      onClose={onClose}
      focus={field}
      footer={
        <>
          <Button onClick={onClose}>{uploadWords.cancelDialog}</Button>
          <span className="grow" />
          {onLink && (
            <Button variant="quiet" onClick={() => (isLinkable(address) ? onLink(address) : refuse(uploadWords.urlBad))}>
              {uploadWords.link}
            </Button>
          )}
          <Button variant="primary" pending={pending} onClick={() => void take()}>
            {uploadWords.fetch}
          </Button>
        </>
      }
    >
      <TextField
        ref={field}
        label={uploadWords.urlLabel}
        hint={uploadWords.urlHint}
        problem={problem}
        face="mono"
        inputMode="url"
        spellCheck={false}
        value={text}
        onChange={event => {
          setText(event.target.value)
          setProblem(undefined)
        }}
        onKeyDown={event => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          void take()
        }}
      />
    </Dialog>
  )
}
