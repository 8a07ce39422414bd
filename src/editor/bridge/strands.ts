import { attribute, type DocNode, isScreenOnly } from './doc-node.ts'
import { hasPrefix } from './line-places.ts'
import type { SourceNode } from './source-tree.ts'

/** A list, an item, a quote or a footnote around leaves. `origin`: where it stands in the source, when it was read from one. */
export interface Frame {
  readonly node: DocNode
  readonly parent: Frame | null
  /** Its place among the children of its parent. */
  readonly at: number
  readonly origin: SourceNode | null
}

/** A block without blocks in it (a table is one), with the containers around it; those from `opens` on begin with it. */
export interface Strand {
  readonly node: DocNode
  readonly frames: readonly Frame[]
  readonly opens: number
  readonly origin: SourceNode | null
}

/** Whether a node holds blocks. */
export const isContainer = (node: DocNode) => hasPrefix(node.type) || /List$/.test(node.type)

/** The leaves of a block in their order. */
export function strandsOf(node: DocNode, origin: SourceNode | null): Strand[] {
  const out: Strand[] = []
  gather({ node, parent: null, at: 0, origin }, [], 0, out)
  return out
}

function gather(one: Frame, frames: readonly Frame[], opens: number, out: Strand[]): void {
  const { node, origin } = one
  if (!isContainer(node)) {
    out.push({ node, frames, opens, origin })
    return
  }
  const inner = [...frames, one]
  const all = (node.content ?? []).map((child, at) => ({ node: child, parent: one, at, origin: origin?.children[at] ?? null }))
  const shown = all.filter(child => !isScreenOnly(child.node))
  const children = shown.length > 0 ? shown : all.slice(0, 1)
  for (const [index, child] of children.entries()) gather(child, inner, index === 0 ? opens : inner.length, out)
}

/** The block with other leaves, given in the order of its strands. */
export function withLeaves(node: DocNode, leaves: readonly DocNode[]): DocNode {
  const left = [...leaves]
  const visit = (one: DocNode): DocNode => {
    if (!isContainer(one)) return left.shift() ?? one
    const content = one.content ?? []
    const shown = content.filter(child => !isScreenOnly(child))
    return { ...one, content: (shown.length > 0 ? shown : content.slice(0, 1)).map(visit) }
  }
  return visit(node)
}

/** The containers that begin with a strand and write something before it. */
export const opened = ({ frames, opens }: Strand) => frames.slice(opens).filter(({ node }) => hasPrefix(node.type))

/** The containers around a strand that do not begin with it. */
export const goingOn = ({ frames, opens }: Strand) => frames.slice(0, opens)

/** A list of tasks is written as a list of bullets. */
export const kind = ({ type }: DocNode) => (type === 'taskList' ? 'bulletList' : type)

/** What stands before the lines of a strand, by its nature: where two are alike, the same lines may say either. */
export function surroundings(strand: Strand): string {
  const begins = new Set(opened(strand))
  const says = (frame: Frame) => (begins.has(frame) ? `+${attribute(frame.node, 'checked')}${attribute(frame.node, 'label')}` : '')
  return strand.frames.map(frame => kind(frame.node) + says(frame)).join('/')
}

/** The old containers around a strand that was read from a source. */
export const origins = ({ frames }: Strand): SourceNode[] => frames.flatMap(({ origin }) => (origin ? [origin] : []))
