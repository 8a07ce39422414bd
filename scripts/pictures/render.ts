import sharp from 'sharp'
import { type Scene, seeded } from './drawing.ts'
import { withPhotoMetadata } from './jpeg-segments.ts'
import type { PhotoMetadata } from './photo-metadata.ts'

/** Film grain from the seeded generator: sharp's own noise differs from run to run. */
function grain(width: number, height: number): Buffer {
  const random = seeded(width * 31 + height)
  const pixels = Buffer.alloc(width * height)
  for (let i = 0; i < pixels.length; i++) pixels[i] = 128 + 30 * (random() + random() + random() - 1.5)
  return pixels
}

function vignette(width: number, height: number): Buffer {
  const stops = '<stop offset=".5" stop-color="#000" stop-opacity="0"/><stop offset="1" stop-color="#000" stop-opacity=".38"/>'
  const fill = `<defs><radialGradient id="v" cx=".5" cy=".45" r=".8">${stops}</radialGradient></defs>`
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${fill}<rect width="100%" height="100%" fill="url(#v)"/></svg>`,
  )
}

function exifOf(photo: PhotoMetadata): Record<string, Record<string, string>> {
  const taken = photo.dateCreated?.replaceAll('-', ':').replace('T', ' ')
  const known = (entries: Record<string, string | undefined>): Record<string, string> =>
    Object.fromEntries(Object.entries(entries).filter((entry): entry is [string, string] => entry[1] !== undefined))
  return {
    IFD0: known({ ImageDescription: photo.description, Artist: photo.creator, Copyright: photo.rights }),
    IFD2: known({ DateTimeOriginal: taken }),
    IFD3: known({
      GPSLatitude: photo.position?.latitude,
      GPSLatitudeRef: photo.position && 'N',
      GPSLongitude: photo.position?.longitude,
      GPSLongitudeRef: photo.position && 'E',
    }),
  }
}

/** Rasterises a scene as a JPEG and writes the metadata into it. The same scene gives the same bytes. */
export async function renderPicture(scene: Scene, photo: PhotoMetadata | null, sepia = false): Promise<Buffer> {
  const { width, height } = scene
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><defs>${scene.defs}</defs>${scene.body}</svg>`
  const noise = await sharp(grain(width, height), { raw: { width, height, channels: 1 } })
    .png()
    .toBuffer()
  const drawn = await sharp(Buffer.from(svg))
    .flatten()
    .composite([{ input: vignette(width, height) }, { input: noise, blend: 'soft-light' }])
    .png()
    .toBuffer()
  const toned = sepia ? sharp(drawn).tint('#b49a6c') : sharp(drawn).modulate({ saturation: 0.86 })
  const withCamera = photo?.as === 'exif' ? toned.withExif(exifOf(photo)) : toned
  const jpeg = await withCamera.jpeg({ quality: width > 1200 ? 58 : 68, mozjpeg: true }).toBuffer()
  return photo === null ? jpeg : withPhotoMetadata(jpeg, photo)
}
