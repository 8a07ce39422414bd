import type { Definition, Nodes, RootContent } from 'mdast'
import { readHtmlFigure } from '../markdown/figures/html-figure.ts'
import { readHugoFigure } from '../markdown/figures/hugo-figure.ts'
import { parseMarkdown, rangeOf, type TextRange } from '../markdown/parse-markdown.ts'
import { figuresLeftOpen } from './figure-ranges.ts'
import { withoutHidden } from './hidden-parts.ts'
import { captionIn, type HtmlPicture, htmlPictures } from './html-pictures.ts'
import { definitionsOf, inlinePictures, loneCaption, type MarkdownPicture, TAGGED_ADDRESS } from './markdown-pictures.ts'
import type { Paragraph } from './paragraphs.ts'
import { figureOf, simplePicture } from './simple-pictures.ts'
import { partOf, placeInBody, type SourcePart } from './source-part.ts'
import type { PictureCopy } from './story-copy.ts'

/** How a picture is written: in Markdown, in HTML, or as a shortcode; one of Markdown under a caption of HTML is both of the first. */
export type WrittenPicture =
  | { readonly markdown: MarkdownPicture; readonly html?: HtmlPicture; readonly part?: SourcePart }
  | { readonly html: HtmlPicture; readonly part: SourcePart; readonly cell: boolean; readonly markdown?: never }
  | { readonly hugo: TextRange; readonly part: SourcePart; readonly cell: boolean; readonly markdown?: never; readonly html?: never }

/** A picture of a body, with the line of the body that it begins on, from 0. */
export interface BodyPicture {
  readonly copy: PictureCopy
  readonly written: WrittenPicture
  /** The line of the caption below it, where it has one there. */
  readonly below?: number | null
}

/** What of a body is pictures, and the lines of the body, from 0, on which captions below them begin. */
export interface PicturesOfBody {
  readonly pictures: readonly PictureCopy[]
  readonly captions: ReadonlySet<number>
}

const PICTURE = /!\[|<img\b|<figure\b|<figcaption\b|\{\{[<%]\s*figure\b/i
const SHORTCODE = /\{\{[<%]\s*figure\b/

/** HTML that goes on behind blank lines, where it does not end on the line that it begins on. */
const SPANNING =
  /^ {0,3}<(?:\?(?!.*\?>)|![a-z](?!.*>)|!\[CDATA\[(?!.*\]\]>)|(?:script|pre|style|textarea)(?=[\s>])(?!.*<\/(?:script|pre|style|textarea)>))/im

/** Every shortcode for a figure in a text. */
const HUGO_FIGURE = /\{\{<\s*figure\b[\s\S]*?>\}\}|\{\{%\s*figure\b[\s\S]*?%\}\}/g

/**
 * The pictures of a body that stand for themselves, in any form that the desk takes for a figure, also in galleries, quotes, lists and
 * tables. A body of which every picture is written in one of the simplest ways is not parsed, which a whole archive is the faster for.
 */
export function picturesOf(body: string, paragraphs: readonly Paragraph[]): PicturesOfBody {
  if (!PICTURE.test(body)) return { pictures: [], captions: new Set() }
  const shown = withoutHidden(body)
  const simple = SPANNING.test(shown) ? null : simplePictures(body, shown, paragraphs)
  if (simple) return { pictures: simple, captions: new Set() }
  const found = bodyPictures(body)
  return { pictures: found.map(({ copy }) => copy), captions: new Set(found.flatMap(({ below }) => below ?? [])) }
}

/** The pictures of a body in which each is written in one of the simplest ways; null for any other. */
function simplePictures(body: string, shown: string, paragraphs: readonly Paragraph[]): PictureCopy[] | null {
  const simple = paragraphs.flatMap(({ kind, start, end, line }, at) => {
    const block = shown.slice(start, end)
    if (!PICTURE.test(block)) return []
    const picture = block === body.slice(start, end) ? simplePicture(block, kind, line) : null
    const next = paragraphs[at + 1]
    return [picture?.caption === '' && next?.kind === 'text' && /^ {0,3}[*_]/.test(shown.slice(next.start, next.end)) ? null : picture]
  })
  return simple.every(one => one !== null) ? simple : null
}

/** The same, parsed, with where each of their words stands. */
export function bodyPictures(body: string): BodyPicture[] {
  const root = parseMarkdown(masked(body))
  const reader = new PictureReader(body, definitionsOf(root))
  reader.read(root.children, 0)
  return reader.found
}

/** A body as it is parsed: of the same length, with plain letters for what the generator reads before Markdown does. */
const masked = (body: string): string =>
  body
    .replaceAll(HUGO_FIGURE, tag => 'x'.repeat(tag.length))
    .replaceAll(TAGGED_ADDRESS, (_, before: string, address: string) => before + 'x'.repeat(address.length))

type Container = Extract<Nodes, { children: RootContent[] }>

class PictureReader {
  readonly found: BodyPicture[] = []
  private readonly shown: string
  private readonly body: string
  private readonly definitions: ReadonlyMap<string, Definition>

  constructor(body: string, definitions: ReadonlyMap<string, Definition>) {
    this.body = body
    this.shown = withoutHidden(body)
    this.definitions = definitions
  }

  /** Reads the blocks of a container that stands in so many quotes. */
  read(nodes: readonly RootContent[], quotes: number): void {
    /** The paragraph of the picture that was found last. */
    let picture: RootContent | null = null
    for (let at = 0; at < nodes.length; at += 1) {
      const node = nodes[at]
      if (!node) continue
      const { start, end } = rangeOf(node)
      if (!PICTURE.test(this.shown.slice(start, end))) {
        if (at > 0 && nodes[at - 1] === picture) this.readBelow(node, quotes)
        continue
      }
      const before = this.found.length
      if (node.type === 'html') at = this.readHtml(nodes, at, quotes)
      else if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') this.readInline(node, quotes)
      else if (node.type === 'code') this.readCode({ start, end }, quotes)
      else if ('children' in node) this.read((node as Container).children, quotes + (node.type === 'blockquote' ? 1 : 0))
      if (node.type === 'paragraph' && this.found.length > before) picture = node
    }
  }

  /** A figure may go on behind blank lines, where Markdown begins other blocks. Answers which is its last. */
  private readHtml(nodes: readonly RootContent[], first: number, quotes: number): number {
    const from = nodes[first] ? rangeOf(nodes[first]).start : 0
    const rest = nodes.slice(first)
    const closing = rest.findIndex(node => figuresLeftOpen(this.shown.slice(from, rangeOf(node).end)) <= 0)
    const inside = rest.slice(0, Math.max(0, closing) + 1)
    const last = inside.at(-1)
    const range = { start: from, end: last ? rangeOf(last).end : from }
    const part = partOf(this.shown, range, quotes)
    const words = captionIn(part.text, { start: 0, end: part.text.length })
    const others = new PictureReader(this.body, this.definitions)
    others.read(
      inside.flatMap(node => (node.type === 'html' ? this.markdownIn(node) : [node])),
      quotes,
    )
    for (const { copy, written } of others.found) {
      // Tags among them are read with the rest of the figure.
      if (!written.markdown) continue
      const html = words && { src: copy.src, at: words.caption.start, figure: null, img: null, alt: null, ...words }
      const said = words && { caption: words.caption.value, credit: words.credit?.value ?? null }
      this.found.push({ copy: { ...copy, ...said }, written: { ...written, ...(html && { html, part }) } })
    }
    this.readTags(part, false)
    return first + inside.length - 1
  }

  /** What stands in an element that says that Markdown is read in it, as Kramdown does. */
  private markdownIn(node: RootContent): RootContent[] {
    const { start, end } = rangeOf(node)
    const source = this.shown.slice(start, end)
    if (!/^<\w+[^<>]*\smarkdown\b/.test(source) || !source.includes('![')) return []
    // Each letter stays where it is; a tag is as good as blanks there.
    const above = this.body.slice(0, start).replaceAll(/[^\n]/g, ' ')
    return parseMarkdown(above + masked(source).replaceAll(/<[^<>]*>/g, tag => tag.replaceAll(/[^\n]/g, ' '))).children
  }

  private readInline(node: Extract<Nodes, { type: 'paragraph' | 'heading' | 'tableCell' }>, quotes: number): void {
    const [first = node, last = node] = [node.children[0], node.children.at(-1)]
    const range = { start: rangeOf(first).start, end: rangeOf(last).end }
    const cell = node.type === 'tableCell'
    const tags = node.children.some(child => child.type === 'html' && /^<img\b/i.test(child.value))
    if (tags || SHORTCODE.test(this.shown.slice(range.start, range.end))) {
      this.readTags(partOf(this.shown, range, quotes), cell)
      return
    }
    for (const picture of inlinePictures(node.children, this.placeIn(quotes, cell))) this.add(picture.start, this.pictureOf(picture))
  }

  private placeIn(quotes: number, cell: boolean) {
    return { body: this.body, definitions: this.definitions, quotes, cell }
  }

  private pictureOf(markdown: MarkdownPicture): BodyPicture {
    const { start, src, alt, title, below } = markdown
    const caption = below?.value ?? title
    return {
      copy: { kind: 'figure', line: this.lineOf(start), src, caption, alt, credit: null, decorative: false },
      written: { markdown },
      below: below && this.lineOf(below.start),
    }
  }

  /** A picture without a caption above a paragraph of emphasis has it there. */
  private readBelow(node: RootContent, quotes: number): void {
    const last = this.found.at(-1)
    const markdown = last?.written.html ? undefined : last?.written.markdown
    if (node.type !== 'paragraph' || !markdown || markdown.below || markdown.title !== '' || markdown.cell) return
    const below = loneCaption(node.children, this.placeIn(quotes, false))
    if (below) this.found.splice(-1, 1, this.pictureOf({ ...markdown, below }))
  }

  /** Indented text is code to Markdown, and a shortcode in it one to the generator; between fences it is an example. */
  private readCode(range: TextRange, quotes: number): void {
    const part = partOf(this.shown, range, quotes)
    if (!/^[ \t]*[`~]{3}/.test(part.text) && SHORTCODE.test(part.text)) this.readShortcodes(part, false)
  }

  private readTags(part: SourcePart, cell: boolean): void {
    if (/<img\b/i.test(part.text)) this.readHtmlPictures(part, cell)
    if (SHORTCODE.test(part.text)) this.readShortcodes(part, cell)
  }

  private readHtmlPictures(part: SourcePart, cell: boolean): void {
    for (const html of htmlPictures(part.text)) {
      const at = placeInBody(part, html.at).at
      const values = html.figure && readHtmlFigure(part.text.slice(html.figure.start, html.figure.end))?.values
      const line = this.lineOf(at)
      const copy: PictureCopy = values
        ? figureOf(values, line, true)
        : {
            kind: 'figure',
            line,
            src: html.src,
            caption: html.caption?.value ?? null,
            alt: html.img ? (html.alt?.value ?? '') : null,
            credit: html.credit?.value ?? null,
            decorative: html.alt?.value === '',
          }
      this.add(at, { copy, written: { html, part, cell } })
    }
  }

  private readShortcodes(part: SourcePart, cell: boolean): void {
    for (const { 0: text, index } of part.text.matchAll(HUGO_FIGURE)) {
      const values = readHugoFigure(asTag(text))?.values
      const at = placeInBody(part, index).at
      const hugo = { start: index, end: index + text.length }
      if (values?.src) this.add(at, { copy: figureOf(values, this.lineOf(at), false), written: { hugo, part, cell } })
    }
  }

  private add(at: number, picture: BodyPicture): void {
    if (this.shown[at] === this.body[at]) this.found.push(picture)
  }

  private lineOf(at: number): number {
    return this.body.slice(0, at).split('\n').length - 1
  }
}

/** A shortcode that is read as Markdown in the letters of one that is not; each stands where it stood. */
export const asTag = (text: string): string => text.replace(/^\{\{%/, '{{<').replace(/%\}\}$/, '>}}')
