import { decodeString } from '../markdown/decode-string.ts'
import { readHtmlFigure } from '../markdown/figures/html-figure.ts'
import { readHugoFigure } from '../markdown/figures/hugo-figure.ts'
import type { FigureField, WrittenValue } from '../markdown/figures/written-value.ts'
import { partsOf } from './container-parts.ts'
import { htmlPictures } from './html-pictures.ts'
import type { ParagraphKind } from './paragraphs.ts'
import type { PictureCopy } from './story-copy.ts'

/**
 * The pictures of a block of a body, in any form that the desk takes for a figure: a figure, or a block that is nothing but pictures, in
 * Markdown, in HTML or as shortcodes, also in quotes, lists and tables. `line`: that of its first line.
 */
export function picturesOf(block: string, kind: ParagraphKind, line: number): PictureCopy[] {
  if (!/!\[|<img|\{\{</.test(block)) return []
  return partsOf(block, kind).flatMap(part => {
    const one = figureIn(part.text, line + part.line)
    const words = kind === 'code' || (kind === 'text' && !LINKED.test(part.text))
    return one.length > 0 || words ? one : galleryIn(part.text, line + part.line)
  })
}

/** A picture that is a link begins like words do. */
const LINKED = /^ {0,3}\[\s*!\[/
const MARKDOWN =
  /^ {0,3}!\[((?:[^[\]\\]|\\.|\[[^[\]]*\])*)\]\((?:<([^<>\n]*)>|([^\s()<>]*(?:\([^\s()]*\)[^\s()<>]*)*))(?:\s+(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'))?\s*\)[ \t]*(?:\r?\n[ \t]*([*_])(?![*_\s])([^\n]+?)\6[ \t]*)?$/

const plain = (text: string) =>
  text.replaceAll(/\\([!-/:-@[-`{-~])|&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{0,31});/g, (whole, escaped?: string) =>
    escaped === undefined ? (decodeString(whole) ?? whole) : escaped,
  )
const linesBefore = (text: string, at: number) => text.slice(0, at).split('\n').length - 1

/** The picture that a block is; nothing where it is something else. */
function figureIn(block: string, line: number): PictureCopy[] {
  const found = MARKDOWN.exec(block.trimEnd())
  if (found) {
    const [, alt = '', bracketed, bare, double, single, , italic] = found
    const caption = plain(double ?? single ?? italic ?? '')
    return [{ kind: 'figure', line, src: bracketed ?? bare ?? '', caption, alt: plain(alt), credit: null, decorative: false }]
  }
  const html = readHtmlFigure(block)
  const values = (html ?? readHugoFigure(block))?.values
  return values?.src ? [figureOf(values, line, html !== null)] : []
}

function galleryIn(block: string, line: number): PictureCopy[] {
  if (block.includes('![')) return markdownPictures(block, line)
  if (block.includes('<img')) return htmlGallery(block, line)
  return block.includes('{{<') ? hugoGallery(block, line) : []
}

/** A picture of Markdown inside of a block, its title in the last two groups. */
const MARKDOWN_PICTURE =
  /!\[((?:[^[\]\\]|\\.|\[[^[\]]*\])*)\]\((?:<([^<>\n]*)>|([^\s()<>]*(?:\([^\s()]*\)[^\s()<>]*)*))(?:\s+(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'))?\s*\)/g
/** What is left of a link around a picture that was taken out. */
const EMPTY_LINK = /\[\s*\]\([^()\n]*\)/g

function markdownPictures(block: string, line: number): PictureCopy[] {
  // Between them may stand what makes a row of a table, and nothing that is read.
  if (/[^\s\-*+|:.\d)]/.test(block.replaceAll(MARKDOWN_PICTURE, '').replaceAll(EMPTY_LINK, ''))) return []
  return Array.from(block.matchAll(MARKDOWN_PICTURE), ({ index, 1: alt = '', 2: odd, 3: src, 4: double, 5: single }) => ({
    kind: 'figure' as const,
    line: line + linesBefore(block, index),
    src: odd ?? src ?? '',
    caption: plain(double ?? single ?? ''),
    alt: plain(alt),
    credit: null,
    decorative: false,
  }))
}

type Values = Readonly<Partial<Record<FigureField, WrittenValue>>>

const figureOf = (values: Values, line: number, html: boolean): PictureCopy => ({
  kind: 'figure',
  line,
  src: values.src?.value ?? '',
  caption: values.caption?.value ?? '',
  alt: values.alt?.value ?? '',
  credit: values.credit?.value ?? '',
  decorative: html && values.alt?.value === '',
})

const htmlGallery = (block: string, line: number): PictureCopy[] =>
  htmlPictures(block).map(({ src, at, figure, img, caption, credit, alt }) => {
    const values = figure && readHtmlFigure(block.slice(figure.start, figure.end))?.values
    if (values) return figureOf(values, line + linesBefore(block, at), true)
    return {
      kind: 'figure',
      line: line + linesBefore(block, at),
      src,
      caption: caption?.value ?? null,
      alt: img ? (alt?.value ?? '') : null,
      credit: credit?.value ?? null,
      decorative: alt?.value === '',
    }
  })

/** Every shortcode for a figure in a block. */
export const HUGO_FIGURE = /\{\{<\s*figure\b[\s\S]*?>\}\}/g

const hugoGallery = (block: string, line: number): PictureCopy[] =>
  Array.from(block.matchAll(HUGO_FIGURE)).flatMap(({ 0: text, index }) => {
    const values = readHugoFigure(text)?.values
    return values?.src ? [figureOf(values, line + linesBefore(block, index), false)] : []
  })
