import type { FieldValue } from '#domain/front-matter/field-value.ts'
import { setValue } from '#domain/front-matter/set-value.ts'
import { joinSource, splitSource } from '#domain/front-matter/split-source.ts'
import { dateAt, localOffset } from '#domain/site/date-now.ts'
import { formatSiteDate, parseSiteDate } from '#domain/site/site-date.ts'
import type { FieldShape, SiteShape } from '#domain/site/site-shape.ts'
import { featuredAs, featuredValue } from '#domain/story/featured-value.ts'

/** A key that most stories have belongs into a new one. */
const USUAL_KEY = 0.8
/** A value that nearly all have does, too. */
const USUAL_VALUE = 0.95

/** The moment as the site writes dates: in the zone that its stories are written in, else by the clock of this machine. */
export function dateNow(shape: SiteShape, now: string): string {
  const field = shape.fields.find(one => one.role === 'date')
  const format = field?.dateFormat ?? 'YYYY-MM-DD HH:mm:ss'
  const moment = Date.parse(now)
  const zone = parseSiteDate(field?.sample ?? '', format)?.zone ?? ''
  return formatSiteDate(dateAt(moment, zone, localOffset(moment)), format)
}

/**
 * The file of a story that nobody has written yet: the keys of the site in its order, what is the same everywhere, a headline and now.
 * Where no key holds the headline, the first heading of the text does; a plain folder whose stories have no head gets none.
 */
export function newStoryText(shape: SiteShape, headline: string, now: string): string {
  if (shape.fields.length === 0 && shape.generator === 'plain') return `${heading(headline)}\n`
  const fields = shape.fields.length > 0 ? shape.fields : plainFields
  const empty = splitSource(`---\n---\n\n${fields.some(field => field.role === 'headline') ? '' : `${heading(headline)}\n`}`)
  const order = fields.map(field => field.key)
  const source = fields.reduce((head, field) => {
    const value = startValue(field, shape, headline, now)
    const result = value && setValue(head, field.key, value, order)
    return result?.ok ? result.source : head
  }, empty)
  return joinSource(source)
}

const heading = (headline: string) => `# ${headline.replace(/[\\`*_[\]<]|&(?=#?\w+;)/g, '\\$&')}`

/** A text that begins with its headline as a heading, with another headline in its place; null when it begins otherwise. */
export function headedText(body: string, headline: string): string | null {
  const found = /^\s*# [^\r\n]*/.exec(body)?.[0]
  return found === undefined ? null : found.replace(/# .*$/, () => heading(headline)) + body.slice(found.length)
}

function notFeatured(field: FieldShape): FieldValue | null {
  const text = featuredValue('', false, field)
  return text === '' ? null : { type: featuredAs(field) === undefined ? 'bare' : 'text', text }
}

function startValue(field: FieldShape, shape: SiteShape, headline: string, now: string): FieldValue | null {
  if (field.role === 'headline') return { type: 'text', text: headline }
  if (field.role === 'date') return { type: 'bare', text: dateNow(shape, now) }
  if (field.role === 'featured') return notFeatured(field)
  if (field.share < USUAL_KEY) return null
  const usual = field.values[0]
  const total = field.values.reduce((sum, value) => sum + value.count, 0)
  const constant =
    usual && field.role === null && field.type !== 'tags' && field.values.length === 1 && usual.count >= total * USUAL_VALUE
      ? usual.value
      : ''
  if (field.type === 'tags') return { type: 'list', values: [] }
  return {
    type: field.type === 'boolean' || field.type === 'number' ? 'bare' : 'text',
    text: constant || (field.type === 'boolean' ? 'false' : ''),
  }
}

/** What a site without any story gets. */
const plainFields: readonly FieldShape[] = [
  { key: 'title', type: 'text', role: 'headline', share: 1, values: [], dateFormat: null, byBlanks: false, order: 0, sample: '' },
  {
    key: 'description',
    type: 'long-text',
    role: 'standfirst',
    share: 1,
    values: [],
    dateFormat: null,
    byBlanks: false,
    order: 1,
    sample: '',
  },
  {
    key: 'date',
    type: 'date',
    role: 'date',
    share: 1,
    values: [],
    dateFormat: 'YYYY-MM-DD HH:mm:ss',
    byBlanks: false,
    order: 2,
    sample: '',
  },
]
