import type { StoryId } from '#domain/story/story.ts'
import { decodeSource } from '#editor/bridge/decode-source.ts'
import type { StoryRecord, StoryState } from '../ports/database.ts'
import type { Desk } from './desk.ts'
import { DeskProblem } from './desk-problem.ts'

/** A story by its number, or the problem that there is none. One that has neither file nor draft is there only for who asks for it. */
export async function findStory(desk: Desk, id: StoryId, { gone = false } = {}): Promise<StoryRecord> {
  const story = await desk.database.story(id)
  if (!story || (!gone && story.liveHash === null && !story.hasDraft))
    throw new DeskProblem('not-found', 'There is no such story. It may have been removed from the folder.')
  return story
}

/** File, draft and spike of a story as they are now. A file that is no longer text counts as a problem, never as an empty story. */
export async function stateOf(desk: Desk, story: StoryRecord): Promise<StoryState> {
  const draft = story.hasDraft ? await desk.database.draft(story.id) : null
  return {
    live: await liveText(desk, story),
    draft: draft && { text: draft.text, baseHash: draft.baseHash, unproven: draft.unproven },
    spikedAt: story.spikedAt,
  }
}

/** The text of its file; null where there is none. */
export async function liveText(desk: Desk, story: StoryRecord): Promise<string | null> {
  if (story.liveHash === null) return null
  const bytes = await desk.folder.read(story.path)
  if (!bytes) return null
  const text = decodeSource(bytes)
  if (text === null)
    throw new DeskProblem('not-a-story', `${story.path} is not UTF-8 text. It stays as it is; save it as UTF-8 and it can be edited here.`)
  return text
}

/** Refuses a change that was made against another version than the newest. */
export function expectVersion(story: StoryRecord, version: number): void {
  if (story.version !== version)
    throw new DeskProblem(
      'stale-version',
      'This story was saved from somewhere else since you opened it. Nothing was overwritten; both versions are kept.',
      { version: story.version },
    )
}
