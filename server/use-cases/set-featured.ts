import type { FeaturedPreview, FeatureMany } from '#contract/featured.ts'
import type { Act, StoryFilter } from '#contract/story.ts'
import { scanHead } from '#domain/front-matter/scan-head.ts'
import { setPlainWord } from '#domain/front-matter/set-plain-word.ts'
import { removeValue, setValue } from '#domain/front-matter/set-value.ts'
import { joinSource, splitSource } from '#domain/front-matter/split-source.ts'
import { changedLine } from '#domain/story/changed-line.ts'
import { featuredValue } from '#domain/story/featured-value.ts'
import { isFeatured } from '#domain/story/index-story.ts'
import { type StoryId, storyId } from '#domain/story/story.ts'
import type { Draft, StoryRecord, StoryState } from '../ports/database.ts'
import { type Desk, featuredField, storyKeys, within } from './desk.ts'
import { DeskProblem } from './desk-problem.ts'
import { draftWith } from './draft-state.ts'
import { findStory, liveText, stateOf } from './find-story.ts'
import { inBatches } from './in-batches.ts'
import { type Change, performAct } from './perform-act.ts'
import { rememberStars } from './remember-stars.ts'
import { asRun } from './run.ts'
import { hashOf } from './story-text.ts'

/** Writes the featured value of a story: in the live file at once, and the same value in the draft. Nothing else moves. */
export async function setFeatured(desk: Desk, ids: readonly StoryId[], featured: boolean, by: string): Promise<Act> {
  return performAct(desk, { label: labelOf(featured), by, reason: 'featured' }, async () => {
    const changes = ids.map(async id => {
      const story = await findStory(desk, id)
      return featuredChange(desk, story, await stateOf(desk, story), featured)
    })
    return { changes: await Promise.all(changes), also: database => rememberStars(within(desk, database), by) }
  })
}

const labelOf = (featured: boolean) => (featured ? 'Featured' : 'Not featured')

/** How many stories change by which line, and what would stop it. Nothing is written. */
export async function previewFeatured(desk: Desk, change: FeatureMany): Promise<FeaturedPreview> {
  const { changes, refused } = await plan(desk, await storiesOf(desk, change), change.featured)
  const lines = new Map<string, FeaturedPreview['lines'][number]>()
  for (const { before, after } of changes) {
    const [old, now] = before.live === null ? [before.draft?.text ?? '', after.draft?.text ?? ''] : [before.live, after.live ?? '']
    const { from, to } = changedLine(old, now) ?? { from: '', to: addedLine(old, now) }
    const known = lines.get(`${from}\n${to}`)
    lines.set(`${from}\n${to}`, { from, to, count: (known?.count ?? 0) + 1 })
  }
  const featured = (await desk.database.ids({ view: 'featured' })).length
  const more = changes.filter(({ story }) => story.featured !== change.featured).length
  return {
    stories: changes.length,
    files: changes.filter(({ before, after }) => before.live !== after.live).length,
    drafts: changes.filter(({ before, after }) => before.live !== null && before.draft?.text !== after.draft?.text).length,
    stay: featured + (change.featured ? more : -more),
    lines: [...lines.values()].sort((one, other) => other.count - one.count).slice(0, 10),
    refused: refused.slice(0, 20),
  }
}

const addedLine = (old: string, now: string) => {
  const before = new Set(old.split('\n'))
  return (now.split('\n').find(line => !before.has(line)) ?? '').replace(/\r$/, '')
}

/** Changes the featured value of many stories as one act, all or none, and tells how far it is under the name of the run. */
export async function featureMany(desk: Desk, change: FeatureMany, by: string, run: string): Promise<Act> {
  return asRun(desk.bus, run, async told => {
    const ids = await storiesOf(desk, change)
    const { changes, refused } = await plan(desk, ids, change.featured)
    const [first] = refused
    if (first) throw new DeskProblem('not-publishable', `${first.reason} No story was changed.`)
    if (changes.length === 0) return { act: null, stories: [], at: desk.clock.now() }
    return performAct(desk, { label: labelOf(change.featured), by, reason: 'featured', run: told }, async () => ({
      changes: await asTheyAreNow(desk, changes, change.featured),
      also: database => rememberStars(within(desk, database), by),
    }))
  })
}

/** What was planned while others worked is planned again for the stories that they changed. */
async function asTheyAreNow(desk: Desk, changes: readonly Change[], featured: boolean): Promise<Change[]> {
  const now = await recordsOf(
    desk,
    changes.map(({ story }) => story.id),
  )
  const all = changes.map(async change => {
    const story = now.get(change.story.id)
    if (!story) return []
    if (story.version === change.story.version && story.liveHash === change.story.liveHash) return [change]
    return [await featuredChange(desk, story, await stateOf(desk, story), featured)]
  })
  return (await Promise.all(all)).flat()
}

/** The stories that a change is about. */
async function storiesOf(desk: Desk, change: FeatureMany): Promise<readonly StoryId[]> {
  if (change.which === 'ids') return change.ids.map(storyId)
  if (change.which === 'filter') return desk.database.ids(change.filter)
  const { keep = [], before, outside } = change.others
  const featured = (more: StoryFilter = {}) => desk.database.ids({ ...more, view: 'featured' })
  const kept = new Set(keep)
  if (outside !== undefined) for (const id of await featured({ category: outside })) kept.add(id)
  if (before !== undefined) for (const id of await featured({ from: before })) kept.add(id)
  return (await featured()).filter(id => !kept.has(id))
}

const CHUNK = 500

async function recordsOf(desk: Desk, ids: readonly StoryId[]): Promise<Map<StoryId, StoryRecord>> {
  const all = new Map<StoryId, StoryRecord>()
  for (let from = 0; from < ids.length; from += CHUNK)
    for (const story of await desk.database.records(ids.slice(from, from + CHUNK))) all.set(story.id, story)
  return all
}

interface Plan {
  readonly changes: Change[]
  readonly refused: FeaturedPreview['refused']
}

/** What is to be written, story by story; those that have the value already are left alone. */
async function plan(desk: Desk, ids: readonly StoryId[], featured: boolean): Promise<Plan> {
  const out: Plan = { changes: [], refused: [] }
  const stories = [...(await recordsOf(desk, ids)).values()].filter(({ liveHash, hasDraft }) => liveHash !== null || hasDraft)
  for (let from = 0; from < stories.length; from += CHUNK) {
    const some = stories.slice(from, from + CHUNK)
    const drafts = await desk.database.drafts(some.filter(({ hasDraft }) => hasDraft).map(({ id }) => id))
    await inBatches(some, async story => {
      try {
        const change = await featuredChange(desk, story, await knownState(desk, story, drafts.get(story.id)), featured)
        if (change.before.live !== change.after.live || change.before.draft?.text !== change.after.draft?.text) out.changes.push(change)
      } catch (error) {
        if (!(error instanceof DeskProblem)) throw error
        out.refused.push({ id: story.id, headline: story.headline, reason: error.message })
      }
    })
  }
  return out
}

async function knownState(desk: Desk, story: StoryRecord, draft: Draft | undefined): Promise<StoryState> {
  return {
    live: await liveText(desk, story),
    draft: draft ? { text: draft.text, baseHash: draft.baseHash, unproven: draft.unproven } : null,
    spikedAt: story.spikedAt,
  }
}

/** The change that gives a story the featured value or takes it: in its file and in its draft, and nowhere else. */
export async function featuredChange(desk: Desk, story: StoryRecord, before: StoryState, featured: boolean): Promise<Change> {
  return { story, before, after: await editBoth(story, before, text => withFeatured(desk, story, text, featured)) }
}

/** The same edit in the file and in the draft; a draft that stood on the file then stands on the new one. */
export async function editBoth(story: StoryRecord, before: StoryState, write: (text: string) => string): Promise<StoryState> {
  const live = before.live === null ? null : write(before.live)
  if (!before.draft) return { ...before, live }
  const text = write(before.draft.text)
  const onFile = live !== null && before.draft.baseHash === story.liveHash
  return { ...before, live, draft: draftWith(before, text, onFile ? await hashOf(live) : before.draft.baseHash) }
}

/** A text with the featured value or without it. */
export function withFeatured(desk: Desk, story: StoryRecord, text: string, featured: boolean): string {
  const keys = storyKeys(desk.site.shape)
  const key = keys.featured ?? 'featured'
  if (isFeatured(text, keys) === featured) return text
  const source = splitSource(text)
  const said = scanHead(source).get(key)
  const word = featuredValue(typeof said === 'string' ? said.trim() : '', featured, featuredField(desk.site.shape))
  /** A head that says it twice may be read as the other one. */
  const proven = (written: string) => {
    if (isFeatured(written, keys) === featured) return written
    const why = `its front matter does not say “${key}” in one place only. Leave one line of it in source mode, then try again.`
    throw new DeskProblem('not-publishable', `“${story.headline}” was not changed: ${why}`)
  }
  if (word === '') return proven(joinSource(removeValue(source, key)))
  const simple = setPlainWord(source, key, word)
  if (simple) return proven(joinSource(simple))
  const order = desk.site.shape.fields.map(field => field.key)
  const result = setValue(source, key, { type: keys.featuredAs === undefined ? 'bare' : 'text', text: word }, order)
  if (!result.ok) throw new DeskProblem('not-publishable', `“${story.headline}” was not changed: ${result.reason}`)
  return proven(joinSource(result.source))
}
