import { Prefixes, type Weaving } from './container-prefixes.ts'
import type { DocNode } from './doc-node.ts'
import type { Rewriting } from './edit.ts'
import { escapeLevels } from './escape-text.ts'
import { bareLines, hasBlankLine, lineStart } from './line-places.ts'
import { matchStrands } from './match-strands.ts'
import type { OpenBlock } from './open-block.ts'
import { type BlockPrinting, printBlock } from './print-block.ts'
import { goingOn, isContainer, opened, origins, type Strand, strandsOf, surroundings, withLeaves } from './strands.ts'

/** A way to write a block whose containers changed, and what it must read as: leaves that only changed in themselves stay as they were. */
export interface Woven {
  readonly texts: Iterable<string>
  readonly expected: DocNode
  /** How many leaves are new. */
  readonly fresh: number
}

/** What parts leaves that were no neighbours: what stood beside the one or the other, blank lines, or none where it may. */
type Gaps = 'own' | 'blank' | 'near'

/**
 * Writes a container anew around the leaves it had: those that stand in the same place keep their lines to the byte, with all that stands
 * before and between them; one that went into another container or came out keeps its text behind another prefix.
 */
export function weave(block: OpenBlock, next: DocNode, how: Rewriting): Woven | null {
  if (!isContainer(block.tree.node) || !isContainer(next)) return null
  const before = strandsOf(block.tree.node, block.tree)
  const after = strandsOf(next, null)
  const matches = matchStrands(before, after)
  const expected = withLeaves(
    next,
    after.map(({ node }, at) => (matches[at]?.inOrder ? matches[at].strand.node : node)),
  )
  const loom = new Loom({ source: block.source, before, after, matches, how })
  return { texts: loom.texts(), expected, fresh: matches.filter(match => match === null).length }
}

const ways: readonly { readonly gaps: Gaps; readonly tabs: boolean }[] = [
  { gaps: 'own', tabs: true },
  { gaps: 'blank', tabs: true },
  { gaps: 'near', tabs: true },
  { gaps: 'own', tabs: false },
  { gaps: 'blank', tabs: false },
]

class Loom {
  private readonly kept: boolean[]
  private readonly given: Weaving
  private readonly prefixes: Prefixes

  constructor(given: Weaving) {
    this.given = given
    this.prefixes = new Prefixes(given)
    this.kept = given.after.map((_, at) => this.keeps(at))
  }

  *texts(): Generator<string> {
    const tried = new Set<string>()
    for (const level of escapeLevels) {
      for (const way of ways) {
        this.prefixes.tabs = way.tabs
        const text = this.text(way.gaps, { ...this.given.how, level, otherMarker: false })
        if (!tried.has(text)) yield text
        tried.add(text)
      }
    }
  }

  private keeps(at: number): boolean {
    const [strand, match] = [this.given.after[at], this.given.matches[at]]
    if (!strand || !match?.inOrder || surroundings(strand) !== surroundings(match.strand)) return false
    return this.prefixes.stand(strand, match)
  }

  private text(gaps: Gaps, how: BlockPrinting): string {
    let out = ''
    for (const at of this.given.after.keys()) out += (at === 0 ? '' : this.gap(at, gaps)) + this.lines(at, how)
    const last = this.given.before.at(-1)
    const tail = this.given.source.slice(last ? end(last) : 0)
    const stands = this.kept.at(-1) && this.given.matches.at(-1)?.at === this.given.before.length - 1
    return out + (stands ? tail : tail.replace(/^[ \t]+/, ''))
  }

  private lines(at: number, how: BlockPrinting): string {
    const [strand, match] = [this.given.after[at], this.given.matches[at]]
    if (!strand) return ''
    if (match && this.kept[at]) return this.given.source.slice(begin(this.given.source, match.strand), end(match.strand))
    const text =
      match?.strand.origin && how.level === 0
        ? bareLines(this.given.source, match.strand.origin, origins(match.strand))
        : printBlock(match?.inOrder ? match.strand.node : strand.node, {
            ...how,
            beginsBody: false,
            behindBullet: opened(strand).length > 0,
          })
    return text
      .split('\n')
      .map((line, index) => this.prefixes.prefixed(strand.frames, line, index === 0 ? opened(strand) : []))
      .join(how.style.lineEnd)
  }

  private gap(at: number, gaps: Gaps): string {
    const [from, to] = [this.given.matches[at - 1], this.given.matches[at]]
    const strand = this.given.after[at]
    if (!strand) return ''
    if (from && to && this.kept[at - 1] && this.kept[at] && from.at + 1 === to.at) return this.between(to.at)
    const trail = from && this.kept[at - 1] ? (/^[ \t]*/.exec(this.given.source.slice(end(from.strand)))?.[0] ?? '') : ''
    const { lineEnd } = this.given.how.style
    const prefix = this.prefixes.prefixed(goingOn(strand), '', [])
    const blank = lineEnd + prefix + lineEnd
    const mayBeNear = opened(strand).some(({ node }) => /Item$/.test(node.type))
    if (gaps === 'near' && mayBeNear) return trail + lineEnd
    if (gaps === 'blank') return trail + blank
    const own = this.ownGap(at, strand)
    return trail + (own === null ? lineEnd : hasBlankLine(own) || mayBeNear ? own : blank)
  }

  /** What stood before a leaf in its place; before another item of its list; behind the leaf before it. Null for no more than a line end. */
  private ownGap(at: number, strand: Strand): string | null {
    const [from, to] = [this.given.matches[at - 1], this.given.matches[at]]
    const behindTrail = (index: number) => this.between(index).replace(/^[ \t]+/, '')
    if (to && this.kept[at] && to.at > 0) return behindTrail(to.at)
    const item = opened(strand)[0]
    if (item && item.at > 0 && /Item$/.test(item.node.type)) {
      const list = item.parent && this.prefixes.originOf(item.parent)
      const next = list?.children[1]
      const other = this.given.before.findIndex(one => next !== undefined && opened(one).some(({ origin }) => origin === next))
      return other > 0 ? behindTrail(other) : null
    }
    return from && this.kept[at - 1] && from.at + 1 < this.given.before.length ? behindTrail(from.at + 1) : ''
  }

  /** What stands between an old leaf and the one before it. */
  private between(at: number): string {
    const [before, strand] = [this.given.before[at - 1], this.given.before[at]]
    return before && strand ? this.given.source.slice(end(before), begin(this.given.source, strand)) : ''
  }
}

const end = ({ origin }: Strand) => origin?.end ?? 0

/** Where the first line of a strand begins, or of the container that begins with it. */
function begin(source: string, { frames, opens, origin }: Strand): number {
  return lineStart(source, frames[opens]?.origin?.start ?? origin?.start ?? 0)
}
