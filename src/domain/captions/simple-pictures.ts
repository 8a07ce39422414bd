import { decodeString } from '../markdown/decode-string.ts'
import { readHtmlFigure } from '../markdown/figures/html-figure.ts'
import { readHugoFigure } from '../markdown/figures/hugo-figure.ts'
import { mayHoldPictureTag, onlyPictureTag } from '../markdown/figures/picture-tag.ts'
import type { FigureField, WrittenValue } from '../markdown/figures/written-value.ts'
import type { HtmlPicture } from './html-pictures.ts'
import type { ParagraphKind } from './paragraphs.ts'
import { copyOfTag } from './site-tags.ts'
import type { PictureCopy } from './story-copy.ts'
import { WORDPRESS, wordpressCaptions } from './wordpress-captions.ts'

const PICTURE = /!\[|<img\b|<figure\b|<figcaption\b|\{\{[<%]\s*figure\b/i

/** Whether something that every site may have stands in a text: a picture of Markdown or HTML, Hugo’s figure. */
export const isPicture = (text: string): boolean => PICTURE.test(text)
/** Whether there may be a picture at all, told before anything is read. */
export const mayHold = (text: string): boolean => isPicture(text) || mayHoldPictureTag(text)

/** Destination and title of a picture: no parenthesis in the one but in pairs, none around the other. */
const MARKDOWN =
  /^ {0,3}!\[((?:[^[\]\\`<\r\n]|\\.)*)\]\((?:<([^<>\n]*)>|([^\s()<>]*(?:\([^\s()]*\)[^\s()<>]*)*))(?:[ \t]+(?:"((?:[^"\\\r\n]|\\.)*)"|'((?:[^'\\\r\n]|\\.)*)'))?[ \t]*\)[ \t]*(?:\r?\n[ \t]*([*_])([^\s*_`[\]<>!\\~]+(?:[ \t]+[^\s*_`[\]<>!\\~]+)*)\6[ \t]*)?$/

const plain = (text: string) =>
  text.replaceAll(/\\([!-/:-@[-`{-~])|&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{0,31});/g, (whole, escaped?: string) =>
    escaped === undefined ? (decodeString(whole) ?? whole) : escaped,
  )

/**
 * The picture that a block is, told by its letters and without a parse: one picture of Markdown with its title or a line of emphasis below it,
 * one `<figure>`, one shortcode or other tag of the site. Null for whatever is written in another way.
 */
export function simplePicture(block: string, kind: ParagraphKind, line: number): PictureCopy | null {
  if (kind === 'picture') return markdownPicture(block, line)
  if (kind !== 'markup') return null
  const html = readHtmlFigure(block)
  const values = (html ?? readHugoFigure(block))?.values
  if (values?.src) return figureOf(values, line, html !== null)
  if (WORDPRESS.test(block)) return wordpressPicture(block, line)
  const tag = onlyPictureTag(block)
  return tag && copyOfTag(tag, line)
}

/** A tag of HTML that is one to Markdown, too. */
const TAG = /<\/?[a-z][a-z\d-]*(?:\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*\s*\/?>/gi

/** On one line, and without what may be code to Markdown, or no tag. */
function wordpressPicture(block: string, line: number): PictureCopy | null {
  const [found] = wordpressCaptions(block)
  if (/[<>]/.test(block.replaceAll(TAG, ''))) return null
  const whole = found && block.slice(found.start, found.end) === block.trim()
  return whole && found.html && !/[\n`\\]|<!/.test(block.trim()) ? htmlCopy(found.html, line) : null
}

function markdownPicture(block: string, line: number): PictureCopy | null {
  const found = MARKDOWN.exec(block.trimEnd())
  if (!found) return null
  const [, alt = '', bracketed, bare, double, single, , italic] = found
  // Marks in an alt text are not read, and a title beside a line of emphasis is none; the parser knows.
  if (/[*_~]/.test(alt) || (italic !== undefined && (double ?? single) !== undefined)) return null
  const caption = plain(double ?? single ?? italic ?? '')
  const src = bracketed ?? bare ?? ''
  return /[\\&]/.test(src) ? null : { kind: 'figure', line, src, caption, alt: plain(alt), credit: null, decorative: false }
}

type Values = Readonly<Partial<Record<FigureField, WrittenValue>>>

/** A figure of HTML or a shortcode as checks read it. */
export const figureOf = (values: Values, line: number, html: boolean): PictureCopy => ({
  kind: 'figure',
  line,
  src: values.src?.value ?? '',
  caption: values.caption?.value ?? '',
  alt: values.alt?.value ?? '',
  credit: values.credit?.value ?? '',
  decorative: html && values.alt?.value === '',
})

/** A picture of HTML that is no figure of plain words. */
export const htmlCopy = ({ src, img, caption, alt, credit }: HtmlPicture, line: number): PictureCopy => ({
  kind: 'figure',
  line,
  src,
  caption: caption?.value ?? null,
  alt: img ? (alt?.value ?? '') : null,
  credit: credit?.value ?? null,
  decorative: alt?.value === '',
})
