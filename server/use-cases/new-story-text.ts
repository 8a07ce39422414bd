import type { FieldValue } from '#domain/front-matter/field-value.ts'
import { setValue } from '#domain/front-matter/set-value.ts'
import { joinSource, splitSource } from '#domain/front-matter/split-source.ts'
import { formatSiteDate } from '#domain/site/site-date.ts'
import type { FieldShape, SiteShape } from '#domain/site/site-shape.ts'

/** A key that nearly all stories have belongs into a new one; a value that nearly all have, too. */
const USUAL = 0.95

/** The instant as the site writes dates, in UTC where the format asks for a zone. */
export function dateNow(shape: SiteShape, now: string): string {
  const format = shape.fields.find(field => field.role === 'date')?.dateFormat ?? 'YYYY-MM-DD HH:mm:ss'
  const at = new Date(now)
  const zone = 'Z'
  return formatSiteDate(
    {
      year: at.getUTCFullYear(),
      month: at.getUTCMonth() + 1,
      day: at.getUTCDate(),
      hour: at.getUTCHours(),
      minute: at.getUTCMinutes(),
      second: at.getUTCSeconds(),
      fraction: '',
      zone,
    },
    format,
  )
}

/**
 * The file of a story that nobody has written yet: the keys of the site in its order, what is the same everywhere, a headline and now.
 * Where no key holds the headline, the first heading of the text does; a plain folder whose stories have no head gets none.
 */
export function newStoryText(shape: SiteShape, headline: string, now: string): string {
  if (shape.fields.length === 0 && shape.generator === 'plain') return `${heading(headline)}\n\n`
  const fields = shape.fields.length > 0 ? shape.fields : plainFields
  const empty = splitSource(`---\n---\n\n${fields.some(field => field.role === 'headline') ? '' : `${heading(headline)}\n\n`}`)
  const order = fields.map(field => field.key)
  const source = fields.reduce((head, field) => {
    const value = startValue(field, shape, headline, now)
    const result = value && setValue(head, field.key, value, order)
    return result?.ok ? result.source : head
  }, empty)
  return joinSource(source)
}

const heading = (headline: string) => `# ${headline.replace(/[\\`*_[\]<&]/g, '\\$&')}`

/** A text that begins with its headline as a heading, with another headline in its place; null when it begins otherwise. */
export function headedText(body: string, headline: string): string | null {
  const found = /^\s*# [^\r\n]*/.exec(body)?.[0]
  return found === undefined ? null : found.replace(/# .*$/, () => heading(headline)) + body.slice(found.length)
}

function startValue(field: FieldShape, shape: SiteShape, headline: string, now: string): FieldValue | null {
  if (field.role === 'headline') return { type: 'text', text: headline }
  if (field.role === 'date') return { type: 'bare', text: dateNow(shape, now) }
  if (field.role === 'featured') return { type: 'bare', text: 'false' }
  if (field.share < USUAL) return null
  const usual = field.values[0]
  const total = field.values.reduce((sum, value) => sum + value.count, 0)
  const constant =
    usual && field.role === null && field.type !== 'tags' && field.values.length === 1 && usual.count >= total * USUAL ? usual.value : ''
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
