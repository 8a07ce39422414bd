import { asList } from '../front-matter/as-list.ts'
import { type ScannedValue, scanHead } from '../front-matter/scan-head.ts'
import type { SplitSource } from '../front-matter/split-source.ts'
import { assignRoles, isPictureKey } from './field-role.ts'
import { guessDateFormat } from './site-date.ts'
import type { FieldRole, FieldShape, FieldType } from './site-shape.ts'

const MOST_VALUES = 40
const MOST_SAMPLES = 200
/** Different values counted for one key; beyond that it is plainly no list of choices. */
const MOST_COUNTED = 5000

/** What is gathered about one key while the heads go by. */
interface Tally {
  stories: number
  lists: number
  nested: number
  filled: number
  places: number
  readonly counts: Map<string, number>
  readonly samples: string[]
}

/** The head of a story: YAML text between the fences, or the head of a split file in any format. */
export type Head = string | Pick<SplitSource, 'head' | 'format'>

/**
 * The front-matter keys of a site with their types, roles and usual values, from the heads of some of its stories (a few
 * hundred are plenty; all of 25,000 take a third of a second). In the order in which heads have them. Never fails: a head
 * that is no YAML counts with the keys that can be read line by line. A text under one of `listsByBlanks` is a list of words.
 */
export function inferFields(heads: Iterable<Head>, listsByBlanks: readonly string[] = []): FieldShape[] {
  const tallies = new Map<string, Tally>()
  let stories = 0
  for (const head of heads) {
    stories += 1
    let place = 0
    for (const [key, value] of scanHead(typeof head === 'string' ? { head, format: 'yaml' } : head))
      add(tallies, key, listsByBlanks.includes(key) ? asList(value, true) : value, place++)
  }
  const shapes = [...tallies]
    .sort(([, a], [, b]) => a.places / a.stories - b.places / b.stories)
    .map(([key, tally]) => ({ key, tally, ...typeOf(key, tally), share: tally.stories / stories }))
  const roles = assignRoles(shapes)
  return shapes.map(({ key, tally, type, dateFormat, share }, order) => ({
    key,
    type: writtenType(type, roles.get(key)),
    role: roles.get(key) ?? null,
    share,
    values: usualValues(writtenType(type, roles.get(key)), tally),
    dateFormat,
    byBlanks: listsByBlanks.includes(key),
    order,
    sample: tally.samples[0] ?? '',
  }))
}

function add(tallies: Map<string, Tally>, key: string, value: ScannedValue, place: number): void {
  const fresh: Tally = { stories: 0, lists: 0, nested: 0, filled: 0, places: 0, counts: new Map(), samples: [] }
  const tally = tallies.get(key) ?? fresh
  if (tally === fresh) tallies.set(key, tally)
  tally.stories += 1
  tally.places += place
  const words = typeof value === 'string' ? (value.trim() === '' ? [] : [value.trim()]) : value
  if (words.length === 0) return
  tally.filled += 1
  if (typeof value !== 'string') tally.lists += 1
  if (words.some(isNested)) tally.nested += 1
  for (const word of new Set(words)) {
    if (tally.counts.has(word) || tally.counts.size < MOST_COUNTED) tally.counts.set(word, (tally.counts.get(word) ?? 0) + 1)
  }
  if (tally.samples.length < MOST_SAMPLES) tally.samples.push(words.join(', '))
}

/** A map under a key comes as its source text, an object in a list as `[object Object]`. */
const isNested = (word: string): boolean => word === '[object Object]' || /^\{.*\}$/s.test(word) || /^\s*[\w-]+:(?: .*)?\n\s+/.test(word)

const BOOLEAN = /^(?:true|false|yes|no|on|off)$/i
const PICTURE = /\.(?:jpe?g|png|gif|webp|avif|svg)(?:[?#].*)?$/i

function typeOf(key: string, tally: Tally): { type: FieldType; dateFormat: string | null } {
  const { samples, filled, counts } = tally
  const of = (type: FieldType) => ({ type, dateFormat: null })
  const most = (test: (sample: string) => boolean, share: number) =>
    samples.length > 0 && samples.filter(test).length >= samples.length * share
  if (tally.nested * 2 > filled) return of('yaml')
  if (tally.lists * 2 >= filled && filled > 0) return of('tags')
  const dateFormat = guessDateFormat(samples)
  if (dateFormat !== null) return { type: 'date', dateFormat }
  if (most(sample => BOOLEAN.test(sample), 1)) return of('boolean')
  if (most(sample => /^-?\d+(?:\.\d+)?$/.test(sample), 1)) return of('number')
  if (most(sample => PICTURE.test(sample), 0.6) || (isPictureKey(key) && most(sample => /^(?:https?:|\/|\.)/.test(sample), 0.6)))
    return of('image')
  if (most(sample => sample.includes('\n') || sample.length > 90, 0.3)) return of('long-text')
  const isChoice =
    counts.size > 0 && counts.size <= 20 && filled >= 3 * counts.size && [...counts.keys()].every(value => value.length <= 60)
  return of(isChoice ? 'choice' : 'text')
}

/** Words that people write are no choice, however few stories there are to go by. */
function writtenType(type: FieldType, role: FieldRole | undefined): FieldType {
  if (type !== 'text' && type !== 'choice') return type
  if (role === 'standfirst' || role === 'lead-picture-caption') return 'long-text'
  return role === 'headline' || role === 'lead-picture-alt' || role === 'slug' ? 'text' : type
}

function usualValues(type: FieldType, { counts }: Tally): FieldShape['values'] {
  if (type === 'date' || type === 'yaml' || type === 'long-text') return []
  const least = type === 'tags' || type === 'choice' || type === 'boolean' ? 1 : 2
  return [...counts]
    .filter(([, count]) => count >= least)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_VALUES)
    .map(([value, count]) => ({ value, count }))
}
