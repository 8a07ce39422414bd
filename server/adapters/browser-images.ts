import { insidePicture } from '#domain/images/crop.ts'
import { fileKind, type PictureKind } from '#domain/images/file-kind.ts'
import type { PictureFormat } from '#domain/images/picture-formats.ts'
import { colourSample, maxPicturePixels } from '#domain/images/picture-limits.ts'
import { placeholderColour } from '#domain/images/placeholder-colour.ts'
import type { Rectangle } from '#domain/images/rectangle.ts'
import { trimPicture } from '#domain/images/trim-picture.ts'
import type { ImageRefusal, Images, PictureFacts } from '../ports/images.ts'
import { insertXmp } from './insert-xmp.ts'
import { pictureWords } from './picture-texts.ts'
import { xmpPacket } from './xmp-packet.ts'

/** Pictures by what a browser has built in: no HEIC, TIFF or SVG is taken, no AVIF written, and no place on earth kept. */
export const browserImages: Images = {
  async facts(bytes) {
    const { picture: kind, is } = fileKind(bytes)
    const facts = kind && (await opened(bytes, kind, is))
    return facts && !('refused' in facts) ? facts : null
  },
  async take(bytes, _rules) {
    const { picture: kind, is } = fileKind(bytes)
    if (kind === null) return { refused: 'no-picture', is }
    if (kind === 'image/heic' || kind === 'image/tiff' || kind === 'image/svg+xml') return { refused: 'not-allowed', is }
    const picture = trimPicture(bytes, kind)
    if (!picture) return { refused: 'broken', is }
    const facts = await opened(picture, kind, is)
    return 'refused' in facts ? facts : { ...facts, bytes: picture, converted: null }
  },
  async render(bytes, { crop, width, format, texts }) {
    const { picture: kind, is } = fileKind(bytes)
    if (!kind || (await tooLarge(bytes, kind, is))) return null
    const picture = await decode(bytes)
    if (!picture) return null
    const type = typeOf(kind, format)
    const blob = await drawn(picture, crop ? insidePicture(crop, picture) : null, width, type).convertToBlob({ type, quality: 0.82 })
    picture.close()
    const packet = texts && xmpPacket(texts)
    const written = new Uint8Array(await blob.arrayBuffer())
    return { bytes: packet ? insertXmp(written, blob.type, packet) : written, type: blob.type }
  },
}

const decode = (bytes: Uint8Array<ArrayBuffer>): Promise<ImageBitmap | null> =>
  createImageBitmap(new Blob([bytes]), { imageOrientation: 'from-image' }).catch(() => null)

async function opened(bytes: Uint8Array<ArrayBuffer>, kind: PictureKind, is: string): Promise<PictureFacts | ImageRefusal> {
  const refused = await tooLarge(bytes, kind, is)
  if (refused) return refused
  const picture = await decode(bytes)
  if (!picture) return { refused: 'broken', is }
  const { width, height } = picture
  const small = drawn(picture, null, Math.max(1, Math.round(colourSample * Math.min(1, width / height))), kind)
  picture.close()
  const pixels = small.getContext('2d')?.getImageData(0, 0, small.width, small.height).data
  const { found, placeOnEarth } = await pictureWords(bytes)
  return { width, height, type: kind, colour: placeholderColour(pixels ?? new Uint8Array()), found, located: placeOnEarth !== null }
}

/** A bomb. An image element knows the size as soon as it has read the head, and decodes nothing as long as nobody looks at it. */
async function tooLarge(bytes: Uint8Array<ArrayBuffer>, kind: PictureKind, is: string): Promise<ImageRefusal | null> {
  const address = URL.createObjectURL(new Blob([bytes], { type: kind }))
  try {
    const image = new Image()
    const loaded = new Promise((resolve, reject) => {
      image.onload = resolve
      image.onerror = reject
    })
    image.src = address
    await loaded
    const { naturalWidth: width, naturalHeight: height } = image
    if (width * height <= maxPicturePixels) return null
    return { refused: 'too-many-pixels', is: `${is} of ${width.toLocaleString('en')} × ${height.toLocaleString('en')} pixels` }
  } catch {
    return { refused: 'broken', is }
  } finally {
    URL.revokeObjectURL(address)
  }
}

function typeOf(kind: PictureKind, format: PictureFormat): string {
  if (format === 'jpeg') return 'image/jpeg'
  if (format !== 'same') return 'image/webp'
  return kind === 'image/png' || kind === 'image/webp' ? kind : 'image/jpeg'
}

/** The part, no wider than asked and never larger than it is; on white where the format has no see-through. */
function drawn(picture: ImageBitmap, crop: Rectangle | null, most: number, type: string): OffscreenCanvas {
  const { left, top, width, height } = crop ?? { left: 0, top: 0, width: picture.width, height: picture.height }
  const scale = Math.min(1, Math.max(1, Math.round(most)) / width)
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)))
  const context = canvas.getContext('2d')
  if (!context) return canvas
  context.imageSmoothingQuality = 'high'
  if (type === 'image/jpeg') {
    context.fillStyle = '#ffffff'
    context.fillRect(0, 0, canvas.width, canvas.height)
  }
  context.drawImage(picture, left, top, width, height, 0, 0, canvas.width, canvas.height)
  return canvas
}
