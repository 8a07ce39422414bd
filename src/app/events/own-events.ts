import { openStream } from './event-stream.ts'
import type { Hearing } from './hearing.ts'

/**
 * Listens by a connection of this page's own, and by none while nobody looks at it: six tabs in the background would leave none for the
 * seventh. `late`: things may have happened that this page did not hear.
 */
export function listenAlone(page: Hearing, late: boolean): () => void {
  let close: (() => void) | null = null
  let behind = late
  const look = () => {
    if (document.hidden) {
      close?.()
      close = null
      behind = true
      return
    }
    close ??= openStream({
      onEvent: page.hear,
      onOpen: () => {
        if (behind && !page.lost) page.missed()
        behind = false
        page.setLost(false)
      },
      onBroken: () => page.setLost(true),
    })
  }
  look()
  document.addEventListener('visibilitychange', look)
  return () => {
    document.removeEventListener('visibilitychange', look)
    close?.()
  }
}
