import { paragraphsOf } from '#domain/captions/paragraphs.ts'
import { habitsOf } from '#domain/captions/story-lines.ts'
import { splitSource } from '#domain/front-matter/split-source.ts'
import { indexStory } from '#domain/story/index-story.ts'
import type { StoryId } from '#domain/story/story.ts'
import { decodeSource } from '#editor/bridge/decode-source.ts'
import type { Database, StoryRecord } from '../ports/database.ts'
import { type CaptionHabits, type Desk, storyKeys } from './desk.ts'
import { checkedAs, findCaptions } from './find-captions.ts'

/** Stories that are read and checked together. Small enough that a person who saves meanwhile does not notice. */
const BATCH = 200
const ROUND = 2000
/** Stories that are looked at to learn how a site writes, and the fewest that say something of a section. */
const SAMPLE = 400
const FEWEST = 12

const REMEMBERED = 'caption-habits'

export async function rememberedHabits(database: Database): Promise<CaptionHabits | null> {
  const kept = await database.setting(REMEMBERED)
  return kept === null ? null : (JSON.parse(kept) as CaptionHabits)
}

/** Checks the captions of all stories that were not checked as they are now; as soon as `goesOn` says no, the rest is left for the next time. */
export async function checkArchive(desk: Desk, goesOn: () => boolean): Promise<void> {
  const as = await checkedAs(desk)
  let reported = 0
  for (;;) {
    const ids = [...(await desk.database.captions.unchecked(as, ROUND))]
    if (ids.length === 0 || !goesOn()) break
    if (desk.site.habits === null) await learnHabits(desk, await readStories(desk, ids.slice(0, SAMPLE)))
    // While one batch is written, the threads check the next.
    const lane = async () => {
      while (ids.length > 0 && goesOn()) await checkStories(desk, ids.splice(0, BATCH))
    }
    await Promise.all([lane(), lane()])
    if (Date.now() - reported < REPORT_EVERY) continue
    reported = Date.now()
    desk.bus.publish({ type: 'captions', ids: [], stories: [], by: '' })
  }
  if (reported > 0) desk.bus.publish({ type: 'captions', ids: [], stories: [], by: '' })
}

const REPORT_EVERY = 1000

/** Checks these stories now. Not inside of {@link Desk.alone}. */
export const checkStories = async (desk: Desk, ids: readonly StoryId[]): Promise<void> => checkBatch(desk, await readStories(desk, ids))

interface ReadStory {
  readonly story: StoryRecord
  readonly text: string
  readonly categories: readonly string[]
}

async function readStories(desk: Desk, ids: readonly StoryId[]): Promise<ReadStory[]> {
  const [records, drafts] = [await desk.database.records(ids), await desk.database.drafts(ids)]
  const keys = storyKeys(desk.site.shape)
  const read = await Promise.all(
    records.map(async (story): Promise<ReadStory> => {
      const bytes = drafts.has(story.id) || story.liveHash === null ? null : await desk.folder.read(story.path)
      const text = drafts.get(story.id)?.text ?? (bytes && decodeSource(bytes)) ?? ''
      return { story, text, categories: indexStory(text, story.path, keys).categories }
    }),
  )
  return read
}

async function checkBatch(desk: Desk, read: readonly ReadStory[]): Promise<void> {
  const keys = storyKeys(desk.site.shape)
  const texts = await Promise.all(
    read.map(async ({ story, text, categories }) => ({
      path: story.path,
      text,
      categories,
      pictures: indexStory(text, story.path, keys).pictures,
      kept: story.checked ? await desk.database.captions.keptIn(story.path) : [],
    })),
  )
  const found = await findCaptions(desk, texts)
  // A story that was saved meanwhile was checked with its saving.
  await desk.alone(async () => {
    const now = new Map((await desk.database.records(read.map(({ story }) => story.id))).map(story => [story.id, story]))
    const put = read.flatMap(({ story }, at) => {
      const [current, captions] = [now.get(story.id), found[at]]
      const same = current?.version === story.version && current.liveHash === story.liveHash && current.hasDraft === story.hasDraft
      return same && captions ? [{ id: story.id, captions, at: story.changedAt }] : []
    })
    await desk.database.captions.put(put)
  })
}

/** Learns from some stories how the site, and each of its sections, ends its paragraphs. */
async function learnHabits(desk: Desk, read: readonly ReadStory[]): Promise<void> {
  const seen = read.map(({ text, categories }) => ({ categories, stops: habitsOf(paragraphsOf(splitSource(text).body)).stops }))
  const mean = (some: typeof seen) => ({ stops: some.reduce((sum, { stops }) => sum + stops, 0) / Math.max(1, some.length) })
  const names = [...new Set(seen.flatMap(({ categories }) => categories))]
  const sections = names.flatMap(name => {
    const own = seen.filter(({ categories }) => categories.includes(name))
    return own.length >= FEWEST ? [[name, mean(own)] as const] : []
  })
  if (seen.length < FEWEST) return
  desk.site.habits = { site: mean(seen), sections: Object.fromEntries(sections) }
  await desk.database.putSetting(REMEMBERED, JSON.stringify(desk.site.habits))
}
