import { useRef, useState } from 'react'
import type { Caption } from '#contract/caption.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { TextArea } from '#ui/field.tsx'
import { dialogWords } from './dialog-words.ts'

interface ReturnDialogProps {
  readonly caption: Caption
  readonly onReturn: (reason: string) => void
  readonly onClose: () => void
}

const SHORTEST = 2

/** Sends a caption back to its writer, with what is to be done. */
export function ReturnDialog({ caption, onReturn, onClose }: ReturnDialogProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const short = reason.trim().length < SHORTEST
  const send = () => {
    if (short) {
      setTried(true)
      field.current?.focus()
    } else onReturn(reason.trim())
  }
  return (
    <Dialog
      title={dialogWords.returnTitle}
      size="small"
      focus={field}
      onModEnter={send}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{dialogWords.keep}</Button>
          <Button variant="primary" keys="Mod+Enter" onClick={send}>
            {dialogWords.returnDo}
          </Button>
        </>
      }
    >
      <p className="sec" dir="auto">
        {caption.text}
      </p>
      <TextArea
        ref={field}
        label={dialogWords.returnWhy}
        hint={dialogWords.returnNote}
        problem={tried && short ? dialogWords.returnShort : undefined}
        value={reason}
        maxLength={500}
        onChange={event => setReason(event.target.value)}
        onKeyDown={event => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
          event.preventDefault()
          send()
        }}
      />
    </Dialog>
  )
}
