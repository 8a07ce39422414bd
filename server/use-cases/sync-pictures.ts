import { choicesAfter, choicesFrom } from '#domain/images/picture-choices.ts'
import { isPicture } from '#domain/images/picture-type.ts'
import { folderOf } from '#domain/site/folder-tree.ts'
import { fileOf, srcOf } from '#domain/site/picture-src.ts'
import type { PictureFile } from '../ports/picture-rows.ts'
import type { FileStamp } from '../ports/site-folder.ts'
import type { Desk } from './desk.ts'
import { contentOf } from './picture-words.ts'
import { hashOfBytes } from './story-text.ts'

const BATCH = 8
/** Larger files are listed without their own texts; reading them would fill the memory. */
const MAX_READ = 60_000_000

/**
 * Brings the library up to the media folder. A file that the desk wrote is known by its place. One that is taken away takes its picture
 * out of the library, and one that comes back finds what people had written about it. Ten thousand new ones take minutes: as soon as
 * `goesOn` says no, the rest is left for the next time. Returns whether all is read.
 */
export async function syncPictures(desk: Desk, goesOn: () => boolean): Promise<boolean> {
  const found = await desk.folder.scan(desk.site.shape.mediaFolder, isPicture)
  const files = await desk.database.pictures.files()
  const known = new Map(files.map(file => [file.path, file]))
  const here = new Set<string>(found.map(file => file.path))
  const gone = files.filter(file => file.stamp !== null && file.path !== null && !here.has(file.path))
  for (const file of gone) await takeAway(desk, file)
  const changed = found.filter(file => known.get(file.path)?.stamp !== file.stamp)
  const read: number[] = []
  let from = 0
  while (from < changed.length && (from === 0 || goesOn())) {
    read.push(...(await Promise.all(changed.slice(from, from + BATCH).map(file => readFile(desk, file, known.get(file.path))))))
    from += BATCH
  }
  // What the library says of a picture counts in every story that uses it.
  await desk.database.captions.forgetUsersOf([...read, ...gone.map(file => file.picture)])
  if (gone.length + changed.length > 0) desk.bus.publish({ type: 'pictures' })
  return from >= changed.length
}

/** Reads pictures of the media folder that the library has not come to yet, since somebody asks about just these. */
export async function readNow(desk: Desk, srcs: readonly string[]): Promise<void> {
  const known = await desk.database.pictures.bySrcs(srcs)
  for (const src of srcs) {
    const path = known.has(src) ? null : fileOf(desk.site.shape, src)
    if (path === null || !isPicture(path)) continue
    const [file] = await desk.folder.scan(folderOf(path), one => one === path)
    if (file) await readFile(desk, file, undefined)
  }
}

async function takeAway(desk: Desk, file: PictureFile): Promise<void> {
  const { pictures } = desk.database
  await pictures.stamp(file.src, null)
  const picture = await pictures.byId(file.picture)
  if (picture?.origin === 'site' && picture.src === file.src) await pictures.change(picture.id, { removedAt: desk.clock.now() })
}

/** Answers the number of the picture whose file it is. */
async function readFile(desk: Desk, file: FileStamp, known: PictureFile | undefined): Promise<number> {
  const { pictures } = desk.database
  const old = known && (await pictures.byId(known.picture))
  if (known && old && (old.origin === 'desk' || old.src !== known.src)) {
    await pictures.stamp(known.src, file.stamp)
    return old.id
  }
  const bytes = file.size > MAX_READ ? null : await desk.folder.read(file.path)
  const facts = bytes && (await desk.images.facts(bytes))
  const content = bytes && facts ? contentOf(await hashOfBytes(bytes), file.size, facts) : null
  const found = facts?.found ?? {}
  if (known && old) {
    await pictures.change(old.id, { content, found, choices: choicesAfter(old, found), removedAt: null })
    await pictures.stamp(known.src, file.stamp)
    return old.id
  }
  const src = srcOf(desk.site.shape, file.path)
  // Somebody who could not wait may have had it read meanwhile.
  const there = await pictures.bySrc(src)
  if (there) return there.picture.id
  const name = file.path.split('/').at(-1) ?? file.path
  try {
    const added = await pictures.add(
      { origin: 'site', src, name, content, found, addedAt: file.modified, addedBy: '', choices: choicesFrom(found) },
      { path: file.path, stamp: file.stamp },
    )
    return added.id
  } catch (error) {
    const meanwhile = await pictures.bySrc(src)
    if (!meanwhile) throw error
    return meanwhile.picture.id
  }
}
