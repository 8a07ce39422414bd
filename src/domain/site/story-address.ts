import { readStoryName, type StoryName } from './file-name.ts'
import { guessDateFormat, parseSiteDate, type SiteDate } from './site-date.ts'
import type { SiteShape } from './site-shape.ts'
import { asciiPath, jigsawSlug } from './slug.ts'

/** What an address is made from: the story's path and its front matter as words (lists joined with `, `). */
export interface AddressSource {
  readonly fileName: string
  readonly fields: Readonly<Record<string, string>>
}

const PLACE = /\{([^{}]*)\}/g
/** Placeholders that are not front-matter keys. */
const fromFile = ['filename', 'folder', 'section', 'collection']

/** The front-matter keys a pattern reads. */
export function addressKeysOf(pattern: string): string[] {
  const names = [...pattern.matchAll(PLACE)].map(([, inner = '']) => nameIn(inner))
  return [...new Set(names)].filter(name => name !== '' && !fromFile.includes(name))
}

const nameIn = (inner: string): string => inner.replace(/\|.*$/, '').replace(/^[^A-Za-z]+/, '')

/**
 * Where readers find a story, from the site's pattern; null when the site has none or the story lacks what the pattern
 * asks for. The pattern is Jigsaw's (https://jigsaw.tighten.com/docs/collections-path/), and others are rewritten in it:
 * `{title}` a value as it is, `{-title}` as a slug with that separator, `{date|Y/m/d}` a date, `{filename}` the name of
 * the file; besides, `{slug}` (front matter, else the file name without its date), `{folder}`, `{section}` (its first
 * part) and `{collection}`. A Hugo story's `url` and a Jekyll or Eleventy story's `permalink` come first.
 */
export function storyAddress(
  shape: Pick<SiteShape, 'generator' | 'storyPath' | 'contentFolder' | 'fields'>,
  source: AddressSource,
): string | null {
  const given = givenAddress(shape.generator, source.fields)
  if (given !== undefined) return given
  if (shape.storyPath === null) return null
  const name = readStoryName(source.fileName, shape.contentFolder)
  let missing = false
  const filled = shape.storyPath.replaceAll(PLACE, (_, inner: string) => {
    const value = placeValue(inner, shape, source.fields, name)
    if (value === '' && !['folder', 'section', 'categories'].includes(nameIn(inner))) missing = true
    return value
  })
  if (missing) return null
  const path = `/${filled}`.replaceAll(/\/{2,}/g, '/')
  if (shape.generator !== 'jigsaw') return path
  return asciiPath(path).replace(/(?<=.)\/$/, '')
}

function givenAddress(generator: SiteShape['generator'], fields: AddressSource['fields']): string | null | undefined {
  const key = generator === 'hugo' ? 'url' : generator === 'jekyll' || generator === 'eleventy' ? 'permalink' : null
  const value = key === null ? '' : (fields[key] ?? '').trim()
  if (value === '') return undefined
  if (value === 'false' || /[{}:]/.test(value)) return null
  return value.startsWith('/') ? value : `/${value}`
}

function placeValue(
  inner: string,
  shape: Pick<SiteShape, 'generator' | 'contentFolder' | 'fields'>,
  fields: AddressSource['fields'],
  file: StoryName,
): string {
  const [place = '', format] = inner.split('|')
  const name = nameIn(place)
  const separator = place.slice(0, place.length - name.length).charAt(0)
  const value = fields[name]?.trim() ?? ''
  if (name === 'slug' && value === '') return urlPart(file.name, shape.generator)
  if (name === 'folder') return urlPart(file.folder, shape.generator)
  if (name === 'section') return urlPart(file.folder.split('/')[0] ?? '', shape.generator)
  if (name === 'collection') return (shape.contentFolder.split('/').at(-1) ?? '').replace(/^_/, '')
  if (name === 'categories' && shape.generator === 'jekyll') return categoriesPath(value)
  if (format !== undefined && format !== '') return dateIn(format, value || (file.date ?? ''), shape)
  const text = value === '' && name === 'filename' ? file.whole : value
  return separator === '' ? text : jigsawSlug(text, separator)
}

/** Hugo and Astro lower the case of file names and turn blanks into hyphens; the others take them as they are. */
const urlPart = (text: string, generator: SiteShape['generator']): string =>
  generator === 'hugo' || generator === 'astro' ? text.toLowerCase().replaceAll(/\s+/g, '-') : text

const categoriesPath = (value: string): string =>
  value
    .split(', ')
    .map(category => encodeURI(category.toLowerCase()))
    .filter(category => category !== '')
    .join('/')

/** A date in PHP's letters, as Jigsaw patterns write it: Y y m n d j H G i s. */
function dateIn(letters: string, written: string, shape: Pick<SiteShape, 'fields'>): string {
  const known = shape.fields.find(field => field.role === 'date')?.dateFormat ?? null
  const parsed = [known, guessDateFormat([written])].map(format => (format === null ? null : parseSiteDate(written, format)))
  const date = parsed.find(result => result !== null)
  return date ? letters.replaceAll(/[A-Za-z]/g, letter => dateLetter(letter, date)) : ''
}

function dateLetter(letter: string, date: SiteDate): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const year = String(date.year).padStart(4, '0')
  const written: Readonly<Record<string, string>> = {
    Y: year,
    y: year.slice(2),
    m: two(date.month),
    n: String(date.month),
    d: two(date.day),
    j: String(date.day),
    H: two(date.hour),
    G: String(date.hour),
    i: two(date.minute),
    s: two(date.second),
  }
  return written[letter] ?? letter
}
