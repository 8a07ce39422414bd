import type { DeskEvent } from '#contract/event.ts'

export interface Listener {
  readonly onEvent: (event: DeskEvent) => void
  /** The desk stopped answering. Called once until it is back. */
  readonly onLost: () => void
  /** It answers again; whatever happened in between was not heard. */
  readonly onBack: () => void
  /** Something may have happened that was not heard, though the desk was never seen to be gone. */
  readonly onMissed: () => void
}

/** What a page is told, whoever holds the connection. */
export interface Hearing {
  readonly lost: boolean
  readonly hear: (event: DeskEvent) => void
  readonly setLost: (lost: boolean) => void
  readonly missed: () => void
}

/** Remembers whether the connection is lost, so that a listener is told once. */
export function hearing({ onEvent, onLost, onBack, onMissed }: Listener): Hearing {
  let lost = false
  return {
    get lost() {
      return lost
    },
    hear: onEvent,
    setLost: now => {
      if (now === lost) return
      lost = now
      if (now) onLost()
      else onBack()
    },
    missed: onMissed,
  }
}
