import type { CheckedField, Found } from '../finding.ts'
import { spanOf, withSpan } from '../span.ts'

/** A character of UTF-8 whose bytes were read as Windows-1252: Ã©, â€™, Â . */
const MOJIBAKE = /[ÃÂ][\u0080-\u00bf\u00a0€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€[\u0080-\u00bf™œ˜“”¢¦]|â‚¬|ï¿½|\uFFFD/u
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Broken encoding; where the bytes can be put together again, what they said. */
export function mojibake(field: CheckedField, text: string): Found[] {
  const found = MOJIBAKE.exec(text)
  if (!found) return []
  const [seen] = found
  const fixed = text.replace(/[\u0080-\uffff]{2,}/g, run => decoded(run) ?? run)
  return [
    {
      rule: 'mojibake',
      message: `“${seen}” is a character whose encoding broke.`,
      field,
      span: spanOf(found),
      ...(fixed === text || MOJIBAKE.test(fixed) ? {} : { fix: { field, text: fixed, safe: true } }),
    },
  ]
}

/** The text whose UTF-8 bytes these characters are in Windows-1252; null where they are none. */
function decoded(run: string): string | null {
  const bytes: number[] = []
  for (const character of run) {
    const code = character.codePointAt(0) ?? 0
    const place = WINDOWS_1252.indexOf(character)
    if (place >= 0) bytes.push(0x80 + place)
    else if (code >= 0xa0 && code <= 0xff) bytes.push(code)
    else return null
  }
  return fromUtf8(bytes)
}

function fromUtf8(bytes: readonly number[]): string | null {
  try {
    return decodeURIComponent(bytes.map(byte => `%${byte.toString(16)}`).join(''))
  } catch {
    return null
  }
}

/** Doubled on purpose, or by grammar. */
const DOUBLES = new Set('that had very bye ha no so really many much far long there who is can do'.split(' '))
const DOUBLED = /(?<![\p{L}\p{N}'’-])(\p{Ll}[\p{L}]*)([ \u00a0]+)\1(?![\p{L}\p{N}'’-])/gu

/** "an an": a word twice in a row that nobody writes twice. */
export function doubledWords(field: CheckedField, text: string): Found[] {
  return Array.from(text.matchAll(DOUBLED)).flatMap((match): Found[] => {
    const [whole, word = ''] = match
    if (DOUBLES.has(word)) return []
    const span = spanOf(match)
    const fix = { field, text: withSpan(text, span, word), safe: true }
    return [{ rule: 'doubled-word', message: `“${whole}”: a word stands twice.`, field, span, fix }]
  })
}

const JOINED = /(?<![\p{L}\p{N}./@_-])(\p{L}*\p{Ll}{2})([.!?])(\p{Lu}\p{Ll}+)(?![\p{L}\p{N}./@_-])/gu

/** "end.Next": no blank behind a stop. What looks like a name of a host or a program is none. */
export function missingSpaces(field: CheckedField, text: string): Found[] {
  return Array.from(text.matchAll(JOINED), (match): Found => {
    const [whole, before = '', stop = '', next = ''] = match
    const span = spanOf(match)
    const fix = { field, text: withSpan(text, span, `${before}${stop} ${next}`), safe: true }
    return { rule: 'missing-space', message: `“${whole}”: a blank is missing behind the stop.`, field, span, fix }
  })
}

/** A bullet that became a letter: "l Ferry cancelled", "n Road closed". */
export function strayGlyphs(field: CheckedField, text: string): Found[] {
  const seen = /^([lno]|ü|Ø|§|¨)[ \u00a0]+(?=\p{Lu})/u.exec(text)
  if (!seen) return []
  return [
    {
      rule: 'stray-glyph',
      message: `“${seen[1]}” at the start was a bullet once.`,
      field,
      span: { start: 0, end: seen[1]?.length ?? 0 },
      fix: { field, text: text.slice(seen[0].length), safe: true },
    },
  ]
}

/** A text without blanks at its ends, two in a row, and such that do not break. */
export const withoutBlanks = (text: string): string => text.replaceAll('\u00a0', ' ').replaceAll(/ {2,}/g, ' ').trim()

/** Blanks before and behind a value, and no-break blanks in it. `written`: as it stands in the file. */
export function blanks(field: CheckedField, written: string): Found[] {
  const clean = withoutBlanks(written)
  const hard = written.includes('\u00a0')
  if (clean === '' || (!hard && written === written.trim())) return []
  const message = hard ? 'There is a no-break blank in it.' : 'There are blanks before or behind it.'
  // A piece that is seen: the no-break blank between words. Those at the ends are nothing to be marked.
  const within = /(?<=\S[ \u00a0]*)\u00a0(?=[ \u00a0]*\S)/u.exec(written)
  return [{ rule: 'blanks', message, field, ...(within ? { span: spanOf(within) } : {}), fix: { field, text: clean, safe: true } }]
}

/** Everything that is broken in a text and can be seen without the story around it. */
export const damageRules = (field: CheckedField, text: string): Found[] => [
  ...mojibake(field, text),
  ...doubledWords(field, text),
  ...missingSpaces(field, text),
]
