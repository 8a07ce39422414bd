import type { TextRange } from '../parse-markdown.ts'
import { type FigureField, mapHtml, readOf, type WrittenValue } from './written-value.ts'

/** What is not among the words of a figure and stays as it is: attributes, and the element of the credit. */
export interface HtmlFrame {
  readonly figure: string
  readonly img: string
  readonly caption: string
  /** The element of the credit with its attributes: `cite`, `small`, `span class="credit"`. */
  readonly credit: string
}

/** A `<figure>` of one picture and plain words, and where in it they stand. */
export interface HtmlFigure {
  readonly values: Readonly<Partial<Record<FigureField, WrittenValue>>>
  readonly frame: HtmlFrame
  /** What stands before the picture: a line end with an indentation, or nothing. */
  readonly lead: string
  readonly imgEnd: number
  /** `<figcaption>` with its tags, and the words in it. */
  readonly figcaption: { readonly whole: TextRange; readonly inner: TextRange } | null
}

const blank = String.raw`[ \t\r\n\f]`
const attribute = String.raw`${blank}+[^ \t\r\n\f"'<>/=]+(?:${blank}*=${blank}*(?:"[^"]*"|'[^']*'|[^ \t\r\n\f"'=<>\x60]+))?`
/** The attributes of a tag as Markdown takes them for some. */
export const attributes = `(?:${attribute})*`
const pattern = new RegExp(
  `^${blank}*<figure(?<figure>${attributes})${blank}*>(?<lead>${blank}*)<img(?<img>${attributes})(?<close>${blank}*/?)>` +
    `(?<figcaption>${blank}*<figcaption(?<captioned>${attributes})${blank}*>(?<inner>(?<before>[^<]*)` +
    String.raw`(?:(?<element><(?<tag>cite|small|span)(?<credited>${attributes})${blank}*>(?<credit>[^<]*)</\k<tag>>)(?<after>[^<]*))?)</figcaption>)?` +
    `${blank}*</figure>${blank}*$`,
  'd',
)

/** The credit's element where the figure has none yet. */
const USUAL_CREDIT = 'cite'

/**
 * Reads a `<figure>` that holds one `<img>` and, where there is a `<figcaption>`, plain words and at most one element for the credit. Null
 * for anything else, and where another address or a template decides what readers see.
 */
export function readHtmlFigure(text: string): HtmlFigure | null {
  if (!text.includes('<figure') || /\{\{|\{%|\{!!/.test(text)) return null
  const found = pattern.exec(text)
  const { groups, indices } = found ?? {}
  const at = (name: string): TextRange | null => {
    const place = indices?.groups?.[name]
    return place ? { start: place[0], end: place[1] } : null
  }
  const img = at('img')
  if (!groups || !img) return null
  const attrs = readAttributes(text, img)
  if (!attrs?.src || (groups.tag === 'span' && !/\bclass\s*=\s*(["'])(?:[^"']*\s)?credit(?:\s[^"']*)?\1/.test(groups.credited ?? '')))
    return null
  const words = readWords(text, at)
  if (words === null) return null
  const [figcaption, inner] = [at('figcaption'), at('inner')]
  return {
    values: { src: attrs.src, ...(attrs.alt ? { alt: attrs.alt } : {}), ...words },
    frame: {
      figure: tidy(groups.figure),
      img: tidy(`${attrs.others} ${groups.close}`),
      caption: tidy(groups.captioned),
      credit: tidy(`${groups.tag ?? USUAL_CREDIT} ${groups.credited ?? ''}`),
    },
    lead: groups.lead ?? '',
    imgEnd: (at('close')?.end ?? 0) + 1,
    figcaption: figcaption && inner ? { whole: figcaption, inner } : null,
  }
}

const tidy = (text = '') => text.trim().replace(/[ \t\r\n\f]+/g, ' ')

/** A picture in several sizes, or one that is loaded late, is not the one its `src` names. */
const otherSource = /^(?:srcset|data-.*src.*|sizes)$/

function readAttributes(text: string, { start, end }: TextRange) {
  const found: { src?: WrittenValue; alt?: WrittenValue } = {}
  let others = ''
  for (const match of text.slice(start, end).matchAll(new RegExp(attribute, 'g'))) {
    const whole = { start: start + match.index, end: start + match.index + match[0].length }
    const name = /[^ \t\r\n\f=]+/.exec(match[0])?.[0].toLowerCase() ?? ''
    if (otherSource.test(name)) return null
    if (name !== 'src' && name !== 'alt') {
      others += match[0]
      continue
    }
    const quoted = /(["'])([^"]*|[^']*)\1$/.exec(match[0])
    if (!quoted || found[name]) return null
    const range = { start: whole.end - 1 - (quoted[2]?.length ?? 0), end: whole.end - 1 }
    const map = mapHtml(text, range, false)
    found[name] = { ...range, map, value: readOf(map), whole }
  }
  return { ...found, others }
}

type Words = Partial<Record<'caption' | 'credit', WrittenValue>>

function readWords(text: string, at: (name: string) => TextRange | null): Words | null {
  const [before, after, figcaption] = [at('before'), at('after'), at('figcaption')]
  if (!before || !figcaption) return {}
  const [first, last] = [trimmed(text, before, figcaption), after && trimmed(text, after, figcaption)]
  if (first.value !== '' && last && last.value !== '') return null
  const caption = last && last.value !== '' ? last : first
  const [credit, element] = [at('credit'), at('element')]
  if (!credit || !element) return { caption }
  // The blanks between caption and credit go with it.
  const gap = first.value === '' ? 0 : element.start - first.end
  return { caption, credit: trimmed(text, credit, { start: element.start - gap, end: element.end }) }
}

function trimmed(text: string, { start, end }: TextRange, whole: TextRange): WrittenValue {
  const inner = text.slice(start, end)
  const from = start + (/^[ \t\r\n\f]*/.exec(inner)?.[0].length ?? 0)
  const range = from >= end ? { start, end: start } : { start: from, end: end - (/[ \t\r\n\f]*$/.exec(inner)?.[0].length ?? 0) }
  const map = mapHtml(text, range, true)
  return { ...range, map, value: readOf(map), whole }
}

/** Words as HTML text, or as an attribute in quotes of this kind. */
export function escapeHtml(text: string, quote: '"' | "'" | null): string {
  const escaped = text
    .replace(/&(?=[#a-zA-Z])/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
  return quote === null ? escaped : escaped.replaceAll(quote, quote === '"' ? '&quot;' : '&#39;')
}
