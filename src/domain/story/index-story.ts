import { asList } from '../front-matter/as-list.ts'
import { type ScannedValue, scanHead } from '../front-matter/scan-head.ts'
import { splitSource } from '../front-matter/split-source.ts'
import { leadAddress } from '../images/picture-maps.ts'
import { type NamedPicture, picturesOf } from '../images/story-pictures.ts'
import { readInline } from '../markdown/plain-text.ts'
import { isFeaturedValue, isYes } from './featured-value.ts'

/** Which front-matter keys of this site hold what the desk lists and sorts by; null where the site has none. */
export interface StoryKeys {
  readonly headline: string | null
  readonly standfirst: string | null
  readonly date: string | null
  readonly categories: string | null
  /** A text under that key is a list of words parted by blanks. */
  readonly categoriesByBlanks: boolean
  readonly image: string | null
  readonly featured: string | null
  /** What a featured story says there, where that is another word than yes. */
  readonly featuredAs?: string | undefined
  readonly author: string | null
  /** `draft` and the like, or `published`, whose no means the same. */
  readonly held: string | null
  /** What fronts read of a story. */
  readonly fronts: readonly string[]
}

/** What the list, the filters and the search know of a story. */
export interface StoryIndex {
  readonly headline: string
  readonly standfirst: string
  /** The date as it is written, and in a form that sorts (`2026-11-23T11:40:00`), empty when there is none. */
  readonly date: string
  readonly dateSort: string
  readonly categories: readonly string[]
  readonly image: string
  /** The pictures it names, as it writes them. */
  readonly pictures: readonly NamedPicture[]
  readonly featured: boolean
  readonly author: string
  /** The file itself says that the site is to leave it out: `draft: true`, `published: false`. */
  readonly held: boolean
  /** What it says under the keys of the fronts; those that it has not are not there. */
  readonly fronts: Readonly<Record<string, string>>
  /** What full-text search reads: the body as it is written. */
  readonly body: string
}

/** Reads from a story file what lists and search need. Cheap on purpose: it runs over every file of a site. */
export function indexStory(text: string, path: string, keys: StoryKeys): StoryIndex {
  const source = splitSource(text)
  const head = scanHead(source)
  const words = (key: string | null) => one(key === null ? undefined : head.get(key))
  const date = words(keys.date)
  const image = leadAddress(source, keys.image, head)
  return {
    headline: words(keys.headline) || headlineOf(source.body, path),
    standfirst: words(keys.standfirst),
    date,
    dateSort: sortableDate(date || path),
    categories: [...new Set(asList(keys.categories === null ? undefined : head.get(keys.categories), keys.categoriesByBlanks))].map(name =>
      name.trim(),
    ),
    image,
    pictures: picturesOf(source, keys.image, head, image),
    featured: isFeaturedValue(words(keys.featured), keys.featuredAs),
    author: words(keys.author),
    held: isHeld(keys.held, words(keys.held)),
    fronts: Object.fromEntries(keys.fronts.flatMap(key => (head.has(key) ? [[key, words(key)] as const] : []))),
    body: source.body,
  }
}

/** Whether a story file says that the story is featured. */
export function isFeatured(text: string, { featured, featuredAs }: Pick<StoryKeys, 'featured' | 'featuredAs'>): boolean {
  const value = featured === null ? undefined : scanHead(splitSource(text)).get(featured)
  return typeof value === 'string' && isFeaturedValue(value.trim(), featuredAs)
}

function isHeld(key: string | null, value: string): boolean {
  if (key === null || value === '') return false
  const no = /^(?:false|no|off|0)$/i.test(value)
  return /publish/i.test(key) ? no : !no && isYes(value)
}

const one = (value: ScannedValue | undefined): string =>
  value === undefined ? '' : typeof value === 'string' ? value.trim() : (value[0]?.trim() ?? '')

/** A story without a headline is listed by its first heading, else by its file name. */
function headlineOf(body: string, path: string): string {
  const heading = /^#{1,2}[ \t]+(.+?)[ \t#]*$/m.exec(body.slice(0, 2000))?.[1]
  return (
    (heading && readInline(heading)) ??
    (path.split('/').at(-1) ?? path)
      .replace(/\.\w+$/, '')
      .replace(/^\d{4}-\d\d-\d\d-/, '')
      .replaceAll(/[_-]+/g, ' ')
  )
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Year, month and day of "Jul 08 2022", "July 8, 2022" and "8 July 2022". */
function inWords(text: string): (string | undefined)[] | null {
  const found = /\b([A-Za-z]{3})[a-z]*\.?\s+(\d{1,2}),?\s+(\d{4})\b/.exec(text)
  const turned = found ? null : /\b(\d{1,2})\s+([A-Za-z]{3})[a-z]*\.?,?\s+(\d{4})\b/.exec(text)
  const [name, day, year] = found ? found.slice(1) : turned ? [turned[2], turned[1], turned[3]] : []
  const month = MONTHS.indexOf((name ?? '').toLowerCase()) + 1
  return month > 0 ? [year, String(month), day] : null
}

/** The digits of a date in the order year, month, day, hour, minute, second; sorts as text. Empty when no date is found. */
export function sortableDate(text: string): string {
  const iso = /(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T _-]+(\d{1,2})[:.-](\d{2})(?:[:.-](\d{2}))?)?/.exec(text)
  const european = iso ? null : /\b(\d{1,2})\.(\d{1,2})\.(\d{4})/.exec(text)
  const parts = iso ? iso.slice(1, 7) : european ? [european[3], european[2], european[1]] : inWords(text)
  if (!parts) return ''
  const two = (part: string | undefined) => (part ?? '').padStart(2, '0')
  return `${parts[0]}-${two(parts[1])}-${two(parts[2])}T${two(parts[3])}:${two(parts[4])}:${two(parts[5])}`
}
