import type { StoryId } from '#domain/story/story.ts'
import { checkStories } from './check-archive.ts'
import type { Desk } from './desk.ts'
import { tellOf } from './read-captions.ts'

/** So many stories are checked while somebody waits; more are in the background. */
const AT_ONCE = 60

/** Checks the captions of stories again that use these pictures: what the library says of one counts there. Not inside of {@link Desk.alone}. */
export async function recheckPictures(desk: Desk, pictures: readonly number[]): Promise<void> {
  const used = await desk.database.pictures.usedIn(pictures)
  const stories: StoryId[] = [...new Set(used.map(({ id }) => id))]
  if (stories.length === 0) return
  if (stories.length <= AT_ONCE) await checkStories(desk, stories)
  else if (await desk.database.captions.forgetUsersOf(pictures)) desk.site.wake()
  tellOf(desk, [], stories.length <= AT_ONCE ? stories : [], '')
}
