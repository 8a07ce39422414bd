import type { DeskEvent } from '#contract/event.ts'
import type { Bus } from '../ports/bus.ts'

/** A bus within one process. A listener that fails is nobody else's trouble. */
export function localBus(): Bus {
  const listeners = new Set<(event: DeskEvent) => void>()
  return {
    publish(event) {
      for (const listener of [...listeners]) {
        try {
          listener(event)
        } catch {
          listeners.delete(listener)
        }
      }
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
