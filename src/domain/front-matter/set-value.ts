import { asList } from './as-list.ts'
import { isDeepStrictEqual } from './deep-equal.ts'
import type { FieldValue } from './field-value.ts'
import { type HeadEntries, type HeadEntry, headEntries } from './head-entries.ts'
import { addJsonKey, jsonValue, removeJsonKey } from './json-head.ts'
import { lineEndOf, type SplitSource } from './split-source.ts'
import { listCandidates, scalarCandidates } from './value-candidates.ts'

/** The head after an edit, or why it could not be written. */
export type SetResult = { readonly ok: true; readonly source: SplitSource } | { readonly ok: false; readonly reason: string }

/**
 * Writes one value into a head and touches no other byte. Each way of writing it is tried in the file's own style first and
 * is taken only when the new head, parsed again, holds the new value and every other key as before.
 * A missing key is added behind the nearest key that precedes it in `order`.
 */
export function setValue(source: SplitSource, key: string, value: FieldValue, order: readonly string[] = []): SetResult {
  if (source.format === 'none') return setValue(withHead(source), key, value, order)
  const before = headEntries(source)
  const entry = before.entries.find(candidate => candidate.key === key)
  const candidates = candidatesFor(source, entry, value)
  for (const written of candidates) {
    const head = entry ? splice(source.head, entry, written) : addKey(source, before.entries, key, written, order)
    const next = { ...source, head }
    if (holds(before, next, key, value)) return { ok: true, source: next }
  }
  return { ok: false, reason: `“${key}” cannot be written that way here; change it in source mode.` }
}

/** Takes a key and its line out of a head. The source stays as it is where the key is not there, or cannot go without another value changing. */
export function removeValue(source: SplitSource, key: string): SplitSource {
  const before = headEntries(source)
  const entry = before.entries.find(candidate => candidate.key === key)
  if (!entry) return source
  const head =
    source.format === 'json'
      ? removeJsonKey(source.head, before.entries, entry)
      : source.head.slice(0, entry.lineFrom) + source.head.slice(entry.lineTo)
  const next = { ...source, head }
  const after = headEntries(next)
  const left = before.entries.filter(candidate => candidate !== entry)
  const stands =
    after.entries.length === left.length && after.entries.every((one, index) => sameEntry(one, left[index], before.problem === null))
  const broken = after.problem !== null && before.problem === null && left.length > 0
  return stands && !broken && !left.some(one => one.key === key) ? next : source
}

function candidatesFor(source: SplitSource, entry: HeadEntry | undefined, value: FieldValue): readonly string[] {
  if (source.format !== 'json') return value.type === 'list' ? listCandidates(source, entry, value) : scalarCandidates(source, entry, value)
  const written = jsonValue(entry, value)
  return written === null ? [] : [written]
}

function splice(head: string, entry: HeadEntry, written: string): string {
  const gap = entry.style === 'empty' && written !== '' ? ' ' : ''
  return head.slice(0, entry.from) + gap + written + head.slice(entry.to)
}

function addKey(source: SplitSource, entries: readonly HeadEntry[], key: string, written: string, order: readonly string[]): string {
  const rank = order.indexOf(key)
  if (source.format === 'json') {
    const ranked = entries.filter(entry => order.includes(entry.key) && order.indexOf(entry.key) < rank)
    const after = rank < 0 ? entries.at(-1) : (ranked.at(-1) ?? undefined)
    return addJsonKey(source.head, entries, key, written, after)
  }
  const before = rank < 0 ? entries : entries.filter(entry => order.indexOf(entry.key) < rank && order.includes(entry.key))
  const at = before.at(-1)?.lineTo ?? (rank < 0 || entries.length === 0 ? source.head.length : (entries[0]?.lineFrom ?? 0))
  const blanks = entries.map(entry => /[ \t]*(?=\r?\n?$)/.exec(source.head.slice(entry.from, entry.lineTo))?.[0] ?? '')
  const blank = blanks.filter(one => one === ' ').length > blanks.length / 2 ? ' ' : ''
  const end = lineEndOf(source.open + source.head)
  const lead = at > 0 && !source.head.slice(0, at).endsWith('\n') ? end : ''
  const separator = source.format === 'toml' ? ' = ' : ': '
  return `${source.head.slice(0, at)}${lead}${key}${separator}${written}${blank}${end}${source.head.slice(at)}`
}

function holds(before: HeadEntries, next: SplitSource, key: string, value: FieldValue): boolean {
  const after = headEntries(next)
  if (after.problem && before.entries.every(entry => entry.style !== 'raw')) return false
  const others = after.entries.filter(entry => entry.key !== key)
  const untouched = before.entries.filter(entry => entry.key !== key)
  // Values of a head that was not read as a whole before are text, and say nothing else now.
  const read = before.problem === null
  if (others.length !== untouched.length || !others.every((entry, index) => sameEntry(entry, untouched[index], read))) return false
  const written = after.entries.find(entry => entry.key === key)
  if (!written) return false
  if (value.type === 'list') return isDeepStrictEqual(asList(written.value, value.byBlanks), value.values)
  if (value.type === 'text') return words(written) === value.text
  if (value.type === 'bare') return written.raw === value.text || written.value === value.text
  return true
}

/** A block scalar's own final line end is not part of its words. */
const words = (entry: HeadEntry) =>
  entry.style === 'block' && typeof entry.value === 'string' ? entry.value.replace(/\n$/, '') : (entry.value ?? '')
/** A value that is written the same may say something else: an alias of a value that was edited. */
const sameEntry = (one: HeadEntry, other: HeadEntry | undefined, read: boolean) =>
  one.key === other?.key && one.raw === other.raw && (!read || isDeepStrictEqual(one.value, other.value))
/** A file without a head gets an empty YAML one above its body; the body stays as it is. */
function withHead(source: SplitSource): SplitSource {
  const end = lineEndOf(source.body)
  return { ...source, open: `---${end}`, head: '', close: `---${end}`, format: 'yaml' }
}
