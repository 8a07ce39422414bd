import { pictureType } from './picture-type.ts'

/** What a file is by its bytes. `picture` where a desk can make a picture of it; `is` names it as a person does, with its article. */
export interface FileKind {
  readonly picture: PictureKind | null
  readonly is: string
}

/** Pictures by their media type; browsers show all but HEIC and TIFF. */
export type PictureKind =
  | 'image/jpeg'
  | 'image/png'
  | 'image/gif'
  | 'image/webp'
  | 'image/avif'
  | 'image/heic'
  | 'image/tiff'
  | 'image/svg+xml'

const names: Readonly<Record<PictureKind, string>> = {
  'image/jpeg': 'a JPEG',
  'image/png': 'a PNG',
  'image/gif': 'a GIF',
  'image/webp': 'a WebP',
  'image/avif': 'an AVIF',
  'image/heic': 'a HEIC',
  'image/tiff': 'a TIFF',
  'image/svg+xml': 'an SVG',
}

/** `JPEG` for `image/jpeg`. */
export const kindName = (picture: PictureKind): string => names[picture].replace(/^an? /, '')

// Files that people bring along with pictures: what stands where in them, a character a byte. The first that fits counts.
const signatures: readonly (readonly [is: string, ...starts: readonly (readonly [at: number, text: string])[]])[] = [
  ['a PDF', [0, '%PDF-']],
  ['an EPS or PostScript file', [0, '%!PS'], [0, '\xc5\xd0\xd3\xc6']],
  ['a Photoshop file', [0, '8BPS']],
  ['a BMP', [0, 'BM']],
  ['an icon', [0, '\0\0\x01\0']],
  ['a JPEG XL', [0, '\xff\x0a'], [4, 'JXL ']],
  ['a JPEG 2000', [4, 'jP  '], [0, '\xff\x4f\xff\x51']],
  ['a camera’s raw file', [0, 'FUJIFILM'], [8, 'crx '], [8, 'CR\x02']],
  ['an archive or office document', [0, 'PK\x03\x04'], [0, 'PK\x05\x06']],
  ['an archive', [0, 'Rar!'], [0, '7z\xbc\xaf'], [0, '\xfd7zXZ'], [0, 'BZh'], [0, '\x28\xb5\x2f\xfd'], [257, 'ustar']],
  ['a compressed file', [0, '\x1f\x8b']],
  ['an office document', [0, '\xd0\xcf\x11\xe0'], [0, '{\\rtf']],
  ['a sound file', [8, 'M4A '], [0, 'ID3'], [0, '\xff\xfb'], [0, '\xff\xf3'], [0, 'OggS'], [0, 'fLaC'], [8, 'WAVE']],
  ['a video', [4, 'ftyp'], [4, 'moov'], [4, 'mdat'], [4, 'wide'], [0, '\x1a\x45\xdf\xa3'], [8, 'AVI '], [0, 'FLV'], [0, '\0\0\x01\xba']],
  ['a program', [0, 'MZ'], [0, '\x7fELF'], [0, '\xcf\xfa\xed\xfe'], [0, '#!']],
]
const markup: readonly (readonly [is: string, start: RegExp])[] = [
  ['a web page', /^<(?:!doctype html|html|head|body|script)\b/i],
  ['XML', /^<(?:\?xml|!doctype|!--)/i],
]

const heicBrands = /^(?:heic|heix|heim|heis|hevc|hevx|hevm|hevs|mif1|msf1)$/
const sample = 4096

const latin1 = (bytes: Uint8Array): string => {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return text
}

/** What a file is, by its first bytes, whatever it is called. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return { picture: null, is: 'an empty file' }
  const start = latin1(bytes.subarray(0, sample))
  const picture = pictureKind(bytes, start)
  if (picture) return { picture, is: names[picture] }
  const other = signatures.find(([, ...starts]) => starts.some(([at, signature]) => start.startsWith(signature, at)))
  if (other) return { picture: null, is: other[0] }
  const text = start.replace(/^\xef\xbb\xbf/, '').trimStart()
  const marked = markup.find(([, begin]) => begin.test(text))
  return { picture: null, is: marked?.[0] ?? (isText(bytes.subarray(0, sample)) ? 'a text file' : 'a file of an unknown kind') }
}

function pictureKind(bytes: Uint8Array, start: string): PictureKind | null {
  const shown = pictureType(bytes)
  if (shown) return shown as PictureKind // pictureType names only types that are in the list above.
  if (start.startsWith('ftyp', 4) && heicBrands.test(start.slice(8, 12))) return 'image/heic'
  // A raw file of a camera is a TIFF by its first bytes, but has no more than a preview to show.
  if (['II*\0', 'MM\0*', 'II+\0', 'MM\0+'].some(signature => start.startsWith(signature)))
    return start.startsWith('CR\x02', 8) ? null : 'image/tiff'
  return isSvg(start) ? 'image/svg+xml' : null
}

/** Whether the first element is `svg`, behind an XML declaration, comments and a document type. */
function isSvg(start: string): boolean {
  const rest = start
    .replace(/^\xef\xbb\xbf/, '')
    .replace(/^(?:\s+|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!doctype\s+(?:\w+:)?svg\b[^>[]*(?:\[[\s\S]*?\]\s*)?>)+/i, '')
  return /^<(?:\w+:)?svg[\s>/]/i.test(rest)
}

const isText = (bytes: Uint8Array) => bytes.every(byte => byte >= 32 || byte === 9 || byte === 10 || byte === 13)
