import type { DeskEvent } from '#contract/event.ts'
import type { Act } from '#contract/story.ts'
import { decodeSource } from '#editor/bridge/decode-source.ts'
import type { ActItem, StoryRecord, StoryState } from '../ports/database.ts'
import { type FileStamp, FolderError } from '../ports/site-folder.ts'
import { composeStory } from './compose-story.ts'
import { type Desk, within } from './desk.ts'
import { DeskProblem } from './desk-problem.ts'
import { encodeStory, hashOf } from './story-text.ts'

/** One story's way from one state to another. */
export interface Change {
  readonly story: StoryRecord
  readonly before: StoryState
  readonly after: StoryState
}

type Reason = Extract<DeskEvent, { type: 'stories' }>['reason']

/**
 * Does a thing to stories that can be taken back: writes the files, then the rows, all or none. What was there is kept first,
 * so that a desk that dies in between puts it back at its next start ({@link recoverActs}). `plan` reads the stories while nothing
 * else writes them, so that what it saw is what is changed. `kept`: a text that is a loose caption from now on, whatever it looks like.
 */
export async function performAct(
  desk: Desk,
  act: { label: string; by: string; reason: Reason; kept?: string },
  plan: () => Promise<readonly Change[]>,
): Promise<Act> {
  return desk.alone(async () => {
    const changes = await plan()
    const at = desk.clock.now()
    const items = changes.map(({ story, before, after }): ActItem => ({ storyId: story.id, path: story.path, before, after }))
    for (const { story, before, after } of changes) if (before.live !== after.live) await expectOnDisk(desk, story, before.live)
    const id = await desk.database.beginAct({ label: act.label, by: act.by, at, items })
    const stamps = await writeFiles(desk, id, items)
    let pictures = false
    await desk.database.transaction(async database => {
      for (const { story, after } of changes) {
        const stamp = stamps.has(story.path) ? (stamps.get(story.path)?.stamp ?? null) : story.stamp
        const write = await composeStory(within(desk, database), story.path, after, {
          stamp,
          changedAt: at,
          changedBy: act.by,
          ...(act.kept !== undefined && { kept: act.kept }),
        })
        const written = await database.update(story.id, write, true)
        pictures ||= written.pictures
      }
      await database.settleAct(id, 'done')
    })
    const ids = changes.map(change => change.story.id)
    desk.bus.publish({ type: 'stories', ids, by: act.by, reason: act.reason })
    if (pictures) desk.bus.publish({ type: 'pictures' })
    return { act: id, stories: ids, at }
  })
}

/** Files of the act that changed, with their new stamps. When one cannot be written, those already written are put back. */
async function writeFiles(desk: Desk, act: number, items: readonly ActItem[]): Promise<Map<string, FileStamp | null>> {
  const written = new Map<string, FileStamp | null>()
  try {
    for (const { path, before, after } of items) {
      if (before.live === after.live) continue
      written.set(path, null)
      if (after.live === null) await desk.folder.remove(path)
      else written.set(path, await desk.folder.write(path, encodeStory(after.live)))
    }
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
  for (const { path, before } of items) {
    const back = before.live === null ? desk.folder.remove(path) : desk.folder.write(path, encodeStory(before.live))
    await Promise.resolve(back).catch((error: unknown) => {
      if (!(error instanceof FolderError)) throw error
      desk.log.warn(error.message)
    })
  }
}

/** A file that is not as the desk last saw it is never overwritten, nor one that is not as the act expects it. */
async function expectOnDisk(desk: Desk, story: StoryRecord, expected: string | null): Promise<void> {
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
    for (const item of act.items) {
      const bytes = await desk.folder.read(item.path)
      if (item.before.live !== item.after.live && (bytes && decodeSource(bytes)) === item.after.live) await putBack(desk, [item])
    }
    await desk.database.dropAct(act.id)
  }
}
