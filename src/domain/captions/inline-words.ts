import type { PhrasingContent } from 'mdast'
import { type MappedCharacter, mapCode, mapText } from '../markdown/character-map.ts'
import { readOf } from '../markdown/figures/written-value.ts'
import { rangeOf, type TextRange } from '../markdown/parse-markdown.ts'
import type { MarkedWords } from './html-pictures.ts'

/** A mark, or a tag, and the one that ends it. */
export interface Element {
  readonly open: TextRange
  readonly close: TextRange
}

/** Something that stands on a line of a paragraph: a node, or as much of a text as is on that line. */
export interface Piece extends TextRange {
  readonly node: PhrasingContent
  /** What it reads; of a text only. */
  readonly value: string
}

/** The words of a line, letter by letter, among marks and tags. */
export interface InlineWords {
  /** Null where it is not known which letter stands where. */
  readonly words: MarkedWords | null
  readonly value: string
  readonly elements: readonly Element[]
  /** What no other words can take the place of: comments, marks of footnotes, pictures. */
  readonly kept: readonly TextRange[]
}

export function inlineWords(body: string, pieces: readonly Piece[], quotes: number): InlineWords {
  const elements: Element[] = []
  const kept: TextRange[] = []
  const map: MappedCharacter[] = []
  let known = true
  let unmapped = ''
  const put = (letters: readonly MappedCharacter[] | null, value: string) => {
    if (letters) map.push(...letters)
    else known = false
    unmapped += value
  }
  const visit = (list: readonly Piece[]) => {
    const open: { name: string; tag: TextRange }[] = []
    for (const { node, value, start, end } of list) {
      if (node.type === 'text') put(mapText(body, start, end, value, quotes), value)
      else if (node.type === 'inlineCode') put(mapCode(body, start, end, node.value, quotes), node.value)
      else if (node.type === 'break') put([{ character: ' ', start, end }], ' ')
      else if (node.type === 'html') {
        const [, closes, name = ''] = /^<(\/?)([a-z][\w-]*)/i.exec(node.value) ?? []
        const begun = closes === '/' ? open.findLastIndex(one => one.name === name.toLowerCase()) : -1
        const [from] = begun < 0 ? [] : open.splice(begun)
        if (/^<br\b/i.test(node.value)) put(/\s$/.test(unmapped) ? [] : [{ character: ' ', start, end }], /\s$/.test(unmapped) ? '' : ' ')
        else if (from) elements.push({ open: from.tag, close: { start, end } })
        else if (closes === '') open.push({ name: name.toLowerCase(), tag: { start, end } })
        else kept.push({ start, end })
      } else if ('children' in node) {
        const [first, last] = [node.children[0], node.children.at(-1)]
        if (first && last) elements.push({ open: { start, end: rangeOf(first).start }, close: { start: rangeOf(last).end, end } })
        visit(node.children.map(whole))
      } else kept.push({ start, end })
    }
    kept.push(...open.map(({ tag }) => tag))
  }
  visit(pieces)
  const words = known && map.length > 0 ? { start: map[0]?.start ?? 0, end: map.at(-1)?.end ?? 0, map, value: readOf(map) } : null
  return { words, value: unmapped.replaceAll(/[\r\n]+/g, ' ').replaceAll(/^[ \t]+|[ \t]+$/g, ''), elements, kept }
}

/** A node as a piece. */
export const whole = (node: PhrasingContent): Piece => ({ node, value: node.type === 'text' ? node.value : '', ...rangeOf(node) })

/** What stands on each line of a paragraph. A break, in Markdown or in HTML, ends a line as a line end does. */
export function linesOf(body: string, nodes: readonly PhrasingContent[], quotes: number): Piece[][] {
  const lines: Piece[][] = [[]]
  for (const node of nodes) {
    if (node.type === 'break' || (node.type === 'html' && /^<br\b/i.test(node.value))) lines.push([])
    else if (node.type !== 'text') lines.at(-1)?.push(whole(node))
    else {
      const [first, ...more] = textLines(body, node.value, rangeOf(node), quotes)
      if (first && first.value !== '') lines.at(-1)?.push({ node, ...first })
      for (const one of more) lines.push(one.value === '' ? [] : [{ node, ...one }])
    }
  }
  return lines
}

/** The lines of a text node, each where it stands behind what begins the lines of its quote. */
function textLines(body: string, value: string, { start, end }: TextRange, quotes: number): (TextRange & { readonly value: string })[] {
  const mark = new RegExp(String.raw`^(?:[ \t]*>[ \t]?){0,${quotes}}[ \t]*`)
  const read = value.split(/\r?\n/)
  let at = start
  return body
    .slice(start, end)
    .split('\n')
    .map((line, index) => {
      const prefix = index === 0 ? 0 : (mark.exec(line)?.[0].length ?? 0)
      const words = line.slice(prefix).replace(/\r$/, '')
      const piece = { start: at + prefix, end: at + prefix + words.length, value: read[index] ?? '' }
      at += line.length + 1
      return piece
    })
}
