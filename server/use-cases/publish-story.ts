import type { Act, Check, Publication } from '#contract/story.ts'
import { headEntries } from '#domain/front-matter/head-entries.ts'
import { scanHead } from '#domain/front-matter/scan-head.ts'
import { splitSource } from '#domain/front-matter/split-source.ts'
import { lineDiff } from '#domain/story/line-diff.ts'
import { marksWithoutNotes, placeholders } from '#domain/story/publish-checks.ts'
import type { StoryId } from '#domain/story/story.ts'
import { bothReadings } from '#domain/story/unproven-place.ts'
import type { StoryRecord, StoryState } from '../ports/database.ts'
import { captionChecks } from './caption-checks.ts'
import { addressOf } from './compose-story.ts'
import { type Desk, storyKeys } from './desk.ts'
import { DeskProblem } from './desk-problem.ts'
import { draftWith } from './draft-state.ts'
import { duplicateChecks } from './duplicate-checks.ts'
import { expectVersion, findStory, stateOf } from './find-story.ts'
import { performAct } from './perform-act.ts'
import { pictureChecks } from './picture-checks.ts'
import { publishPictures } from './publish-pictures.ts'
import { signOffChecks } from './sign-off-checks.ts'

/** What publishing this story would write: exact line diff, target file, address, and what stands in the way. Writes nothing. */
export async function previewPublication(desk: Desk, id: StoryId): Promise<Publication> {
  const story = await findStory(desk, id)
  const state = await stateOf(desk, story)
  const text = state.draft?.text ?? state.live ?? ''
  const address = addressOf(desk, story.path, text)
  const oldAddress = state.live === null ? null : addressOf(desk, story.path, state.live)
  const moved = oldAddress !== null && oldAddress !== address ? oldAddress : null
  const checks = [...(await publishChecks(desk, story, state, { address, moved })), ...(await duplicateChecks(desk, story, text))]
  return {
    headline: story.headline,
    path: story.path,
    version: story.version,
    liveHash: story.liveHash,
    diff: lineDiff(state.live ?? '', text),
    checks,
    address,
    oldAddress: moved,
  }
}

/** Writes the draft to its file, whole or not at all. What was previewed is what is written, else it refuses. */
export async function publishStory(desk: Desk, id: StoryId, seen: { version: number; liveHash: string | null }, by: string): Promise<Act> {
  return performAct(desk, { label: 'Published', by, reason: 'published' }, async () => {
    const story = await findStory(desk, id)
    expectVersion(story, seen.version)
    if (story.liveHash !== seen.liveHash)
      throw new DeskProblem('changed-on-disk', `${story.path} changed on disk since you looked at the diff. Nothing was written.`)
    const before = await stateOf(desk, story)
    const blocking = await blockingChecks(desk, story, before)
    if (blocking.length > 0) throw new DeskProblem('not-publishable', blocking.map(check => check.message).join(' '))
    if (!before.draft) throw new DeskProblem('not-publishable', 'Nothing has changed since it was published.')
    await publishPictures(desk, story.path, before.draft.text)
    return [{ story, before, after: { live: before.draft.text, draft: null, spikedAt: null } }]
  })
}

/** Takes the file off the site and keeps the story as a draft. */
export async function unpublishStory(desk: Desk, id: StoryId, by: string): Promise<Act> {
  return performAct(desk, { label: 'Unpublished', by, reason: 'published' }, async () => {
    const story = await findStory(desk, id)
    const before = await stateOf(desk, story)
    if (before.live === null) throw new DeskProblem('not-publishable', 'This story is not on the site.')
    return [
      {
        story,
        before,
        after: { live: null, draft: draftWith(before, before.draft?.text ?? before.live, null), spikedAt: before.spikedAt },
      },
    ]
  })
}

/** Throws away what is not published; the draft is kept with the act and can be brought back. */
export async function revertStory(desk: Desk, id: StoryId, version: number, by: string): Promise<Act> {
  return performAct(desk, { label: 'Reverted to what is live', by, reason: 'saved' }, async () => {
    const story = await findStory(desk, id)
    expectVersion(story, version)
    const before = await stateOf(desk, story)
    if (before.live === null || !before.draft)
      throw new DeskProblem(
        'nothing-to-undo',
        before.live === null ? 'This story was never published, so there is nothing to go back to.' : 'This story stands as published.',
      )
    return [{ story, before, after: { ...before, draft: null } }]
  })
}

/** Settles a story that changed on disk under its draft: take the file, or keep the draft on top of the file. */
export async function takeSide(desk: Desk, id: StoryId, take: 'disk' | 'draft', version: number, by: string): Promise<Act> {
  return performAct(desk, { label: take === 'disk' ? 'Took what is on disk' : 'Kept the draft', by, reason: 'saved' }, async () => {
    const story = await findStory(desk, id)
    expectVersion(story, version)
    const before = await stateOf(desk, story)
    if (!before.draft) throw new DeskProblem('nothing-to-undo', 'This story has no draft; it already shows what is on disk.')
    if (take === 'disk' && before.live === null)
      return [{ story, before, after: { ...before, draft: { ...before.draft, baseHash: null } } }]
    return [{ story, before, after: { ...before, draft: take === 'disk' ? null : { ...before.draft, baseHash: story.liveHash } } }]
  })
}

/** What must be mended before this story may be published. */
export async function blockingChecks(desk: Desk, story: StoryRecord, state: StoryState): Promise<Check[]> {
  return (await publishChecks(desk, story, state, { address: null, moved: null })).filter(check => check.level === 'blocks')
}

async function publishChecks(
  desk: Desk,
  story: StoryRecord,
  state: StoryState,
  page: { address: string | null; moved: string | null },
): Promise<Check[]> {
  const source = splitSource(state.draft?.text ?? state.live ?? '')
  const keys = storyKeys(desk.site.shape)
  const head = scanHead(source)
  const words = (key: string | null) => String(key === null ? '' : (head.get(key) ?? ''))
  const checks: Check[] = []
  const blocks = (id: string, message: string) => checks.push({ id, level: 'blocks', message })
  const warns = (id: string, message: string) => checks.push({ id, level: 'warning', message })
  if (source.format !== 'none' && words(keys.headline).trim() === '') blocks('headline', 'The headline is empty. Write one first.')
  const broken = headEntries(source).problem
  if (broken && source.format !== 'json') blocks('head', `The front matter cannot be read, and the site would stop building: ${broken}`)
  for (const found of placeholders(`${words(keys.headline)}\n\n${words(keys.standfirst)}`))
    blocks('tk', `${found.word} in the headline or standfirst: “${found.context}”.`)
  for (const found of placeholders(source.body)) blocks('tk', `${found.word} in paragraph ${found.paragraph}: “${found.context}”.`)
  for (const place of state.draft?.unproven ?? [])
    blocks('unproven', `A block is written otherwise than it looked.${bothReadings(place) || ` ${place.message}`}`)
  if (story.disk === 'changed')
    blocks('changed-on-disk', 'The file changed on disk under this draft. Look at both versions and choose one first.')
  if (page.moved)
    warns(
      'moved',
      `This moves the page from ${page.moved} to ${page.address}. Links to the old address break unless the site redirects them.`,
    )
  if (page.address) {
    const shared = (await desk.database.rows([story.id]))[0]?.sameAddress ?? 0
    if (shared > 0)
      warns(
        'same-address',
        `${shared === 1 ? 'Another story has' : `${shared} other stories have`} the address ${page.address}; one page hides the other.`,
      )
  }
  checks.push(...(await pictureChecks(desk, story, state.draft?.text ?? state.live ?? '')))
  checks.push(...captionChecks(desk, state.draft?.text ?? state.live ?? ''))
  checks.push(...(await signOffChecks(desk, story, state.draft?.text ?? state.live ?? '')))
  for (const mark of marksWithoutNotes(source.body))
    warns('footnote', `${mark} is the mark of a footnote that is not there; readers will see it as it is written.`)
  if (source.body.trim() === '') warns('empty-body', 'The story has no text.')
  if (checks.every(check => check.id !== 'tk')) checks.push({ id: 'tk', level: 'ok', message: 'No TK or other placeholder.' })
  return checks
}
