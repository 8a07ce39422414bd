import type { Node } from '@tiptap/pm/model'
import type { Finding } from '#domain/captions/finding.ts'
import { type BlockLine, foldBlanks, lineOf } from './block-line.ts'
import { checkedWords, isAboutWords, type StoryFinding } from './story-findings.ts'

/** Where a finding stands in the document: a stretch of text, or a field of a figure. */
export interface Placed {
  readonly found: StoryFinding
  readonly from: number
  readonly to: number
  /** The figure's field; null for text. */
  readonly field: Finding['field'] | null
}

/** Finds the places of a story's findings in its document. What is not there any more, or not yet, has none. */
export function placeFindings(doc: Node, found: readonly StoryFinding[]): Placed[] {
  const inText = found.filter(({ place }) => place === 'text')
  const figures = figuresOf(doc)
  const blocks: Block[] = []
  doc.forEach((node, position) => {
    const line = lineOf(node)
    if (line.text !== '') blocks.push({ position, line })
  })
  const taken = new Map<unknown, Figure>()
  return inText.flatMap((one): Placed[] => {
    if (one.checked.kind !== 'figure') return inBlocks(blocks, one, found)
    const figure = taken.get(one.checked) ?? figures.find(figure => isSame(figure, one, taken))
    if (!figure) return []
    taken.set(one.checked, figure)
    return [{ found: one, from: figure.position, to: figure.position + figure.node.nodeSize, field: one.finding.field }]
  })
}

interface Figure {
  readonly node: Node
  readonly position: number
}

function figuresOf(doc: Node): Figure[] {
  const figures: Figure[] = []
  doc.descendants((node, position) => {
    if (node.type.name === 'figure') figures.push({ node, position })
    return !node.isTextblock
  })
  return figures
}

/** Pictures are told by what is said of them and their address; the same one twice, by their order. */
function isSame(figure: Figure, { checked }: StoryFinding, taken: ReadonlyMap<unknown, Figure>): boolean {
  if (Array.from(taken.values()).includes(figure)) return false
  const { src, caption, alt } = figure.node.attrs
  const { picture } = checked
  return picture !== null && (src === picture.src || (caption !== '' && caption === picture.caption && alt === picture.alt))
}

interface Block {
  readonly position: number
  readonly line: BlockLine
}

function inBlocks(blocks: readonly Block[], one: StoryFinding, all: readonly StoryFinding[]): Placed[] {
  const words = checkedWords(one)
  const wanted = foldBlanks(words)
  const same = blocks.filter(({ line }) => line.text === wanted.text)
  const block = same[orderAmong(one, all)] ?? same[0]
  const { span } = one.finding
  const folded = span ? { start: foldedAt(wanted, span.start), end: foldedAt(wanted, span.end) } : { start: 0, end: wanted.text.length }
  if (block) return isEmpty(folded) ? [] : [placed(one, block, folded.start, folded.end)]
  // The block reads a little otherwise than the line scanner read it, or was typed in: its piece is looked for by the words around it.
  if (!span || isEmpty(folded)) return []
  for (const reach of [24, 12, 6]) {
    const start = Math.max(0, folded.start - reach)
    const window = wanted.text.slice(start, folded.end + reach)
    const hits = blocks.filter(({ line }) => line.text.includes(window))
    const hit = hits.length === 1 ? hits[0] : undefined
    const at = hit ? hit.line.text.indexOf(window) + folded.start - start : 0
    if (hit) return [placed(one, hit, at, at + folded.end - folded.start)]
  }
  return []
}

const isEmpty = ({ start, end }: { start: number; end: number }) => start >= end

/** The index in a folded text of what stood at an index of the text. */
function foldedAt({ at }: BlockLine, index: number): number {
  const found = at.findIndex(place => place >= index)
  return found === -1 ? at.length : found
}

function placed(found: StoryFinding, { position, line }: Block, start: number, end: number): Placed {
  const last = line.at[end - 1] ?? 0
  return { found, from: position + (line.at[start] ?? 0), to: position + last + 1, field: null }
}

/** Which of the paragraphs that have the same words it is, by their lines. */
function orderAmong(one: StoryFinding, all: readonly StoryFinding[]): number {
  const lineOfOne = ({ finding, checked }: StoryFinding) => finding.paragraph?.line ?? checked.line
  const words = checkedWords(one)
  const alike = all.filter(other => other.place === 'text' && checkedWords(other) === words).map(lineOfOne)
  return [...new Set(alike)].sort((first, second) => first - second).indexOf(lineOfOne(one))
}

/** Whether a placed finding has words that can be marked. */
export const isMarked = ({ found }: Placed): boolean => found.stand === null && isAboutWords(found.finding)
