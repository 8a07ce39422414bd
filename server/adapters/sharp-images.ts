import { fileKind, kindName, type PictureKind } from '#domain/images/file-kind.ts'
import { trimPicture } from '#domain/images/trim-picture.ts'
import type { ImageRefusal, Images, PictureFacts, TakenPicture } from '../ports/images.ts'
import { cleanSvg } from './clean-svg.ts'
import { type NotOpened, openPicture, type SeenPicture, seePicture } from './open-picture.ts'
import { type PictureWords, pictureWords } from './picture-texts.ts'
import { rendered, writtenAsJpeg } from './write-picture.ts'

const MAX_SVG_BYTES = 4_000_000

/** Pictures by sharp. */
export function sharpImages(): Images {
  return {
    async facts(bytes) {
      const { picture: kind } = fileKind(bytes)
      const seen = kind && (await seePicture(bytes, kind))
      return seen && 'sharp' in seen ? factsOf(seen, kind, await pictureWords(bytes)) : null
    },
    async take(bytes, { svg }) {
      const { picture: kind, is } = fileKind(bytes)
      if (kind === null) return { refused: 'no-picture', is }
      if (kind === 'image/svg+xml') return svg ? takeSvg(bytes) : { refused: 'not-allowed', is }
      if (kind === 'image/heic' || kind === 'image/tiff') return takeConverted(bytes, kind, is)
      const picture = trimPicture(bytes, kind)
      if (!picture) return { refused: 'broken', is }
      const seen = await seePicture(picture, kind)
      if ('reason' in seen) return refusal(seen, is)
      return { ...factsOf(seen, kind, await pictureWords(picture)), bytes: picture, converted: null }
    },
    async render(bytes, how) {
      const { picture: kind } = fileKind(bytes)
      const open = kind && (await openPicture(bytes, kind))
      if (!open || 'reason' in open) return null
      const place = how.located ? (await pictureWords(bytes)).placeOnEarth : null
      return rendered(open, kind, how, place).catch(() => null)
    },
  }
}

function factsOf({ width, height, colour }: SeenPicture, type: PictureKind, { found, placeOnEarth }: PictureWords): PictureFacts {
  return { width, height, type, colour, found, located: placeOnEarth !== null }
}

function refusal(why: NotOpened, is: string): ImageRefusal {
  if (why.reason === 'broken') return { refused: 'broken', is }
  return { refused: 'too-many-pixels', is: `${is} of ${why.width.toLocaleString('en')} × ${why.height.toLocaleString('en')} pixels` }
}

/** What no browser shows becomes a JPEG. The texts are those of the original, and go along in the new file. */
async function takeConverted(bytes: Uint8Array<ArrayBuffer>, kind: PictureKind, is: string): Promise<TakenPicture | ImageRefusal> {
  const open = await seePicture(bytes, kind)
  if ('reason' in open) return refusal(open, is)
  const words = await pictureWords(bytes)
  const jpeg = await writtenAsJpeg(open, words).catch(() => null)
  if (!jpeg) return { refused: 'broken', is }
  return { ...factsOf(open, 'image/jpeg', words), bytes: jpeg, converted: kindName(kind) }
}

/** Drawn only after it was cleaned, so that what is measured is what is kept. */
async function takeSvg(bytes: Uint8Array<ArrayBuffer>): Promise<TakenPicture | ImageRefusal> {
  if (bytes.length > MAX_SVG_BYTES) return { refused: 'not-allowed', is: `an SVG of more than ${MAX_SVG_BYTES / 1_000_000} MB` }
  const text = cleanSvg(bytes)
  if (text === null) return { refused: 'broken', is: 'an SVG' }
  const clean = new TextEncoder().encode(text)
  const open = await seePicture(clean, 'image/svg+xml')
  if ('reason' in open) return refusal(open, 'an SVG')
  return { ...factsOf(open, 'image/svg+xml', await pictureWords(clean)), bytes: clean, converted: 'SVG' }
}
