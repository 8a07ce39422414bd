/** Letters that do not come apart into a base letter and an accent, and how addresses write them. */
const letters: ReadonlyMap<string, string> = new Map(
  [
    'æ=ae œ=oe ø=o đ=d ð=d þ=th ł=l ß=ss ı=i ħ=h ŋ=n ſ=s',
    'а=a б=b в=v г=g ґ=g д=d е=e ё=e є=e ж=zh з=z и=i і=i ї=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh',
    'ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya',
  ].flatMap(line => line.split(' ').map((pair): [string, string] => [pair.charAt(0), pair.slice(2)])),
)

/** Latin letters without their accents, ligatures and Cyrillic letter by letter; what has no Latin form stays as it is. */
export function folded(text: string): string {
  const spelled = text.normalize('NFC').replace(/\P{ASCII}/gu, letter => {
    const lower = letters.get(letter.toLowerCase())
    if (lower === undefined) return letter
    return letter === letter.toLowerCase() ? lower : lower.charAt(0).toUpperCase() + lower.slice(1)
  })
  return spelled
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')
}

/**
 * The slug of a headline: lower case, accents folded, apostrophes removed, anything else that is no letter or figure
 * becomes the separator. At most `longest` characters, cut at a word's end. '' when no letter or figure is left.
 */
export function slugOf(text: string, separator: '-' | '_', longest = Number.POSITIVE_INFINITY): string {
  const words = folded(text)
    .toLowerCase()
    .replace(/[\u0027\u2018\u2019\u02bc\u2032`´]/g, '')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter(word => word !== '')
  let slug = ''
  for (const word of words) {
    const longer = slug === '' ? word : slug + separator + word
    if (longer.length > longest) break
    slug = longer
  }
  return slug === '' && words[0] !== undefined ? cutCharacters(words[0], longest) : slug
}

function cutCharacters(word: string, longest: number): string {
  let cut = ''
  for (const character of word) {
    if (cut.length + character.length > longest) break
    cut += character
  }
  return cut
}

/**
 * The slug that Jigsaw makes of a value: dashes and blanks become the separator, other punctuation goes, dots stay.
 * Source: `slug()` and `ascii()` in Jigsaw's `CollectionPathResolver`.
 */
export function jigsawSlug(text: string, separator: string): string {
  const flip = separator === '-' ? '_' : '-'
  const escaped = separator.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
  const kept = text
    .replace(new RegExp(`${flip}+`, 'gu'), separator)
    .toLowerCase()
    .replace(new RegExp(`[^${escaped}\\p{L}\\p{N}\\s.]+`, 'gu'), '')
    .replace(new RegExp(`[${escaped}\\s]+`, 'gu'), separator)
  return kept.replace(new RegExp(`^(?:${escaped})+|(?:${escaped})+$`, 'gu'), '')
}

/** Keeps what an address may hold in plain ASCII, as Jigsaw does with a whole path. */
export const asciiPath = (path: string): string => folded(path).replace(/[^\x20-\x7e]/g, '')
