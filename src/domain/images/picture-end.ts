import type { PictureKind } from './file-kind.ts'

const u16 = (bytes: Uint8Array, at: number) => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
const u32 = (bytes: Uint8Array, at: number) => u16(bytes, at) * 65536 + u16(bytes, at + 2)
const name = (bytes: Uint8Array, at: number) => String.fromCharCode(...bytes.subarray(at, at + 4))

/**
 * Where the picture in a file ends: the number of its bytes up to there. Null where it breaks off before, or is not built as its
 * format says, and for kinds that are written anew anyway (HEIC, TIFF, SVG). What stands behind is no part of the picture.
 * Sources: JPEG ITU-T T.81 annex B; PNG ISO/IEC 15948 chapter 5; GIF89a; WebP RFC 9649; AVIF ISO/IEC 14496-12.
 */
export function pictureEnd(bytes: Uint8Array, kind: PictureKind): number | null {
  return ends[kind]?.(bytes) ?? null
}

const ends: Partial<Readonly<Record<PictureKind, (bytes: Uint8Array) => number | null>>> = {
  'image/jpeg': jpegEnd,
  'image/png': pngEnd,
  'image/gif': gifEnd,
  'image/webp': bytes => {
    const end = 8 + (bytes[4] ?? 0) + (bytes[5] ?? 0) * 256 + (bytes[6] ?? 0) * 65536 + (bytes[7] ?? 0) * 16777216
    return end > 12 && end <= bytes.length ? end : null
  },
  'image/avif': boxesEnd,
}

function jpegEnd(bytes: Uint8Array): number | null {
  let at = 2
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xd9) return at + 2
    if (marker === 0xff) at += 1
    else if ((marker >= 0xd0 && marker <= 0xd8) || marker === 0x01) at += 2
    else {
      at += 2 + u16(bytes, at + 2)
      if (marker === 0xda) at = scanEnd(bytes, at)
    }
  }
  return null
}

/** The next marker behind coded picture data: a stuffed zero and restart markers belong to the data. */
function scanEnd(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from)
  while (at !== -1) {
    const next = bytes[at + 1] ?? 0xd9
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
    at = bytes.indexOf(0xff, at + 1)
  }
  return bytes.length
}

function pngEnd(bytes: Uint8Array): number | null {
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + u32(bytes, at)
    if (end > bytes.length) return null
    if (name(bytes, at + 4) === 'IEND') return end
    at = end
  }
  return null
}

const colours = (flags: number) => ((flags & 0x80) !== 0 ? 3 * 2 ** ((flags & 7) + 1) : 0)

function gifEnd(bytes: Uint8Array): number | null {
  let at = 13 + colours(bytes[10] ?? 0)
  while (at < bytes.length) {
    const block = bytes[at]
    if (block === 0x3b) return at + 1
    if (block === 0x21) at = subBlocksEnd(bytes, at + 2)
    else if (block === 0x2c) at = subBlocksEnd(bytes, at + 11 + colours(bytes[at + 9] ?? 0))
    else return null
  }
  return null
}

function subBlocksEnd(bytes: Uint8Array, from: number): number {
  let at = from
  while (at < bytes.length && bytes[at] !== 0) at += 1 + (bytes[at] ?? 0)
  return at + 1
}

// The boxes that stand outermost in a picture. A web page or an archive behind it has no such name at its fifth byte.
const outermost = new Set(['ftyp', 'meta', 'mdat', 'moov', 'moof', 'free', 'skip', 'uuid', 'mfra', 'sidx', 'styp', 'idat', 'pdin'])

function boxesEnd(bytes: Uint8Array): number | null {
  let at = 0
  let complete = false
  while (at + 8 <= bytes.length && outermost.has(name(bytes, at + 4))) {
    const short = u32(bytes, at)
    // 1: the size stands behind the name. 0, "up to the end of the file", has no end to cut at, so that anything could hide there.
    const size = short === 1 ? u32(bytes, at + 8) * 2 ** 32 + u32(bytes, at + 12) : short
    if (size < 8 || at + size > bytes.length) return null
    complete ||= name(bytes, at + 4) === 'meta' || name(bytes, at + 4) === 'moov'
    at += size
  }
  return complete ? at : null
}
