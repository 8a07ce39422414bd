import type { Node } from '@tiptap/pm/model'
import { diffArrays } from 'diff'
import { blockOf } from '../bridge/live-nodes.ts'
import { segmentKeys } from '../bridge/match-segments.ts'
import type { OpenedBody } from '../bridge/open-body.ts'

/** A top-level block that does not stand in the live body. Both numbers count from 0. */
export interface ChangedBlock {
  readonly at: number
  /** The live block it was; null where that cannot be told exactly. */
  readonly was: number | null
}

/** The blocks of a document that differ from the live body. Empty paragraphs are of the screen only and count for nothing. */
export function compareToLive(doc: Node, live: OpenedBody): ChangedBlock[] {
  const places = doc.children.flatMap((node, at) => (node.type.name === 'paragraph' && node.content.size === 0 ? [] : [at]))
  const keys = places.map(at => blockOf(doc.child(at)).key)
  const changed: ChangedBlock[] = []
  let [here, there] = [0, 0]
  let now: number[] = []
  let then: number[] = []
  const settle = () => {
    const exact = isExact(doc, now, then)
    now.forEach((at, index) => void changed.push({ at, was: exact ? (then[index] ?? null) : null }))
    now = []
    then = []
  }
  for (const { added, removed, value } of diffArrays([...segmentKeys(live)], keys)) {
    if (added) now.push(...places.slice(here, here + value.length))
    else if (removed) then.push(...value.map((_, index) => there + index))
    else settle()
    if (!removed) here += value.length
    if (!added) there += value.length
  }
  settle()
  return changed.filter(({ at }) => doc.child(at).content.size > 0 || !doc.child(at).isTextblock)
}

/**
 * Between two blocks that stand, one block has become one block. Where as many became as many, each is the one in its place only if
 * none of them was made anew, by a split, a join, or beside one that was deleted.
 */
function isExact(doc: Node, now: readonly number[], then: readonly number[]): boolean {
  if (now.length !== then.length) return false
  const segments = now.map(at => doc.child(at).attrs.segment)
  return now.length === 1 || segments.every((one, index) => typeof one === 'number' && (index === 0 || one > segments[index - 1]))
}
