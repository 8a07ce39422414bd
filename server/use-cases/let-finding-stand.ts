import type { StoodFinding } from '#contract/finding.ts'
import type { StoryId } from '#domain/story/story.ts'
import type { Desk } from './desk.ts'
import { DeskProblem } from './desk-problem.ts'
import { findStory } from './find-story.ts'
import { tellOf } from './read-captions.ts'

/** Lets a finding of a story stand, with a reason that is kept. A placeholder never stands. */
export async function letFindingStand(
  desk: Desk,
  story: StoryId,
  what: Omit<StoodFinding, 'by' | 'at'>,
  by: string,
): Promise<StoodFinding> {
  await findStory(desk, story)
  if (what.rule === 'tk')
    throw new DeskProblem('invalid-request', 'A placeholder cannot stand: readers would see it. Write what is to come, or take it out.')
  const stood = { ...what, by, at: desk.clock.now() }
  await desk.database.captions.putStood(story, stood)
  tellOf(desk, [], [story], by)
  return stood
}

/** Takes up again what was let stand. */
export async function takeFindingUp(desk: Desk, story: StoryId, finding: string, by: string): Promise<void> {
  await findStory(desk, story)
  await desk.database.captions.takeUp(story, finding)
  tellOf(desk, [], [story], by)
}
