import type { StoryHistory } from '#contract/history.ts'
import { lineDiff } from '#domain/story/line-diff.ts'
import type { StoryId } from '#domain/story/story.ts'
import type { StoryState } from '../ports/database.ts'
import type { Desk } from './desk.ts'
import { findStory } from './find-story.ts'

const AT_ONCE = 20

/** What was done to a story, the newest first, each with the lines of it that changed. A story that is gone keeps its history. */
export async function storyHistory(desk: Desk, id: StoryId, before: number | null): Promise<StoryHistory> {
  await findStory(desk, id, { gone: true })
  const acts = await desk.database.actsOn(id, { before, limit: AT_ONCE + 1 })
  return {
    entries: acts.slice(0, AT_ONCE).map(({ id: act, label, by, at, state, stories, ...states }) => ({
      act,
      label,
      by,
      at,
      undone: state === 'undone',
      stories,
      change: changeBetween(states.before, states.after),
    })),
    more: acts.length > AT_ONCE,
  }
}

/** A file counts before its draft, which publishing takes away and a live fix follows. */
function changeBetween(before: StoryState, after: StoryState): StoryHistory['entries'][number]['change'] {
  const inFile = before.live !== after.live
  const [from, to] = inFile ? [before.live, after.live] : [shown(before), shown(after)]
  if (from === to) return null
  const both = inFile && before.draft !== null && after.draft !== null && before.draft.text !== after.draft.text
  return { where: both ? 'both' : inFile ? 'file' : 'draft', diff: lineDiff(from ?? '', to ?? '') }
}

const shown = (state: StoryState) => state.draft?.text ?? state.live
