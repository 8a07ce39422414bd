import { useRef, useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { TextField } from '#ui/field.tsx'
import { dialogWords } from './dialog-words.ts'

interface SaveViewDialogProps {
  readonly onSave: (name: string) => void
  readonly onClose: () => void
}

/** Gives the filters and the order of the queue a name. */
export function SaveViewDialog({ onSave, onClose }: SaveViewDialogProps) {
  const field = useRef<HTMLInputElement>(null)
  const [name, setName] = useState('')
  const save = () => {
    if (name.trim() === '') return field.current?.focus()
    onSave(name.trim())
    onClose()
  }
  return (
    <Dialog
      title={dialogWords.saveTitle}
      size="small"
      focus={field}
      onModEnter={save}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{dialogWords.cancel}</Button>
          <Button variant="primary" onClick={save}>
            {dialogWords.saveDo}
          </Button>
        </>
      }
    >
      <TextField
        ref={field}
        label={dialogWords.saveName}
        value={name}
        maxLength={60}
        onChange={event => setName(event.target.value)}
        onKeyDown={event => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          save()
        }}
      />
    </Dialog>
  )
}
