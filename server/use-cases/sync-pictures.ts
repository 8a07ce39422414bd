import { choicesAfter, choicesFrom } from '#domain/images/picture-choices.ts'
import { isPicture } from '#domain/images/picture-type.ts'
import { srcOf } from '#domain/site/picture-src.ts'
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
 * out of the library, and one that comes back finds what people had written about it.
 */
export async function syncPictures(desk: Desk): Promise<void> {
  const found = await desk.folder.scan(desk.site.shape.mediaFolder, isPicture)
  const files = await desk.database.pictures.files()
  const known = new Map(files.map(file => [file.path, file]))
  const here = new Set<string>(found.map(file => file.path))
  const gone = files.filter(file => file.stamp !== null && file.path !== null && !here.has(file.path))
  for (const file of gone) await takeAway(desk, file)
  const changed = found.filter(file => known.get(file.path)?.stamp !== file.stamp)
  for (let from = 0; from < changed.length; from += BATCH)
    await Promise.all(changed.slice(from, from + BATCH).map(file => readFile(desk, file, known.get(file.path))))
  if (gone.length + changed.length > 0) desk.bus.publish({ type: 'pictures' })
}

async function takeAway(desk: Desk, file: PictureFile): Promise<void> {
  const { pictures } = desk.database
  await pictures.stamp(file.src, null)
  const picture = await pictures.byId(file.picture)
  if (picture?.origin === 'site' && picture.src === file.src) await pictures.change(picture.id, { removedAt: desk.clock.now() })
}

async function readFile(desk: Desk, file: FileStamp, known: PictureFile | undefined): Promise<void> {
  const { pictures } = desk.database
  const old = known && (await pictures.byId(known.picture))
  if (known && old && (old.origin === 'desk' || old.src !== known.src)) return pictures.stamp(known.src, file.stamp)
  const bytes = file.size > MAX_READ ? null : await desk.folder.read(file.path)
  const facts = bytes && (await desk.images.facts(bytes))
  const content = bytes && facts ? contentOf(await hashOfBytes(bytes), file.size, facts) : null
  const found = facts?.found ?? {}
  if (known && old) {
    await pictures.change(old.id, { content, found, choices: choicesAfter(old, found), removedAt: null })
    return pictures.stamp(known.src, file.stamp)
  }
  const src = srcOf(desk.site.shape, file.path)
  const name = file.path.split('/').at(-1) ?? file.path
  await pictures.add(
    { origin: 'site', src, name, content, found, addedAt: file.modified, addedBy: '', choices: choicesFrom(found) },
    { path: file.path, stamp: file.stamp },
  )
}
