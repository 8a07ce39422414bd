import { mergeLines } from '#domain/story/merge-lines.ts'
import type { ActItem, StoryRecord, StoryState } from '../ports/database.ts'
import { draftWith } from './draft-state.ts'
import { hashOf } from './story-text.ts'

/**
 * A story as it is without what an act did to it: its state before the act where nothing was done since, else as it is now with the lines of
 * the act as they were. Null where the same lines were changed since, or the act was another kind of change than one of words.
 */
export async function reversed(story: StoryRecord, now: StoryState, { before, after }: ActItem): Promise<StoryState | null> {
  if (sameState(now, after)) return before
  if ([before, after].some(one => one.spikedAt !== now.spikedAt || (one.live === null) !== (now.live === null))) return null
  const live = now.live === null ? null : without(now.live, before.live, after.live)
  if (live === null && now.live !== null) return null
  const inFile = before.live !== after.live
  // Publishing took the draft away, or somebody discarded it since.
  if (now.draft === null) return inFile && (before.draft === null) === (after.draft === null) ? { ...now, live } : null
  if (before.draft !== null && after.draft === null) return null
  const text = without(now.draft.text, before.draft?.text ?? before.live, after.draft?.text ?? after.live)
  if (text === null) return null
  const onFile = live !== null && now.draft.baseHash === story.liveHash
  return { ...now, live, draft: draftWith(now, text, onFile ? await hashOf(live) : now.draft.baseHash) }
}

/** A text without what made the second of these of the first. */
const without = (text: string, before: string | null, after: string | null): string | null =>
  before === after ? text : before === null || after === null ? null : mergeLines(after, before, text)

export const sameState = (one: StoryState, other: StoryState): boolean =>
  one.live === other.live && one.draft?.text === other.draft?.text && one.spikedAt === other.spikedAt
