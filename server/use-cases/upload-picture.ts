import type { Picture } from '#contract/picture.ts'
import { maxPictureBytes } from '#domain/images/picture-limits.ts'
import { pictureFileName, pictureType } from '#domain/images/picture-type.ts'
import { joined } from '#domain/site/folder-tree.ts'
import { type SitePath, sitePath } from '#domain/story/story.ts'
import { FolderError } from '../ports/site-folder.ts'
import type { Desk } from './desk.ts'
import { DeskProblem } from './desk-problem.ts'
import { describePicture } from './sync-pictures.ts'

const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(bytes < 10_485_760 ? 1 : 0)} MB`

/**
 * Puts a picture into the media folder under a safe name; what the file is decides, not what it is called. A picture that is
 * there already, byte for byte, is used again.
 */
export async function uploadPicture(desk: Desk, upload: { name: string; bytes: Uint8Array<ArrayBuffer> }): Promise<Picture> {
  const { name, bytes } = upload
  if (bytes.length > maxPictureBytes) throw tooLarge(bytes.length)
  const type = pictureType(bytes)
  if (!type)
    throw new DeskProblem('unsupported-media', `Not taken: “${name}” is ${whatItIs(bytes)}. The desk takes JPEG, PNG, WebP, AVIF and GIF.`)
  if (!(await desk.images.facts(bytes)))
    throw new DeskProblem(
      'unsupported-media',
      `Not taken: “${name}” begins like a picture but cannot be decoded. Save it again and try once more.`,
    )
  return desk.alone(async () => {
    const { path, there } = await placeFor(desk, pictureFileName(name, type), bytes)
    const file = there ? { path, stamp: there, size: bytes.length, modified: desk.clock.now() } : await write(desk, path, bytes)
    const picture = await describePicture(desk, file)
    await desk.database.putPictures([picture], [])
    desk.bus.publish({ type: 'pictures' })
    const { path: _, stamp: __, ...facts } = picture
    return { ...facts, name: path.split('/').at(-1) ?? path, origin: 'site', uses: 0 }
  })
}

/** What to say of an upload that is over the limit, before or after it was read. */
export const tooLarge = (bytes: number | null): DeskProblem =>
  new DeskProblem(
    'too-large',
    `Not taken: ${bytes === null ? 'this is more than' : `${megabytes(bytes)} of`} ${megabytes(maxPictureBytes)} allowed. Make the picture smaller and try again.`,
  )

async function placeFor(desk: Desk, name: string, bytes: Uint8Array): Promise<{ path: SitePath; there: string | null }> {
  const stamps = new Map((await desk.database.pictureFiles()).map(file => [file.path, file.stamp]))
  for (let number = 1; ; number += 1) {
    const path = sitePath(joined(desk.site.shape.mediaFolder, number === 1 ? name : name.replace(/(\.\w+)$/, `-${number}$1`)))
    if (!path) throw new DeskProblem('path-outside-site', 'The media folder of this site has a name that is no path.')
    const old = await desk.folder.read(path).catch((error: unknown) => {
      if (error instanceof FolderError && error.kind === 'outside') return 'taken' as const
      throw error
    })
    if (old === 'taken') continue
    if (!old) return { path, there: null }
    const stamp = stamps.get(path)
    if (stamp !== undefined && old.length === bytes.length && old.every((byte, at) => byte === bytes[at])) return { path, there: stamp }
  }
}

async function write(desk: Desk, path: SitePath, bytes: Uint8Array) {
  try {
    return await desk.folder.write(path, bytes)
  } catch (error) {
    if (error instanceof FolderError)
      throw new DeskProblem(error.kind === 'outside' ? 'path-outside-site' : 'read-only', `${error.message} The picture was not taken.`)
    throw error
  }
}

/** A name for what somebody dropped, by its first bytes. */
function whatItIs(bytes: Uint8Array): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 256))
  if (start.startsWith('II*\0') || start.startsWith('MM\0*')) return 'a TIFF'
  if (start.startsWith('%PDF')) return 'a PDF'
  if (/^\s*(?:<\?xml|<svg)/.test(start)) return 'an SVG or other XML'
  if (/ftyphei[cx]|ftypmif1/.test(start)) return 'a HEIC'
  if (start.startsWith('BM')) return 'a BMP'
  if (start.startsWith('PK')) return 'an archive or office document'
  return bytes.length === 0 ? 'empty' : 'no picture'
}
