import { useState } from 'react'
import { drawer, useMedia } from '#ui/use-media.ts'

/** Below 901 px the queue is a drawer over the work. */
export function useQueueDrawer() {
  const floats = useMedia(drawer)
  const [open, setOpen] = useState(false)
  return { floats, open, show: () => setOpen(true), close: () => setOpen(false) }
}
