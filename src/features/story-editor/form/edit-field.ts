import { asList } from '#domain/front-matter/as-list.ts'
import { isDeepStrictEqual } from '#domain/front-matter/deep-equal.ts'
import type { FieldValue } from '#domain/front-matter/field-value.ts'
import { type HeadEntry, headEntries } from '#domain/front-matter/head-entries.ts'
import { removeValue, type SetResult, setValue } from '#domain/front-matter/set-value.ts'
import type { SplitSource } from '#domain/front-matter/split-source.ts'

type Head = Pick<SplitSource, 'head' | 'format'>

/** The entry of a key; undefined when the head has none. */
export const entryOf = (head: Head, key: string): HeadEntry | undefined => headEntries(head).entries.find(entry => entry.key === key)

/**
 * Writes a value as a change of what stood at first, not of what was typed a moment ago: words that pass through a state which needs
 * quotes leave none behind, and a value typed back is the same bytes as before.
 */
export function editField(origin: Head, current: SplitSource, key: string, value: FieldValue, order: readonly string[]): SetResult {
  const first = entryOf(origin, key)
  const back = restoreField(origin, current, key)
  if (first && says(first, value) && entryOf(back, key)?.raw === first.raw) return { ok: true, source: back }
  const fresh = setValue(back, key, value, order)
  return fresh.ok ? fresh : setValue(current, key, value, order)
}

/** Puts the lines of one key back as they were in `origin`, or takes the key out when it was not there. No other byte moves. */
export function restoreField(origin: Head, current: SplitSource, key: string): SplitSource {
  const first = entryOf(origin, key)
  if (!first) return removeValue(current, key)
  const now = entryOf(current, key)
  const lines = origin.head.slice(first.lineFrom, first.lineTo)
  if (!now) return withLines(current, endOfNeighbour(origin, current, key), lines)
  return withLines(current, now.lineFrom, lines, now.lineTo)
}

function withLines(source: SplitSource, from: number, lines: string, to = from): SplitSource {
  const next = { ...source, head: source.head.slice(0, from) + lines + source.head.slice(to) }
  return headEntries(next).problem && !headEntries(source).problem ? source : next
}

/** Behind the nearest key that stood before this one. */
function endOfNeighbour(origin: Head, current: Head, key: string): number {
  const keys = headEntries(origin).entries.map(entry => entry.key)
  const before = keys.slice(0, keys.indexOf(key))
  const entries = headEntries(current).entries.filter(entry => before.includes(entry.key))
  return entries.at(-1)?.lineTo ?? 0
}

function says(entry: HeadEntry, value: FieldValue): boolean {
  if (value.type === 'list') return isDeepStrictEqual(asList(entry.value, value.byBlanks), value.values)
  if (value.type === 'text') return entryText(entry) === value.text
  if (value.type === 'bare') return bareText(entry) === value.text
  return entry.raw === value.text.trim()
}

/** What an entry says, as words. */
export function entryText(entry: HeadEntry): string {
  if (typeof entry.value === 'string') return entry.style === 'block' ? entry.value.replace(/\n$/, '') : entry.value
  return entry.value === null || entry.value === undefined ? '' : entry.raw
}

const bareText = (entry: HeadEntry) => (entry.style === 'single' || entry.style === 'double' ? entryText(entry) : entry.raw)
