import { type CST, Parser } from 'yaml'
import { asList } from './as-list.ts'
import type { FieldValue } from './field-value.ts'
import type { HeadEntries, HeadEntry } from './head-entries.ts'
import { editedBrackets } from './list-edits.ts'
import { lineEndOf } from './split-source.ts'

/** A head may leave out its outer braces (`;;;` fences): for reading it gets some. */
export const jsonText = (head: string): string => (wrapped(head) ? `{${head}}` : head)
const wrapped = (head: string) => !head.trimStart().startsWith('{')

/** The top-level keys of a JSON head, each with the place of its value. JSON is read as what it is; YAML's syntax tree of it has the places. */
export function jsonEntries(head: string): HeadEntries {
  const bare = wrapped(head)
  const text = jsonText(head)
  try {
    const values = JSON.parse(text) as Record<string, unknown>
    return { entries: head.trim() === '' ? [] : itemsOf(text).flatMap(item => entryOf(head, item, values, bare ? 1 : 0)), problem: null }
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : String(error)
    return { entries: [], problem: `This head is not valid JSON: ${why}` }
  }
}

function itemsOf(text: string): CST.CollectionItem[] {
  for (const token of new Parser().parse(text))
    if (token.type === 'document' && token.value?.type === 'flow-collection') return token.value.items
  return []
}

function entryOf(head: string, item: CST.CollectionItem, values: Record<string, unknown>, shift: number): HeadEntry[] {
  if (!item.key || !item.value || !('source' in item.key)) return []
  const key = JSON.parse(item.key.source) as string
  const from = item.value.offset - shift
  const value = values[key]
  const to = from + rawLength(head.slice(from))
  const raw = head.slice(from, to)
  const style = Array.isArray(value)
    ? 'flow'
    : typeof value === 'object' && value !== null
      ? 'map'
      : typeof value === 'string'
        ? 'double'
        : 'plain'
  // A number that JSON cannot hold exactly stays text.
  const exact = typeof value === 'number' && String(value) !== raw ? raw : value
  return [{ key, from, to, raw, value: exact, style, lineFrom: item.key.offset - shift, lineTo: to }]
}

/** How long the JSON value is that a text begins with. */
function rawLength(text: string): number {
  const word = /^(?:"(?:[^"\\]|\\.)*"|[^[\]{}",\s]+)/.exec(text)?.[0]
  if (word !== undefined) return word.length
  let depth = 0
  for (const token of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/g)) {
    if ('[{'.includes(token[0])) depth += 1
    else if (']}'.includes(token[0])) depth -= 1
    if (depth === 0) return token.index + 1
  }
  return text.length
}

/** A value as JSON; null when a bare value is none. */
export function jsonValue(entry: HeadEntry | undefined, value: FieldValue): string | null {
  if (value.type === 'text') return JSON.stringify(value.text)
  if (value.type === 'list') {
    const edited = entry?.raw.includes('\n')
      ? editedBrackets(entry.raw, asList(entry.value), value.values, one => JSON.stringify(one))
      : null
    return edited ?? flatList(value.values)
  }
  const text = value.text.trim()
  try {
    JSON.parse(text)
    return text
  } catch {
    return value.type === 'bare' ? JSON.stringify(text) : null
  }
}

const flatList = (values: readonly string[]) => `[${values.map(one => JSON.stringify(one)).join(', ')}]`

/** A head with one more key behind `after` (the last one without it), on a line of its own where the others have theirs. */
export function addJsonKey(
  head: string,
  entries: readonly HeadEntry[],
  key: string,
  written: string,
  after: HeadEntry | undefined,
): string {
  const pair = `${JSON.stringify(key)}: ${written}`
  const neighbour = after ?? entries[0]
  if (!neighbour) {
    const brace = head.indexOf('{')
    const end = lineEndOf(head)
    return brace < 0 ? `${pair}${end}` : `${head.slice(0, brace + 1)}${end}  ${pair}${end}${head.slice(brace + 1).trimStart()}`
  }
  const line = /(?:^|[\r\n])([ \t]*)$/.exec(head.slice(0, neighbour.lineFrom))
  const gap = line ? lineEndOf(head) + (line[1] ?? '') : ' '
  return after
    ? `${head.slice(0, after.to)},${gap}${pair}${head.slice(after.to)}`
    : `${head.slice(0, neighbour.lineFrom)}${pair},${gap}${head.slice(neighbour.lineFrom)}`
}

/** A head without one of its keys, and without the comma that parted it from its neighbour. */
export function removeJsonKey(head: string, entries: readonly HeadEntry[], entry: HeadEntry): string {
  const at = entries.indexOf(entry)
  const before = entries[at - 1]
  const next = entries[at + 1]
  if (next) return head.slice(0, entry.lineFrom) + head.slice(next.lineFrom)
  return before ? head.slice(0, before.to) + head.slice(entry.to) : head.slice(0, entry.lineFrom) + head.slice(entry.to)
}
