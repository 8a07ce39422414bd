import { type PhotoMetadata, xmpPacket } from './photo-metadata.ts'

const utf8 = (text: string): Buffer => Buffer.from(text, 'utf8')

/** Cuts a text to a number of bytes without splitting a character: IIM fields are short and measured in bytes. */
function cut(text: string, bytes: number): Buffer {
  let short = text
  while (utf8(short).length > bytes) short = short.slice(0, -1)
  return utf8(short)
}

function dataset(record: number, number: number, value: Buffer): Buffer {
  const head = Buffer.from([0x1c, record, number, value.length >> 8, value.length & 0xff])
  return Buffer.concat([head, value])
}

/** The IIM datasets of a picture; numbers and longest values from the IPTC-NAA Information Interchange Model 4. */
function iimDatasets(photo: PhotoMetadata): Buffer {
  const parts = [dataset(1, 90, Buffer.from([0x1b, 0x25, 0x47])), dataset(2, 0, Buffer.from([0, 4]))]
  const add = (number: number, bytes: number, text: string | undefined) => {
    if (text !== undefined) parts.push(dataset(2, number, cut(text, bytes)))
  }
  for (const keyword of photo.keywords ?? []) add(25, 64, keyword)
  add(40, 256, photo.instructions)
  add(55, 8, photo.dateCreated?.slice(0, 10).replaceAll('-', ''))
  add(60, 11, photo.dateCreated?.slice(11).replaceAll(':', ''))
  add(80, 32, photo.creator)
  add(90, 32, photo.city)
  add(105, 256, photo.headline)
  add(110, 32, photo.credit)
  add(116, 128, photo.rights)
  add(120, 2000, photo.description)
  return Buffer.concat(parts)
}

function segment(marker: number, content: Buffer): Buffer {
  const length = content.length + 2
  return Buffer.concat([Buffer.from([0xff, marker, length >> 8, length & 0xff]), content])
}

function photoshopBlock(datasets: Buffer): Buffer {
  const size = Buffer.alloc(4)
  size.writeUInt32BE(datasets.length)
  const padding = Buffer.alloc(datasets.length % 2)
  return Buffer.concat([utf8('Photoshop 3.0\0'), utf8('8BIM'), Buffer.from([4, 4, 0, 0]), size, datasets, padding])
}

/** Where the last of a JPEG's leading application segments ends: new ones go there. */
function endOfApplicationSegments(jpeg: Buffer): number {
  let at = 2
  while (jpeg[at] === 0xff && ((jpeg[at + 1] ?? 0) & 0xf0) === 0xe0) at += 2 + jpeg.readUInt16BE(at + 2)
  return at
}

/** A JPEG with its metadata in an APP1 (XMP) and an APP13 (IIM) segment; the picture itself stays as it was. */
export function withPhotoMetadata(jpeg: Buffer, photo: PhotoMetadata): Buffer {
  const segments: Buffer[] = []
  if (photo.as === 'xmp' || photo.as === 'both') {
    segments.push(segment(0xe1, Buffer.concat([utf8('http://ns.adobe.com/xap/1.0/\0'), utf8(xmpPacket(photo))])))
  }
  if (photo.as === 'iim' || photo.as === 'both') segments.push(segment(0xed, photoshopBlock(iimDatasets(photo))))
  const at = endOfApplicationSegments(jpeg)
  return Buffer.concat([jpeg.subarray(0, at), ...segments, jpeg.subarray(at)])
}
