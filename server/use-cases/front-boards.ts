import { formatOf, readFront, writeFront } from '#domain/front/front-file.ts'
import { type FrontShape, type FrontsShape, frontWords } from '#domain/front/front-shape.ts'
import { weightIn } from '#domain/front/front-weights.ts'
import { type FrontWords, otherWords, wordsOf } from '#domain/front/front-words.ts'
import { changesOf, differences, type Slots, slotsFor } from '#domain/front/slots.ts'
import { type SitePath, type StoryId, storyId } from '#domain/story/story.ts'
import { decodeSource } from '#editor/bridge/decode-source.ts'
import type { StoryRecord } from '../ports/database.ts'
import type { Desk } from './desk.ts'
import { DeskProblem } from './desk-problem.ts'
import { inKnownSlots } from './front-memory.ts'

/** A front as it is prepared: its places, and who saved them when. */
export interface NextFront {
  readonly slots: Slots
  /** What stories are to be called on it, by their numbers; only what is not said yet. */
  readonly words?: Readonly<Record<number, FrontWords>>
  /** The live front from which it was begun. */
  readonly base?: Slots
  readonly at: string
  readonly by: string
}

/** A front as readers see it and as it is prepared. `gone`: entries of its file that name no story; `lost`: what is prepared and gone since. */
export interface Board {
  readonly shape: FrontShape
  readonly live: Slots
  readonly next: NextFront | null
  readonly gone: readonly string[]
  readonly lost: readonly string[]
}

export const frontsShape = (desk: Desk): FrontsShape => desk.site.shape.fronts

export function frontShape(desk: Desk, id: string): FrontShape {
  const found = frontsShape(desk).list.find(front => front.id === id)
  if (!found) throw new DeskProblem('not-found', 'There is no such front. The fronts of the site are named in stet.config.json.')
  return found
}

/** A slot that the front has not is nobody's to choose. */
export function expectSlot({ name, slots }: FrontShape, slot: number): void {
  if (slot < slots) return
  const has = slots === 1 ? 'one slot' : `${slots} slots`
  throw new DeskProblem('invalid-request', `${name} has ${has}, and this names slot ${slot + 1}. Choose one of them.`)
}

/** The file that holds the order of the fronts; null where there is none. */
export async function orderFile(desk: Desk): Promise<string | null> {
  const bytes = await desk.folder.read(frontsShape(desk).file as SitePath)
  return bytes && decodeSource(bytes)
}

/** Why the order of a front cannot be written where it belongs; empty where it can. */
export async function orderProblem(desk: Desk, { id, weight }: FrontShape): Promise<string> {
  const { file } = frontsShape(desk)
  const bytes = weight === null ? await desk.folder.read(file as SitePath) : null
  if (bytes === null) return ''
  const text = decodeSource(bytes)
  const format = formatOf(file)
  const entries = text === null ? null : readFront(text, format, id)
  // Whatever comes next: one story more, or none.
  if (text !== null && [[], [...(entries ?? []), 'a']].every(order => writeFront(text, format, id, order) !== null)) return ''
  return entries === null
    ? `${file} holds something else than the order of fronts, and stays as it is. Mend it, or name another file in stet.config.json.`
    : `The order of “${id}” cannot be written into ${file} without moving something else there, such as a comment in brackets or a list that is named in two places. Write it as a list of lines, one story each.`
}

const placeOf = (id: string) => `next-front ${id}`

export async function nextOf(desk: Desk, id: string): Promise<NextFront | null> {
  const kept = await desk.database.setting(placeOf(id))
  return kept === null || kept === '' ? null : (JSON.parse(kept) as NextFront)
}

export const keepNext = (desk: Desk, id: string, next: NextFront | null): Promise<void> =>
  desk.database.putSetting(placeOf(id), next === null ? '' : JSON.stringify(next))

/** A front, live and next. What is prepared and the same as the live one is nothing. */
export async function boardOf(desk: Desk, shape: FrontShape): Promise<Board> {
  const { live, gone } = await liveOf(desk, shape)
  const kept = await nextOf(desk, shape.id)
  if (kept === null) return { shape, live, next: null, gone, lost: [] }
  const { there, lost } = await stillThere(desk, kept.slots)
  const slots = slotsFor(there, shape.slots)
  const words = await notYetSaid(desk, kept.words ?? {}, slots)
  const same = differences(live, slots) === 0 && Object.keys(words).length === 0
  return { shape, live, next: same ? null : { ...kept, slots, words }, gone, lost }
}

/** What was prepared to be said of stories that are on the front, and is not said yet. */
export async function notYetSaid(
  desk: Desk,
  words: Readonly<Record<number, FrontWords>>,
  slots: Slots,
): Promise<Record<number, FrontWords>> {
  const ids = slots.flatMap(one => (one !== null && words[one] !== undefined ? [storyId(one)] : []))
  const said = await desk.database.fronts.words(ids)
  const fronts = frontsShape(desk)
  const open = ids.map(id => [id, otherWords(fronts, wordsOf(fronts, said.get(id)), words[id] ?? {})] as const)
  return Object.fromEntries(open.filter(([, other]) => Object.keys(other).length > 0))
}

/** What stories are called now where they are to be called something else. */
export async function saidNow(desk: Desk, next: Readonly<Record<number, FrontWords>>): Promise<Record<number, FrontWords>> {
  const said = await desk.database.fronts.words(Object.keys(next).map(id => storyId(Number(id))))
  const entries = Object.entries(next).map(([id, words]) => {
    const now = wordsOf(frontsShape(desk), said.get(storyId(Number(id))))
    return [Number(id), Object.fromEntries(frontWords.flatMap(name => (words[name] === undefined ? [] : [[name, now[name]]])))] as const
  })
  return Object.fromEntries(entries)
}

/** By how many changes the next front differs from the live one. */
export const changesIn = ({ live, next }: Board): number =>
  next === null ? 0 : differences(live, next.slots) + Object.keys(next.words ?? {}).length

/** Who came onto the live front and who went since the next one was begun, where launching it would undo that without a word. */
export function sinceBegun(
  live: Slots,
  next: Pick<NextFront, 'slots' | 'base'> | null,
): { readonly came: number[]; readonly went: number[] } {
  if (!next?.base) return { came: [], went: [] }
  const { come, go } = changesOf(next.base, live)
  return { came: come.filter(one => !next.slots.includes(one)), went: go.filter(one => next.slots.includes(one)) }
}

/** What was prepared without the stories that are gone from the folder since: their places are empty. */
async function stillThere(desk: Desk, slots: Slots): Promise<{ there: Slots; lost: string[] }> {
  const records = await desk.database.records(slots.filter(one => one !== null).map(storyId))
  const isThere = ({ liveHash, hasDraft }: StoryRecord) => liveHash !== null || hasDraft
  const there = new Set<number>(records.filter(isThere).map(({ id }) => id))
  return {
    there: slots.map(one => (one !== null && there.has(one) ? one : null)),
    lost: records.filter(record => !isThere(record)).map(({ headline }) => headline),
  }
}

/**
 * Who leads: the stories of the order, in it. A front of the featured value shows those that have it, and before its order was ever
 * written the latest of them.
 */
async function liveOf(desk: Desk, shape: FrontShape): Promise<{ live: Slots; gone: string[] }> {
  const order = await (shape.weight === null ? orderInFile(desk, shape) : orderByWeight(desk, shape.weight))
  if (order === null && (await orderProblem(desk, shape)) !== '') return { live: await knownLive(desk, shape), gone: [] }
  if (order === null) return { live: slotsFor(shape.featured ? await latestFeatured(desk, shape.slots) : [], shape.slots), gone: [] }
  const { ids, gone } = order
  const records = await desk.database.records(ids)
  const leads = new Set(records.filter(({ featured, spikedAt }) => spikedAt === null && (featured || !shape.featured)).map(({ id }) => id))
  return {
    live: await inKnownSlots(
      desk,
      shape.id,
      [...new Set(ids)].filter(id => leads.has(id)),
      shape.slots,
    ),
    gone,
  }
}

/** Who led when the order could last be read. */
async function knownLive(desk: Desk, { id, slots }: FrontShape): Promise<Slots> {
  const leading = await desk.database.fronts.leading(id)
  return Array.from({ length: slots }, (_, at) => leading.find(({ slot }) => slot === at)?.story ?? null)
}

type Order = { readonly ids: readonly StoryId[]; readonly gone: string[] }

async function orderInFile(desk: Desk, { id }: FrontShape): Promise<Order | null> {
  const entries = readFront(await orderFile(desk), formatOf(frontsShape(desk).file), id)
  if (entries === null) return null
  const named = await desk.database.fronts.named(frontsShape(desk).entries, entries)
  return { ids: entries.flatMap(entry => named.get(entry) ?? []), gone: entries.filter(entry => !named.has(entry)) }
}

/** The stories that have a place of their own under a key, smallest first; of the same place the newer. Null where none has. */
async function orderByWeight(desk: Desk, key: string): Promise<Order | null> {
  const weighed = (await desk.database.fronts.holding(key)).flatMap(({ story, value }) => {
    const weight = weightIn(value)
    return weight === null ? [] : [{ story, weight }]
  })
  const ids = weighed.sort((one, other) => one.weight - other.weight || other.story - one.story).map(({ story }) => story)
  return ids.length === 0 ? null : { ids, gone: [] }
}

async function latestFeatured(desk: Desk, limit: number): Promise<StoryId[]> {
  const { rows } = await desk.database.page({ view: 'featured', sort: 'date', dir: 'desc', offset: 0, limit })
  return rows.map(({ id }) => storyId(id))
}
