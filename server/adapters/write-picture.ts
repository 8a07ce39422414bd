import type { Exif, Sharp } from 'sharp'
import { insidePicture } from '#domain/images/crop.ts'
import type { PictureKind } from '#domain/images/file-kind.ts'
import type { Rendering } from '../ports/images.ts'
import { insertXmp } from './insert-xmp.ts'
import type { OpenPicture } from './open-picture.ts'
import type { PictureWords, PlaceOnEarth } from './picture-texts.ts'
import { xmpPacket } from './xmp-packet.ts'

type WrittenType = 'image/avif' | 'image/webp' | 'image/jpeg' | 'image/png' | 'image/gif'
type Written = { bytes: Uint8Array<ArrayBuffer>; type: WrittenType }

// JPEG has no see-through: what shows behind is the white of a page.
const writers: Readonly<Record<WrittenType, (picture: Sharp) => Sharp>> = {
  'image/avif': picture => picture.avif({ quality: 55, effort: 3 }),
  'image/webp': picture => picture.webp({ quality: 80 }),
  'image/jpeg': picture => picture.flatten({ background: '#ffffff' }).jpeg({ quality: 82, mozjpeg: true }),
  'image/png': picture => picture.png(),
  'image/gif': picture => picture.gif(),
}

/** A picture written anew by what is asked. sharp writes in sRGB and carries over nothing of the original that is not asked for. */
export async function rendered(open: OpenPicture, kind: PictureKind, how: Rendering, placeOnEarth: PlaceOnEarth | null): Promise<Written> {
  const moves = how.format === 'same' && how.crop === null && how.width >= open.width && open.frames > 1
  const type = typeOf(kind, how, moves)
  const picture = open.sharp(moves ? { pages: -1 } : {})
  if (how.crop) picture.extract(insidePicture(how.crop, open))
  if (!moves) picture.resize({ width: Math.max(1, Math.round(how.width)), withoutEnlargement: true })
  const packet = how.texts ? xmpPacket(how.texts) : null
  if (packet && type !== 'image/png') picture.withXmp(packet)
  if (how.located && placeOnEarth) picture.withExif(exifOf(placeOnEarth))
  const bytes = new Uint8Array(await writers[type](picture).toBuffer())
  // sharp hides the packet of a PNG in a compressed chunk that other programs do not look into.
  return { bytes: packet && type === 'image/png' ? insertXmp(bytes, type, packet) : bytes, type }
}

function typeOf(kind: PictureKind, { format }: Rendering, moves: boolean): WrittenType {
  if (format !== 'same') return `image/${format}`
  if (kind === 'image/png' || kind === 'image/webp' || (kind === 'image/gif' && moves)) return kind
  return 'image/jpeg'
}

/** The whole picture as a JPEG of high quality, with all that its file said. */
export async function writtenAsJpeg(open: OpenPicture, { found, placeOnEarth }: PictureWords): Promise<Uint8Array<ArrayBuffer>> {
  const picture = open.sharp()
  const packet = xmpPacket(Object.fromEntries(Object.entries(found).map(([field, { value }]) => [field, value])))
  if (packet) picture.withXmp(packet)
  if (placeOnEarth) picture.withExif(exifOf(placeOnEarth))
  return new Uint8Array(await picture.flatten({ background: '#ffffff' }).jpeg({ quality: 90 }).toBuffer())
}

/** EXIF 2.32, 4.6.6: degrees, minutes and seconds as fractions, and the side of the equator and of Greenwich. */
function exifOf({ latitude, longitude }: PlaceOnEarth): Exif {
  const fractions = (degrees: number) => {
    const seconds = Math.round(Math.abs(degrees) * 360_000)
    return `${Math.floor(seconds / 360_000)}/1 ${Math.floor((seconds % 360_000) / 6000)}/1 ${seconds % 6000}/100`
  }
  return {
    IFD3: {
      GPSLatitude: fractions(latitude),
      GPSLatitudeRef: latitude < 0 ? 'S' : 'N',
      GPSLongitude: fractions(longitude),
      GPSLongitudeRef: longitude < 0 ? 'W' : 'E',
    },
  }
}
