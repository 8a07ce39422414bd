import type { Words } from '../as-arranged.ts'

/** What was typed for a story and not saved: it is there again when the dialog is opened again. It dies with the page. */
const typed = new Map<number, Partial<Words>>()

export const typedFor = (story: number): Partial<Words> => typed.get(story) ?? {}

/** Keeps these words, or none any more. */
export function keepTyped(story: number, words: Partial<Words>): void {
  if (Object.keys(words).length > 0) typed.set(story, words)
  else typed.delete(story)
}
