import type { Removal } from '#contract/picture.ts'
import type { PictureFile, StoredPicture } from '../ports/picture-rows.ts'
import { FolderError } from '../ports/site-folder.ts'
import type { Desk } from './desk.ts'
import { DeskProblem } from './desk-problem.ts'
import { filesNaming } from './files-naming.ts'
import { originalOf } from './picture-file.ts'

/**
 * Takes pictures out of the library and their files out of the media folder. One that a story uses stays, with the list of its stories; so
 * does one that a template, a page or another file of the site names. The original is kept, so that {@link restorePictures} brings
 * everything back.
 */
export async function removePictures(desk: Desk, ids: readonly number[]): Promise<Removal> {
  return desk.alone(async () => {
    const uses = await desk.database.pictures.usedIn(ids)
    const naming = await filesNaming(desk, ids)
    const removed: number[] = []
    const kept: Removal['kept'] = []
    for (const id of ids) {
      const picture = await desk.database.pictures.byId(id)
      if (!picture || picture.removedAt !== null) continue
      const stories = uses.filter(use => use.picture === id).map(use => ({ id: use.id, headline: use.headline }))
      const files = naming.get(id) ?? []
      if (stories.length + files.length > 0) kept.push({ id, name: picture.name, stories, files })
      else {
        await takeOut(desk, picture)
        removed.push(id)
      }
    }
    if (removed.length > 0) desk.bus.publish({ type: 'pictures' })
    return { removed, kept }
  })
}

async function takeOut(desk: Desk, picture: StoredPicture): Promise<void> {
  const { pictures } = desk.database
  const files = await pictures.filesOf(picture.id)
  if (picture.content && files.some(file => file.stamp !== null))
    await desk.blobs.put(picture.content.hash, await originalOf(desk, picture))
  for (const file of files) {
    if (file.path === null || file.stamp === null) continue
    await writable(() => desk.folder.remove(file.path as NonNullable<PictureFile['path']>))
    await pictures.stamp(file.src, null)
  }
  await pictures.change(picture.id, { removedAt: desk.clock.now() })
}

/** Brings removed pictures back: a file of the media folder to its place, byte for byte; one that came to the desk to the library. */
export async function restorePictures(desk: Desk, ids: readonly number[]): Promise<{ restored: number[] }> {
  return desk.alone(async () => {
    const restored: number[] = []
    for (const id of ids) {
      const picture = await desk.database.pictures.byId(id)
      if (!picture || picture.removedAt === null) continue
      if (picture.origin === 'site') await putBack(desk, picture)
      await desk.database.pictures.change(id, { removedAt: null })
      restored.push(id)
    }
    if (restored.length > 0) desk.bus.publish({ type: 'pictures' })
    return { restored }
  })
}

async function putBack(desk: Desk, picture: StoredPicture): Promise<void> {
  const file = (await desk.database.pictures.filesOf(picture.id)).find(one => one.src === picture.src)
  const bytes = picture.content && (await desk.blobs.get(picture.content.hash))
  if (!file?.path || !bytes) throw new DeskProblem('nothing-to-undo', `The bytes of ${picture.name} are no longer kept.`)
  if ((await desk.folder.read(file.path)) !== null)
    throw new DeskProblem('path-taken', `There is another file at ${file.path} now. Nothing was overwritten.`)
  const { path } = file
  const written = await writable(() => desk.folder.write(path, bytes))
  await desk.database.pictures.stamp(file.src, written.stamp)
}

/** A folder that refuses is a problem that a person can be told. */
async function writable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof FolderError)
      throw new DeskProblem(error.kind === 'outside' ? 'path-outside-site' : 'read-only', `${error.message} Nothing was changed.`)
    throw error
  }
}
