// Written in capitals wherever they stand.
const codes = new Set(
  'AFP AP PA EPA EFE DPA ANSA APA TT NTB STT AAP ANP ATP CP TASS UPI WENN BBC CNN ITV NBC CBS ABC NASA ESA NOAA USGS NATO UN EU UK US USA UNICEF UNHCR WHO RAF NHS RSPCA RNLI MOD FA UEFA FIFA II III IV'.split(
    ' ',
  ),
)
const small = new Set(
  'van der den de del della di da du dos das la le von zu zur und of the and for in ter ten al el bin ibn y e'.split(' '),
)
// Names with a spelling of their own.
const known: Readonly<Record<string, string>> = {
  'GETTY IMAGES': 'Getty Images',
  REUTERS: 'Reuters',
  ISTOCK: 'iStock',
  ISTOCKPHOTO: 'iStockphoto',
  SHUTTERSTOCK: 'Shutterstock',
  ALAMY: 'Alamy',
  BLOOMBERG: 'Bloomberg',
  SWNS: 'SWNS',
  ZUMA: 'ZUMA',
  SIPA: 'SIPA',
  EYEVINE: 'eyevine',
}

/** Whether all of it stands in capitals, but for the c of McDONALD and for words such as `van der`. */
function isShouted(part: string): boolean {
  const words = part.split(' ').filter(word => !small.has(word))
  const letters = words.join(' ').replaceAll(/(?<=(?:^|[^\p{L}])M)a?c(?=\p{Lu}{2})/gu, '')
  return /\p{Lu}/u.test(letters) && !/\p{Ll}/u.test(letters)
}

const isWhispered = (part: string) => /^[\p{Ll}\p{M} '’-]+$/u.test(part)

/**
 * Writes names that stand in capitals, or without any, as names: JONAH SELE as Jonah Sele, O'BRIEN as O'Brien, McDONALD as
 * McDonald, VAN DER BERG as Van der Berg, afp as AFP. Each part between `/` is looked at by itself; one in which capitals and small
 * letters are mixed is left as somebody wrote it, and so are agency codes and initials.
 */
export const nameCased = (credit: string): string => credit.split('/').map(partCased).join('/')

function partCased(part: string): string {
  if (!isShouted(part) && !isWhispered(part)) return part
  const shouted = part.toUpperCase()
  const whole = known[shouted]
  if (whole !== undefined) return whole
  // A part of one short word is a code: nobody is credited by three letters alone.
  if (/^[\p{Lu}\d&]{1,3}$/u.test(part)) return part
  const words = shouted.split(' ')
  return words
    .map((word, at) => (at > 0 && at < words.length - 1 && small.has(word.toLowerCase()) ? word.toLowerCase() : wordCased(word, at)))
    .join(' ')
}

function wordCased(word: string, at: number): string {
  return word
    .split('-')
    .map(piece => pieceCased(piece, at))
    .join('-')
}

function pieceCased(piece: string, at: number): string {
  const bare = piece.replaceAll(/[^\p{L}\p{N}]/gu, '')
  // Initials stand with stops, alone, or as two letters without a vowel at the start: J.R., P, TJ Okafor.
  if (codes.has(bare) || /^(?:\p{Lu}\.)+$/u.test(piece) || (at === 0 && /^[B-DF-HJ-NP-TV-XZ]{2}$/.test(piece))) return piece
  return (
    known[piece] ??
    piece
      .toLowerCase()
      .replaceAll(/(?<![\p{L}\p{M}'’])\p{L}/gu, letter => letter.toUpperCase())
      .replaceAll(/(?<=(?<!\p{L})(?:[OD]['’]|Mc))\p{L}/gu, letter => letter.toUpperCase())
  )
}
