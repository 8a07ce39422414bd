import { xmpPacket } from '#server/adapters/xmp-packet.ts'

// Pictures and parts of pictures, byte by byte, for tests in Node and in a browser.
type Bytes = Uint8Array<ArrayBuffer>

/** Texts (a character a byte), numbers and bytes, one behind the other. */
export function bytesOf(...parts: readonly (Uint8Array | string | number)[]): Bytes {
  const all = parts.map(part => (typeof part === 'number' ? Uint8Array.of(part) : typeof part === 'string' ? latin1(part) : part))
  const joined = new Uint8Array(all.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of all) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}

const latin1 = (text: string) => Uint8Array.from(text, character => character.charCodeAt(0))
const u16 = (value: number) => Uint8Array.of(value >> 8, value & 0xff)
const u32 = (value: number) => bytesOf(u16(value >>> 16), u16(value & 0xffff))

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit++) crc = (crc & 1) === 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  return crc
})

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}

function chunk(name: string, content: Uint8Array): Bytes {
  const named = bytesOf(name, content)
  return bytesOf(u32(content.length), named, u32(crc32(named)))
}

async function deflated(rows: Iterable<Bytes>): Promise<Bytes> {
  const source = new ReadableStream<Bytes>({
    start(controller) {
      for (const row of rows) controller.enqueue(row)
      controller.close()
    },
  })
  return new Uint8Array(await new Response(source.pipeThrough(new CompressionStream('deflate'))).arrayBuffer())
}

type Pixel = readonly [red: number, green: number, blue: number, opacity?: number]

/** A PNG of 8 bits a channel, with opacity. */
export async function png(width: number, height: number, pixel: (x: number, y: number) => Pixel): Promise<Bytes> {
  const rows = Array.from({ length: height }, (_, y) => {
    const row = new Uint8Array(1 + width * 4)
    for (let x = 0; x < width; x++) {
      const [red, green, blue, opacity = 255] = pixel(x, y)
      row.set([red, green, blue, opacity], 1 + x * 4)
    }
    return row
  })
  return pngOf(width, height, 8, 6, await deflated(rows))
}

const pngOf = (width: number, height: number, bits: number, colours: number, data: Uint8Array) =>
  bytesOf(
    bytesOf(0x89, 'PNG\r\n', 0x1a, '\n'),
    chunk('IHDR', bytesOf(u32(width), u32(height), bits, colours, 0, 0, 0)),
    chunk('IDAT', data),
    chunk('IEND', new Uint8Array()),
  )

/** A PNG of one colour, small in bytes and huge in pixels. */
export async function bomb(edge: number): Promise<Bytes> {
  const row = new Uint8Array(1 + Math.ceil(edge / 8))
  const rows = function* () {
    for (let y = 0; y < edge; y++) yield row
  }
  return pngOf(edge, edge, 1, 0, await deflated(rows()))
}

/** Red, green, blue and yellow, from the top left to the bottom right. */
export const quarters = (width: number, height: number): Promise<Bytes> =>
  png(width, height, (x, y) => {
    if (y < height / 2) return x < width / 2 ? [200, 30, 30] : [30, 160, 30]
    return x < width / 2 ? [30, 30, 200] : [220, 200, 30]
  })

/** A JPEG with one more segment behind its first marker. */
export const withSegment = (jpeg: Uint8Array, marker: number, content: Uint8Array): Bytes =>
  bytesOf(jpeg.subarray(0, 2), 0xff, marker, u16(content.length + 2), content, jpeg.subarray(2))

export const withXmp = (jpeg: Uint8Array, packet: string): Bytes =>
  withSegment(jpeg, 0xe1, bytesOf('http://ns.adobe.com/xap/1.0/\0', new TextEncoder().encode(packet)))

export const withTexts = (jpeg: Uint8Array, texts: Parameters<typeof xmpPacket>[0]): Bytes => withXmp(jpeg, xmpPacket(texts) ?? '')

/** A JPEG with datasets of IIM record 2, `[120, caption]`. */
export function withIim(jpeg: Uint8Array, ...datasets: readonly (readonly [number, Uint8Array | string])[]): Bytes {
  const block = bytesOf(...datasets.map(([number, value]) => bytesOf(0x1c, 2, number, u16(value.length), value)))
  return withSegment(jpeg, 0xed, bytesOf('Photoshop 3.0\0', '8BIM', 4, 4, 0, 0, u32(block.length), block, new Uint8Array(block.length % 2)))
}

interface ExifOf {
  readonly orientation?: number
  readonly caption?: string
  readonly located?: boolean
}

/** A JPEG with EXIF, big-endian: orientation, caption and a place on earth: 58° 21′ 27″ N, 7° 3′ 12″ W. */
export function withExif(jpeg: Uint8Array, { orientation = 1, caption = '', located = false }: ExifOf): Bytes {
  const text = bytesOf(caption, 0)
  const entry = (tag: number, type: number, count: number, value: Uint8Array) => bytesOf(u16(tag), u16(type), u32(count), value)
  const gpsAt = 8 + 2 + 3 * 12 + 4
  const fractionsAt = gpsAt + 2 + 4 * 12 + 4
  const textAt = fractionsAt + 48
  const ifd0 = bytesOf(
    u16(3),
    entry(0x010e, 2, text.length, text.length > 4 ? u32(textAt) : bytesOf(text, new Uint8Array(4 - text.length))),
    entry(0x0112, 3, 1, bytesOf(u16(orientation), 0, 0)),
    located ? entry(0x8825, 4, 1, u32(gpsAt)) : entry(0x0128, 3, 1, bytesOf(u16(2), 0, 0)),
    u32(0),
  )
  const gps = bytesOf(
    u16(4),
    entry(1, 2, 2, bytesOf('N\0\0\0')),
    entry(2, 5, 3, u32(fractionsAt)),
    entry(3, 2, 2, bytesOf('W\0\0\0')),
    entry(4, 5, 3, u32(fractionsAt + 24)),
    u32(0),
  )
  const fractions = bytesOf(...[58, 21, 27, 7, 3, 12].map(value => bytesOf(u32(value), u32(1))))
  return withSegment(jpeg, 0xe1, bytesOf('Exif\0\0', 'MM\0*', u32(8), ifd0, gps, fractions, text))
}

// A GIF of one pixel whose width opens a comment: with the end of that comment and a script behind it, it is a picture and a program.
export const scriptableGif = bytesOf(
  'GIF89a',
  '/*',
  1,
  0,
  0,
  0,
  0,
  0x2c,
  0,
  0,
  0,
  0,
  1,
  0,
  1,
  0,
  0x80,
  0,
  0,
  0,
  255,
  255,
  255,
  2,
  2,
  0x44,
  1,
  0,
  0x3b,
)

/** A GIF that moves: a canvas of any size, on which each frame paints one pixel, black and white by turns. */
export function movingGif(width: number, height: number, frames: number): Bytes {
  const low = (value: number) => Uint8Array.of(value & 0xff, value >> 8)
  const frame = (colour: number) => bytesOf(0x21, 0xf9, 4, 4, 10, 0, 0, 0, 0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, colour, 1, 0)
  const head = bytesOf('GIF89a', low(width), low(height), 0x80, 0, 0, 0, 0, 0, 255, 255, 255)
  return bytesOf(head, ...Array.from({ length: frames }, (_, at) => frame(at % 2 === 0 ? 0x44 : 0x4c)), 0x3b)
}
