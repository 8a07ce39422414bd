import type { SourceNode } from './source-tree.ts'

/** A place in a line: its offset, its column, and the blanks that are left of a tab which was taken in part. */
interface Place {
  readonly at: number
  readonly column: number
  readonly left: number
}

const marker = /^(?:[-*+]|\d{1,9}[.)])/

/** Whether a gap holds a line of nothing but blanks, or signs of quotes. CR and LF in a row end one line, and not two. */
export const hasBlankLine = (gap: string): boolean => /(?:\r\n|\n|\r(?!\n))[ \t>]*(?:\r|\n)/.test(gap)

/** Where the line of an offset begins. */
export function lineStart(source: string, offset: number): number {
  return Math.max(source.lastIndexOf('\n', offset - 1), source.lastIndexOf('\r', offset - 1)) + 1
}

/** Whether a node puts something before the lines of its children: a quote its sign, an item its marker or blanks, a footnote its mark. */
export const hasPrefix = (type: string) => /^(?:blockquote|listItem|taskItem|footnote)$/.test(type)

/** Goes over blanks, as many columns as it may; tabs end at every fourth column (CommonMark 0.31, 2.2). */
function overBlanks(source: string, place: Place, most: number): Place {
  let { at, column, left } = place
  for (let gone = 0; gone < most; gone++) {
    if (left > 0) left--
    else if (source[at] === ' ') at++
    else if (source[at] === '\t') {
      left = 3 - (column % 4)
      at++
    } else break
    column++
  }
  return { at, column, left }
}

function overQuote(source: string, place: Place): Place | null {
  const sign = overBlanks(source, place, 3)
  if (source[sign.at] !== '>') return null
  return overBlanks(source, { at: sign.at + 1, column: sign.column + 1, left: 0 }, 1)
}

/** Behind the marker of an item and the blanks that belong to it; behind the mark of a footnote. */
function overMarker(source: string, place: Place, node: SourceNode): Place {
  const start = overBlanks(source, place, node.start - place.at)
  const rest = source.slice(node.start, node.end)
  const sign = (node.node.type === 'footnote' ? /^\[\^[^\]]*\]:/ : marker).exec(rest)?.[0].length ?? 1
  const behind = { at: node.start + sign, column: start.column + sign, left: 0 }
  const text = overBlanks(source, behind, 5)
  const wide = text.column - behind.column > 4 || /[\r\n]/.test(source[text.at] ?? '\n')
  return wide ? overBlanks(source, behind, 1) : text
}

/** How many columns the lines of an item are indented for. */
export function indentOf(source: string, node: SourceNode, around: readonly SourceNode[]): number {
  if (node.node.type === 'footnote') return 4
  const begin = behindPrefix(source, lineStart(source, node.start), around)
  if (begin === null) return 2
  const sign = marker.exec(source.slice(node.start, node.end))?.[0].length ?? 1
  const bare = overBlanks(source, begin, node.start - begin.at).column + sign + 1 // nothing behind it: as if there were a blank
  return Math.max(bare, overMarker(source, begin, node).column) - begin.column
}

/** The place in a line behind what these containers put before it; null where the line has not all of it: it is lazy, or blank. */
export function behindPrefix(source: string, line: number, containers: readonly SourceNode[]): Place | null {
  const { place, whole } = reach(source, line, containers)
  return whole ? place : null
}

/** The same as far as the line has it. */
function reach(source: string, line: number, containers: readonly SourceNode[]): { place: Place; whole: boolean } {
  let place: Place = { at: line, column: 0, left: 0 }
  for (const [index, node] of containers.entries()) {
    if (!hasPrefix(node.node.type)) continue
    const next = node.node.type === 'blockquote' ? overQuote(source, place) : overItem(source, place, node, containers.slice(0, index))
    if (next === null) return { place, whole: false }
    place = next
  }
  return { place, whole: true }
}

function overItem(source: string, place: Place, node: SourceNode, around: readonly SourceNode[]): Place | null {
  if (lineStart(source, node.start) === lineStart(source, place.at)) return overMarker(source, place, node)
  const indent = indentOf(source, node, around)
  const next = overBlanks(source, place, indent)
  return next.column - place.column < indent ? null : next
}

/** The lines of a node without what the containers around it put before them, nor what it is indented more; line ends are `\n`. */
export function bareLines(source: string, node: SourceNode, containers: readonly SourceNode[]): string {
  const more = new RegExp(`^ {0,${ownIndent(source, node, containers).length}}`)
  const out: string[] = []
  let at = node.start
  for (const line of source.slice(node.start, node.end).split(/\r\n|\n|\r/)) {
    out.push(at === node.start ? line : bareLine(source, at, at + line.length, containers).replace(more, ''))
    at += line.length
    at += source.startsWith('\r\n', at) ? 2 : 1
  }
  return out.join('\n')
}

/** A lazy line has less before it, and blanks. */
function bareLine(source: string, start: number, end: number, containers: readonly SourceNode[]): string {
  const { place, whole } = reach(source, start, containers)
  const bare = ' '.repeat(place.left) + source.slice(Math.min(place.at, end), end)
  return whole ? bare : bare.replace(/^[ \t]+/, '')
}

/** The blanks that stand before a node in its line behind what these containers put there. */
export function ownIndent(source: string, node: SourceNode, containers: readonly SourceNode[]): string {
  const place = behindPrefix(source, lineStart(source, node.start), containers)
  const blanks = place ? source.slice(place.at, node.start) : ''
  return /^[ \t]+$/.test(blanks) ? blanks : ''
}
