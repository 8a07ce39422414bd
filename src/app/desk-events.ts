import type { DeskEvent } from '#contract/event.ts'

interface Listener {
  readonly onEvent: (event: DeskEvent) => void
  /** The desk stopped answering. Called once until it is back. */
  readonly onLost: () => void
  /** It answers again; whatever happened in between was not heard. */
  readonly onBack: () => void
}

const AGAIN_AFTER = 3000

/** The one connection on which the server tells what happens. It comes back by itself. Returns how to stop listening. */
export function listenToDesk({ onEvent, onLost, onBack }: Listener): () => void {
  let source: EventSource | null = null
  let again = 0
  let lost = false
  const lose = () => {
    if (!lost) onLost()
    lost = true
  }
  const open = () => {
    source = new EventSource('/api/events')
    source.onopen = () => {
      if (lost) onBack()
      lost = false
    }
    // The server checks what it sends against the same schema.
    source.onmessage = message => onEvent(JSON.parse(message.data) as DeskEvent)
    source.onerror = () => {
      lose()
      // A refused answer closes the connection for good; a broken one the browser mends itself.
      if (source?.readyState !== EventSource.CLOSED) return
      clearTimeout(again)
      again = window.setTimeout(open, AGAIN_AFTER)
    }
  }
  open()
  return () => {
    clearTimeout(again)
    source?.close()
  }
}
