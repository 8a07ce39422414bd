import { type DocNode, isTextLeaf } from './doc-node.ts'
import { bareLines } from './line-places.ts'
import { linePrefix } from './line-prefix.ts'
import { nodeKey } from './normal-form.ts'
import type { OpenedBody } from './open-body.ts'
import type { SourceNode } from './source-tree.ts'

/** How the file writes pieces that it already has, by what they read as, so that moved text keeps its own way of writing. */
export interface KnownSources {
  /** The inline source of a leaf, without the prefix of the place it stands in; line ends are `\n`. */
  readonly leaf: (node: DocNode) => string | undefined
  /** The lines of a block, a list item, a table's row, without the prefix of the place they stand in; line ends are `\n`. */
  readonly part: (node: DocNode) => string | undefined
  /** The number of the block that a node like this stands in. */
  readonly home: (node: DocNode) => number | undefined
}

interface Found {
  readonly leaves: Map<string, string>
  readonly parts: Map<string, string>
  readonly homes: Map<string, number>
}

const known = new WeakMap<OpenedBody, Found>()

/** The pieces of an opened body; gathered when first asked for. */
export function knownSources(opened: OpenedBody): KnownSources {
  const found = () => {
    const old = known.get(opened)
    if (old) return old
    const fresh = gathered(opened)
    known.set(opened, fresh)
    return fresh
  }
  return {
    leaf: node => found().leaves.get(leafKeyOf(node)),
    part: node => found().parts.get(nodeKey(node)),
    home: node => found().homes.get(nodeKey(node)),
  }
}

/** What a leaf reads; a cell of a table is written otherwise than a paragraph of the same words. */
function leafKeyOf(node: DocNode): string {
  return nodeKey({ type: node.type.startsWith('table') ? 'tableCell' : 'paragraph', content: node.content ?? [] })
}

/** What has lines of its own that can stand elsewhere; indented code would be text there. */
const isPart = ({ type }: DocNode, text: string) =>
  /^(?:listItem|taskItem|tableRow|table|heading|blockquote|bulletList|orderedList|taskList)$/.test(type) ||
  (type === 'codeBlock' && /^(?:```|~~~)/.test(text))

function gathered({ body, trees }: OpenedBody): Found {
  const found: Found = { leaves: new Map(), parts: new Map(), homes: new Map() }
  const visit = (node: SourceNode, around: readonly SourceNode[], home: number): void => {
    for (const child of node.children) visit(child, [...around, node], home)
    if (isTextLeaf(node.node)) addLeaf(found, node, body)
    if (isPart(node.node, body.slice(node.start, node.start + 3))) found.parts.set(nodeKey(node.node), bareLines(body, node, around))
    if (around.length > 0 && !node.node.type.startsWith('table')) found.homes.set(nodeKey(node.node), home)
  }
  for (const [home, tree] of trees.entries()) visit(tree, [], home)
  return found
}

function addLeaf({ leaves }: Found, node: SourceNode, body: string): void {
  const [first, last] = [node.runs[0], node.runs.at(-1)]
  if (!first || !last) return
  const from = first.start - first.spans.slice(0, first.code ? -1 : undefined).reduce((sum, span) => sum + span.open.length, 0)
  const to = last.end + last.spans.slice(0, last.code ? -1 : undefined).reduce((sum, span) => sum + span.close.length, 0)
  const text = body.slice(from, to)
  const lines = text.split(/\r\n|\n|\r/)
  const prefix = linePrefix(body, node.start)
  leaves.set(leafKeyOf(node.node), lines.map((line, at) => (at === 0 ? line : withoutPrefix(line, prefix))).join('\n'))
}

/** A further line without the prefix of its place; a lazy one has none. */
const withoutPrefix = (line: string, prefix: string) => (line.startsWith(prefix) ? line.slice(prefix.length) : line.replace(/^[ \t]+/, ''))
