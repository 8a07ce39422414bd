import type { SiteShape } from '#domain/site/site-shape.ts'
import type { SitePath } from '#domain/story/story.ts'
import { decodeSource } from '#editor/bridge/decode-source.ts'
import type { ActItem, ActRecord, FileWrite, StoryRecord } from '../ports/database.ts'
import { type FileStamp, FolderError } from '../ports/site-folder.ts'
import type { Desk } from './desk.ts'
import { DeskProblem } from './desk-problem.ts'
import { inBatches } from './in-batches.ts'
import type { Run } from './run.ts'
import { encodeStory, hashOf } from './story-text.ts'

/** Every file that an act changes. */
const filesOf = ({ items, files }: { readonly items: readonly ActItem[]; readonly files: readonly FileWrite[] }): FileWrite[] =>
  [...items.map(({ path, before, after }) => ({ path, before: before.live, after: after.live })), ...files].filter(
    ({ before, after }) => before !== after,
  )

/** Files of the act that changed, with their new stamps. When one cannot be written, or the run is stopped, those already written are put back. */
export async function writeFiles(
  desk: Desk,
  act: Pick<ActRecord, 'id' | 'items' | 'files'>,
  run?: Run,
): Promise<Map<string, FileStamp | null>> {
  const changed = filesOf(act)
  const written = new Map<string, FileStamp | null>()
  try {
    await inBatches(changed, async ({ path, after }) => {
      run?.step(written.size, changed.length)
      written.set(path, null)
      if (after === null) await desk.folder.remove(path)
      else written.set(path, await desk.folder.write(path, encodeStory(after)))
    })
    return written
  } catch (error) {
    await putBack(
      desk,
      changed.filter(({ path }) => written.has(path)),
    )
    await desk.database.dropAct(act.id)
    if (error instanceof FolderError)
      throw new DeskProblem(error.kind === 'outside' ? 'path-outside-site' : 'read-only', `${error.message} Nothing was changed.`)
    throw error
  }
}

/** What cannot be put back was not written either: the folder refuses both. */
async function putBack(desk: Desk, files: readonly FileWrite[]): Promise<void> {
  const stamps = new Map<SitePath, string>()
  await inBatches(files, async ({ path, before }) => {
    try {
      if (before === null) await desk.folder.remove(path)
      else stamps.set(path, (await desk.folder.write(path, encodeStory(before))).stamp)
    } catch (error) {
      if (!(error instanceof FolderError)) throw error
      desk.log.warn(error.message)
    }
  })
  await desk.database.restamp(stamps)
}

/** What a file says; null where there is none, or it is no text. */
export const textOf = async (desk: Desk, path: SitePath) => {
  const bytes = await desk.folder.read(path)
  return bytes && decodeSource(bytes)
}

const changedOnDisk = (path: string, todo = 'Nothing was overwritten; look at both versions and choose.') =>
  new DeskProblem('changed-on-disk', `${path} changed on disk in the meantime. ${todo}`)

/** A file that is not as the desk last saw it is never overwritten, nor one that is not as the act expects it. */
export async function expectOnDisk(desk: Desk, story: StoryRecord, expected: string | null, todo?: string): Promise<void> {
  const now = await textOf(desk, story.path)
  const seen = now === null ? story.liveHash === null : (await hashOf(now)) === story.liveHash
  if (now !== expected || !seen) throw changedOnDisk(story.path, todo)
}

/** The same for a file beside the stories. */
export async function expectFile(desk: Desk, { path, before }: FileWrite, todo?: string): Promise<void> {
  if ((await textOf(desk, path)) !== before) throw changedOnDisk(path, todo)
}

/** The folders that the desk writes to, with those below. That of the order is not named where it is the site itself, with all that is in it. */
export const writtenFolders = ({ contentFolder, mediaFolder, fronts }: SiteShape): string[] => [
  contentFolder,
  mediaFolder,
  ...(fronts.file.includes('/') ? [fronts.file.slice(0, fronts.file.lastIndexOf('/'))] : []),
]

/**
 * Puts back the files of acts that were cut off in the middle. Called once before the desk answers. A file that is not as the act
 * left it was changed by somebody else since, and is theirs. What was being written then is taken away.
 */
export async function recoverActs(desk: Desk): Promise<void> {
  const cutOff: SitePath[] = []
  for (const act of await desk.database.pendingActs()) {
    const files = filesOf(act)
    cutOff.push(...files.map(({ path }) => path))
    await inBatches(files, async file => {
      if ((await textOf(desk, file.path)) === file.after) await putBack(desk, [file])
    })
    await desk.database.dropAct(act.id)
  }
  await desk.folder.sweep(writtenFolders(desk.site.shape), cutOff)
}
