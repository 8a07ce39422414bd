import { diffArrays } from 'diff'

/** How many lines of a text go, and how many come, when another takes its place. */
export interface TouchedLines {
  readonly gone: number
  readonly come: number
}

const linesOf = (text: string) => text.split(/\r\n|\n|\r/)

/** The lines by which two texts differ. */
export function touchedLines(before: string, after: string): TouchedLines {
  const touched = { gone: 0, come: 0 }
  for (const { added, removed, value } of diffArrays(linesOf(before), linesOf(after))) {
    if (removed) touched.gone += value.length
    if (added) touched.come += value.length
  }
  return touched
}

/** Whether the first of two writings leaves more lines as they were; where both leave as many, whether it brings fewer. */
export function isCloser(one: TouchedLines, other: TouchedLines): boolean {
  return one.gone === other.gone ? one.come < other.come : one.gone < other.gone
}
