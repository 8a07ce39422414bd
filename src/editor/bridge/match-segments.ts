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

interface SegmentIndex {
  readonly keys: readonly string[]
  readonly byKey: ReadonlyMap<string, readonly number[]>
}

const known = new WeakMap<OpenedBody, SegmentIndex>()

function indexOf(opened: OpenedBody): SegmentIndex {
  const old = known.get(opened)
  if (old) return old
  const keys = opened.segments.map(segment => nodeKey(segment.node))
  const byKey = new Map<string, number[]>()
  keys.forEach((key, index) => {
    const list = byKey.get(key)
    if (list) list.push(index)
    else byKey.set(key, [index])
  })
  const fresh = { keys, byKey }
  known.set(opened, fresh)
  return fresh
}

/** The keys of the opened segments, computed once. */
export function segmentKeys(opened: OpenedBody): readonly string[] {
  return indexOf(opened).keys
}

/** The first segment with this key; undefined when there is none. */
export function segmentWith(opened: OpenedBody, key: string): number | undefined {
  return indexOf(opened).byKey.get(key)?.[0]
}

/**
 * Finds for each node its segment: by comparing, so that what was undone, moved, or cut and pasted back is untouched again.
 * `keys` are those of the nodes.
 */
export function matchSegments(opened: OpenedBody, nodes: readonly DocNode[], keys: readonly string[]): SegmentMatch[] {
  const { keys: opening, byKey } = indexOf(opened)
  const used = new Set<number>()
  const own = nodes.map(node => segmentOf(node, opened))
  const same = own.map((segment, index) => (segment !== null && opening[segment] === keys[index] ? segment : null))
  for (const segment of same) if (segment !== null) used.add(segment)
  return nodes.map((_, index): SegmentMatch => {
    const segment = own[index] ?? null
    if (same[index] !== null) return { same: same[index] ?? null, from: null }
    const equal = byKey.get(keys[index] ?? '')
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
