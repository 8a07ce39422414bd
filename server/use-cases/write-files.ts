import type { SitePath } from '#domain/story/story.ts'
import { decodeSource } from '#editor/bridge/decode-source.ts'
import type { ActItem, StoryRecord } from '../ports/database.ts'
import { type FileStamp, FolderError } from '../ports/site-folder.ts'
import type { Desk } from './desk.ts'
import { DeskProblem } from './desk-problem.ts'
import { inBatches } from './in-batches.ts'
import type { Run } from './run.ts'
import { encodeStory, hashOf } from './story-text.ts'

/** Files of the act that changed, with their new stamps. When one cannot be written, or the run is stopped, those already written are put back. */
export async function writeFiles(desk: Desk, act: number, items: readonly ActItem[], run?: Run): Promise<Map<string, FileStamp | null>> {
  const changed = items.filter(({ before, after }) => before.live !== after.live)
  const written = new Map<string, FileStamp | null>()
  try {
    await inBatches(changed, async ({ path, after }) => {
      run?.step(written.size, changed.length)
      written.set(path, null)
      if (after.live === null) await desk.folder.remove(path)
      else written.set(path, await desk.folder.write(path, encodeStory(after.live)))
    })
    return written
  } catch (error) {
    await putBack(
      desk,
      items.filter(item => written.has(item.path)),
    )
    await desk.database.dropAct(act)
    if (error instanceof FolderError)
      throw new DeskProblem(error.kind === 'outside' ? 'path-outside-site' : 'read-only', `${error.message} Nothing was changed.`)
    throw error
  }
}

/** What cannot be put back was not written either: the folder refuses both. */
async function putBack(desk: Desk, items: readonly ActItem[]): Promise<void> {
  const stamps = new Map<SitePath, string>()
  await inBatches(items, async ({ path, before }) => {
    try {
      if (before.live === null) await desk.folder.remove(path)
      else stamps.set(path, (await desk.folder.write(path, encodeStory(before.live))).stamp)
    } catch (error) {
      if (!(error instanceof FolderError)) throw error
      desk.log.warn(error.message)
    }
  })
  await desk.database.restamp(stamps)
}

/** A file that is not as the desk last saw it is never overwritten, nor one that is not as the act expects it. */
export async function expectOnDisk(desk: Desk, story: StoryRecord, expected: string | null): Promise<void> {
  const bytes = await desk.folder.read(story.path)
  const now = bytes && decodeSource(bytes)
  const seen = now === null ? story.liveHash === null : (await hashOf(now)) === story.liveHash
  if (now === expected && seen) return
  throw new DeskProblem(
    'changed-on-disk',
    `${story.path} changed on disk in the meantime. Nothing was overwritten; look at both versions and choose.`,
  )
}

/**
 * Puts back the files of acts that were cut off in the middle. Called once before the desk answers. A file that is not as the act
 * left it was changed by somebody else since, and is theirs.
 */
export async function recoverActs(desk: Desk): Promise<void> {
  for (const act of await desk.database.pendingActs()) {
    await inBatches(act.items, async item => {
      const bytes = await desk.folder.read(item.path)
      if (item.before.live !== item.after.live && (bytes && decodeSource(bytes)) === item.after.live) await putBack(desk, [item])
    })
    await desk.database.dropAct(act.id)
  }
}
