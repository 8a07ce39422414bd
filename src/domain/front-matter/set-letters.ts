import { isDeepStrictEqual } from './deep-equal.ts'
import { headValues } from './head-values.ts'
import { tomlText } from './nested-toml.ts'
import { yamlText } from './nested-yaml.ts'
import type { SplitSource } from './split-source.ts'
import { staysText } from './value-candidates.ts'
import { type ValuePath, valueAt, withValue } from './value-path.ts'
import { changedLetters, type Writing, type WrittenText, wordsOf } from './written-letters.ts'

/**
 * Writes a text inside of a head by its changed letters alone: escapes, line ends and blanks between the others stay. Null where they cannot
 * be told, or where the head, read again, would not say these words and all else as before.
 */
export function setLetters(source: SplitSource, path: ValuePath, text: string): SplitSource | null {
  const before = headValues(source)
  const value = before === null ? undefined : valueAt(before, path)
  const written = typeof value === 'string' ? (source.format === 'toml' ? tomlText : yamlText)(source, path) : null
  if (written === null || typeof value !== 'string') return null
  const { start, end, writing } = inside(written)
  if (written.sign === '' && !staysText(wordsOf(text))) return null
  const letters = changedLetters(written.raw.slice(start, end), writing, value, text, words => encoded(words, writing))
  if (letters === null) return null
  const at = written.from + start
  const head = source.head.slice(0, at + letters.from) + letters.text + source.head.slice(at + letters.to)
  const after = headValues({ ...source, head })
  const now = valueAt(after, path)
  const said = typeof now === 'string' && wordsOf(now) === wordsOf(text) && endsOf(now) === endsOf(value)
  return said && isDeepStrictEqual(after, withValue(before, path, now)) ? { ...source, head } : null
}

const endsOf = (text: string) => `${/^\s*/.exec(text)?.[0]}|${/\s*$/.exec(text)?.[0]}`

const encoded = (words: string, writing: Writing) =>
  writing === 'double' ? JSON.stringify(words).slice(1, -1) : writing === 'single' ? words.replaceAll("'", "''") : words

/** Where the words of a text begin and end between its signs, or below the sign of a block. */
function inside({ raw, sign }: WrittenText): { start: number; end: number; writing: Writing } {
  const block = sign === '|' || sign === '>'
  const start = block ? raw.indexOf('\n') + 1 : sign.length
  const writing = sign.startsWith('"') ? 'double' : sign === "'" ? 'single' : 'bare'
  return { start, end: raw.length - (block ? 0 : sign.length), writing }
}
