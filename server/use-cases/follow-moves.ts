import type { SitePath, StoryId } from '#domain/story/story.ts'
import { decodeSource } from '#editor/bridge/decode-source.ts'
import type { StoryRecord } from '../ports/database.ts'
import type { FileStamp } from '../ports/site-folder.ts'
import { composeStory } from './compose-story.ts'
import { type Desk, within } from './desk.ts'
import { inBatches } from './in-batches.ts'
import { hashOf } from './story-text.ts'

const BATCH = 250

interface Move {
  readonly record: StoryRecord
  readonly file: FileStamp
}

/**
 * A file that went while one with the same bytes came was moved: its story goes with it, with its draft, sign-offs, history and place on a
 * front. Where several went or came with the same bytes nobody knows which is which, and each is taken for what it looks like.
 * Answers whether there were any.
 */
export async function followMoves(
  desk: Desk,
  came: readonly FileStamp[],
  gone: readonly { readonly id: StoryId; readonly path: SitePath }[],
): Promise<boolean> {
  if (came.length === 0 || gone.length === 0) return false
  const moves = await findMoves(desk, came, gone)
  for (const batch of inParts(moves)) {
    await desk.alone(() => desk.database.transaction(database => moveAll(within(desk, database), batch)))
    desk.bus.publish({ type: 'stories', ids: batch.map(({ record }) => record.id), by: '', reason: 'disk' })
  }
  return moves.length > 0
}

async function findMoves(desk: Desk, came: readonly FileStamp[], gone: readonly { readonly id: StoryId }[]): Promise<Move[]> {
  const taken = new Set<SitePath>()
  for (const part of inParts(came)) for (const path of (await desk.database.storiesAt(part.map(file => file.path))).keys()) taken.add(path)
  const records: StoryRecord[] = []
  for (const part of inParts(gone)) records.push(...(await desk.database.records(part.map(({ id }) => id))))
  const hashes = new Map<FileStamp, string>()
  await inBatches(came, async file => {
    const live = await textAt(desk, file.path)
    if (live !== null) hashes.set(file, await hashOf(live))
  })
  const [went, arrived] = [Map.groupBy(records, ({ liveHash }) => liveHash), Map.groupBy(hashes.keys(), file => hashes.get(file))]
  return records.flatMap(record => {
    const files = record.liveHash === null ? [] : (arrived.get(record.liveHash) ?? [])
    const [file] = files
    const sure = files.length === 1 && went.get(record.liveHash)?.length === 1
    return sure && file && !taken.has(file.path) ? [{ record, file }] : []
  })
}

async function moveAll(desk: Desk, moves: readonly Move[]): Promise<void> {
  for (const { record, file } of moves) {
    const live = await textAt(desk, file.path)
    // Written or moved again since, or only out of sight: the next look takes it.
    if (live === null || (await hashOf(live)) !== record.liveHash || (await desk.folder.read(record.path)) !== null) continue
    const draft = record.hasDraft ? await desk.database.draft(record.id) : null
    const facts = {
      stamp: file.stamp,
      changedAt: record.changedAt,
      changedBy: record.changedBy,
      isNew: record.disk === 'new',
      captionsLater: true,
      ...(draft && { savedAt: draft.savedAt, savedBy: draft.savedBy }),
    }
    const write = await composeStory(desk, file.path, { live, draft, spikedAt: record.spikedAt }, facts)
    await desk.database.update(record.id, write, false)
  }
}

async function textAt(desk: Desk, path: SitePath): Promise<string | null> {
  const bytes = await desk.folder.read(path)
  return bytes && decodeSource(bytes)
}

function* inParts<T>(things: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < things.length; from += BATCH) yield things.slice(from, from + BATCH)
}
