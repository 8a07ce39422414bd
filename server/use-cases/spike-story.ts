import type { Act } from '#contract/story.ts'
import type { StoryId } from '#domain/story/story.ts'
import type { Desk } from './desk.ts'
import { draftWith } from './draft-state.ts'
import { findStory, stateOf } from './find-story.ts'
import { performAct } from './perform-act.ts'

/** Sets stories aside. A published one comes off the site (a kill); its text stays with the desk and can be put back. */
export async function spikeStories(desk: Desk, ids: readonly StoryId[], reason: string, by: string): Promise<Act> {
  return performAct(desk, { label: reason ? `Spiked: ${reason}` : 'Spiked', by, reason: 'removed' }, () =>
    Promise.all(
      ids.map(async id => {
        const story = await findStory(desk, id)
        const before = await stateOf(desk, story)
        const text = before.draft?.text ?? before.live ?? ''
        return { story, before, after: { live: null, draft: draftWith(before, text, null), spikedAt: before.spikedAt ?? desk.clock.now() } }
      }),
    ),
  )
}

/** Puts a spiked story back among the drafts. */
export async function unspikeStory(desk: Desk, id: StoryId, by: string): Promise<Act> {
  return performAct(desk, { label: 'Put back', by, reason: 'new' }, async () => {
    const story = await findStory(desk, id)
    const before = await stateOf(desk, story)
    return [{ story, before, after: { ...before, spikedAt: null } }]
  })
}
