import { isAlias, isMap, isScalar, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml'
import { colonBehind, listStyle, newLines, otherBrackets, otherLines } from './front-list.ts'

/** The file that holds the order of every front, for the site's templates: a list of stories under the name of each front. */
export type FrontFileFormat = 'json' | 'yaml'

export const formatOf = (path: string): FrontFileFormat => (/\.ya?ml$/i.test(path) ? 'yaml' : 'json')

/** What the file says of one front, in its order; null where it says nothing of it, or cannot be read. Entries that are no text are left out. */
export function readFront(text: string | null, format: FrontFileFormat, front: string): string[] | null {
  const list = text === null ? null : valuesOf(text, format)?.[front]
  return Array.isArray(list) ? list.filter(entry => typeof entry === 'string') : null
}

const withoutMark = (text: string) => text.replace(/^\uFEFF/, '')

/** An empty file says nothing of any front; null is a file that is something else. */
function valuesOf(text: string, format: FrontFileFormat): Record<string, unknown> | null {
  const values = format === 'json' ? jsonOf(withoutMark(text)) : yamlOf(withoutMark(text))
  if (values === null) return format === 'yaml' ? {} : null
  return typeof values === 'object' && !Array.isArray(values) ? (values as Record<string, unknown>) : null
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function yamlOf(text: string): unknown {
  const document = parseDocument(text, { logLevel: 'silent' })
  return document.errors.length > 0 ? [] : (document.toJS({ maxAliasCount: 100 }) as unknown)
}

/**
 * The file with another order of one front; nothing else of it moves, and what stays in the list keeps its line and its comments. Null where
 * the file is there and cannot be read as such a file: it is never overwritten. Proven by reading it again.
 */
export function writeFront(text: string | null, format: FrontFileFormat, front: string, entries: readonly string[]): string | null {
  if (text === null || text.trim() === '')
    return format === 'json' ? `${JSON.stringify({ [front]: entries }, null, 2)}\n` : block(front, entries, listStyle('', [])).slice(1)
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : ''
  const next = written(withoutMark(text), format, front, entries)
  const [before, after] = [valuesOf(text, format), next === null ? null : valuesOf(next, format)]
  const same = before !== null && JSON.stringify(sorted(after)) === JSON.stringify(sorted({ ...before, [front]: entries }))
  return same && next !== null ? mark + next : null
}

const sorted = (values: Record<string, unknown> | null) => values && Object.fromEntries(Object.entries(values).sort())

function written(text: string, format: FrontFileFormat, front: string, entries: readonly string[]): string | null {
  const document = parseDocument(text, { logLevel: 'silent' })
  const map = document.contents ?? null
  if (document.errors.length > 0 || (map !== null && !isMap(map))) return null
  const lists = listsOf(map)
  const style = listStyle(text, lists)
  if (map === null || !map.items.some(({ key }) => isScalar(key) && key.value === front)) {
    if (map?.flow || format === 'json') return addedInBraces(text, front, entries, style.end)
    return addedBelow(text, block(front, entries, style))
  }
  return ofFront(text, map, front, entries)
}

const listsOf = (map: YAMLMap | null) => (map?.items ?? []).flatMap(({ value }): YAMLSeq[] => (isSeq(value) ? [value] : []))

/** The file with another list in the place of that of a front. */
function ofFront(text: string, map: YAMLMap, front: string, entries: readonly string[]): string | null {
  const value = map.items.find(({ key }) => isScalar(key) && key.value === front)?.value
  const style = listStyle(text, isSeq(value) && !value.flow ? [value] : listsOf(map))
  if (isSeq(value) && value.flow) {
    const lines = /\n/.test(text) && map.flow
    const indent = indentOf(text)
    return otherBrackets(text, value, entries, lines ? style.end + indent + indent : '', lines ? style.end + indent : '')
  }
  const colon = colonBehind(text, map, front)
  if (colon < 0 || map.flow || isAlias(value)) return null
  if (isSeq(value)) return otherLines(text, value, colon, entries, style)
  if (value !== null && !(isScalar(value) && value.value === null)) return null
  const said = isScalar(value) && value.source ? (/^[ \t]*(?:~|null)(?=\s|$)/i.exec(text.slice(colon + 1))?.[0].length ?? 0) : 0
  const lineEnd = /\r?\n|$/.exec(text.slice(colon))?.index ?? 0
  const rest = text.slice(colon + 1 + said)
  if (entries.length === 0) return `${text.slice(0, colon + 1)} []${rest}`
  return text.slice(0, colon + 1) + text.slice(colon + 1 + said, colon + lineEnd) + newLines(entries, style) + text.slice(colon + lineEnd)
}

const block = (front: string, entries: readonly string[], style: ReturnType<typeof listStyle>) =>
  `\n${front}:${entries.length === 0 ? ' []' : newLines(entries, style)}${style.end}`

/** As the last of all fronts, before what ends a document of YAML. */
function addedBelow(text: string, lines: string): string {
  const end = /^\.\.\.[ \t]*\r?$/m.exec(text)?.index ?? text.length
  const before = text.slice(0, end)
  return before + (before === '' || before.endsWith('\n') ? lines.slice(1) : (text.includes('\r\n') ? '\r' : '') + lines) + text.slice(end)
}

function addedInBraces(text: string, front: string, entries: readonly string[], end: string): string {
  const close = text.lastIndexOf('}')
  const before = text.slice(0, close).trimEnd()
  const comma = before.endsWith('{') || before.endsWith(',') ? '' : ','
  const list = `${JSON.stringify(front)}: [${entries.map(entry => JSON.stringify(entry)).join(', ')}]`
  const indent = indentOf(text)
  if (!/\n/.test(before) && /\S/.test(before.replace('{', ''))) return `${before}${comma} ${list}${text.slice(close)}`
  const lines = entries.map(entry => indent + indent + JSON.stringify(entry)).join(`,${end}`)
  const longer = entries.length === 0 ? list : `${JSON.stringify(front)}: [${end}${lines}${end}${indent}]`
  return `${before}${comma}${end}${indent}${longer}${end}${text.slice(close)}`
}

const indentOf = (text: string) => /\n([ \t]+)["'\w]/.exec(text)?.[1] ?? '  '
