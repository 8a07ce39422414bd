import type { DocNode } from './doc-node.ts'
import { nodeKey } from './normal-form.ts'
import type { OpenedBody } from './open-body.ts'

/** How a node of the document relates to the file as opened: it is a segment, or it was made from one, or it is new. */
export interface SegmentMatch {
  /** The segment it equals. */
  readonly same: number | null
  /** The segment it was changed from. */
  readonly from: number | null
}

const keys = new WeakMap<OpenedBody, readonly string[]>()

/** The keys of the opened segments, computed once. */
export function segmentKeys(opened: OpenedBody): readonly string[] {
  const known = keys.get(opened)
  if (known) return known
  const fresh = opened.segments.map(segment => nodeKey(segment.node))
  keys.set(opened, fresh)
  return fresh
}

/** Finds for each node its segment: by comparing, so that what was undone, moved, or cut and pasted back is untouched again. */
export function matchSegments(opened: OpenedBody, nodes: readonly DocNode[]): SegmentMatch[] {
  const opening = segmentKeys(opened)
  const byKey = new Map<string, number[]>()
  opening.forEach((key, index) => {
    const list = byKey.get(key)
    if (list) list.push(index)
    else byKey.set(key, [index])
  })
  const used = new Set<number>()
  const own = nodes.map(node => segmentOf(node, opened))
  const nodeKeys = nodes.map(nodeKey)
  const same = own.map((segment, index) => (segment !== null && opening[segment] === nodeKeys[index] ? segment : null))
  for (const segment of same) if (segment !== null) used.add(segment)
  return nodes.map((_, index): SegmentMatch => {
    const segment = own[index] ?? null
    if (same[index] !== null) return { same: same[index] ?? null, from: null }
    const equal = byKey.get(nodeKeys[index] ?? '')
    if (equal) return { same: equal.find(one => !used.has(one)) ?? equal[0] ?? null, from: null }
    if (segment === null || used.has(segment)) return { same: null, from: null }
    used.add(segment)
    return { same: null, from: segment }
  })
}

function segmentOf(node: DocNode, opened: OpenedBody): number | null {
  const segment = node.attrs?.segment
  return typeof segment === 'number' && segment >= 0 && segment < opened.segments.length ? segment : null
}
