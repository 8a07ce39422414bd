import { pictureType } from '#domain/images/picture-type.ts'
import type { PictureFile } from '../ports/database.ts'
import type { Desk } from './desk.ts'
import { DeskProblem } from './desk-problem.ts'
import { hashOf } from './story-text.ts'

/** The bytes of a picture and how a browser is told to take them. */
export interface ServedPicture {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly type: string
  /** Changes when the file does. */
  readonly tag: string
}

async function known(desk: Desk, src: string): Promise<PictureFile> {
  const picture = await desk.database.pictureAt(src)
  if (!picture) throw new DeskProblem('not-found', `There is no picture ${src} in the media folder.`)
  return picture
}

async function read(desk: Desk, picture: PictureFile): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await desk.folder.read(picture.path)
  if (!bytes) throw new DeskProblem('not-found', `${picture.path} is no longer on disk.`)
  return bytes
}

/** A picture of the media folder as it is. Only files the desk has listed are served, whatever the address asks for. */
export async function pictureFile(desk: Desk, src: string): Promise<ServedPicture> {
  const picture = await known(desk, src)
  const bytes = await read(desk, picture)
  const type = pictureType(bytes)
  if (!type) throw new DeskProblem('unsupported-media', `${picture.path} is not a picture, whatever its name says.`)
  return { bytes, type, tag: await hashOf(`${picture.path} ${picture.stamp}`) }
}

/** A small one, kept so that it is made once. What cannot be shrunk is a problem, so that the page shows its placeholder. */
export async function pictureThumb(desk: Desk, src: string, width: number): Promise<ServedPicture> {
  const picture = await known(desk, src)
  const tag = await hashOf(`${picture.path} ${picture.stamp} ${width}`)
  const kept = await desk.cache.get(tag)
  if (kept) return { bytes: kept, type: pictureType(kept) ?? 'image/webp', tag }
  const thumb = await desk.images.thumb(await read(desk, picture), width)
  if (!thumb) throw new DeskProblem('unsupported-media', `${picture.path} cannot be decoded.`)
  await desk.cache.put(tag, thumb.bytes)
  return { ...thumb, tag }
}
