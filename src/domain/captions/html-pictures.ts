import type { MappedCharacter } from '../markdown/character-map.ts'
import { readHtmlFigure } from '../markdown/figures/html-figure.ts'
import { mapHtml, readOf } from '../markdown/figures/written-value.ts'
import type { TextRange } from '../markdown/parse-markdown.ts'
import { type FigureRange, figureRanges } from './figure-ranges.ts'

/** Words among tags: what they read as, letter by letter. */
export interface MarkedWords extends TextRange {
  readonly value: string
  readonly map: readonly MappedCharacter[]
}

/** A picture of a block of HTML, and where in the text of the block its words stand. */
export interface HtmlPicture {
  readonly src: string
  /** Where the picture begins. */
  readonly at: number
  /** A figure of one picture and plain words: it is read and written as a whole. */
  readonly figure: TextRange | null
  readonly img: TextRange | null
  /** Null where it has none: without a `<figcaption>` HTML has no place for it. */
  readonly caption: MarkedWords | null
  readonly credit: MarkedWords | null
  readonly alt: MarkedWords | null
}

const IMG = /<img\b(?:"[^"]*"|'[^']*'|[^<>"'])*>/gi
const CAPTION = /(<figcaption\b[^<>]*>)([\s\S]*?)<\/figcaption>/i
const CREDIT = /<(cite|small|span)\b[^<>]*>(?:(?!<\/\1>)[\s\S])*<\/\1>\s*$/i
const PARTING = /^<\/?(?:br|p|div|li|ul|ol|h\d)\b/i
const TAG = /<!--[\s\S]*?-->|<[^<>]*>/g

/**
 * The pictures of a block of HTML: figures with captions of their own, also in other figures; pictures under one caption, which share it; and
 * pictures without any that stand for themselves. The caption of a figure whose figures all have their own is that of its first picture.
 */
export function htmlPictures(text: string): HtmlPicture[] {
  const whole = { start: 0, end: text.length, inner: figureRanges(text) }
  return picturesIn(text, whole, null).sort((one, other) => one.at - other.at)
}

/** The words below a picture and who made it. */
export type Captioned = { readonly caption: MarkedWords; readonly credit: MarkedWords | null }

function picturesIn(text: string, range: FigureRange, shared: Captioned | null): HtmlPicture[] {
  const slice = text.slice(range.start, range.end)
  // Blanks in place of the figures leave what is said of all of them where it stands.
  const outside = withBlanks(text, range.inner)
  const own = captionIn(outside, range) ?? classedCaption(outside, range)
  const src = range.inner.length === 0 ? readHtmlFigure(slice)?.values.src : undefined
  if (src && (own || !shared))
    return [{ src: src.value, at: range.start, figure: range, img: null, caption: null, credit: null, alt: null }]
  const inner = range.inner.flatMap(figure => picturesIn(text, figure, own ?? shared))
  const direct = picturesBetween(outside, range, own ?? shared)
  const [first] = inner
  const all = [...inner, ...direct]
  if (!own || !first || all.some(({ caption }) => caption === own.caption)) return all
  return [...all, { src: first.src, at: own.caption.start, figure: null, img: null, alt: null, ...own }]
}

/** A text with blanks in place of some of its pieces. */
export const withBlanks = (text: string, ranges: readonly TextRange[]) =>
  ranges.reduce((rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end), text)

function picturesBetween(text: string, { start, end }: TextRange, words: Captioned | null): HtmlPicture[] {
  const slice = text.slice(start, end)
  // A picture among words that are no caption, as in a post of somebody else's, is no picture of the story.
  if (!words && slice.replaceAll(TAG, '').trim() !== '') return []
  const { caption, credit } = words ?? { caption: null, credit: null }
  return Array.from(slice.matchAll(IMG)).flatMap(({ 0: tag, index }) => {
    const at = start + index
    const address = attributeIn(text, tag, at, 'src')?.value ?? ''
    if (address === '') return []
    return [
      { src: address, at, figure: null, img: { start: at, end: at + tag.length }, caption, credit, alt: attributeIn(text, tag, at, 'alt') },
    ]
  })
}

/** Boxes that are no figure have their caption in an element that says so by its class, or in italics or small below the picture. */
const CLASSED =
  /(<(p|div|span|small|em|i)\b[^<>]*\bclass\s*=\s*["'][^"'<>]*caption[^"'<>]*["'][^<>]*>)((?:(?!<img\b|<\2\b)[\s\S])*?)<\/\2>/i
const SMALL = /(<(em|i|small)\b[^<>]*>)((?:(?!<img\b|<\2\b)[\s\S])*?)<\/\2>/i

/** The words in a box beside a picture, where nothing else in it is read. */
function classedCaption(text: string, { start, end }: TextRange): Captioned | null {
  const slice = text.slice(start, end)
  for (const pattern of [CLASSED, SMALL]) {
    const found = pattern.exec(slice)
    if (!found || !/<img\b/i.test(slice)) continue
    const [element, open = '', , inner = ''] = found
    const rest = slice.slice(0, found.index) + slice.slice(found.index + element.length)
    const from = start + found.index + open.length
    if (rest.replaceAll(TAG, '').trim() === '') return captioned(text, { start: from, end: from + inner.length })
  }
  return null
}

/** The words of the first `<figcaption>` in a range. */
export function captionIn(text: string, range: TextRange): Captioned | null {
  const found = CAPTION.exec(text.slice(range.start, range.end))
  if (!found) return null
  const [, open = '', inner = ''] = found
  const start = range.start + found.index + open.length
  return captioned(text, { start, end: start + inner.length })
}

/** Words, and behind them who made the picture. */
function captioned(text: string, { start, end: last }: TextRange): Captioned {
  const inner = text.slice(start, last)
  const credited = CREDIT.exec(inner)
  const end = start + (credited ? credited.index : inner.length)
  return {
    caption: markedWords(text, { start, end }),
    credit: credited ? markedWords(text, { start: end, end: start + inner.length }) : null,
  }
}

/** What is read between tags, blanks as one and none at the ends. */
export function markedWords(text: string, { start, end }: TextRange): MarkedWords {
  const tags = Array.from(
    text.slice(start, end).matchAll(TAG),
    ({ 0: tag, index }) => [start + index, start + index + tag.length, tag] as const,
  )
  // Where a line or a paragraph ends, words do not run together.
  const blankOf = ([from, to, tag = '']: (typeof tags)[number]) => (PARTING.test(tag) ? [{ character: ' ', start: from, end: to }] : [])
  const all = [...tags, [end, end, ''] as const].flatMap((tag, index) => [
    ...mapHtml(text, { start: tags[index - 1]?.[1] ?? start, end: tag[0] }, true),
    ...blankOf(tag),
  ])
  const once = all.filter(({ character }, index) => character !== ' ' || (index > 0 && all[index - 1]?.character !== ' '))
  const map = once.at(-1)?.character === ' ' ? once.slice(0, -1) : once
  // Words that are not there yet are written behind the first tag, which may be that of the credit's element.
  const empty = tags[0] && tags[0][0] === start ? tags[0][1] : start
  return { start: map[0]?.start ?? empty, end: map.at(-1)?.end ?? empty, map, value: readOf(map) }
}

const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>\x60]+)))?/g

/** The value of an attribute, in quotes, bare or none at all; null where the tag has no such attribute. */
export function attributeIn(text: string, tag: string, at: number, name: string): MarkedWords | null {
  const first = '<img'.length
  for (const { 0: whole, 1: key = '', 2: double, 3: single, 4: bare, index } of tag.slice(first).matchAll(ATTRIBUTE)) {
    if (key.toLowerCase() !== name) continue
    const quote = (double ?? single) === undefined ? '' : '"'
    const end = at + first + index + whole.length - quote.length
    const start = end - (double ?? single ?? bare ?? '').length
    const map = mapHtml(text, { start, end }, false)
    return { start, end, map, value: readOf(map) }
  }
  return null
}
