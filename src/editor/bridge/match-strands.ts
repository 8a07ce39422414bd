import { diffArrays } from 'diff'
import { likeness } from './child-edits.ts'
import { nodeKey } from './normal-form.ts'
import { type Strand, surroundings } from './strands.ts'

/** What a leaf was before. `at` is its number there; `inOrder`: none that stood before it stands behind it. */
export interface StrandMatch {
  readonly strand: Strand
  readonly at: number
  readonly inOrder: boolean
}

/** Less alike than this, a leaf was not changed from the other. */
const alike = 0.3

/** Finds for each leaf what it was before: the same in the same place, the same in another, a like one between the same neighbours. */
export function matchStrands(before: readonly Strand[], after: readonly Strand[]): (StrandMatch | null)[] {
  const out: (StrandMatch | null)[] = after.map(() => null)
  const used = new Set<number>()
  const pair = (to: number, at: number, inOrder: boolean) => {
    const strand = before[at]
    if (strand) out[to] = { strand, at, inOrder }
    used.add(at)
  }
  const keys = (strands: readonly Strand[]) => strands.map(({ node }) => nodeKey(node))
  const [stood, stands] = [keys(before), keys(after)]
  const placed = (strands: readonly Strand[], own: readonly string[]) => strands.map((one, at) => `${own[at]} ${surroundings(one)}`)
  inCommon(placed(before, stood), placed(after, stands), pair)
  for (const hole of holes(out, before.length)) {
    inCommon(stood.slice(hole.from, hole.to), stands.slice(hole.start, hole.end), (to, at) => pair(hole.start + to, hole.from + at, true))
  }
  for (const hole of holes(out, before.length)) likes(before, after, hole, (to, at) => pair(to, at, true))
  for (const [to, match] of out.entries()) {
    if (match) continue
    const moved = stood.findIndex((key, at) => key === stands[to] && !used.has(at))
    if (moved !== -1) pair(to, moved, false)
  }
  return out
}

function inCommon(before: readonly string[], after: readonly string[], pair: (to: number, at: number, inOrder: boolean) => void): void {
  let [from, to] = [0, 0]
  for (const { added, removed, count = 0 } of diffArrays([...before], [...after])) {
    if (!added && !removed) for (let index = 0; index < count; index++) pair(to + index, from + index, true)
    if (!added) from += count
    if (!removed) to += count
  }
}

/** New leaves `start` to `end` stand where the old ones `from` to `to` stood. */
interface Hole {
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
}

function holes(matches: readonly (StrandMatch | null)[], length: number): Hole[] {
  const out: Hole[] = []
  let [start, from] = [0, 0]
  for (let index = 0; index <= matches.length; index++) {
    const match = matches[index]
    if (index < matches.length && !match) continue
    const to = match?.at ?? length
    if (index > start && to > from) out.push({ from, to, start, end: index })
    start = index + 1
    from = to + 1
  }
  return out
}

function likes(before: readonly Strand[], after: readonly Strand[], hole: Hole, pair: (to: number, at: number) => void): void {
  let { from } = hole
  for (let to = hole.start; to < hole.end; to++) {
    const scores = before.slice(from, hole.to).map(old => score(old, after[to]))
    const best = Math.max(0, ...scores)
    if (best < alike) continue
    from += scores.indexOf(best)
    pair(to, from++)
  }
}

function score(old: Strand, next: Strand | undefined): number {
  return next && old.node.type === next.node.type ? likeness(old.node, next.node) : 0
}
