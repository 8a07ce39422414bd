import type { FieldValue } from '#domain/front-matter/field-value.ts'
import { type SplitSource, splitSource } from '#domain/front-matter/split-source.ts'
import { editField, restoreField } from '../form/edit-field.ts'
import type { StorySession } from './story-session.ts'

/** Writes a value of the open story's head; the reason when it cannot be written there. */
export function writeField(session: StorySession, key: string, value: FieldValue, order: readonly string[]): string | null {
  const result = editField(originOf(session, key), session.state.draft.source, key, value, order)
  if (!result.ok) return result.reason
  session.editHead(result.source)
  return null
}

/** Puts one key back as it is in the live file. */
export function restoreLive(session: StorySession, key: string): void {
  const { draft, story } = session.state
  if (story.live !== null) session.editHead(restoreField(splitSource(story.live), draft.source, key))
}

/** Where a value typed back finds its bytes again: the live file, else the file as it was opened. */
function originOf(session: StorySession, key: string): SplitSource {
  const { live } = session.state.story
  const source = live === null ? null : splitSource(live)
  return source && source.format !== 'none' && source.head.includes(key) ? source : session.firstHead
}
