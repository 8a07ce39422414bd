import type { Definition, FootnoteDefinition, Nodes, Root, RootContent } from 'mdast'
import { parseMarkdown, rangeOf, type TextRange } from './parse-markdown.ts'
import { longTemplateTags } from './template-tags.ts'

/** One top-level block of a body. `node` is null where pieces had to be fused and only the text is known. */
export interface BodyBlock extends TextRange {
  readonly node: RootContent | null
}

/** A body as gap, block, gap, block ... tail: `gaps[i]` stands before block `i`, the last gap is the tail. Joined they are the body. */
export interface TiledBody {
  readonly text: string
  readonly blocks: readonly BodyBlock[]
  readonly gaps: readonly string[]
  readonly definitions: readonly LinkDefinition[]
}

/** A link reference definition, with its own source text; footnotes are among them, their identifiers begin with `^`. */
export interface LinkDefinition {
  readonly identifier: string
  readonly url: string
  readonly title: string | null
  readonly source: string
}

const byteOrderMark = '\uFEFF'

/** Cuts a body into its top-level blocks and what stands between them. Total: any text at all can be tiled, and nothing is lost. */
export function tileBody(text: string): TiledBody {
  // The parser swallows a byte order mark and counts from behind it; a blank in its place keeps the offsets (and belongs to the first gap).
  const root = parseMarkdown(text.startsWith(byteOrderMark) ? `\n${text.slice(1)}` : text)
  const blocks = fuseTags(text, fuseOverlaps(root.children.map(node => ({ ...wholeLines(text, rangeOf(node)), node }))))
  const gaps = blocks.map((block, index) => text.slice(blocks[index - 1]?.end ?? 0, block.start))
  return { text, blocks, gaps: [...gaps, text.slice(blocks.at(-1)?.end ?? 0)], definitions: definitionsIn(root, text) }
}

/** A block begins where its first line does: an indented list read without its indentation would be another list. */
function wholeLines(text: string, { start, end }: TextRange): TextRange {
  let from = start
  while (from > 0 && (text[from - 1] === ' ' || text[from - 1] === '\t')) from--
  return from === 0 || text[from - 1] === '\n' || text[from - 1] === '\r' ? { start: from, end } : { start, end }
}

function fuseOverlaps(blocks: readonly BodyBlock[]): BodyBlock[] {
  const out: BodyBlock[] = []
  for (const block of blocks) {
    const last = out.at(-1)
    if (last && block.start < last.end) out[out.length - 1] = { start: last.start, end: Math.max(last.end, block.end), node: null }
    else out.push(block)
  }
  return out
}

/** A comment tag with a blank line inside is one thing, whatever blocks Markdown sees in it. */
function fuseTags(text: string, blocks: BodyBlock[]): BodyBlock[] {
  const tags = longTemplateTags(text)
  if (tags.length === 0) return blocks
  const out: BodyBlock[] = []
  for (const block of blocks) {
    const last = out.at(-1)
    const crossed = last !== undefined && tags.some(tag => crosses(tag, last, block))
    if (crossed) out[out.length - 1] = { start: last.start, end: block.end, node: null }
    else out.push(block)
  }
  return out
}

function crosses(tag: TextRange, before: BodyBlock, after: BodyBlock): boolean {
  if (before.node?.type === 'code' || before.node?.type === 'html') return false
  return tag.start >= before.start && tag.start < before.end && tag.end > after.start
}

function definitionsIn(root: Root, text: string): LinkDefinition[] {
  const out: LinkDefinition[] = []
  const visit = (node: Nodes): void => {
    if (node.type === 'definition') out.push(asDefinition(node, text))
    else if (node.type === 'footnoteDefinition') out.push(asNote(node))
    else if ('children' in node) for (const child of node.children) visit(child)
  }
  if (text.includes(']:')) visit(root)
  return out
}

/** A reference to a footnote is one only where the note is defined; its text does not matter. */
function asNote({ identifier, label }: FootnoteDefinition): LinkDefinition {
  return { identifier: `^${identifier}`, url: '', title: null, source: `[^${label ?? identifier}]: .` }
}

function asDefinition(node: Definition, text: string): LinkDefinition {
  const { start, end } = rangeOf(node)
  return { identifier: node.identifier, url: node.url, title: node.title ?? null, source: text.slice(start, end) }
}
