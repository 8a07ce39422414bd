const ascii = (text: string) => new TextEncoder().encode(text)

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

/**
 * A picture that was just written, with an XMP packet in it where whoever wrote it cannot put one, or only where nobody looks.
 * JPEG: an APP1 segment behind the first marker; PNG: an iTXt chunk behind the header (XMP part 3, 1.1.3 and 1.1.5). WebP: the
 * extended form, RFC 9649. A packet that is too long for its place is left out.
 */
export function insertXmp(bytes: Uint8Array<ArrayBuffer>, type: string, packet: string): Uint8Array<ArrayBuffer> {
  const content = ascii(packet)
  if (type === 'image/webp') return insertIntoWebp(bytes, content)
  if (type === 'image/png') return insertIntoPng(bytes, content)
  const segment = joined(ascii('http://ns.adobe.com/xap/1.0/\0'), content)
  const length = segment.length + 2
  if (type !== 'image/jpeg' || length > 0xffff) return bytes
  return joined(bytes.subarray(0, 2), Uint8Array.of(0xff, 0xe1, length >> 8, length & 0xff), segment, bytes.subarray(2))
}

// The signature and the header of a PNG, which is always its first chunk.
const BEHIND_PNG_HEADER = 33

function insertIntoPng(bytes: Uint8Array<ArrayBuffer>, packet: Uint8Array): Uint8Array<ArrayBuffer> {
  const named = joined(ascii('iTXtXML:com.adobe.xmp\0\0\0\0\0'), packet)
  const numbers = new DataView(new ArrayBuffer(8))
  numbers.setUint32(0, named.length - 4)
  numbers.setUint32(4, crc32(named))
  const [length, check] = [new Uint8Array(numbers.buffer, 0, 4), new Uint8Array(numbers.buffer, 4, 4)]
  return joined(bytes.subarray(0, BEHIND_PNG_HEADER), length, named, check, bytes.subarray(BEHIND_PNG_HEADER))
}

/** The check of a PNG chunk, ISO/IEC 15948 annex D. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc & 1) === 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}

const XMP_FLAG = 0x04
const ALPHA_FLAG = 0x10

function insertIntoWebp(bytes: Uint8Array<ArrayBuffer>, packet: Uint8Array): Uint8Array<ArrayBuffer> {
  const isExtended = new TextDecoder('latin1').decode(bytes.subarray(12, 16)) === 'VP8X'
  const header = isExtended ? bytes.slice(12, 30) : simpleHeader(bytes)
  header[8] = (header[8] ?? 0) | XMP_FLAG
  const body = joined(ascii('WEBP'), header, bytes.subarray(isExtended ? 30 : 12), chunk('XMP ', packet))
  return joined(chunk('RIFF', body))
}

function chunk(name: string, content: Uint8Array): Uint8Array<ArrayBuffer> {
  const head = new Uint8Array(8)
  head.set(ascii(name))
  new DataView(head.buffer).setUint32(4, content.length, true)
  return joined(head, content, new Uint8Array(content.length % 2))
}

/** The header that a WebP of one chunk does without: flags and the size, each side less one, in three bytes. */
function simpleHeader(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  const lossless = new TextDecoder('latin1').decode(bytes.subarray(12, 16)) === 'VP8L'
  const bits = view.getUint32(lossless ? 21 : 26, true)
  const [width, height] = lossless ? [bits & 0x3fff, (bits >> 14) & 0x3fff] : [(bits & 0x3fff) - 1, ((bits >> 16) & 0x3fff) - 1]
  const content = new Uint8Array(10)
  content[0] = lossless && (bits & 0x10000000) !== 0 ? ALPHA_FLAG : 0
  content.set([width & 0xff, width >> 8, 0, height & 0xff, height >> 8, 0], 4)
  return chunk('VP8X', content)
}
