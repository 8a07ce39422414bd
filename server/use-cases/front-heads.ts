import { type FrontShape, frontWords } from '#domain/front/front-shape.ts'
import { weightIn, weightsFor } from '#domain/front/front-weights.ts'
import type { FrontWords } from '#domain/front/front-words.ts'
import { scanHead } from '#domain/front-matter/scan-head.ts'
import { setPlainWord } from '#domain/front-matter/set-plain-word.ts'
import { removeValue, setValue } from '#domain/front-matter/set-value.ts'
import { joinSource, type SplitSource, splitSource } from '#domain/front-matter/split-source.ts'
import type { StoryId } from '#domain/story/story.ts'
import type { StoryRecord } from '../ports/database.ts'
import type { Desk } from './desk.ts'
import { DeskProblem } from './desk-problem.ts'
import { findStory, stateOf } from './find-story.ts'
import { type Board, frontsShape } from './front-boards.ts'
import type { Change } from './perform-act.ts'
import { editBoth, withFeatured } from './set-featured.ts'

/** What the head of a story says of a front from now on. */
interface Wanted {
  readonly leads: boolean
  /** Its place; null for none. */
  readonly weight: number | null
  readonly words: FrontWords
}

/**
 * What a launch changes in the heads of stories: the featured value of those that come and go, their places where the site has them
 * there, and what they are called. In the live file, and the same in the draft.
 */
export async function headChanges(
  desk: Desk,
  { shape, next }: Board,
  stories: readonly StoryRecord[],
  go: readonly StoryId[],
): Promise<Change[]> {
  const weights = await weightsOf(desk, shape, stories, go)
  const wanted = new Map<StoryId, Wanted>(go.map(id => [id, { leads: false, weight: null, words: next?.words?.[id] ?? {} }]))
  for (const [at, { id }] of stories.entries()) wanted.set(id, { leads: true, weight: weights[at] ?? null, words: next?.words?.[id] ?? {} })
  const changes = await Promise.all([...wanted].map(([id, one]) => changeOf(desk, shape, id, one)))
  return changes.filter(({ before, after }) => before.live !== after.live || before.draft?.text !== after.draft?.text)
}

async function changeOf(desk: Desk, shape: FrontShape, id: StoryId, wanted: Wanted): Promise<Change> {
  const story = await findStory(desk, id)
  const before = await stateOf(desk, story)
  const write = (text: string) => {
    const flagged = shape.featured ? withFeatured(desk, story, text, wanted.leads) : text
    const values = valuesOf(desk, shape, wanted)
    return values.length === 0
      ? flagged
      : joinSource(values.reduce((source, value) => withValue(desk, story, source, value), splitSource(flagged)))
  }
  return { story, before, after: await editBoth(story, before, write) }
}

interface Value {
  readonly key: string
  readonly text: string
  readonly bare: boolean
}

function valuesOf(desk: Desk, { weight: key }: FrontShape, { weight, words }: Wanted): Value[] {
  const keys = frontsShape(desk).words
  const place = key === null ? [] : [{ key, text: weight === null ? '' : String(weight), bare: true }]
  const called = frontWords.flatMap(name => {
    const [at, text] = [keys[name], words[name]]
    return at !== null && text !== undefined ? [{ key: at, text, bare: false }] : []
  })
  return [...place, ...called]
}

/** A value that is empty goes with its line; one that cannot go would go on to count. */
function withValue(desk: Desk, { headline }: StoryRecord, source: SplitSource, { key, text, bare }: Value): SplitSource {
  if (text === '') {
    const without = removeValue(source, key)
    if (!scanHead(without).has(key)) return without
    throw new DeskProblem(
      'not-publishable',
      `“${headline}” was not changed: “${key}” cannot be taken out of its front matter here; do it in source mode. Nothing was launched.`,
    )
  }
  const plain = bare ? setPlainWord(source, key, text) : null
  if (plain) return plain
  const order = desk.site.shape.fields.map(field => field.key)
  const done = setValue(source, key, { type: bare ? 'bare' : 'text', text }, order)
  if (!done.ok) throw new DeskProblem('not-publishable', `“${headline}” was not changed: ${done.reason} Nothing was launched.`)
  return done.source
}

/** The places of stories in this order, smaller than those of all others that have one, so that nobody comes in between. */
async function weightsOf(
  desk: Desk,
  { weight: key, featured }: FrontShape,
  stories: readonly StoryRecord[],
  go: readonly StoryId[],
): Promise<number[]> {
  if (key === null) return []
  const held = new Map((await desk.database.fronts.holding(key)).map(({ story, value }) => [story, weightIn(value)]))
  const here = new Set([...stories.map(({ id }) => id), ...go])
  const leads = featured ? new Set((await desk.database.ids({ view: 'featured' })).map(Number)) : null
  const others = [...held].flatMap(([id, weight]) => (weight === null || here.has(id) || (leads && !leads.has(id)) ? [] : [weight]))
  const weights = weightsFor(
    stories.map(({ id }) => held.get(id) ?? null),
    others.reduce((least, one) => Math.min(least, one), Number.POSITIVE_INFINITY),
  )
  if (weights) return weights
  throw new DeskProblem(
    'not-publishable',
    `Other stories have the first places under “${key}”, and there is no room before them. Give them larger ones, or take them out.`,
  )
}
