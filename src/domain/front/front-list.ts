import { isScalar, parseDocument, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml'

/** How a file writes its lists: their indentation and line ends, and the quotes of their entries. */
export interface ListStyle {
  readonly end: string
  readonly indent: string
  readonly quote: Quote
}
type Quote = '"' | "'" | ''

const isPlain = (entry: string) => {
  const document = parseDocument(`- ${entry}`, { logLevel: 'silent' })
  return document.errors.length === 0 && JSON.stringify(document.toJS()) === JSON.stringify([entry])
}

function quoted(entry: string, quote: Quote): string {
  if (quote === '' && isPlain(entry)) return entry
  return quote === "'" && !/[\p{Cc}\u2028\u2029\ufeff]/u.test(entry) ? `'${entry.replaceAll("'", "''")}'` : JSON.stringify(entry)
}

const scalarsOf = (list: YAMLSeq) => list.items.filter((item): item is Scalar => isScalar(item) && item.range != null)
const rangeOf = (node: { readonly range?: readonly [number, number, number] | null | undefined }) => node.range ?? [0, 0, 0]

/** As lists are written in this file; where it has none, indented by two and in double quotes. */
export function listStyle(text: string, lists: readonly YAMLSeq[]): ListStyle {
  const [first, ...rest] = lists.filter(list => !list.flow).flatMap(scalarsOf)
  const start = first ? rangeOf(first)[0] : 0
  const signs = new Set([first, ...rest].map(item => /^["']/.exec(text.slice(item ? rangeOf(item)[0] : 0))?.[0] ?? ''))
  const [quote = '"'] = first && signs.size === 1 ? signs : []
  return {
    end: text.includes('\r\n') ? '\r\n' : '\n',
    indent: first ? (/([ \t]*)-[ \t]+$/.exec(text.slice(0, start))?.[1] ?? '  ') : '  ',
    quote: quote as Quote,
  }
}

/** Lines of a list, each with the line end before it. */
export const newLines = (entries: readonly string[], { end, indent, quote }: ListStyle): string =>
  entries.map(entry => `${end}${indent}- ${quoted(entry, quote)}`).join('')

/**
 * A list of lines with other entries: each that stays keeps its line, with the comments on it and above it; new ones are written as the others
 * are. Null where an entry is no plain word.
 */
export function otherLines(text: string, list: YAMLSeq, colon: number, entries: readonly string[], style: ListStyle): string | null {
  const items = scalarsOf(list)
  const [first, last] = [items[0], items.at(-1)]
  if (!first || !last || items.length !== list.items.length) return null
  const lineStart = (at: number) => text.lastIndexOf('\n', at - 1) + 1
  const lineEnd = (at: number) => {
    const found = text.indexOf('\n', at)
    return found < 0 ? text.length : found + 1
  }
  const from = lineStart(rangeOf(first)[0])
  const to = lineEnd(rangeOf(last)[1])
  if (entries.length === 0) return `${text.slice(0, colon + 1)} []${text.slice(colon + 1, from)}${text.slice(to)}`
  const kept = new Map<unknown, string[]>()
  let at = from
  for (const item of items) {
    const end = lineEnd(rangeOf(item)[1])
    const line = text.slice(at, end)
    kept.set(item.value, [...(kept.get(item.value) ?? []), line.endsWith('\n') ? line : line + style.end])
    at = end
  }
  const lines = entries.map(entry => kept.get(entry)?.shift() ?? `${style.indent}- ${quoted(entry, style.quote)}${style.end}`).join('')
  const whole = text.slice(0, from) + lines + text.slice(to)
  return to === text.length && !text.endsWith('\n') ? whole.slice(0, whole.length - style.end.length) : whole
}

/** A list in brackets with other entries, parted as they were; null where there are comments in it. */
export function otherBrackets(text: string, list: YAMLSeq, entries: readonly string[], lead: string, tail: string): string | null {
  const [start, end] = rangeOf(list)
  const items = scalarsOf(list)
  const inner = text.slice(start + 1, end - 1)
  if (items.length !== list.items.length) return null
  const parts = items.map(item => rangeOf(item))
  const gaps = [
    ...parts.map(([from], at) => text.slice(at === 0 ? start + 1 : (parts[at - 1]?.[1] ?? 0), from)),
    text.slice(parts.at(-1)?.[1] ?? start + 1, end - 1),
  ]
  if (gaps.some(gap => !/^\s*,?\s*$/.test(gap))) return null
  if (entries.length === 0) return `${text.slice(0, start)}[]${text.slice(end)}`
  const [before, behind] = items.length === 0 ? [lead, tail] : [gaps[0] ?? '', (gaps.at(-1) ?? '').replace(',', '')]
  const usual = /\n/.test(before) ? `,${before}` : /[,:]\s/.test(text) || inner === '' ? ', ' : ','
  const between = items.length > 1 ? (gaps[1] ?? usual) : usual
  const sources = new Map(items.map(item => [item.value, text.slice(...(rangeOf(item).slice(0, 2) as [number, number]))]))
  const quote = (/^["']/.exec(text.slice(parts[0]?.[0] ?? 0))?.[0] ?? (items.length > 0 ? '' : '"')) as Quote
  const written = entries.map(entry => sources.get(entry) ?? quoted(entry, quote)).join(between)
  return `${text.slice(0, start)}[${before}${written}${behind}]${text.slice(end)}`
}

/** Where the colon behind a key stands; -1 where the key is written in another way. */
export function colonBehind(text: string, map: YAMLMap, front: string): number {
  const key = map.items.map(pair => pair.key).find(one => isScalar(one) && one.value === front)
  const end = isScalar(key) ? rangeOf(key)[1] : 0
  const gap = /^[ \t]*:/.exec(text.slice(end))?.[0]
  return gap === undefined ? -1 : end + gap.length - 1
}
