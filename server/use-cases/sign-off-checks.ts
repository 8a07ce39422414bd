import type { Check } from '#contract/story.ts'
import type { StoryId } from '#domain/story/story.ts'
import type { StoryRecord } from '../ports/database.ts'
import type { Desk } from './desk.ts'
import { findStory, stateOf } from './find-story.ts'
import { hashOf } from './story-text.ts'

/** How far the captions of a story are signed off. Where the site requires all of them, publishing waits, or somebody says why it does not. */
export async function signOffChecks(desk: Desk, story: StoryRecord, text: string): Promise<Check[]> {
  const { reviewFrom, signOff } = desk.site.shape.captions
  const counts = (await desk.database.captions.countsOf([story.id])).get(story.id)
  if (!counts || counts.all === 0) return []
  const message = `${counts.signed} of ${counts.all} captions ${counts.all === 1 ? 'is' : 'are'} signed off.`
  const [row] = await desk.database.rows([story.id])
  const owed = reviewFrom === null || !row || row.dateSort === '' || row.dateSort >= reviewFrom
  const checks: Check[] = []
  if (row && row.captions.returned > 0)
    checks.push({ id: 'returned', level: 'warning', message: `The copy desk returned a caption: “${row.captions.reason}”` })
  if (counts.signed === counts.all || !owed || signOff === 'optional') return [...checks, { id: 'sign-off', level: 'ok', message }]
  const override = await desk.database.captions.override(story.id, await hashOf(text))
  return override
    ? [...checks, { id: 'sign-off', level: 'warning', message: `${message} ${override.by} publishes without: “${override.reason}”` }]
    : [...checks, { id: 'sign-off', level: 'blocks', message: `${message} This site publishes when all are.`, override: true }]
}

/** Lets this very text be published without all sign-offs; the reason is kept with the story. Another text asks again. */
export async function overrideSignOff(desk: Desk, id: StoryId, reason: string, by: string): Promise<void> {
  const story = await findStory(desk, id)
  const { draft, live } = await stateOf(desk, story)
  await desk.database.captions.putOverride(id, await hashOf(draft?.text ?? live ?? ''), { reason, by, at: desk.clock.now() })
}
