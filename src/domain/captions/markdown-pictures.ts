import type { Definition, Emphasis, Image, ImageReference, PhrasingContent, Root } from 'mdast'
import { type MappedCharacter, mapCode, mapText } from '../markdown/character-map.ts'
import { readOf } from '../markdown/figures/written-value.ts'
import { rangeOf, type TextRange } from '../markdown/parse-markdown.ts'
import type { MarkedWords } from './html-pictures.ts'

/** A line of emphasis right below a picture: its caption. */
export interface CaptionBelow extends TextRange {
  /** Null where they stand among things that are no words. */
  readonly words: MarkedWords | null
  readonly value: string
  /** What marks some of the words. */
  readonly elements: readonly { readonly open: TextRange; readonly close: TextRange }[]
}

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

type Item = { readonly picture: Image | ImageReference } | { readonly emphasis: Emphasis } | 'gap' | 'line' | 'tag' | 'words'

/** What stands in a paragraph, in its order; a link around pictures is not there. */
function itemsOf(nodes: readonly PhrasingContent[]): Item[] {
  return nodes.flatMap((node): Item[] => {
    if (node.type === 'image' || node.type === 'imageReference') return [{ picture: node }]
    if (node.type === 'break') return ['line']
    if (node.type === 'html') return [node.value.startsWith('<!--') ? 'gap' : 'tag']
    if (node.type === 'emphasis') return [{ emphasis: node }]
    if (node.type === 'link' || node.type === 'linkReference') {
      const inner = itemsOf(node.children)
      return inner.length > 0 &&
        inner.every(item => item !== 'words' && item !== 'tag' && !(typeof item === 'object' && 'emphasis' in item))
        ? inner
        : ['words']
    }
    // Attributes of a picture, as Kramdown and Goldmark write them, are no words.
    return node.type === 'text' && /^\s*(?:\{[^{}]*\}\s*)*$/.test(node.value) ? [/[\r\n]/.test(node.value) ? 'line' : 'gap'] : ['words']
  })
}

/** How a paragraph is read: as pictures, as HTML that may have some, or as words. */
export type InlineReading = { readonly pictures: readonly MarkdownPicture[] } | 'html' | 'words'

/** Reads a paragraph, a heading or a cell that is nothing but pictures and the lines of emphasis below them. */
export function readInlinePictures(
  body: string,
  nodes: readonly PhrasingContent[],
  definitions: ReadonlyMap<string, Definition>,
  place: { readonly quotes: number; readonly cell: boolean },
): InlineReading {
  const items = itemsOf(nodes)
  if (items.includes('words')) return 'words'
  if (items.includes('tag'))
    return nodes.some(node => typeof node === 'object' && 'value' in node && /<img\b/i.test(node.value)) ? 'html' : picturesIn()
  return picturesIn()

  function picturesIn(): InlineReading {
    const pictures: MarkdownPicture[] = []
    for (const [at, item] of items.entries()) {
      if (typeof item !== 'object') continue
      if ('picture' in item) pictures.push({ ...written(item.picture, definitions), ...place, below: null })
      else {
        const last = pictures.at(-1)
        const alone = items[at - 1] === 'line' && (items[at + 1] === undefined || items[at + 1] === 'line')
        if (!last || last.below || !alone) return 'words'
        pictures[pictures.length - 1] = { ...last, below: captionBelow(body, item.emphasis, place.quotes) }
      }
    }
    return { pictures }
  }
}

function written(node: Image | ImageReference, definitions: ReadonlyMap<string, Definition>) {
  const definition = node.type === 'image' ? null : (definitions.get(node.identifier) ?? null)
  const { url, title } = node.type === 'image' ? node : (definition ?? { url: '', title: '' })
  return { ...rangeOf(node), src: url, alt: node.alt ?? '', title: title ?? '', definition: definition && rangeOf(definition) }
}

/** The words of a line of emphasis, letter by letter, and what marks some of them. */
function captionBelow(body: string, emphasis: Emphasis, quotes: number): CaptionBelow {
  const elements: { open: TextRange; close: TextRange }[] = []
  const map: MappedCharacter[] = []
  let known = true
  const visit = (nodes: readonly PhrasingContent[]) => {
    for (const node of nodes) {
      const { start, end } = rangeOf(node)
      if (node.type === 'text' || node.type === 'inlineCode') {
        const read = (node.type === 'text' ? mapText : mapCode)(body, start, end, node.value, quotes)
        if (read) map.push(...read)
        else known = false
      } else if ('children' in node) {
        const [first, last] = [node.children[0], node.children.at(-1)]
        if (first && last) elements.push({ open: { start, end: rangeOf(first).start }, close: { start: rangeOf(last).end, end } })
        visit(node.children)
      } else known = false
    }
  }
  visit(emphasis.children)
  const [start, end] = [map[0]?.start ?? 0, map.at(-1)?.end ?? 0]
  const value = readOf(map)
  return { ...rangeOf(emphasis), words: known && map.length > 0 ? { start, end, map, value } : null, value: value.trim(), elements }
}
