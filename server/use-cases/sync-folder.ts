import { isInside, isStoryFile } from '#domain/site/folder-tree.ts'
import type { SitePath, StoryId } from '#domain/story/story.ts'
import { decodeSource } from '#editor/bridge/decode-source.ts'
import type { StoryRecord, StoryWrite } from '../ports/database.ts'
import type { FileStamp } from '../ports/site-folder.ts'
import { composeStory } from './compose-story.ts'
import { type Desk, storyKeys, within } from './desk.ts'
import { followMoves } from './follow-moves.ts'
import { hashOf } from './story-text.ts'

/** Stories of one transaction. Small enough that a person who saves meanwhile does not notice. */
const BATCH = 250
/** So many files at once are checked in the background; fewer are as soon as they arrive. */
const FEW = 20
const MAX_BYTES = 5_000_000

/**
 * Brings the rows up to the folder: new files, changed ones, ones that are gone. A story with a draft keeps its draft, and is
 * marked; nothing on disk is written. The first run imports the whole folder; from then on, files that appear are "new on disk".
 */
export async function syncFolder(desk: Desk): Promise<void> {
  const found = await desk.folder.scan(desk.site.shape.contentFolder, isStoryFile)
  const known = await knownFiles(desk, found)
  const first = (await desk.database.setting('imported')) === null
  const read = indexedAs(desk)
  const again = !first && (await desk.database.setting('indexed-as')) !== read
  const changed = found.filter(file => again || known.get(file.path)?.stamp !== file.stamp)
  const here = new Set(found.map(file => file.path))
  const gone = [...known.values()].filter(file => !here.has(file.path))

  const refused = new Map(desk.site.progress.refused.filter(file => here.has(file.path as SitePath)).map(file => [file.path, file]))
  const queue = changed.toSorted((a, b) => (a.modified < b.modified ? 1 : a.modified > b.modified ? -1 : a.path < b.path ? 1 : -1))
  for (let from = 0; from < queue.length; from += BATCH) {
    if (queue.length > BATCH) report(desk, { state: 'reading', read: from, total: queue.length })
    const batch = queue.slice(from, from + BATCH)
    for (const file of batch) refused.delete(file.path)
    for (const problem of await readBatch(desk, batch, { isNew: !first, again, captionsLater: queue.length > FEW }))
      refused.set(problem.path, problem)
  }
  for (let from = 0; from < gone.length; from += BATCH)
    await removeBatch(
      desk,
      gone.slice(from, from + BATCH).map(file => file.id),
    )

  await desk.database.putSetting('imported', 'yes')
  await desk.database.putSetting('indexed-as', read)
  const was = desk.site.progress
  desk.site.progress = { state: 'ready', read: found.length, total: found.length, refused: [...refused.values()] }
  if (was.state !== 'ready' || queue.length > BATCH || was.refused.length !== refused.size)
    desk.bus.publish({ type: 'import', progress: desk.site.progress })
}

/** The files that the desk has stories of, once those that were moved are where they are now. */
async function knownFiles(desk: Desk, found: readonly FileStamp[]) {
  const files = async () => new Map((await desk.database.files()).map(file => [file.path, file]))
  const known = await files()
  const stamps = new Map(found.map(({ path, stamp }) => [path, stamp]))
  const came = found.filter(({ path, stamp, size }) => known.get(path)?.stamp !== stamp && size <= MAX_BYTES)
  const lost = [...known.values()].filter(({ path, stamp }) => stamps.get(path) !== stamp)
  // One file that is another than before was written, not moved.
  if (lost.length === 0 || (came.length === 1 && lost.length === 1 && came[0]?.path === lost[0]?.path)) return known
  return (await followMoves(desk, { came, lost })) ? files() : known
}

function report(desk: Desk, progress: { state: 'reading'; read: number; total: number }): void {
  desk.site.progress = { ...desk.site.progress, ...progress }
  desk.bus.publish({ type: 'import', progress: desk.site.progress })
}

/** What rows are made by. When it changes, every story is read again. */
const indexedAs = (desk: Desk): string =>
  JSON.stringify([
    8,
    storyKeys(desk.site.shape),
    desk.site.shape.storyPath,
    desk.site.shape.contentFolder,
    desk.site.shape.mediaFolder,
    desk.site.shape.mediaPath,
  ])

/** `again`: also what did not change. */
interface How {
  readonly isNew: boolean
  readonly again: boolean
  readonly captionsLater: boolean
}

async function readBatch(desk: Desk, batch: readonly FileStamp[], how: How): Promise<{ path: string; reason: string }[]> {
  return desk.alone(async () => {
    const refused: { path: string; reason: string }[] = []
    const files = await Promise.all(
      batch.map(async file => ({ file, bytes: file.size > MAX_BYTES ? null : await desk.folder.read(file.path) })),
    )
    const changedIds: StoryId[] = []
    let pictures = false
    const newIds = await desk.database.transaction(async database => {
      const inside = within(desk, database)
      const records = await database.storiesAt(batch.map(file => file.path))
      const inserts: StoryWrite[] = []
      for (const { file, bytes } of files) {
        const live = bytes && decodeSource(bytes)
        if (live === null) {
          if (bytes || file.size > MAX_BYTES) refused.push({ path: file.path, reason: bytes ? 'Not UTF-8 text.' : 'Larger than 5 MB.' })
          continue
        }
        const record = records.get(file.path)
        if (!record) inserts.push(await arrival(inside, file, live, how))
        else {
          const taken = await takeFile(inside, record, { file, live, ...how })
          if (taken.changed) changedIds.push(record.id)
          pictures ||= taken.pictures
        }
      }
      pictures ||= inserts.some(story => story.pictures.length > 0)
      return database.insert(inserts)
    })
    if (newIds.length > 0) desk.bus.publish({ type: 'stories', ids: [...newIds], by: '', reason: 'new' })
    if (changedIds.length > 0) desk.bus.publish({ type: 'stories', ids: changedIds, by: '', reason: 'disk' })
    if (pictures) desk.bus.publish({ type: 'pictures' })
    return refused
  })
}

/**
 * The row of a file that the desk has not seen before. In a first import the story's own date says more than the file's: a fresh
 * clone writes every file at once.
 */
async function arrival(desk: Desk, file: FileStamp, live: string, { isNew, captionsLater }: How): Promise<StoryWrite> {
  const facts = { stamp: file.stamp, changedAt: file.modified, changedBy: '', isNew, captionsLater }
  const write = await composeStory(desk, file.path, { live, draft: null, spikedAt: null }, facts)
  const dated = `${write.index.dateSort}.000Z`
  return isNew || write.index.dateSort === '' || !Number.isFinite(Date.parse(dated)) || dated > file.modified
    ? write
    : { ...write, changedAt: dated }
}

/** Takes a file into the row of a story that the desk knows. Its draft stays as it is. `changed`: a person could see a difference. */
async function takeFile(
  desk: Desk,
  record: StoryRecord,
  seen: { file: FileStamp; live: string } & How,
): Promise<{ changed: boolean; pictures: boolean }> {
  const { database } = desk
  const same = (await hashOf(seen.live)) === record.liveHash
  if (same && !seen.again && record.stamp === seen.file.stamp) return { changed: false, pictures: false }
  const draft = record.hasDraft ? await database.draft(record.id) : null
  const theirs = same || draft
  const write = await composeStory(
    desk,
    record.path,
    { live: seen.live, draft, spikedAt: null },
    {
      stamp: seen.file.stamp,
      changedAt: theirs ? record.changedAt : seen.file.modified,
      changedBy: theirs ? record.changedBy : '',
      captionsLater: seen.captionsLater,
      isNew: record.disk === 'new' || (record.liveHash === null && !draft),
      ...(draft && { savedAt: draft.savedAt, savedBy: draft.savedBy }),
    },
  )
  const { pictures } = await database.update(record.id, write, !same && !draft)
  return { changed: !same, pictures }
}

function removeBatch(desk: Desk, ids: readonly StoryId[]): Promise<void> {
  return desk.alone(async () => {
    let pictures = false
    await desk.database.transaction(async database => {
      for (const id of ids) {
        const record = await database.story(id)
        // Taken off by the desk itself since the scan, or back again: the next one takes it.
        if (
          !record ||
          record.liveHash === null ||
          (isInside(record.path, desk.site.shape.contentFolder) && (await desk.folder.read(record.path)))
        )
          continue
        const draft = record.hasDraft ? await database.draft(id) : null
        const facts = {
          stamp: null,
          changedAt: record.changedAt,
          changedBy: record.changedBy,
          ...(draft && { savedAt: draft.savedAt, savedBy: draft.savedBy }),
        }
        const write = await composeStory(within(desk, database), record.path, { live: null, draft, spikedAt: null }, facts)
        pictures = (await database.update(id, write, false)).pictures || pictures
      }
    })
    desk.bus.publish({ type: 'stories', ids: [...ids], by: '', reason: 'disk' })
    if (pictures) desk.bus.publish({ type: 'pictures' })
  })
}
