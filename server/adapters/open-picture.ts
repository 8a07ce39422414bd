import type { Sharp, SharpOptions } from 'sharp'
import type { PictureKind } from '#domain/images/file-kind.ts'
import { colourSample, maxPicturePixels } from '#domain/images/picture-limits.ts'
import { placeholderColour } from '#domain/images/placeholder-colour.ts'
import { decodeHeic } from './decode-heic.ts'

const PATIENCE_SECONDS = 60

/** A picture whose head was read. Sizes are upright. */
export interface OpenPicture {
  readonly width: number
  readonly height: number
  readonly frames: number
  /** The picture, upright, in sRGB, its first frame; or all of them. */
  readonly sharp: (options?: SharpOptions) => Sharp
}

/** Why a picture was not opened. A bomb says how large it would be. */
export type NotOpened =
  | { readonly reason: 'broken' }
  | { readonly reason: 'too-many-pixels'; readonly width: number; readonly height: number }

/** Loaded when the first picture is: a desk starts sooner without. One thread each, since a grid asks for many at once. */
const loadSharp = once(async () => {
  const { default: sharp } = await import('sharp')
  sharp.concurrency(1)
  return sharp
})

function once<T>(work: () => Promise<T>): () => Promise<T> {
  let working: Promise<T> | null = null
  return () => {
    working ??= work()
    return working
  }
}

/** Opens a picture of a kind that {@link fileKind} found. The pixels are counted, and none is decoded yet. */
export async function openPicture(bytes: Uint8Array<ArrayBuffer>, kind: PictureKind): Promise<OpenPicture | NotOpened> {
  const sharp = await loadSharp()
  try {
    const { autoOrient, pages = 1, icc } = await sharp(bytes, { limitInputPixels: false }).metadata()
    const { width, height } = autoOrient
    // Pages of a TIFF are pictures beside the first; frames of an animation are decoded with it.
    const frames = kind === 'image/gif' || kind === 'image/webp' ? pages : 1
    if (width * height * frames > maxPicturePixels) return { reason: 'too-many-pixels', width, height }
    if (kind === 'image/heic') return await openHeic(bytes, icc ?? null)
    const open = (options: SharpOptions = {}) =>
      sharp(bytes, { pages: 1, limitInputPixels: maxPicturePixels, ...options })
        .timeout({ seconds: PATIENCE_SECONDS })
        .autoOrient()
    return { width, height, frames, sharp: open }
  } catch {
    return { reason: 'broken' }
  }
}

async function openHeic(bytes: Uint8Array<ArrayBuffer>, profile: Uint8Array | null): Promise<OpenPicture | NotOpened> {
  const sharp = await loadSharp()
  const decoded = await decodeHeic({ bytes, profile })
  if (!decoded) return { reason: 'broken' }
  const { width, height, tiff } = decoded
  return { width, height, frames: 1, sharp: () => sharp(tiff, { limitInputPixels: maxPicturePixels }) }
}

/** A picture that was decoded to its end. */
export interface SeenPicture extends OpenPicture {
  /** The colour that fills its place, `#rrggbb`. */
  readonly colour: string
}

/** Opens a picture and looks at all of it: one cut off in the middle has a size, and fails only here. */
export async function seePicture(bytes: Uint8Array<ArrayBuffer>, kind: PictureKind): Promise<SeenPicture | NotOpened> {
  const open = await openPicture(bytes, kind)
  if ('reason' in open) return open
  try {
    if (open.frames > 1) await open.sharp({ pages: -1 }).resize(8).raw().toBuffer()
    return { ...open, colour: await colourOf(open.sharp()) }
  } catch {
    return { reason: 'broken' }
  }
}

/** A JPEG is decoded at an eighth of its size for this, which takes a fraction of the time and still reads every byte. */
async function colourOf(picture: Sharp): Promise<string> {
  const { data } = await picture
    .resize(colourSample, colourSample, { fit: 'inside', withoutEnlargement: true, fastShrinkOnLoad: true })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  return placeholderColour(data)
}
