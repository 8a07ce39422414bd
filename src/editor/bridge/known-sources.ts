import { type DocNode, isTextLeaf } from './doc-node.ts'
import { linePrefix } from './line-prefix.ts'
import { nodeKey } from './normal-form.ts'
import type { OpenedBody } from './open-body.ts'
import type { SourceNode } from './source-tree.ts'

/** How the file writes pieces that it already has, by what they read as, so that moved text keeps its own way of writing. */
export interface KnownSources {
  /** The inline source of a leaf, without the prefix of the place it stands in; line ends are `\n`. */
  readonly leaf: (node: DocNode) => string | undefined
  /** The lines of a list item, of a table's row, without the prefix of the place they stand in; line ends are `\n`. */
  readonly part: (node: DocNode) => string | undefined
}

interface Found {
  readonly leaves: Map<string, string>
  readonly parts: Map<string, string>
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
  return { leaf: node => found().leaves.get(leafKeyOf(node)), part: node => found().parts.get(nodeKey(node)) }
}

/** What a leaf reads; a cell of a table is written otherwise than a paragraph of the same words. */
function leafKeyOf(node: DocNode): string {
  return nodeKey({ type: node.type.startsWith('table') ? 'tableCell' : 'paragraph', content: node.content ?? [] })
}

function gathered({ body, trees }: OpenedBody): Found {
  const found: Found = { leaves: new Map(), parts: new Map() }
  const visit = (node: SourceNode): void => {
    for (const child of node.children) visit(child)
    if (isTextLeaf(node.node)) addLeaf(found, node, body)
    else if (/^(?:listItem|taskItem|tableRow)$/.test(node.node.type)) addPart(found, node, body)
  }
  for (const tree of trees) visit(tree)
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

function addPart({ parts }: Found, node: SourceNode, body: string): void {
  const prefix = linePrefix(body, node.start)
  const [first = '', ...rest] = body.slice(node.start, node.end).split(/\r\n|\n|\r/)
  if (rest.some(line => line.trim() !== '' && !line.startsWith(prefix))) return
  parts.set(nodeKey(node.node), [first, ...rest.map(line => line.slice(prefix.length))].join('\n'))
}
