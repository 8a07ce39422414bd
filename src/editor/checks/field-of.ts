import type { StoryFinding } from './story-findings.ts'

/** The element of the screen that a finding's place stands for: `data-finding-place` names it. Null where it is not shown. */
export const placeElement = (place: string): HTMLElement | null => document.querySelector(`[data-finding-place="${place}"]`)

/** The text field in which a finding of the head is written. */
export function fieldOf({ place }: StoryFinding): HTMLTextAreaElement | HTMLInputElement | null {
  const home = placeElement(place) ?? (place.startsWith('lead-') ? placeElement('lead') : null)
  return home?.querySelector<HTMLTextAreaElement | HTMLInputElement>('textarea, input:not([type="checkbox"])') ?? null
}
