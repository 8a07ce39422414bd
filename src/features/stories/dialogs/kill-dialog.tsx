import { useRef, useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { TextField } from '#ui/field.tsx'
import { words } from '../words.ts'

interface KillDialogProps {
  readonly headline: string
  readonly onClose: () => void
  readonly onKill: (reason: string) => Promise<boolean>
}

/** Withdraws a story that readers can see. The way out says what stays. */
export function KillDialog({ headline, onClose, onKill }: KillDialogProps) {
  const field = useRef<HTMLInputElement>(null)
  const [reason, setReason] = useState('')
  const [pending, setPending] = useState(false)
  const kill = async () => {
    setPending(true)
    await onKill(reason.trim())
    onClose()
  }
  return (
    <Dialog
      size="small"
      title={words.kill.title(headline)}
      onClose={onClose}
      focus={field}
      footer={
        <>
          <Button keys="Escape" onClick={onClose}>
            {words.kill.keep}
          </Button>
          <Button variant="danger" pending={pending} onClick={() => void kill()}>
            {words.kill.kill}
          </Button>
        </>
      }
    >
      <p className="sec">{words.kill.text}</p>
      <TextField ref={field} label={words.kill.reason} value={reason} maxLength={500} onChange={event => setReason(event.target.value)} />
    </Dialog>
  )
}
