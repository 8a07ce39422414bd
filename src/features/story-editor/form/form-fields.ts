import type { Field } from '#contract/site.ts'
import { asList } from '#domain/front-matter/as-list.ts'
import { type HeadEntry, headEntries } from '#domain/front-matter/head-entries.ts'
import type { SplitSource } from '#domain/front-matter/split-source.ts'
import { parseSiteDate } from '#domain/site/site-date.ts'
import { entryText } from './edit-field.ts'

export type FieldKind = 'text' | 'long-text' | 'date' | 'boolean' | 'number' | 'tags' | 'image' | 'choice' | 'yaml'

/** One key of the story's head, as the form shows it. */
export interface FormField {
  readonly key: string
  readonly kind: FieldKind
  readonly role: Field['role']
  /** The value as words; for `yaml` the value as it is written. */
  readonly text: string
  /** The value as a list; only `tags` have more than one. */
  readonly list: readonly string[]
  readonly raw: string
  /** What the site knows of the key: usual values, date format; null for a key of this story alone. */
  readonly site: Field | null
  /** The value does not match the type that the site's stories give to the key; it is shown as text. */
  readonly odd: boolean
  /** Differs from the live file; never true for a story that is not live. */
  readonly changed: boolean
  /** The value in the live file as words; null when it is not there. */
  readonly liveText: string | null
}

/** The form of a head: its fields in the file's order, the site's keys that are not in it, and why it cannot be read. */
export interface StoryForm {
  readonly fields: readonly FormField[]
  readonly missing: readonly Field[]
  readonly problem: string | null
}

const BOOLEAN = /^(?:true|false|yes|no|on|off)$/i

/** Makes the form of a head. `live` is the head of the file on the site, null when the story is not there. */
export function formOf(
  head: Pick<SplitSource, 'head' | 'format'>,
  live: Pick<SplitSource, 'head' | 'format'> | null,
  fields: readonly Field[],
): StoryForm {
  const { entries, problem } = headEntries(head)
  const liveEntries = new Map((live ? headEntries(live).entries : []).map(entry => [entry.key, entry]))
  const known = new Map(fields.map(field => [field.key, field]))
  return {
    problem: head.format === 'none' ? null : problem,
    fields: entries.map(entry => {
      const there = liveEntries.get(entry.key)
      const liveText = there ? shownText(there) : null
      return { ...formField(entry, known.get(entry.key) ?? null), changed: live !== null && there?.raw !== entry.raw, liveText }
    }),
    missing: fields.filter(field => !entries.some(entry => entry.key === field.key)),
  }
}

function formField(entry: HeadEntry, site: Field | null): Omit<FormField, 'changed' | 'liveText'> {
  const wanted = site?.type ?? kindOf(entry)
  const kind = fits(entry, wanted, site) ? wanted : isWords(entry) ? 'text' : 'yaml'
  return {
    key: entry.key,
    kind,
    role: site?.role ?? null,
    text: kind === 'yaml' ? entry.raw : entryText(entry),
    list: asList(entry.value, site?.byBlanks),
    raw: entry.raw,
    site,
    odd: kind !== wanted,
  }
}

const isEmpty = (entry: HeadEntry) => entry.value === null || entry.value === undefined || entry.value === ''
const isWords = (entry: HeadEntry) => isEmpty(entry) || (typeof entry.value !== 'object' && entry.style !== 'raw')
const isList = (value: unknown) =>
  Array.isArray(value) && value.every(item => item === null || typeof item !== 'object') && !value.includes(null)

function fits(entry: HeadEntry, kind: FieldKind, site: Field | null): boolean {
  if (entry.style === 'raw') return false
  if (kind === 'yaml') return true
  if (kind === 'tags') return isList(entry.value) || isWords(entry)
  if (!isWords(entry)) return false
  if (isEmpty(entry)) return true
  const text = entryText(entry)
  if (kind === 'date') return site?.dateFormat ? parseSiteDate(text, site.dateFormat) !== null : false
  if (kind === 'boolean') return BOOLEAN.test(text)
  if (kind === 'number') return /^-?\d+(?:\.\d+)?$/.test(text)
  return true
}

/** The kind of a key that only this story has, from its value. */
function kindOf(entry: HeadEntry): FieldKind {
  if (entry.style === 'raw' || !(isWords(entry) || isList(entry.value))) return 'yaml'
  if (Array.isArray(entry.value)) return 'tags'
  if (typeof entry.value === 'boolean') return 'boolean'
  const text = entryText(entry)
  return text.includes('\n') || text.length > 90 ? 'long-text' : 'text'
}

/** A value as it is said in words: lists with commas. */
export function shownText(entry: HeadEntry): string {
  return isList(entry.value) ? asList(entry.value).join(', ') : entryText(entry)
}

const names: Partial<Record<NonNullable<Field['role']>, string>> = {
  headline: 'Headline',
  standfirst: 'Standfirst',
  'lead-picture': 'Lead picture',
  'lead-picture-alt': 'Alt text of the lead picture',
  'lead-picture-caption': 'Caption of the lead picture',
  'lead-picture-credit': 'Credit of the lead picture',
  featured: 'Featured',
}

/** What the desk calls a key: by its role where the desk has a word, else the key itself as words. */
export function fieldLabel(field: { readonly key: string; readonly role: Field['role'] }): string {
  const known = field.role ? names[field.role] : undefined
  if (known) return known
  const words = field.key
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[_\-.]+/g, ' ')
    .trim()
    .toLowerCase()
  return words === '' ? field.key : words.charAt(0).toUpperCase() + words.slice(1)
}
