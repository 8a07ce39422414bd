import { cropName } from '#domain/images/crop-name.ts'
import type { PictureFormat } from '#domain/images/picture-formats.ts'
import { pictureType } from '#domain/images/picture-type.ts'
import type { Rectangle } from '#domain/images/rectangle.ts'
import type { PictureFile, StoredPicture } from '../ports/picture-rows.ts'
import type { Desk } from './desk.ts'
import { DeskProblem } from './desk-problem.ts'
import { hashOf } from './story-text.ts'

/** The bytes of a picture and how a browser is told to take them. */
export interface ServedPicture {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly type: string
  /** Changes when the bytes do. */
  readonly tag: string
}

interface Variant {
  readonly crop: Rectangle | null
  readonly width: number
  readonly format: PictureFormat
}

async function known(desk: Desk, src: string): Promise<{ picture: StoredPicture; file: PictureFile }> {
  const found = await desk.database.pictures.bySrc(src)
  if (!found || found.picture.origin === 'linked') throw new DeskProblem('not-found', `There is no picture ${src} in the library.`)
  return found
}

/** The bytes that a picture was brought or found with. */
export async function originalOf(desk: Desk, picture: StoredPicture): Promise<Uint8Array<ArrayBuffer>> {
  const kept = picture.content && (await desk.blobs.get(picture.content.hash))
  if (kept) return kept
  const own = picture.origin === 'site' ? (await desk.database.pictures.filesOf(picture.id)).find(file => file.src === picture.src) : null
  const bytes = own?.path ? await desk.folder.read(own.path) : null
  if (!bytes) throw new DeskProblem('not-found', `${picture.name} is no longer on disk.`)
  return bytes
}

/** A picture as it is. Only what the desk has listed is served, whatever the address asks for. */
export async function pictureFile(desk: Desk, src: string): Promise<ServedPicture> {
  const { picture, file } = await known(desk, src)
  if (file.crop)
    return rendered(desk, picture, { crop: file.crop, width: file.width ?? desk.site.shape.pictures.widths[0] ?? 2000, format: 'same' })
  const bytes = await originalOf(desk, picture)
  const type = picture.content?.type ?? pictureType(bytes)
  if (!type) throw new DeskProblem('unsupported-media', `${picture.name} is not a picture, whatever its name says.`)
  return { bytes, type, tag: picture.content?.hash ?? (await hashOf(`${src} ${file.stamp}`)) }
}

/** A small one of what a story means by `src`. */
export async function pictureThumb(desk: Desk, src: string, width: number): Promise<ServedPicture> {
  const { picture, file } = await known(desk, src)
  return rendered(desk, picture, { crop: file.crop, width, format: 'webp' })
}

/** A variant of the picture whose bytes have this hash; `crop` says what to make of it once its size is known. */
export async function pictureVariant(
  desk: Desk,
  hash: string,
  { crop, ...how }: Omit<Variant, 'crop'> & { readonly crop: (picture: { width: number; height: number }) => Rectangle | null | undefined },
): Promise<ServedPicture> {
  const picture = await desk.database.pictures.byHash(hash)
  const part = picture?.content ? crop(picture.content) : undefined
  if (!picture || part === undefined) throw new DeskProblem('not-found', 'There is no such picture or crop in the library.')
  return rendered(desk, picture, { ...how, crop: part })
}

/** Made once and kept. What cannot be rendered is a problem, so that the page shows its placeholder. */
async function rendered(desk: Desk, picture: StoredPicture, { crop, width, format }: Variant): Promise<ServedPicture> {
  const { content } = picture
  if (!content) throw new DeskProblem('unsupported-media', `${picture.name} cannot be decoded.`)
  if (content.type === 'image/svg+xml') return { bytes: await originalOf(desk, picture), type: content.type, tag: content.hash }
  const tag = await hashOf(`${content.hash} ${crop ? cropName(crop) : 'all'} ${width} ${format}`)
  const kept = await desk.cache.get(tag)
  if (kept) return { bytes: kept, type: pictureType(kept) ?? 'image/webp', tag }
  const made = await desk.images.render(await originalOf(desk, picture), { crop, width, format })
  if (!made) throw new DeskProblem('unsupported-media', `${picture.name} cannot be decoded.`)
  await desk.cache.put(tag, made.bytes)
  return { ...made, tag }
}
