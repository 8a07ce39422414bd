import type { DeskEvent } from '#contract/event.ts'

/** Carries events to every open screen. Delivery is best effort: a screen that missed some reads again. */
export interface Bus {
  publish(event: DeskEvent): void
  /** Calls back for each event until the returned function is called. */
  subscribe(listener: (event: DeskEvent) => void): () => void
}
