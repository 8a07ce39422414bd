import { isPicture } from '#domain/images/picture-type.ts'
import type { PictureFile } from '../ports/database.ts'
import type { FileStamp } from '../ports/site-folder.ts'
import type { Desk } from './desk.ts'

const BATCH = 16
/** Larger files are listed without their own texts; reading them would fill the memory. */
const MAX_READ = 60_000_000

/** Brings the list of pictures up to the media folder, with the texts that the files carry. */
export async function syncPictures(desk: Desk): Promise<void> {
  const found = await desk.folder.scan(desk.site.shape.mediaFolder, isPicture)
  const known = new Map((await desk.database.pictureFiles()).map(file => [file.path, file.stamp]))
  const here = new Set(found.map(file => file.path))
  const removed = [...known.keys()].filter(path => !here.has(path))
  const changed = found.filter(file => known.get(file.path) !== file.stamp)
  if (removed.length > 0) await desk.database.putPictures([], removed)
  for (let from = 0; from < changed.length; from += BATCH) {
    const batch = changed.slice(from, from + BATCH)
    await desk.database.putPictures(await Promise.all(batch.map(file => describePicture(desk, file))), [])
  }
  if (removed.length + changed.length > 0) desk.bus.publish({ type: 'pictures' })
}

/** What the desk lists of a picture file. One that cannot be decoded is listed without a size, and shows its placeholder. */
export async function describePicture(desk: Desk, file: FileStamp): Promise<PictureFile> {
  const bytes = file.size > MAX_READ ? null : await desk.folder.read(file.path)
  const facts = bytes && (await desk.images.facts(bytes))
  return {
    path: file.path,
    src: srcOf(desk, file.path),
    stamp: file.stamp,
    bytes: file.size,
    width: facts?.width ?? null,
    height: facts?.height ?? null,
    caption: facts?.caption ?? '',
    credit: facts?.credit ?? '',
    alt: facts?.alt ?? '',
  }
}

/** How a story of this site writes a picture of the media folder. */
export function srcOf(desk: Desk, path: string): string {
  const { mediaFolder, mediaPath } = desk.site.shape
  const inside = mediaFolder === '' ? path : path.slice(mediaFolder.length + 1)
  return `${mediaPath.replace(/\/$/, '')}/${inside}`
}
