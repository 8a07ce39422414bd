import type { SitePath, StoryId } from '#domain/story/story.ts'
import { decodeSource } from '#editor/bridge/decode-source.ts'
import type { StoryRecord } from '../ports/database.ts'
import type { FileStamp } from '../ports/site-folder.ts'
import { composeStory } from './compose-story.ts'
import { type Desk, within } from './desk.ts'
import { numbered } from './free-path.ts'
import { inBatches } from './in-batches.ts'
import { hashOf } from './story-text.ts'

const BATCH = 250

interface Move {
  readonly record: StoryRecord
  readonly file: FileStamp
  /** The story that was at that path, and is not moved itself. */
  readonly displaced: StoryRecord | null
}

/** What a look at the folder saw: files that came or are others than before, and stories whose file went or is another. */
export interface Seen {
  readonly came: readonly FileStamp[]
  readonly lost: readonly { readonly id: StoryId; readonly path: SitePath }[]
}

/**
 * Bytes that are gone from where they were and stand somewhere else were moved: their story goes with them, with its draft, sign-offs,
 * history and place on a front, also when two files were exchanged, or one was moved over another. The story whose path is taken by that
 * gets another name beside it. Where several went or came with the same bytes nobody knows which is which, and each is taken for what it
 * looks like; so is a file whose old place has a file again that was not moved there. Answers whether anything was moved.
 */
export async function followMoves(desk: Desk, { came, lost }: Seen): Promise<boolean> {
  if (came.length === 0 || lost.length === 0) return false
  const groups = await findMoves(desk, came, lost)
  for (const batch of inParts(groups)) {
    await desk.alone(() => desk.database.transaction(database => moveAll(within(desk, database), batch)))
    const ids = batch.flat().flatMap(({ record, displaced }) => (displaced ? [record.id, displaced.id] : [record.id]))
    desk.bus.publish({ type: 'stories', ids, by: '', reason: 'disk' })
  }
  return groups.length > 0
}

/** The moves, in groups that stand or fall together: each takes the place that another one left. */
async function findMoves(desk: Desk, came: readonly FileStamp[], lost: readonly { readonly id: StoryId }[]): Promise<Move[][]> {
  const hashes = new Map<SitePath, string>()
  await inBatches(came, async ({ path }) => {
    const live = await textAt(desk, path)
    if (live !== null) hashes.set(path, await hashOf(live))
  })
  const records: StoryRecord[] = []
  for (const part of inParts(lost)) records.push(...(await desk.database.records(part.map(({ id }) => id))))
  const astray = records.filter(({ liveHash, path }) => liveHash !== null && hashes.get(path) !== liveHash)
  const [went, arrived] = [Map.groupBy(astray, ({ liveHash }) => liveHash), Map.groupBy(came, ({ path }) => hashes.get(path))]
  const moves = new Map<SitePath, Omit<Move, 'displaced'>>()
  for (const record of astray) {
    const [file, another] = record.liveHash === null ? [] : (arrived.get(record.liveHash) ?? [])
    if (file && !another && went.get(record.liveHash)?.length === 1) moves.set(file.path, { record, file })
  }
  // A file that is there again, and was not moved there, says that this was no move.
  const left = () => [...moves.values()].filter(({ record }) => hashes.has(record.path) && !moves.has(record.path))
  for (let wrong = left(); wrong.length > 0; wrong = left()) for (const { file } of wrong) moves.delete(file.path)
  return inGroups(moves, await storiesAt(desk, [...moves.keys()]))
}

function inGroups(moves: ReadonlyMap<SitePath, Omit<Move, 'displaced'>>, there: ReadonlyMap<SitePath, StoryRecord>): Move[][] {
  const moved = new Set([...moves.values()].map(({ record }) => record.id))
  const grouped = new Set<SitePath>()
  const byOldPath = new Map([...moves.values()].map(move => [move.record.path, move]))
  return [...moves.values()].flatMap(first => {
    const group: Move[] = []
    // Back to where the row begins, then along it.
    let start = first
    for (let before = moves.get(start.record.path); before && before !== first; before = moves.get(start.record.path)) start = before
    for (let move: typeof start | undefined = start; move && !grouped.has(move.file.path); move = byOldPath.get(move.file.path)) {
      grouped.add(move.file.path)
      const occupant = there.get(move.file.path)
      group.push({ ...move, displaced: occupant && !moved.has(occupant.id) ? occupant : null })
    }
    return group.length > 0 ? [group] : []
  })
}

async function moveAll(desk: Desk, groups: readonly (readonly Move[])[]): Promise<void> {
  const sure: Move[] = []
  for (const group of groups) if ((await Promise.all(group.map(move => isStill(desk, move)))).every(Boolean)) sure.push(...group)
  const paths = new Map(sure.map(({ record, file }) => [record.id, file.path]))
  for (const { displaced } of sure) if (displaced) paths.set(displaced.id, await nameBeside(desk, displaced.path, paths))
  await desk.database.rename(paths)
  for (const { record, file, displaced } of sure) {
    await writeAt(desk, record, file.path, file.stamp)
    const path = displaced && paths.get(displaced.id)
    if (displaced && path && (displaced.hasDraft || displaced.spikedAt !== null) && displaced.liveHash === null)
      await writeAt(desk, displaced, path, null)
  }
}

/** Written or moved again since, or only out of sight: the next look takes it. */
async function isStill(desk: Desk, { record, file }: Move): Promise<boolean> {
  const [now, old] = [await textAt(desk, file.path), await textAt(desk, record.path)]
  return now !== null && (await hashOf(now)) === record.liveHash && (old === null || (await hashOf(old)) !== record.liveHash)
}

/** A path that nothing has, like this one. */
async function nameBeside(desk: Desk, path: SitePath, given: ReadonlyMap<StoryId, SitePath>): Promise<SitePath> {
  for (let number = 2; ; number += 1) {
    const candidate = numbered(desk, path, number)
    const taken = [...given.values()].includes(candidate) || (await desk.database.storiesAt([candidate])).size > 0
    if (!taken && (await desk.folder.read(candidate)) === null) return candidate
  }
}

async function writeAt(desk: Desk, record: StoryRecord, path: SitePath, stamp: string | null): Promise<void> {
  const draft = record.hasDraft ? await desk.database.draft(record.id) : null
  const facts = {
    stamp,
    changedAt: record.changedAt,
    changedBy: record.changedBy,
    isNew: record.disk === 'new',
    captionsLater: true,
    ...(draft && { savedAt: draft.savedAt, savedBy: draft.savedBy }),
  }
  const live = stamp === null ? null : await textAt(desk, path)
  const write = await composeStory(desk, path, { live, draft, spikedAt: record.spikedAt }, facts)
  await desk.database.update(record.id, write, false)
}

async function storiesAt(desk: Desk, paths: readonly SitePath[]): Promise<Map<SitePath, StoryRecord>> {
  const found = new Map<SitePath, StoryRecord>()
  for (const part of inParts(paths)) for (const [path, record] of await desk.database.storiesAt(part)) found.set(path, record)
  return found
}

async function textAt(desk: Desk, path: SitePath): Promise<string | null> {
  const bytes = await desk.folder.read(path)
  return bytes && decodeSource(bytes)
}

function* inParts<T>(things: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < things.length; from += BATCH) yield things.slice(from, from + BATCH)
}
