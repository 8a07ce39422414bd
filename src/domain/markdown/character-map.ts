import { decodeString } from './decode-string.ts'
import type { TextRange } from './parse-markdown.ts'

/** One UTF-16 unit of what is read, and the piece of source that wrote it. */
export interface MappedCharacter {
  readonly character: string
  readonly start: number
  readonly end: number
}

const entity = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{0,31});/y
const escaped = /\\[!-/:-@[-`{-~]/y
const lineEnd = /[ \t]*(?:\r\n|\n|\r)/y
const blanks = /[ \t]*/y
const quoteMark = /[ \t]*>[ \t]?/y

function match(pattern: RegExp, text: string, at: number, end: number): string | null {
  pattern.lastIndex = at
  const found = pattern.exec(text)?.[0] ?? null
  return found !== null && at + found.length <= end ? found : null
}

/** From a line's end to the first character of the next line: the prefix of the quotes it stands in, and its indentation. */
function nextLine(source: string, at: number, end: number, quotes: number): number {
  let next = at
  for (let depth = 0; depth < quotes; depth++) {
    const mark = match(quoteMark, source, next, end)
    if (mark === null) break
    next += mark.length
  }
  return next + (match(blanks, source, next, end) ?? '').length
}

function token(source: string, at: number, end: number, quotes: number): { read: string; next: number } {
  const line = match(lineEnd, source, at, end)
  if (line !== null) return { read: ' ', next: nextLine(source, at + line.length, end, quotes) }
  const literal = match(escaped, source, at, end)
  if (literal !== null) return { read: literal.slice(1), next: at + 2 }
  const named = match(entity, source, at, end)
  const decoded = named === null ? null : decodeString(named)
  // A line end that is written as a reference reads as a blank, like any other.
  if (named !== null && decoded !== null) return { read: decoded.replace(/[\r\n]/g, ' '), next: at + named.length }
  return { read: source.charAt(at) === '\0' ? '\uFFFD' : source.charAt(at), next: at + 1 }
}

/**
 * Maps what a text node reads (`value`) to the source that wrote it: escapes, entities, soft line ends with their prefixes.
 * A soft line end reads as one blank. `quotes` is the number of block quotes around the node. Null when the two do not fit.
 */
export function mapText(source: string, start: number, end: number, value: string, quotes: number): MappedCharacter[] | null {
  const out = mapAll(source, start, end, quotes)
  return fits(out, value) ? out : null
}

/**
 * As `mapText`, for text whose marks are not read, such as the alt text of a picture: the `first` or the `last` way in which the letters of
 * the value stand in the source, one behind the other. What it says is likely and not sure.
 */
export function mapBesideMarks(source: string, range: TextRange, value: string, quotes: number, way: 'first' | 'last') {
  const turned = <T>(list: T[]): T[] => (way === 'first' ? list : list.reverse())
  const wanted = turned(value.replace(/\r\n|\n|\r/g, ' ').split(''))
  const out: MappedCharacter[] = []
  for (const mapped of turned(mapAll(source, range.start, range.end, quotes))) if (mapped.character === wanted[out.length]) out.push(mapped)
  return fits(turned(out), value) ? out : null
}

function mapAll(source: string, start: number, end: number, quotes: number): MappedCharacter[] {
  const out: MappedCharacter[] = []
  let at = start
  while (at < end) {
    const { read, next } = token(source, at, end, quotes)
    for (const character of read.split('')) out.push({ character, start: at, end: next })
    at = next
  }
  return out
}

/** As `mapText`, for a code span: `start` and `end` are those of the span with its fences; nothing is escaped but `\|` in table cells. */
export function mapCode(source: string, start: number, end: number, value: string, quotes: number): MappedCharacter[] | null {
  const fence = /^`+/.exec(source.slice(start, end))?.[0].length ?? 0
  const inner = source.slice(start + fence, end - fence)
  const padded = /^[ \r\n][\s\S]*[ \r\n]$/.test(inner) && inner.trim() !== ''
  const out: MappedCharacter[] = []
  const last = end - fence - (padded ? 1 : 0)
  let at = start + fence + (padded ? 1 : 0)
  while (at < last) {
    const line = match(/\r\n|\n|\r/y, source, at, last)
    const pipe = source.startsWith('\\|', at) && value.charAt(out.length) === '|'
    const next = line !== null ? nextLine(source, at + line.length, last, quotes) : at + (pipe ? 2 : 1)
    out.push({ character: line !== null ? ' ' : pipe ? '|' : source.charAt(at), start: at, end: next })
    at = next
  }
  return fits(out, value) ? out : null
}

function fits(out: readonly MappedCharacter[], value: string): boolean {
  return out.map(mapped => mapped.character).join('') === value.replace(/\r\n|\n|\r/g, ' ')
}
