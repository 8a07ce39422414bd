import type { Story, StoryRow } from '#contract/story.ts'
import type { StoryId } from '#domain/story/story.ts'
import { addressOf } from './compose-story.ts'
import type { Desk } from './desk.ts'
import { DeskProblem } from './desk-problem.ts'
import { habitsOf } from './find-captions.ts'
import { findStory, stateOf } from './find-story.ts'
import { hashOf } from './story-text.ts'

/** A story with the text an editor works on and the text that is live. */
export async function openStory(desk: Desk, id: StoryId): Promise<Story> {
  const story = await findStory(desk, id)
  const [state, rows, draft, stood, captions] = await Promise.all([
    stateOf(desk, story),
    desk.database.rows([id]),
    desk.database.draft(id),
    desk.database.captions.stood(id),
    desk.database.captions.ofStory(id),
  ])
  const row = rows[0]
  const text = state.draft?.text ?? state.live
  if (!row || text === null) throw new DeskProblem('not-found', `${story.path} is no longer on disk.`)
  return {
    ...row,
    version: story.version,
    text,
    live: state.live,
    // Of the text that is given here: the file may have changed since the desk looked.
    liveHash: state.live === null ? null : await hashOf(state.live),
    savedAt: draft?.savedAt ?? null,
    unproven: state.draft?.unproven ?? [],
    letStand: [...stood],
    loose: {
      kept: captions.filter(({ kept, review }) => kept && review.state !== 'text').map(caption => caption.text),
      text: captions.filter(({ review }) => review.state === 'text').map(caption => caption.text),
      stops: habitsOf(desk, row.categories)?.stops ?? null,
    },
    address: addressOf(desk, story.path, text),
  }
}

/** What the list shows of a story. */
export async function storyRow(desk: Desk, id: StoryId): Promise<StoryRow> {
  const row = (await desk.database.rows([id]))[0]
  if (!row) throw new DeskProblem('not-found', 'There is no such story. It may have been removed from the folder.')
  return row
}
