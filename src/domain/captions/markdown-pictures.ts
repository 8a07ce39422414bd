import type { Definition, Image, ImageReference, PhrasingContent, Root } from 'mdast'
import { rangeOf, type TextRange } from '../markdown/parse-markdown.ts'
import { type InlineWords, inlineWords, linesOf, type Piece, whole } from './inline-words.ts'

/** A line of emphasis right below a picture: its caption. */
export interface CaptionBelow extends TextRange, InlineWords {}

/** A picture of Markdown, where it stands in the body, and where its words do. */
export interface MarkdownPicture extends TextRange {
  readonly src: string
  readonly alt: string
  readonly title: string
  /** Where its address and title are given; null where the picture has them itself. */
  readonly definition: TextRange | null
  readonly below: CaptionBelow | null
  readonly quotes: number
  readonly cell: boolean
}

/** The first definition of each name. */
export function definitionsOf(root: Root): ReadonlyMap<string, Definition> {
  const found = new Map<string, Definition>()
  const visit = (nodes: readonly unknown[]) => {
    for (const node of nodes as Root['children']) {
      if (node.type === 'definition' && !found.has(node.identifier)) found.set(node.identifier, node)
      else if ('children' in node) visit(node.children)
    }
  }
  visit(root.children)
  return found
}

/** Where a piece of a body stands. */
export interface Place {
  readonly body: string
  readonly definitions: ReadonlyMap<string, Definition>
  readonly quotes: number
  readonly cell: boolean
}

/**
 * The pictures of a paragraph, a heading or a cell that have a line of their own, and the line of emphasis below them. A picture among words
 * has none.
 */
export function inlinePictures(nodes: readonly PhrasingContent[], place: Place): MarkdownPicture[] {
  const found: MarkdownPicture[] = []
  let above: MarkdownPicture[] = []
  for (const line of linesOf(place.body, nodes, place.quotes).map(trimmed)) {
    const count = line.findIndex(piece => picturesIn(piece) === null)
    const pictures = line.slice(0, count < 0 ? line.length : count).flatMap(piece => picturesIn(piece) ?? [])
    const rest = count < 0 ? [] : line.slice(count)
    const last = pictures.at(-1)
    if (pictures.length > 0 && (rest.length === 0 || isCaption(rest))) {
      above = pictures.map(node => written(node, place))
      if (last && rest.length > 0) above = captioned(above, captionOf(rest, place))
      found.push(...above)
    } else if (line.length > 0) {
      const caption = above.length > 0 && isCaption(line) ? captionOf(line, place) : null
      if (caption) found.push(...captioned(found.splice(found.length - above.length), caption))
      above = []
    }
  }
  return found
}

/** The caption that a paragraph is which is nothing but emphasis: that of the picture before it, if that has none. */
export function loneCaption(nodes: readonly PhrasingContent[], place: Place): CaptionBelow | null {
  const [node, ...more] = nodes
  return node?.type === 'emphasis' && more.length === 0 ? captionOf([whole(node)], place) : null
}

const isBlank = ({ node, value }: Piece) =>
  node.type === 'html' ? node.value.startsWith('<!--') : node.type === 'text' && /^\s*(?:\{[^{}]*\}\s*)*$/.test(value)
/** Blanks, comments, and the attributes of a picture as Kramdown and Goldmark write them, are nothing on a line. */
const trimmed = (line: readonly Piece[]) => line.filter(piece => !isBlank(piece))

/** The pictures that a piece of a line is, a link around them left aside; null for words. */
function picturesIn({ node }: Piece): (Image | ImageReference)[] | null {
  if (node.type === 'image' || node.type === 'imageReference') return [node]
  if (node.type === 'html') return /^<\/?(?:img|figure|em|i|b|strong|small|sub|sup|span|cite)\b/i.test(node.value) ? null : []
  if (node.type !== 'link' && node.type !== 'linkReference') return null
  const inner = node.children.map(whole).filter(piece => !isBlank(piece))
  const pictures = inner.map(picturesIn)
  return inner.length > 0 && pictures.every(one => one !== null) ? pictures.flatMap(one => one ?? []) : null
}

/** A line that begins with marked words, most of which are: whoever writes below a picture in italics writes its caption. */
function isCaption(line: readonly Piece[]): boolean {
  const [first] = line
  if (!first || !(isMarked(first.node) || opensTag(first.node))) return false
  const length = (pieces: readonly Piece[]) => pieces.reduce((sum, { start, end }) => sum + end - start, 0)
  const tagged = opensTag(first.node) && line.at(-1)?.node.type === 'html'
  return tagged || length(line.filter(({ node }) => isMarked(node))) * 2 > length(line)
}

const isMarked = (node: PhrasingContent): boolean =>
  node.type === 'emphasis' || node.type === 'strong' || (node.type === 'link' && node.children.length > 0 && node.children.every(isMarked))
const opensTag = (node: PhrasingContent) => node.type === 'html' && /^<(?:em|i|small|sub|span|cite)\b/i.test(node.value)

function captionOf(line: readonly Piece[], { body, quotes }: Place): CaptionBelow {
  return { start: line[0]?.start ?? 0, end: line.at(-1)?.end ?? 0, ...inlineWords(body, line, quotes) }
}

/** What says who made a picture is no caption where the picture has one in its title. */
const CREDIT = /^\W*(?:photos?|photographs?|pictures?|images?|credits?|source|courtesy)\b|^\W*©/i

/** Pictures with the caption below them, which is that of the last. */
function captioned(pictures: readonly MarkdownPicture[], below: CaptionBelow): MarkdownPicture[] {
  const last = pictures.at(-1)
  if (!last || last.below || (last.title !== '' && CREDIT.test(below.value))) return [...pictures]
  return [...pictures.slice(0, -1), { ...last, below }]
}

function written(node: Image | ImageReference, { body, definitions, quotes, cell }: Place): MarkdownPicture {
  const definition = node.type === 'image' ? null : (definitions.get(node.identifier) ?? null)
  const { url, title } = node.type === 'image' ? node : (definition ?? { url: '', title: '' })
  const range = rangeOf(node)
  return {
    ...range,
    src: addressIn(body.slice(range.start, range.end)) ?? url,
    alt: node.alt ?? '',
    title: (title ?? '').replaceAll(/[ \t]*\r?\n[ \t]*/g, ' '),
    definition: definition && rangeOf(definition),
    below: null,
    quotes,
    cell,
  }
}

/** Template tags in the address of a picture, and what stands beside them; as long as it is, with letters in place of what ends an address. */
export const TAGGED_ADDRESS = /(!\[[^\]\n]*\]\()((?:[^\s(){}<>]*\{\{[^{}\n]*\}\})+[^\s(){}<>]*)/g

/** An address with tags of a template in it, as it is written; null for every other. */
const addressIn = (source: string): string | null => Array.from(source.matchAll(TAGGED_ADDRESS))[0]?.[2] ?? null
