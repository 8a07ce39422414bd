import { guessDateFormat, parseSiteDate } from './site-date.ts'
import type { FileNamePattern, SiteShape } from './site-shape.ts'
import { slugOf } from './slug.ts'

const LONGEST_SLUG = 80
const DATE_PREFIX = /^(\d{4}-\d{2}-\d{2})[-_](?=.)/

/** A story's path taken apart: the folders below the content folder, its name without date and extension, and its date. */
export interface StoryName {
  readonly folder: string
  readonly name: string
  /** Without extension, date prefix included: what Jigsaw calls the file name. */
  readonly whole: string
  /** `YYYY-MM-DD` from the file name, or null. */
  readonly date: string | null
}

/** Takes a path apart; it may be site-relative or start at the content folder. A story that is `index.md` is named by its folder. */
export function readStoryName(path: string, contentFolder: string): StoryName {
  const inside = contentFolder !== '' && path.startsWith(`${contentFolder}/`) ? path.slice(contentFolder.length + 1) : path
  const parts = inside.split('/')
  let whole = (parts.pop() ?? '').replace(/\.[^.]*$/, '')
  if (whole === 'index' && parts.length > 0) whole = parts.pop() ?? whole
  const dated = DATE_PREFIX.exec(whole)
  return { folder: parts.join('/'), name: dated ? whole.slice(dated[0].length) : whole, whole, date: dated?.[1] ?? null }
}

function dayOf(date: string, shape: Pick<SiteShape, 'fields'>): string | null {
  const format = shape.fields.find(field => field.role === 'date')?.dateFormat ?? null
  for (const candidate of [format, guessDateFormat([date])]) {
    const parts = candidate === null ? null : parseSiteDate(date, candidate)
    if (parts)
      return [String(parts.year).padStart(4, '0'), String(parts.month).padStart(2, '0'), String(parts.day).padStart(2, '0')].join('-')
  }
  return null
}

/**
 * The file name a new story gets, in the site's own pattern and relative to the content folder: `swing_bridge_shut.md`,
 * `2026-11-23-swing-bridge-shut.md`, `swing-bridge-shut/index.md`. Lower case, accents folded, apostrophes removed, other
 * punctuation turned into the separator, at most 80 characters of slug, cut at a word's end. Never empty: a headline
 * without a letter gives `story`. `date` is the story's date as it is written; without one there is no date prefix.
 */
export function proposeFileName(shape: Pick<SiteShape, 'fileName' | 'fields'>, headline: string, date: string | null): string {
  const { style, date: dates, extension, bundle } = shape.fileName
  const slug = slugOf(headline, style === 'snake' ? '_' : '-', LONGEST_SLUG) || 'story'
  const day = dates === 'prefix' && date !== null ? dayOf(date, shape) : null
  const name = day === null ? slug : `${day}-${slug}`
  return bundle ? `${name}/index${extension}` : `${name}${extension}`
}

/** The pattern that most of these story paths follow; `usual` decides where they say nothing. */
export function fileNamePattern(paths: readonly string[], usual: FileNamePattern): FileNamePattern {
  if (paths.length === 0) return usual
  const most = (matching: number, share = 0.5) => matching > paths.length * share
  const names = paths.map(path => readStoryName(path, ''))
  const snake = names.filter(({ name }) => /[^_-]_[^_-]/.test(name)).length
  const kebab = names.filter(({ name }) => /[^_-]-[^_-]/.test(name)).length
  const extensions = ['.md', '.markdown', '.mdx'].map(extension => ({
    extension,
    count: paths.filter(path => path.endsWith(extension)).length,
  }))
  const commonest = extensions.reduce((best, next) => (next.count > best.count ? next : best), { extension: usual.extension, count: 0 })
  return {
    style: snake === kebab ? usual.style : snake > kebab ? 'snake' : 'kebab',
    date: most(names.filter(({ date }) => date !== null).length, 0.6) ? 'prefix' : 'none',
    extension: commonest.extension,
    bundle: most(paths.filter(path => /\/index\.\w+$/.test(path)).length),
  }
}
