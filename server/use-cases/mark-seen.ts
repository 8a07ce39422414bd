import type { StoryId } from '#domain/story/story.ts'
import type { Desk } from './desk.ts'
import { findStory } from './find-story.ts'

/** Somebody looked at a story that had arrived on disk; it is not new any more. */
export async function markSeen(desk: Desk, id: StoryId): Promise<void> {
  const story = await findStory(desk, id)
  if (story.disk !== 'new') return
  await desk.database.markSeen(id)
  desk.bus.publish({ type: 'stories', ids: [id], by: '', reason: 'saved' })
}
