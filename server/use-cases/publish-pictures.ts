import type { PictureFormat } from '#domain/images/picture-formats.ts'
import { pictureFields } from '#domain/images/picture-record.ts'
import type { Rectangle } from '#domain/images/rectangle.ts'
import { srcOf } from '#domain/site/picture-src.ts'
import type { SitePath } from '#domain/story/story.ts'
import type { PictureFile, StoredPicture } from '../ports/picture-rows.ts'
import { FolderError } from '../ports/site-folder.ts'
import { namedPictures } from './compose-story.ts'
import type { Desk } from './desk.ts'
import { DeskProblem } from './desk-problem.ts'
import { originalOf } from './picture-file.ts'
import { hashOfBytes } from './story-text.ts'

/**
 * Writes the pictures that a text uses and the media folder has not yet: upright, in the site's sizes, with their words in them and without
 * the place they were taken at. One that the desk wrote with words that were corrected since is written anew. A file that is there already
 * and is not the desk's stays, and is a problem; one that somebody changed after the desk wrote it stays as well.
 */
export async function publishPictures(desk: Desk, storyPath: string, text: string): Promise<void> {
  const srcs = [...new Set(namedPictures(desk, storyPath, text).map(({ src }) => src))]
  for (const { picture, file } of (await desk.database.pictures.bySrcs(srcs)).values()) {
    if (file.path === null || picture.origin === 'linked') continue
    if (picture.origin === 'site' && file.crop === null) continue
    if (file.stamp === null) await publish(desk, picture, file, file.path)
    else await correct(desk, picture, file.crop)
  }
}

/** Writes the files of a picture, or of one of its crops, again where other words stand in them. */
async function correct(desk: Desk, picture: StoredPicture, crop: Rectangle | null): Promise<void> {
  const words = wordsOf(picture)
  const files = await desk.database.pictures.filesOf(picture.id)
  const old = files.filter(file => file.stamp !== null && file.written && file.written.words !== words && same(file.crop, crop))
  if (old.length === 0) return
  const original = await originalOf(desk, picture)
  for (const file of old) {
    const there = file.path && (await desk.folder.read(file.path))
    if (!file.path || !there || (await hashOfBytes(there)) !== file.written?.hash) continue
    const [largest = 2000] = desk.site.shape.pictures.widths
    await write(desk, picture, { ...file, path: file.path }, original, file.width ?? largest, there)
  }
}

/** Every word that goes into a file of a picture. */
const wordsOf = ({ choices }: StoredPicture) => JSON.stringify(pictureFields.map(field => choices[field]))
const same = (one: Rectangle | null, other: Rectangle | null) => JSON.stringify(one) === JSON.stringify(other)

async function publish(desk: Desk, picture: StoredPicture, file: PictureFile, path: SitePath): Promise<void> {
  const original = await originalOf(desk, picture)
  const [largest = 2000, ...smaller] = desk.site.shape.pictures.widths
  await write(desk, picture, { ...file, path }, original, largest)
  const shown = file.crop?.width ?? picture.content?.width ?? 0
  for (const width of smaller.filter(one => one < shown)) {
    const beside = path.replace(/(\.\w+)$/, `-${width}$1`) as SitePath
    const src = srcOf(desk.site.shape, beside)
    const known = await desk.database.pictures.bySrc(src)
    if (known?.file.stamp) continue
    const smallFile = { src, picture: picture.id, path: beside, stamp: null, crop: file.crop, width, written: null }
    await desk.database.pictures.addFile(smallFile)
    await write(desk, picture, smallFile, original, width)
  }
}

/** `mine`: bytes that the desk wrote there earlier, and may replace. */
async function write(
  desk: Desk,
  picture: StoredPicture,
  file: PictureFile & { readonly path: SitePath },
  original: Uint8Array<ArrayBuffer>,
  width: number,
  mine?: Uint8Array,
): Promise<void> {
  const asIs = picture.content?.type === 'image/svg+xml' || picture.content?.type === 'image/gif'
  const { keepLocation } = desk.site.shape.pictures
  const how = { crop: file.crop, width, format: formatOf(file.path), texts: picture.choices, located: keepLocation }
  const made = asIs ? { bytes: original } : await desk.images.render(original, how)
  if (!made) throw new DeskProblem('unsupported-media', `${picture.name} cannot be decoded, so it cannot be published.`)
  try {
    const there = await desk.folder.read(file.path)
    if (there && !sameBytes(there, made.bytes) && !(mine && sameBytes(there, mine)))
      throw new DeskProblem(
        'path-taken',
        `There is another file at ${file.path} already. Nothing was published; take it away or choose the picture again.`,
      )
    const written = await desk.folder.write(file.path, made.bytes)
    await desk.database.pictures.wrote(file.src, written.stamp, { hash: await hashOfBytes(made.bytes), words: wordsOf(picture) })
  } catch (error) {
    if (error instanceof FolderError)
      throw new DeskProblem(error.kind === 'outside' ? 'path-outside-site' : 'read-only', `${error.message} Nothing was published.`)
    throw error
  }
}

const formatOf = (path: string): PictureFormat =>
  /\.webp$/.test(path) ? 'webp' : /\.avif$/.test(path) ? 'avif' : /\.jpe?g$/.test(path) ? 'jpeg' : 'same'
const sameBytes = (one: Uint8Array, other: Uint8Array) => one.length === other.length && one.every((byte, at) => byte === other[at])
