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

/** Both readings of a place as a sentence with a blank before it; nothing where they have the same words. */
export function bothReadings({ screen, file }: UnprovenPlace): string {
  return screen === file ? '' : ` On screen: “${short(screen)}”. In the file: “${short(file)}”.`
}

const short = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text)
