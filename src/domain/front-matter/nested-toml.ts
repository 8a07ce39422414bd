import { isDeepStrictEqual } from './deep-equal.ts'
import type { Splice } from './splice.ts'
import { lineEndOf, type SplitSource } from './split-source.ts'
import { type TomlPlace, tomlPlaces } from './toml-places.ts'
import type { ValuePath } from './value-path.ts'
import type { WrittenText } from './written-letters.ts'

/** The text at a path as it is written; null where there is none. */
export function tomlText({ head }: SplitSource, path: ValuePath): WrittenText | null {
  const own = tomlPlaces(head).find(place => isDeepStrictEqual(place.path, path))
  const raw = own && head.slice(own.from, own.to)
  return raw ? { raw, from: own.from, sign: QUOTE.exec(raw)?.[0] ?? '' } : null
}

const QUOTE = /^(?:"""|'''|'|")/

/** The ways to write a text at this path: in its own quotes first, or as a new key behind the first text of its table. */
export function tomlSplices(source: SplitSource, path: ValuePath, text: string): Splice[] {
  const places = tomlPlaces(source.head)
  const own = places.find(place => isDeepStrictEqual(place.path, path))
  if (own) return waysIn(source.head.slice(own.from, own.to), text).map(way => ({ from: own.from, to: own.to, text: way }))
  const beside = places.find(place => place.path.length === path.length && isDeepStrictEqual(place.path.slice(0, -1), path.slice(0, -1)))
  return beside ? [addedBehind(source, beside, `${path.at(-1)} = ${JSON.stringify(text)}`)] : []
}

function waysIn(raw: string, text: string): string[] {
  const quote = QUOTE.exec(raw)?.[0] ?? '"'
  const bare = JSON.stringify(text)
  if (text === '') return [quote.startsWith("'") ? "''" : '""', bare]
  const literal = text.includes("'") ? [] : [text]
  const inner = quote.startsWith("'") ? literal : [bare.slice(1, -1)]
  const [start, end] = quote.length === 3 ? endsOf(raw.slice(3, -3)) : ['', '']
  return [...inner.map(words => quote + start + words + end + quote), bare]
}

/** What stands between the quotes and the words: a first line that is empty, a last line end with the blanks behind it. */
const endsOf = (inner: string): [string, string] => [/^\r?\n/.exec(inner)?.[0] ?? '', /(?<=\S)\s*\n[ \t]*$/.exec(inner)?.[0] ?? '']

function addedBehind({ head, open }: SplitSource, { key, to, inline }: TomlPlace, pair: string): Splice {
  if (inline) return { from: to, to, text: `, ${pair}` }
  const indent = head.slice(head.lastIndexOf('\n', key - 1) + 1, key)
  // A comment behind a value stays with it.
  const at = to + (/^[ \t]+#[^\r\n]*/.exec(head.slice(to))?.[0].length ?? 0)
  return { from: at, to: at, text: lineEndOf(open + head) + indent + pair }
}
