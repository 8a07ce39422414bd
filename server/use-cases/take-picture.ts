import type { TakenPicture } from '#contract/picture.ts'
import { choicesFrom } from '#domain/images/picture-choices.ts'
import { maxPictureBytes, maxPicturePixels, takenKinds } from '#domain/images/picture-limits.ts'
import { pictureFileName } from '#domain/images/picture-type.ts'
import { joined } from '#domain/site/folder-tree.ts'
import { srcOf } from '#domain/site/picture-src.ts'
import { type SitePath, sitePath } from '#domain/story/story.ts'
import type { ImageRefusal } from '../ports/images.ts'
import { FolderError } from '../ports/site-folder.ts'
import type { Desk } from './desk.ts'
import { DeskProblem } from './desk-problem.ts'
import { contentOf, listedPicture } from './picture-words.ts'
import { hashOfBytes } from './story-text.ts'

const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(bytes < 10_485_760 ? 1 : 0)} MB`

/**
 * Takes a picture into the library; what the file is decides, not what it is called. Its original is kept by the desk; the media folder
 * gets it when a story with it is published. The same bytes twice are the picture that is here already.
 */
export async function takePicture(desk: Desk, given: { name: string; bytes: Uint8Array<ArrayBuffer> }, by: string): Promise<TakenPicture> {
  const { name, bytes } = given
  if (bytes.length > maxPictureBytes) throw tooLarge(bytes.length)
  const taken = await desk.images.take(bytes, { svg: desk.site.shape.pictures.svg })
  if ('refused' in taken) throw new DeskProblem('unsupported-media', refusalWords(name, taken))
  const hash = await hashOfBytes(taken.bytes)
  return desk.alone(async () => {
    const same = await desk.database.pictures.byHash(hash)
    if (same) return { picture: await listedPicture(desk, same.id), already: same.addedAt }
    const path = await freePath(desk, pictureFileName(name, writtenType(desk, taken.type)))
    await desk.blobs.put(hash, taken.bytes)
    const picture = await desk.database.pictures.add(
      {
        origin: 'desk',
        src: srcOf(desk.site.shape, path),
        name: path.split('/').at(-1) ?? path,
        content: contentOf(hash, taken.bytes.length, taken),
        found: taken.found,
        addedAt: desk.clock.now(),
        addedBy: by,
        choices: choicesFrom(taken.found),
      },
      { path, stamp: null },
    )
    desk.bus.publish({ type: 'pictures' })
    return { picture: await listedPicture(desk, picture.id), already: null }
  })
}

/** The type of the file that stories will name: the site's format, but for what moves or is drawn. */
function writtenType(desk: Desk, type: string): string {
  const { format } = desk.site.shape.pictures
  return format === 'same' || type === 'image/gif' || type === 'image/svg+xml' ? type : `image/${format}`
}

/** What to say of an upload that is over the limit, before or after it was read. */
export function tooLarge(bytes: number | null): DeskProblem {
  const limit = megabytes(maxPictureBytes)
  const size = bytes === null || megabytes(bytes) === limit ? `more than ${limit}` : megabytes(bytes)
  return new DeskProblem(
    'too-large',
    `Not taken: this is ${size}, and the desk takes up to ${limit}. Make the picture smaller and try again.`,
  )
}

/** Why a file is not taken, and what to do. */
function refusalWords(name: string, { refused, is }: ImageRefusal): string {
  const what = `Not taken: “${name}” is ${is}`
  if (refused === 'broken') return `${what} that ends too soon or is damaged. Save it again and try once more.`
  if (refused === 'too-many-pixels') {
    const limit = `${maxPicturePixels / 1_000_000} million`
    return `${what}, and the desk takes pictures of up to ${limit} pixels. Make it smaller and try again.`
  }
  if (refused === 'not-allowed') return `${what}, which is not taken here. Save it as JPEG or PNG and try again.`
  return `${what}, and the desk takes only ${takenKinds}. Save the picture as one of these and try again.`
}

/** A path in the media folder that no picture has and no file. */
export async function freePath(desk: Desk, name: string): Promise<SitePath> {
  const taken = new Set((await desk.database.pictures.files()).map(file => file.path))
  for (let number = 1; ; number += 1) {
    const path = sitePath(joined(desk.site.shape.mediaFolder, number === 1 ? name : name.replace(/(\.\w+)$/, `-${number}$1`)))
    if (!path) throw new DeskProblem('path-outside-site', 'The media folder of this site has a name that is no path.')
    if (!taken.has(path) && (await isFree(desk, path))) return path
  }
}

async function isFree(desk: Desk, path: SitePath): Promise<boolean> {
  try {
    return (await desk.folder.read(path)) === null
  } catch (error) {
    if (error instanceof FolderError && error.kind === 'outside') return false
    throw error
  }
}
