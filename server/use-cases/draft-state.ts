import { stillUnproven } from '#domain/story/unproven-place.ts'
import type { DraftState, StoryState } from '../ports/database.ts'

/** The draft that has this text in the place of what `before` says; places that the text still has as they were stay unproven. */
export function draftWith(before: StoryState, text: string, baseHash: string | null): DraftState {
  return { text, baseHash, unproven: stillUnproven(before.draft?.unproven ?? [], text) }
}
