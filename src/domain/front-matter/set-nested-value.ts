import { isMap, isScalar, type Pair, parseDocument, type Scalar, type YAMLMap } from 'yaml'
import { isDeepStrictEqual } from './deep-equal.ts'
import type { HeadEntry } from './head-entries.ts'
import { headValues } from './head-values.ts'
import { jsonText } from './json-head.ts'
import type { SetResult } from './set-value.ts'
import { lineEndOf, type SplitSource } from './split-source.ts'
import { scalarCandidates } from './value-candidates.ts'

/** The keys and numbers of items that lead to a value inside of lists and maps. */
export type ValuePath = readonly (string | number)[]

/** One splice of a head. */
interface Splice {
  readonly from: number
  readonly to: number
  readonly text: string
}

/**
 * Writes one text inside of lists and maps of a head and touches no other byte; a key that its map has not yet is added to it. As with
 * the values of the head itself, a way of writing it is taken only when the new head, parsed again, differs in this value alone.
 */
export function setNestedValue(source: SplitSource, path: ValuePath, text: string): SetResult {
  const before = headValues(source)
  const wanted = before && withValue(before, path, text)
  if (wanted !== null)
    for (const { from, to, text: written } of source.format === 'toml'
      ? tomlSplices(source, path, text)
      : yamlSplices(source, path, text)) {
      const next = { ...source, head: source.head.slice(0, from) + written + source.head.slice(to) }
      if (isDeepStrictEqual(headValues(next), wanted)) return { ok: true, source: next }
    }
  return { ok: false, reason: `“${path.join('.')}” cannot be written that way here; change it in source mode.` }
}

function withValue(value: unknown, [first, ...rest]: ValuePath, text: string): unknown {
  if (first === undefined) return text
  if (Array.isArray(value)) return value.map((one: unknown, index) => (index === first ? withValue(one, rest, text) : one))
  const map = value as Readonly<Record<string, unknown>>
  return { ...map, [first]: withValue(map[first], rest, text) }
}

/** JSON is read by YAML's parser, which knows the places. */
function yamlSplices(source: SplitSource, path: ValuePath, text: string): Splice[] {
  const json = source.format === 'json'
  const whole = json ? jsonText(source.head) : source.head
  const shift = whole.length - source.head.length === 2 ? 1 : 0
  const document = parseDocument(whole, { logLevel: 'silent' })
  const scalar = document.getIn(path, true)
  const ways = (entry: HeadEntry | undefined) =>
    json ? [JSON.stringify(text)] : scalarCandidates(source, entry, { type: 'text', text }).filter(way => way !== '')
  if (isScalar(scalar) && scalar.range) {
    const from = scalar.range[0] - shift
    const raw = source.head.slice(from, scalar.range[1] - shift).trimEnd()
    const gap = raw === '' && source.head[from - 1] !== ' ' ? ' ' : ''
    return ways(entryOf(scalar, raw, from)).map(way => ({ from, to: from + raw.length, text: gap + way }))
  }
  const map = document.getIn(path.slice(0, -1), true)
  const key = String(path.at(-1))
  return isMap(map) ? ways(undefined).map(way => addedTo(source, map, json ? JSON.stringify(key) : key, way, shift)) : []
}

const styles: Readonly<Record<string, HeadEntry['style']>> = {
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'block',
  BLOCK_FOLDED: 'block',
}

const entryOf = ({ type, value }: Scalar, raw: string, from: number): HeadEntry => ({
  key: '',
  from,
  to: from + raw.length,
  raw,
  value,
  style: styles[type ?? ''] ?? (raw === '' ? 'empty' : 'plain'),
  lineFrom: from,
  lineTo: from + raw.length,
})

/** Behind the last value of a map in braces; on a line of its own behind the first text of another, whose keys all stand in one column. */
function addedTo({ head, open }: SplitSource, map: YAMLMap, key: string, way: string, shift: number): Splice {
  const place = ({ key: named, value }: Pair) => {
    const [start, end] = [named, value].map(node => (isScalar(node) ? node.range : null))
    return { from: (start?.[0] ?? 0) - shift, to: (end?.[1] ?? start?.[1] ?? 0) - shift }
  }
  const places = map.items.map(place)
  const [last, beforeLast] = [places.at(-1), places.at(-2)]
  if (map.flow) {
    const gap = last && beforeLast ? head.slice(beforeLast.to, last.from) : ', '
    const to = last?.to ?? 0
    return { from: to, to, text: `${gap}${key}: ${way}` }
  }
  const first = places[0]?.from ?? 0
  const column = first - (head.lastIndexOf('\n', first - 1) + 1)
  const to = head.slice(0, places[0]?.to ?? 0).trimEnd().length
  return { from: to, to, text: `${lineEndOf(open + head)}${' '.repeat(column)}${key}: ${way}` }
}

/** TOML's parser does not tell places: every value under such a key is tried, and the proof says which was meant. */
function tomlSplices({ head, open }: SplitSource, path: ValuePath, text: string): Splice[] {
  const key = String(path.at(-1))
  const found = valuesOf(head, key).map(({ from, to, quote }) => ({ from, to, text: quoted(text, quote) }))
  const item = headValues({ head, format: 'toml' })
  const siblings = Object.entries((path.slice(0, -1).reduce<unknown>(stepInto, item) ?? {}) as Record<string, unknown>)
  const added = siblings.flatMap(([name, value]) =>
    valuesOf(head, name)
      .filter(({ from, to }) => head.slice(from + 1, to - 1) === value)
      .map(({ to, key: start }) => {
        const line = head.slice(head.lastIndexOf('\n', start - 1) + 1, start)
        const gap = /^[ \t]*$/.test(line) ? lineEndOf(open + head) + line : ', '
        return { from: to, to, text: `${gap}${key} = ${JSON.stringify(text)}` }
      }),
  )
  return siblings.some(([name]) => name === key) ? found : added
}

const stepInto = (value: unknown, step: string | number): unknown => (value as Record<string | number, unknown> | undefined)?.[step]
const quoted = (text: string, quote: string) => (quote === "'" && !/['\n]/.test(text) ? `'${text}'` : JSON.stringify(text))

const valuesOf = (head: string, key: string) =>
  Array.from(
    head.matchAll(new RegExp(String.raw`(?<![\w-])${key.replaceAll(/[^\w-]/g, '\\$&')}[ \t]*=[ \t]*("(?:[^"\\\n]|\\.)*"|'[^'\n]*')`, 'g')),
    ({ 0: whole, 1: value = '', index }) => ({
      key: index,
      from: index + whole.length - value.length,
      to: index + whole.length,
      quote: value.charAt(0),
    }),
  )
