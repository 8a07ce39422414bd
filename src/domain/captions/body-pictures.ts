import type { Definition, Nodes, PhrasingContent, RootContent } from 'mdast'
import { readHtmlFigure } from '../markdown/figures/html-figure.ts'
import { readHugoFigure } from '../markdown/figures/hugo-figure.ts'
import { pictureTags } from '../markdown/figures/picture-tag.ts'
import { parseMarkdown, rangeOf, type TextRange } from '../markdown/parse-markdown.ts'
import { figuresLeftOpen } from './figure-ranges.ts'
import { withoutHidden } from './hidden-parts.ts'
import { captionIn, htmlPictures, withBlanks } from './html-pictures.ts'
import { type CaptionBelow, definitionsOf, inlinePictures, loneCaption, type MarkdownPicture, type Place } from './markdown-pictures.ts'
import { asTag, HUGO_FIGURE, masked, SHORTCODE } from './masked-tags.ts'
import { figureOf, htmlCopy, mayHold } from './simple-pictures.ts'
import { copyOfTag, siteTags } from './site-tags.ts'
import { partOf, placeInBody, type SourcePart } from './source-part.ts'
import type { PictureCopy } from './story-copy.ts'
import { wordpressCaptions } from './wordpress-captions.ts'
import type { WrittenPicture, WrittenTag } from './written-picture.ts'

/** A picture of a body, with the line of the body that it begins on, from 0. */
export interface BodyPicture {
  readonly copy: PictureCopy
  readonly written: WrittenPicture
  /** The line of the caption below it, where it has one there. */
  readonly below?: number | null
}

/** The pictures of a body that stand for themselves, parsed, with where each of their words stands. */
export function bodyPictures(body: string): BodyPicture[] {
  const root = parseMarkdown(masked(body))
  const reader = new PictureReader(body, definitionsOf(root))
  reader.read(root.children, 0)
  return reader.found
}

/** The tag that a picture is, where it has no caption yet and a line below it would be one. */
const withoutCaption = (picture: BodyPicture | undefined): WrittenTag | null => {
  const written = picture?.written
  return written && 'tag' in written && written.tag.words.caption === 'absent' && !written.below && !written.cell ? written : null
}

type Container = Extract<Nodes, { children: RootContent[] }>

class PictureReader {
  readonly found: BodyPicture[] = []
  private readonly shown: string
  private readonly body: string
  private readonly definitions: ReadonlyMap<string, Definition>
  /** The line that was asked for last, and where: most are asked for in their order. */
  private known = { at: 0, line: 0 }

  constructor(body: string, definitions: ReadonlyMap<string, Definition>, shown = withoutHidden(body)) {
    this.body = body
    this.shown = shown
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
      if (!mayHold(this.shown.slice(start, end))) {
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
    const others = new PictureReader(this.body, this.definitions, this.shown)
    others.known = this.known
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
    this.readSiteTags(part, false)
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
    const part = partOf(this.shown, range, quotes)
    const code = node.children.filter(({ type }) => type === 'inlineCode').map(rangeOf)
    this.readSiteTags(part, cell, code)
    this.readUnderTag(node.children, quotes)
    if (node.children.some(child => child.type === 'html' && /^<img\b/i.test(child.value)) || SHORTCODE.test(part.text)) {
      this.readTags(part, cell)
      return
    }
    const place = this.placeIn(quotes, cell)
    const captioned = this.readCaptioned(node.children, part, place)
    for (const picture of inlinePictures(node.children, place))
      if (!captioned.has(picture.start)) this.add(picture.start, this.pictureOf(picture))
  }

  /** Pictures of Markdown in a `[caption]` of WordPress. Answers where they begin. */
  private readCaptioned(nodes: readonly PhrasingContent[], part: SourcePart, place: Place): ReadonlySet<number> {
    const read = new Set<number>()
    for (const { picture, caption, start } of wordpressCaptions(part.text)) {
      const at = placeInBody(part, picture.start).at
      const [markdown] = inlinePictures(
        nodes.filter(node => rangeOf(node).start === at),
        place,
      )
      if (!markdown) continue
      const copy = { ...this.pictureOf(markdown).copy, line: this.lineOf(placeInBody(part, start).at), caption: caption.value }
      const html = { src: copy.src, at: start, figure: null, img: null, alt: null, caption, credit: null }
      this.add(at, { copy, written: { markdown, html, part } })
      read.add(markdown.start)
    }
    return read
  }

  private placeIn(quotes: number, cell: boolean): Place {
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
    const tag = withoutCaption(last)
    if (node.type === 'paragraph' && last && tag) this.give(last, tag, loneCaption(node.children, this.placeIn(quotes, false)))
    const markdown = last?.written.html ? undefined : last?.written.markdown
    if (node.type !== 'paragraph' || !markdown || markdown.below || markdown.title !== '' || markdown.cell) return
    const below = loneCaption(node.children, this.placeIn(quotes, false))
    if (below) this.found.splice(-1, 1, this.pictureOf({ ...markdown, below }))
  }

  /** A tag without a caption above a line of emphasis has it there. */
  private readUnderTag(nodes: readonly PhrasingContent[], quotes: number): void {
    const [last, node] = [this.found.at(-1), nodes.at(-1)]
    const tag = withoutCaption(last)
    if (!last || !tag || !node) return
    const end = placeInBody(tag.part, tag.tag.end).at
    if (/^[ \t]*\r?\n[ \t>]*$/.test(this.body.slice(end, rangeOf(node).start)))
      this.give(last, tag, loneCaption([node], this.placeIn(quotes, false)))
  }

  private give({ copy }: BodyPicture, written: WrittenTag, below: CaptionBelow | null): void {
    if (!below) return
    const given = { copy: { ...copy, caption: below.value }, written: { ...written, below }, below: this.lineOf(below.start) }
    this.found.splice(-1, 1, given)
  }

  /** Indented text is code to Markdown, and a shortcode in it one to the generator; between fences it is an example. */
  private readCode(range: TextRange, quotes: number): void {
    const part = partOf(this.shown, range, quotes)
    if (/^[ \t]*[`~]{3}/.test(part.text)) return
    this.readShortcodes(part, false)
    if (!/^[ \t]*<[A-Z]/.test(part.text)) this.readSiteTags(part, false)
  }

  private readTags(part: SourcePart, cell: boolean): void {
    if (/<img\b/i.test(part.text)) this.readHtmlPictures(part, cell)
    this.readShortcodes(part, cell)
  }

  private readHtmlPictures(part: SourcePart, cell: boolean): void {
    const captioned = wordpressCaptions(part.text)
    for (const html of [
      ...captioned.flatMap(one => one.html ?? []),
      ...htmlPictures(withBlanks(part.text, [...captioned, ...siteTags(part.text)])),
    ]) {
      const at = placeInBody(part, html.at).at
      const values = html.figure && readHtmlFigure(part.text.slice(html.figure.start, html.figure.end))?.values
      const line = this.lineOf(at)
      const copy = values ? figureOf(values, line, true) : htmlCopy(html, line)
      this.add(at, { copy, written: { html, part, cell } })
    }
  }

  private readSiteTags(part: SourcePart, cell: boolean, code: readonly TextRange[] = []): void {
    for (const tag of siteTags(part.text)) {
      const at = placeInBody(part, tag.start).at
      if (!code.some(({ start, end }) => start < at && at < end))
        this.add(at, { copy: copyOfTag(tag, this.lineOf(at)), written: { tag, part, cell } })
    }
  }

  private readShortcodes(part: SourcePart, cell: boolean): void {
    if (!SHORTCODE.test(part.text)) return
    const others = pictureTags(part.text)
    for (const { 0: text, index } of part.text.matchAll(HUGO_FIGURE)) {
      if (others.some(({ start, end }) => start <= index && index < end)) continue
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
    const { known, body } = this
    const lines = (from: number, to: number) => body.slice(from, to).split('\n').length - 1
    this.known = { at, line: at < known.at ? known.line - lines(at, known.at) : known.line + lines(known.at, at) }
    return this.known.line
  }
}
