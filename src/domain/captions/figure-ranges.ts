import type { TextRange } from '../markdown/parse-markdown.ts'

/** A `<figure>` with its tags, and the figures in it. */
export interface FigureRange extends TextRange {
  readonly inner: readonly FigureRange[]
}

const TAG = /<(\/?)figure\b(?:"[^"]*"|'[^']*'|[^<>"'])*>/gi

/** How many more figures a text opens than it closes. */
export const figuresLeftOpen = (text: string): number =>
  Array.from(text.matchAll(TAG)).reduce((open, { 1: closes }) => open + (closes === '' ? 1 : -1), 0)

/** The outermost figures of a text. One that is never closed is none; those in it are. */
export function figureRanges(text: string): FigureRange[] {
  const done: FigureRange[] = []
  const open: { start: number; inner: FigureRange[] }[] = []
  for (const { 0: tag, 1: closes, index } of text.matchAll(TAG)) {
    if (closes === '') open.push({ start: index, inner: [] })
    else {
      const figure = open.pop()
      if (figure) (open.at(-1)?.inner ?? done).push({ ...figure, end: index + tag.length })
    }
  }
  return [...done, ...open.flatMap(({ inner }) => inner)].sort((one, other) => one.start - other.start)
}
