import type { DeskEvent } from '#contract/event.ts'

interface Stream {
  readonly onEvent: (event: DeskEvent) => void
  /** The desk answers, for the first time or again. */
  readonly onOpen: () => void
  /** It does not. The stream tries again by itself. */
  readonly onBroken: () => void
}

const AGAIN_AFTER = 3000

/** The connection on which the server tells what happens. Returns how to close it. */
export function openStream({ onEvent, onOpen, onBroken }: Stream): () => void {
  let source: EventSource | null = null
  let again = 0
  const open = () => {
    source = new EventSource('/api/events')
    source.onopen = onOpen
    // The server checks what it sends against the same schema.
    source.onmessage = message => onEvent(JSON.parse(message.data) as DeskEvent)
    source.onerror = () => {
      onBroken()
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
