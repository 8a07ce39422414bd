import type { Act } from '#contract/story.ts'
import { setValue } from '#domain/front-matter/set-value.ts'
import { joinSource, splitSource } from '#domain/front-matter/split-source.ts'
import type { StoryId } from '#domain/story/story.ts'
import type { StoryRecord, StoryState } from '../ports/database.ts'
import { type Desk, storyKeys } from './desk.ts'
import { DeskProblem } from './desk-problem.ts'
import { draftWith } from './draft-state.ts'
import { findStory, stateOf } from './find-story.ts'
import { type Change, performAct } from './perform-act.ts'
import { hashOf } from './story-text.ts'

/** Writes the featured value of stories: in the live file at once, and the same value in the draft. Nothing else moves. */
export async function setFeatured(desk: Desk, ids: readonly StoryId[], featured: boolean, by: string): Promise<Act> {
  return performAct(desk, { label: featured ? 'Featured' : 'Not featured', by, reason: 'featured' }, () =>
    Promise.all(ids.map(id => featuredChange(desk, id, featured))),
  )
}

async function featuredChange(desk: Desk, id: StoryId, featured: boolean): Promise<Change> {
  const story = await findStory(desk, id)
  const before = await stateOf(desk, story)
  const write = (text: string) => withFeatured(desk, story, text, featured)
  return { story, before, after: await editBoth(story, before, write) }
}

/** The same edit in the file and in the draft; a draft that stood on the file then stands on the new one. */
export async function editBoth(story: StoryRecord, before: StoryState, write: (text: string) => string): Promise<StoryState> {
  const live = before.live === null ? null : write(before.live)
  if (!before.draft) return { ...before, live }
  const text = write(before.draft.text)
  const onFile = live !== null && before.draft.baseHash === story.liveHash
  return { ...before, live, draft: draftWith(before, text, onFile ? await hashOf(live) : before.draft.baseHash) }
}

function withFeatured(desk: Desk, story: StoryRecord, text: string, featured: boolean): string {
  const key = storyKeys(desk.site.shape).featured ?? 'featured'
  const result = setValue(
    splitSource(text),
    key,
    { type: 'bare', text: String(featured) },
    desk.site.shape.fields.map(field => field.key),
  )
  if (!result.ok) throw new DeskProblem('not-publishable', `“${story.headline}” was not changed: ${result.reason}`)
  return joinSource(result.source)
}
