import type { Splice } from './splice.ts'

/** A text of a head as it is written, where that stands, and between which signs. */
export interface WrittenText {
  readonly raw: string
  readonly from: number
  readonly sign: string
}

/** How a text of a head is written: between which signs, and what stands for a letter there. */
export type Writing = 'double' | 'single' | 'bare'

/** A letter as a text is read, and where it is written. Blanks and line ends in a row are one blank. */
interface Letter {
  readonly text: string
  readonly from: number
  readonly to: number
}

const BLANKS = '[ \\t\\r\\n]+'
const units: Readonly<Record<Writing, RegExp>> = {
  // Two halves of one letter belong together; a line end behind a backslash is none.
  double: new RegExp(
    `\\\\u[dD][89abAB][\\da-fA-F]{2}\\\\u[dD][c-fC-F][\\da-fA-F]{2}|\\\\(?:u[\\da-fA-F]{4}|U[\\da-fA-F]{8}|x[\\da-fA-F]{2}|[ \\t]*\\r?\\n[ \\t\\r\\n]*|.)|${BLANKS}|.`,
    'gu',
  ),
  single: new RegExp(`''|${BLANKS}|.`, 'gu'),
  bare: new RegExp(`${BLANKS}|.`, 'gu'),
}

/** What a letter behind a backslash stands for where that is not the letter itself. Signs that nobody sees are blanks, or nothing. */
const escaped: Readonly<Record<string, string>> = { n: ' ', t: ' ', r: ' ', v: ' ', f: ' ', N: ' ', L: ' ', P: ' ', _: ' ' }

function read(written: string, writing: Writing): string {
  if (writing === 'single') return written === "''" ? "'" : written
  if (writing === 'bare' || !written.startsWith('\\')) return written
  if (/^\\[ \t]*\r?\n/.test(written)) return ''
  const codes = written.match(/(?<=\\[uUx])[\da-fA-F]+/g)
  return codes ? codes.map(fromCode).join('') : (escaped[written.slice(1)] ?? written.slice(1))
}

function fromCode(hex: string): string {
  const code = Number.parseInt(hex, 16)
  return hex.length === 8 ? (code > 0x10ffff ? '' : String.fromCodePoint(code)) : String.fromCharCode(code)
}

function lettersOf(inner: string, writing: Writing): Letter[] {
  const letters: Letter[] = []
  for (const { 0: written, index } of inner.matchAll(units[writing])) {
    const text = read(written, writing).replace(/^\s+$/, ' ')
    const last = letters.at(-1)
    if (text === ' ' && last?.text === ' ') letters[letters.length - 1] = { ...last, to: index + written.length }
    else if (text !== '') letters.push({ text, from: index, to: index + written.length })
  }
  return letters
}

/** What counts of a text: its words, and that there is a blank between them. */
export const wordsOf = (text: string): string => text.replace(/\s+/g, ' ').trim()

/**
 * The letters of a text that are others in the next one, as a splice of what stands between its signs. Null where it cannot be told which
 * letters are written where, or where all that changes is how words are parted.
 */
export function changedLetters(
  inner: string,
  writing: Writing,
  value: string,
  next: string,
  encode: (text: string) => string,
): Splice | null {
  const [old, fresh] = [wordsOf(value), Array.from(wordsOf(next))]
  const all = lettersOf(inner, writing)
  const letters = all.slice(all[0]?.text === ' ' ? 1 : 0, all.at(-1)?.text === ' ' ? -1 : undefined)
  if (fresh.length === 0 || letters.length === 0 || old === fresh.join('') || letters.map(({ text }) => text).join('') !== old) return null
  const most = Math.min(letters.length, fresh.length)
  let start = 0
  while (start < most && letters[start]?.text === fresh[start]) start += 1
  let end = 0
  while (end < most - start && letters.at(-1 - end)?.text === fresh.at(-1 - end)) end += 1
  const gone = letters.slice(start, letters.length - end)
  const from = gone[0]?.from ?? letters[start]?.from ?? letters.at(-1)?.to ?? 0
  return { from, to: gone.at(-1)?.to ?? from, text: encode(fresh.slice(start, fresh.length - end).join('')) }
}
