import type { Rectangle } from '#domain/images/rectangle.ts'
import { srcOf } from '#domain/site/picture-src.ts'
import type { Desk } from './desk.ts'
import { DeskProblem } from './desk-problem.ts'
import { findPicture } from './picture-words.ts'
import { freePath } from './take-picture.ts'

/**
 * Names a crop of a picture, so that a story can write it. The original stays; the same rectangle has the same name for ever, and another
 * one gets another, so that what readers have is never exchanged under them.
 */
export async function cropPicture(desk: Desk, id: number, { crop, name }: { crop: Rectangle; name: string }): Promise<{ src: string }> {
  return desk.alone(async () => {
    const picture = await findPicture(desk, id)
    const { content } = picture
    if (!content || content.type === 'image/svg+xml') throw new DeskProblem('unsupported-media', `${picture.name} cannot be cropped.`)
    if (crop.left + crop.width > content.width || crop.top + crop.height > content.height)
      throw new DeskProblem('invalid-request', 'This crop reaches beyond the picture. Draw it again.')
    const files = await desk.database.pictures.filesOf(id)
    const same = files.find(file => file.crop && sameRectangle(file.crop, crop))
    if (same) return { src: same.src }
    const ending = `-${
      name
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, 'x')
        .replaceAll(/^x+|x+$/g, '') || 'crop'
    }`
    const path = await freePath(desk, picture.name.replace(/(\.\w+)$/, `${ending}${written(content.type)}`))
    const src = srcOf(desk.site.shape, path)
    await desk.database.pictures.addFile({ src, picture: id, path, stamp: null, crop, width: null, written: null })
    return { src }
  })
}

/** The ending of what is written: formats that only the original may have become JPEG. */
const written = (type: string): string => ({ 'image/png': '.png', 'image/webp': '.webp' })[type] ?? '.jpg'

const sameRectangle = (one: Rectangle, other: Rectangle) =>
  one.left === other.left && one.top === other.top && one.width === other.width && one.height === other.height
