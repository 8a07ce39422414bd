import type { SavedDraft } from '#contract/story.ts'
import { type StoryId, statusOf } from '#domain/story/story.ts'
import { stillUnproven, type UnprovenPlace } from '#domain/story/unproven-place.ts'
import type { StoryRecord } from '../ports/database.ts'
import { composeStory } from './compose-story.ts'
import type { Desk } from './desk.ts'
import { DeskProblem } from './desk-problem.ts'
import { expectVersion, findStory, stateOf } from './find-story.ts'
import { hashOf } from './story-text.ts'

/**
 * The one place where a draft is saved. `version` is the version the edits were made on; another one is a `stale-version`.
 * A draft that equals the file it started from is no draft any more. Without word of what is `unproven`, what was stays so until it is edited.
 * Who names the `liveHash` of the file that the text was begun from may save it although the file has changed since: it is kept as what it
 * is, a draft of that file, and both sides stay until somebody chooses. What a person made newer is a `stale-version` all the same.
 */
export async function saveDraft(
  desk: Desk,
  id: StoryId,
  version: number,
  { text, unproven, liveHash }: { text: string; unproven?: readonly UnprovenPlace[] | undefined; liveHash?: string | null | undefined },
  by: string,
): Promise<SavedDraft> {
  if (!text.isWellFormed())
    throw new DeskProblem(
      'invalid-request',
      'This text has half a character in it (a lone surrogate), which no file can hold. Take it out and save again.',
      { errors: [{ field: 'text', message: 'Not well-formed Unicode.' }] },
    )
  return desk.alone(async () => {
    // A file that was taken away under somebody who writes becomes their draft; the words are worth more than the removal.
    const story = await findStory(desk, id, { gone: true })
    const onlyDisk = !story.hasDraft && story.changedBy === ''
    if (!onlyDisk || liveHash === undefined) expectVersion(story, version)
    const now = await stateOf(desk, story)
    const baseHash = now.draft
      ? now.draft.baseHash
      : text === now.live
        ? story.liveHash
        : await begunFrom(story, version, now.live, liveHash)
    const same = text === now.live && baseHash === story.liveHash
    const at = desk.clock.now()
    const write = await composeStory(
      desk,
      story.path,
      { ...now, draft: same ? null : { text, baseHash, unproven: stillUnproven(unproven ?? now.draft?.unproven ?? [], text) } },
      { stamp: story.stamp, changedAt: same ? story.changedAt : at, changedBy: same ? story.changedBy : by, savedAt: at, savedBy: by },
    )
    const { version: next, pictures } = await desk.database.update(id, write, true)
    desk.bus.publish({ type: 'stories', ids: [id], by, reason: 'saved' })
    if (pictures) desk.bus.publish({ type: 'pictures' })
    return { version: next, savedAt: at, status: statusOf({ live: write.live !== null, draft: write.draft !== null }) }
  })
}

/** The file that a first draft was begun from. A file that is taken away changes no version: what was there only its writer can say. */
async function begunFrom(
  story: StoryRecord,
  version: number,
  live: string | null,
  named: string | null | undefined,
): Promise<string | null> {
  if (named === undefined || (live !== null && named === (await hashOf(live)))) return named ?? story.liveHash
  const seen = story.version === version && story.liveHash !== null
  return seen ? story.liveHash : named
}
