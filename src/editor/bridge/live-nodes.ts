import { type DocNode, isScreenOnly, withoutScreenOnly } from './doc-node.ts'
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
}

const known = new WeakMap<object, Block>()

/** What the bridge sees of a node; worked out once for each. */
export function blockOf(child: DocNode | LiveNode): Block {
  const old = known.get(child)
  if (old) return old
  const shown = ('toJSON' in child ? child.toJSON() : child) as DocNode // ProseMirror's JSON has the shape of DocNode
  const node = withoutScreenOnly(shown)
  const fresh = { node, key: nodeKey(node), empty: isScreenOnly(node) }
  known.set(child, fresh)
  return fresh
}

/** The blocks of a document. */
export function blocksOf(doc: DocNode | LiveDocument): Block[] {
  return ('children' in doc ? doc.children : (doc.content ?? [])).map(blockOf)
}
