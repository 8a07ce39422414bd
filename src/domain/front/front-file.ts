import { isMap, isScalar, isSeq, parseDocument } from 'yaml'

/** The file that holds the order of every front, for the site's templates: a list of stories under the name of each front. */
export type FrontFileFormat = 'json' | 'yaml'

export const formatOf = (path: string): FrontFileFormat => (/\.ya?ml$/i.test(path) ? 'yaml' : 'json')

/** What the file says of one front, in its order; null where it says nothing of it, or cannot be read. Entries that are no text are left out. */
export function readFront(text: string | null, front: string): string[] | null {
  const values = text === null ? null : valuesOf(text)
  const list = values?.[front]
  return Array.isArray(list) ? list.filter(entry => typeof entry === 'string') : null
}

function valuesOf(text: string): Record<string, unknown> | null {
  const document = parseDocument(text.replace(/^\uFEFF/, ''), { logLevel: 'silent' })
  if (document.errors.length > 0) return null
  const values: unknown = document.toJS({ maxAliasCount: 100 })
  return typeof values === 'object' && values !== null && !Array.isArray(values) ? (values as Record<string, unknown>) : null
}

/**
 * The file with another order of one front; nothing else of it moves. Null where the file is there and cannot be read as such a file:
 * it is never overwritten. Proven by reading it again.
 */
export function writeFront(text: string | null, format: FrontFileFormat, front: string, entries: readonly string[]): string | null {
  if (text === null || text.trim() === '')
    return format === 'json' ? `${JSON.stringify({ [front]: entries }, null, 2)}\n` : `${front}:${yamlList(entries)}\n`
  const before = valuesOf(text)
  if (before === null) return null
  const document = parseDocument(text, { logLevel: 'silent' })
  const map = document.contents
  if (!isMap(map)) return null
  const pair = map.items.find(({ key }) => isScalar(key) && key.value === front)
  const end = /\r\n/.test(text) ? '\r\n' : '\n'
  const written = format === 'json' ? jsonList(text, entries, end) : yamlList(entries, end)
  const range = pair && (isSeq(pair.value) || isScalar(pair.value)) ? pair.value.range : null
  const next = range ? replaced(text, range, written, format) : pair ? null : added(text, front, written, format, end)
  const same = next !== null && JSON.stringify(sorted(valuesOf(next))) === JSON.stringify(sorted({ ...before, [front]: entries }))
  return same ? next : null
}

const sorted = (values: Record<string, unknown> | null) => values && Object.fromEntries(Object.entries(values).sort())

function replaced(text: string, [start, end]: readonly [number, number, number], written: string, format: FrontFileFormat): string {
  if (format === 'json') return text.slice(0, start) + written + text.slice(end)
  // What stands behind the list, comments and line ends, belongs to what follows.
  const last = text.slice(0, end).trimEnd().length
  return text.slice(0, start).trimEnd() + written + text.slice(Math.max(last, start))
}

/** As the last of all fronts. */
function added(text: string, front: string, written: string, format: FrontFileFormat, end: string): string {
  if (format === 'yaml') return `${text.endsWith('\n') ? text : text + end}${front}:${written}${end}`
  const close = text.lastIndexOf('}')
  const before = text.slice(0, close).trimEnd()
  const comma = before.endsWith('{') ? '' : ','
  return `${before}${comma}${end}${indentOf(text)}${JSON.stringify(front)}: ${written}${end}${text.slice(close)}`
}

const indentOf = (text: string) => /\n([ \t]+)"/.exec(text)?.[1] ?? '  '

function jsonList(text: string, entries: readonly string[], end: string): string {
  const indent = indentOf(text)
  if (entries.length === 0) return '[]'
  return `[${end}${entries.map(entry => indent + indent + JSON.stringify(entry)).join(`,${end}`)}${end}${indent}]`
}

const yamlList = (entries: readonly string[], end = '\n') =>
  entries.length === 0 ? ' []' : entries.map(entry => `${end}  - ${JSON.stringify(entry)}`).join('')
