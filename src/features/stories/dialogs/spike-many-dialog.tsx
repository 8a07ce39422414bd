import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { words } from '../words.ts'

interface SpikeManyDialogProps {
  readonly count: number
  readonly onClose: () => void
  readonly onSpike: () => Promise<boolean>
}

export function SpikeManyDialog({ count, onClose, onSpike }: SpikeManyDialogProps) {
  const [pending, setPending] = useState(false)
  const spike = async () => {
    setPending(true)
    await onSpike()
    onClose()
  }
  return (
    <Dialog
      size="small"
      title={words.spikeMany.title(count)}
      onClose={onClose}
      footer={
        <>
          <Button keys="Escape" onClick={onClose}>
            {words.spikeMany.keep}
          </Button>
          <Button variant="danger" pending={pending} onClick={() => void spike()}>
            {words.spikeMany.spike(count)}
          </Button>
        </>
      }
    >
      <p className="sec">{words.spikeMany.text}</p>
    </Dialog>
  )
}
