import { type ReactNode, type RefObject, useRef, useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { TextArea } from '#ui/field.tsx'
import { laterWords } from '../later-words.ts'

interface ConfirmProps {
  readonly title: string
  readonly rest: string
  readonly keep: string
  readonly act: string
  readonly danger?: boolean
  readonly onKeep: () => void
  readonly onAct: () => void
  readonly focus?: RefObject<HTMLElement | null>
  readonly children?: ReactNode
}

/** Asks before something that goes off the screen; says what stays. */
export function Confirm({ title, rest, keep, act, danger, onKeep, onAct, focus, children }: ConfirmProps) {
  return (
    <Dialog
      title={title}
      size="small"
      onClose={onKeep}
      focus={focus}
      footer={
        <>
          <Button onClick={onKeep}>{keep}</Button>
          <Button variant={danger ? 'danger' : 'primary'} onClick={onAct}>
            {act}
          </Button>
        </>
      }
    >
      <p>{rest}</p>
      {children}
    </Dialog>
  )
}

interface KillProps {
  readonly headline: string
  readonly onKeep: () => void
  readonly onKill: (reason: string) => void
}

/** A published story is withdrawn with a reason that is kept with it. */
export function KillDialog({ headline, onKeep, onKill }: KillProps) {
  const [reason, setReason] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  const { title, ...kill } = laterWords.kill
  return (
    <Confirm
      title={title(headline)}
      rest={kill.rest}
      keep={kill.keep}
      act={kill.act}
      danger
      focus={field}
      onKeep={onKeep}
      onAct={() => onKill(reason.trim())}
    >
      <TextArea ref={field} label={kill.reason} value={reason} maxLength={500} onChange={event => setReason(event.target.value)} />
    </Confirm>
  )
}
