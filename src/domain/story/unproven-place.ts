/** A place of a draft whose bytes say something else than its writer saw. It waits with publishing until somebody settles it. */
export interface UnprovenPlace {
  /** Why it could not be written as it looked, as a sentence. */
  readonly message: string
  /** The words that the writer saw. */
  readonly screen: string
  /** The words that readers would see of what the draft says. */
  readonly file: string
  /** The block's exact source in the draft: whole lines, without the last line's end. */
  readonly text: string
}

/** The places that a text still has as they were left: one whose lines were edited since says what its editor saw. */
export function stillUnproven<Place extends UnprovenPlace>(places: readonly Place[], text: string): Place[] {
  return places.filter(place => hasLines(text, place.text))
}

function hasLines(text: string, lines: string): boolean {
  if (lines === '') return false
  for (let at = text.indexOf(lines); at !== -1; at = text.indexOf(lines, at + 1)) {
    if (isLineEdge(text[at - 1]) && isLineEdge(text[at + lines.length])) return true
  }
  return false
}

const isLineEdge = (character: string | undefined) => character === undefined || character === '\n' || character === '\r'

/** Both readings of a place, cut to where they part, with a blank before; nothing where they have the same words. */
export function bothReadings({ screen, file }: UnprovenPlace): string {
  if (screen === file) return ''
  const [one, other] = fromDifference(screen, file)
  return ` On screen: “${one}”, readers get: “${other}”.`
}

const AROUND = 24
const SHOWN = 70

/** Both texts, without the long beginning and end that they share. */
function fromDifference(one: string, other: string): [string, string] {
  let start = 0
  while (start < one.length && one[start] === other[start]) start += 1
  const from = start <= AROUND + 8 ? 0 : start - AROUND
  const cut = (text: string) => `${from === 0 ? '' : '…'}${text.slice(from, from + SHOWN)}${text.length > from + SHOWN ? '…' : ''}`
  return [cut(one), cut(other)]
}
