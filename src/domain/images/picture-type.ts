const at = (bytes: Uint8Array, from: number, text: string) =>
  [...text].every((character, index) => bytes[from + index] === character.charCodeAt(0))

/**
 * The media type of a picture by its first bytes, or null for anything that is not JPEG, PNG, WebP, AVIF or GIF.
 * Signatures: JPEG (ITU-T T.81) FF D8 FF; PNG (ISO/IEC 15948) 89 PNG; GIF87a/89a; RIFF....WEBP; ISO BMFF `ftyp` brand
 * avif or avis.
 */
export function pictureType(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg'
  if (bytes[0] === 0x89 && at(bytes, 1, 'PNG\r\n')) return 'image/png'
  if (at(bytes, 0, 'GIF87a') || at(bytes, 0, 'GIF89a')) return 'image/gif'
  if (at(bytes, 0, 'RIFF') && at(bytes, 8, 'WEBP')) return 'image/webp'
  return at(bytes, 4, 'ftyp') && isAvif(bytes) ? 'image/avif' : null
}

/** The brand itself, or one that the file says it is compatible with behind the general `mif1` or `msf1`. */
function isAvif(bytes: Uint8Array): boolean {
  const avif = (from: number) => at(bytes, from, 'avif') || at(bytes, from, 'avis')
  if (avif(8)) return true
  if (!at(bytes, 8, 'mif1') && !at(bytes, 8, 'msf1')) return false
  const end = Math.min(((bytes[2] ?? 0) << 8) | (bytes[3] ?? 0), bytes.length, 256)
  for (let from = 16; from + 4 <= end; from += 4) if (avif(from)) return true
  return false
}

const endings: Record<string, string> = {
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/webp': '.webp',
  'image/avif': '.avif',
  'image/gif': '.gif',
  'image/svg+xml': '.svg',
}

/** A safe file name for an uploaded picture: the words of its own name in lower case, the ending of what it really is. */
export function pictureFileName(name: string, type: string): string {
  const words = (name.split(/[/\\]/).at(-1) ?? '').replace(/\.[^.]*$/, '')
  const slug = words
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 80)
  return (slug || 'picture') + (endings[type] ?? '')
}

/** Whether a file name is one of a picture that the desk shows. */
export const isPicture = (path: string): boolean => /\.(?:jpe?g|png|webp|avif|gif)$/i.test(path)
