import { attribute, type DocNode, isScreenOnly, withoutScreenOnly } from './doc-node.ts'
import { nodeKey } from './normal-form.ts'

/** A top-level node as the editor holds it: immutable, so that what was found out about it once stays true. */
export interface LiveNode {
  toJSON(): unknown
}

/** A live ProseMirror document. */
export interface LiveDocument {
  readonly children: readonly LiveNode[]
}

/** A top-level block of a document, as the bridge sees it. */
export interface Block {
  readonly node: DocNode
  readonly key: string
  readonly empty: boolean
  /** The labels of the footnotes that are marked in it, and of those whose notes stand in it. */
  readonly marked: readonly string[]
  readonly notes: readonly string[]
}

const known = new WeakMap<object, Block>()

function labelsOf(node: DocNode, type: string): string[] {
  const below = (node.content ?? []).flatMap(child => labelsOf(child, type))
  return node.type === type ? [attribute(node, 'label').toLowerCase(), ...below] : below
}

/** What the bridge sees of a node; worked out once for each. */
export function blockOf(child: DocNode | LiveNode): Block {
  const old = known.get(child)
  if (old) return old
  const shown = ('toJSON' in child ? child.toJSON() : child) as DocNode // ProseMirror's JSON has the shape of DocNode
  const node = withoutScreenOnly(shown)
  const key = nodeKey(node)
  const labels = (type: string) => (key.includes('[^') || key.includes('footnote') ? labelsOf(node, type) : [])
  const fresh = { node, key, empty: isScreenOnly(node), marked: labels('footnoteReference'), notes: labels('footnote') }
  known.set(child, fresh)
  return fresh
}

/** The blocks of a document. */
export function blocksOf(doc: DocNode | LiveDocument): Block[] {
  return ('children' in doc ? doc.children : (doc.content ?? [])).map(blockOf)
}
