import { readHtmlFigure } from '../markdown/figures/html-figure.ts'
import { readHugoFigure } from '../markdown/figures/hugo-figure.ts'
import { pictureTags } from '../markdown/figures/picture-tag.ts'
import type { TextRange } from '../markdown/parse-markdown.ts'

interface CreditedRange extends TextRange {
  readonly credit: string
}

/** Longer ones are no figures of a story; looking for their end would only take time. */
const LONGEST_FIGURE = 10_000
const forms = [
  { open: '<figure', close: '</figure>', creditOf: htmlCredit },
  { open: '{{<', close: '>}}', creditOf: hugoCredit },
]

/** Says what the figure around a place of a body gives as its credit; empty where it gives none, and outside of figures. */
export function figureCredits(body: string): (at: number) => string {
  const ranges = [...forms.flatMap(({ open, close, creditOf }) => [...credited(body, open, close, creditOf)]), ...creditedTags(body)]
  return at => ranges.find(({ start, end }) => start <= at && at < end)?.credit ?? ''
}

function* credited(body: string, open: string, close: string, creditOf: (text: string) => string): Generator<CreditedRange> {
  for (let from = body.indexOf(open); from !== -1; ) {
    const last = body.indexOf(close, from)
    if (last === -1) return
    const end = last + close.length
    // One that is never closed is not the beginning of the next.
    const start = body.lastIndexOf(open, last)
    const credit = end - start > LONGEST_FIGURE ? '' : creditOf(body.slice(start, end))
    if (credit !== '') yield { start, end, credit }
    from = body.indexOf(open, end)
  }
}

function creditedTags(body: string): CreditedRange[] {
  return pictureTags(body).flatMap(({ start, end, words: { credit } }) =>
    credit === null || credit === 'absent' || credit.value === '' ? [] : [{ start, end, credit: credit.value.trim() }],
  )
}

function hugoCredit(text: string): string {
  return readHugoFigure(text)?.values.credit?.value.trim() ?? ''
}

// A caption with links or emphasis is no figure of fields, and is credited all the same.
const element = /<(cite|small|span)\b([^<>]*)>([\s\S]{0,500}?)<\/\1\s*>/g

function htmlCredit(text: string): string {
  const figure = readHtmlFigure(text)
  if (figure) return figure.values.credit?.value ?? ''
  for (const [, tag, attributes = '', inner = ''] of text.matchAll(element)) {
    const credit = tag !== 'span' || /\bclass\s*=\s*["']?[^"'>]*(?<![\w-])credit(?![\w-])/.test(attributes) ? plain(inner) : ''
    if (credit !== '') return credit
  }
  return ''
}

const plain = (html: string) =>
  html
    .replace(/<[^<>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim()
