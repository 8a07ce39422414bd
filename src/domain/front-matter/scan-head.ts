import { itemText } from './as-list.ts'
import { headEntries } from './head-entries.ts'
import { jsonText } from './json-head.ts'
import type { SplitSource } from './split-source.ts'

/** A value as a list or a search needs it: words or a list of words. */
export type ScannedValue = string | readonly string[]

const LINE = /^([A-Za-z0-9_][A-Za-z0-9_.-]*):(?:[ \t]+(.*?))?[ \t]*$/
/** Words that a YAML reader takes as they stand: no quotes, brackets, anchors, comments, nested keys. */
const PLAIN = /^(?![&*!|>%@`"'[\]{},#?-]|: )(?!.*(?: #|: )).*[^:]$/
const FLOW = /^\[([^[\]{}"'#&*!|>:]*)\]$/

/**
 * The keys of a head as words, for indexing thousands of files: a head of simple lines is read by a scanner (about fifty
 * times faster than the YAML parser), any other by {@link headEntries}. Both give the same words.
 */
export function scanHead(source: Pick<SplitSource, 'head' | 'format'>): Map<string, ScannedValue> {
  if (source.format === 'json') return jsonValues(source.head)
  return (source.format === 'yaml' ? scanLines(source.head) : null) ?? parsed(source)
}

/** The keys of a head in which every line stands for itself; null for any other. */
export function scanLines(head: string): Map<string, ScannedValue> | null {
  const values = new Map<string, ScannedValue>()
  for (const line of head.split(/\r?\n/)) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const match = LINE.exec(line)
    if (!match?.[1] || values.has(match[1])) return null
    const value = simpleValue(match[2] ?? '')
    if (value === null) return null
    values.set(match[1], value)
  }
  return values
}

function simpleValue(raw: string): ScannedValue | null {
  if (raw === '' || raw === '~' || raw === 'null') return ''
  if (PLAIN.test(raw)) return raw
  const flow = FLOW.exec(raw)
  if (flow)
    return (flow[1] ?? '')
      .split(',')
      .map(item => item.trim())
      .filter(item => item !== '')
  const quoted = /^'((?:[^']|'')*)'$/.exec(raw) ?? /^"([^"\\]*)"$/.exec(raw)
  return quoted ? (quoted[1] ?? '').replaceAll("''", raw.startsWith("'") ? "'" : "''").trimEnd() : null
}

/** A JSON head with or without its outer braces; one that does not parse has no keys. */
function jsonValues(head: string): Map<string, ScannedValue> {
  try {
    const values: unknown = JSON.parse(jsonText(head.trim()))
    const entries = typeof values === 'object' && values !== null ? Object.entries(values) : []
    return new Map(entries.map(([key, value]) => [key, asWords(value, JSON.stringify(value))]))
  } catch {
    return new Map()
  }
}

function parsed(source: Pick<SplitSource, 'head' | 'format'>): Map<string, ScannedValue> {
  return new Map(headEntries(source).entries.map(entry => [entry.key, asWords(entry.value, entry.raw)]))
}

function asWords(value: unknown, raw: string): ScannedValue {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(itemText)
  if (typeof value === 'string') return value.trimEnd()
  return raw
}
