import type { MappedCharacter } from '../character-map.ts'
import { decodeString } from '../decode-string.ts'
import type { TextRange } from '../parse-markdown.ts'

/** The words of a figure, by the names that the desk has for them. */
export const figureFields = ['src', 'alt', 'caption', 'credit'] as const
export type FigureField = (typeof figureFields)[number]

/** A value as a text writes it: what it reads as, where it stands, letter by letter, and with all that goes when the value goes. */
export interface WrittenValue extends TextRange {
  readonly value: string
  readonly map: readonly MappedCharacter[]
  readonly whole: TextRange
}

const reference = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{0,31});/y
const blanks = /[ \t\r\n\f]+/y

function match(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}

/** Maps a piece of HTML without tags: references are read; blanks count as one where HTML reads them so, and where a line ends. */
export function mapHtml(text: string, { start, end }: TextRange, collapse: boolean): MappedCharacter[] {
  const out: MappedCharacter[] = []
  for (let at = start; at < end; ) {
    const blank = match(blanks, text, at)
    const named = match(reference, text, at)
    const read = named === '' ? null : decodeString(named)
    const asOne = blank !== '' && (collapse || /[\r\n]/.test(blank))
    const next = Math.min(end, at + (asOne ? blank.length : read !== null ? named.length : 1))
    for (const character of asOne ? ' ' : (read ?? text.charAt(at)).split('')) out.push({ character, start: at, end: next })
    at = next
  }
  return out
}

/** Maps words that are as they stand but for a backslash before each of these quotes. */
export function mapEscaped(text: string, { start, end }: TextRange, quote: string): MappedCharacter[] {
  const out: MappedCharacter[] = []
  for (let at = start; at < end; ) {
    const next = at + (text.startsWith(`\\${quote}`, at) ? 2 : 1)
    out.push({ character: text.charAt(next - 1), start: at, end: next })
    at = next
  }
  return out
}

/** What a map reads. */
export const readOf = (map: readonly MappedCharacter[]): string => map.map(({ character }) => character).join('')
