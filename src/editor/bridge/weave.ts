import { attribute, type DocNode } from './doc-node.ts'
import type { Rewriting } from './edit.ts'
import { escapeLevels } from './escape-text.ts'
import { bareLines, hasPrefix, indentOf, lineStart, ownIndent } from './line-places.ts'
import { matchStrands, type StrandMatch } from './match-strands.ts'
import type { OpenBlock } from './open-block.ts'
import { type BlockPrinting, continuation, itemMarker, printBlock } from './print-block.ts'
import type { SourceNode } from './source-tree.ts'
import { type Frame, goingOn, isContainer, kind, opened, type Strand, strandsOf, surroundings, withLeaves } from './strands.ts'

/** A way to write a block whose containers changed, and what it must read as: leaves that only changed in themselves stay as they were. */
export interface Woven {
  readonly texts: Iterable<string>
  readonly expected: DocNode
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
  const loom = new Loom(block.source, before, after, matches, how)
  return { texts: loom.texts(), expected }
}

const ways: readonly { readonly gaps: Gaps; readonly tabs: boolean }[] = [
  { gaps: 'own', tabs: true },
  { gaps: 'blank', tabs: true },
  { gaps: 'near', tabs: true },
  { gaps: 'own', tabs: false },
  { gaps: 'blank', tabs: false },
]

class Loom {
  private readonly adopted = new Map<Frame, SourceNode>()
  private readonly kept: boolean[]
  private readonly source: string
  private readonly before: readonly Strand[]
  private readonly after: readonly Strand[]
  private readonly matches: readonly (StrandMatch | null)[]
  private readonly how: Rewriting
  /** Whether a tab behind a marker is written as it is, or as blanks, since in another column it is wider or narrower. */
  private tabs = true

  constructor(
    source: string,
    before: readonly Strand[],
    after: readonly Strand[],
    matches: readonly (StrandMatch | null)[],
    how: Rewriting,
  ) {
    this.source = source
    this.before = before
    this.after = after
    this.matches = matches
    this.how = how
    for (const at of after.keys()) this.adopt(at, true)
    for (const at of after.keys()) this.adopt(at, false)
    this.kept = after.map((_, at) => this.keeps(at))
  }

  *texts(): Generator<string> {
    const tried = new Set<string>()
    for (const level of escapeLevels) {
      for (const way of ways) {
        this.tabs = way.tabs
        const text = this.text(way.gaps, { ...this.how, level, otherMarker: false })
        if (!tried.has(text)) yield text
        tried.add(text)
      }
    }
  }

  /**
   * A container that leaves of an old one stand in is that one: it has its marker, and its lines begin as they did. First where all around
   * the leaf is as it was, then where only the containers nearest to it are.
   */
  private adopt(at: number, whole: boolean): void {
    const [strand, match] = [this.after[at], this.matches[at]]
    if (!strand || !match || (whole && (!match.inOrder || kinds(strand) !== kinds(match.strand)))) return
    const old = [...match.strand.frames].reverse()
    for (const [index, frame] of [...strand.frames].reverse().entries()) {
      const origin = old[index]?.origin
      if (!origin || kind(origin.node) !== kind(frame.node)) return
      if (!this.adopted.has(frame)) this.adopted.set(frame, origin)
    }
  }

  private keeps(at: number): boolean {
    const [strand, match] = [this.after[at], this.matches[at]]
    if (!strand || !match?.inOrder || surroundings(strand) !== surroundings(match.strand)) return false
    const begins = opened(strand)
    if (begins.some(frame => this.isRenumbered(frame, strand) || this.isResigned(frame))) return false
    return strand.frames.every((frame, index) => {
      const origin = match.strand.frames[index]?.origin
      if (!hasPrefix(frame.node.type) || begins.includes(frame) || this.adopted.get(frame) === origin) return true
      return origin !== undefined && origin !== null && this.blanks(frame) === this.originBlanks(origin)
    })
  }

  /** A list says its first number itself. */
  private isRenumbered(frame: Frame, strand: Strand): boolean {
    const list = frame.parent
    if (list?.node.type !== 'orderedList' || !strand.frames.slice(strand.opens).includes(list)) return false
    const origin = this.adopted.get(frame)
    return !origin || Number(/^\d+/.exec(this.source.slice(origin.start))?.[0]) !== Number(attribute(list.node, 'start') || 1)
  }

  private text(gaps: Gaps, how: BlockPrinting): string {
    let out = ''
    for (const at of this.after.keys()) out += (at === 0 ? '' : this.gap(at, gaps)) + this.lines(at, how)
    const last = this.before.at(-1)
    const tail = this.source.slice(last ? end(last) : 0)
    const stands = this.kept.at(-1) && this.matches.at(-1)?.at === this.before.length - 1
    return out + (stands ? tail : tail.replace(/^[ \t]+/, ''))
  }

  private lines(at: number, how: BlockPrinting): string {
    const [strand, match] = [this.after[at], this.matches[at]]
    if (!strand) return ''
    if (match && this.kept[at]) return this.source.slice(begin(this.source, match.strand), end(match.strand))
    const text =
      match?.strand.origin && how.level === 0
        ? bareLines(this.source, match.strand.origin, origins(match.strand))
        : printBlock(match?.inOrder ? match.strand.node : strand.node, {
            ...how,
            beginsBody: false,
            behindBullet: opened(strand).length > 0,
          })
    const begins = opened(strand)
    return text
      .split('\n')
      .map((line, index) => this.prefixed(strand.frames, line, frame => index === 0 && begins.includes(frame), how))
      .join(how.style.lineEnd)
  }

  /** A line behind what the containers around it put before it; the sign of a quote has no blank where the quote has none. */
  private prefixed(frames: readonly Frame[], line: string, begins: (frame: Frame) => boolean, how: BlockPrinting): string {
    let out = line
    let isInner = false // what begins behind a marker stands where the lines below it do
    for (const frame of [...frames].reverse()) {
      if (frame.node.type === 'blockquote') out = (this.isTight(frame) && /^\S/.test(out) ? '>' : '> ') + out
      else out = (begins(frame) ? this.marker(frame, how).padEnd(isInner ? this.blanks(frame).length : 0) : this.blanks(frame)) + out
      isInner ||= begins(frame) && hasPrefix(frame.node.type)
    }
    return line === '' ? out.trimEnd() : out
  }

  private isTight(quote: Frame): boolean {
    const origin = this.adopted.get(quote)
    return origin !== undefined && /^>\S/.test(this.source.slice(origin.start))
  }

  /** What stands before the first line of a container. */
  private marker(frame: Frame, how: BlockPrinting): string {
    const { node, parent } = frame
    if (node.type === 'footnote') return `[^${attribute(node, 'label')}]: `
    if (!parent || !hasPrefix(node.type)) return ''
    const [printed, box] = itemMarker(parent.node, frame.at, how)
    const own = this.itemSource(frame)
    const written = own ? this.written(own) || printed : printed
    const sameKind = /^\d/.test(written) === /^\d/.test(printed)
    const number = /^\d+/.exec(printed)?.[0]
    return this.parted(parent, sameKind ? written.replace(/^\d+/, number && !this.isEven(parent) ? number : '$&') : printed) + box
  }

  /** Right behind another list, with another sign: else the two were one. */
  private parted(list: Frame, marker: string): string {
    const previous = list.parent?.node.content?.[list.at - 1]
    if (!previous || !/List$/.test(previous.type)) return marker
    const items = this.after.flatMap(strand => opened(strand))
    const before = items.find(({ parent, at }) => parent?.parent === list.parent && parent?.node === previous && at === 0)
    const taken = before && sign(this.marker(before, { ...this.how, level: 0, otherMarker: false }))
    return taken === sign(marker) ? marker.replace(taken, otherSigns[taken] ?? taken) : marker
  }

  /** The sign of its list had to change. */
  private isResigned(item: Frame): boolean {
    const origin = this.adopted.get(item)
    if (!/Item$/.test(item.node.type) || !origin) return false
    return sign(this.marker(item, { ...this.how, level: 0, otherMarker: false })) !== sign(this.markerOf(origin))
  }

  /** The item a new one is written like: the one it comes from, else one beside it. */
  private itemSource(frame: Frame): SourceNode | null {
    const own = this.adopted.get(frame)
    const list = frame.parent && this.adopted.get(frame.parent)
    if (own && (!list || list.children.includes(own))) return own
    return list?.children[Math.max(0, frame.at - 1)] ?? list?.children.at(-1) ?? null
  }

  /** Some people write `1.` before every item. */
  private isEven(list: Frame): boolean {
    const numbers = (this.adopted.get(list)?.children ?? []).map(({ start }) => /^\d+/.exec(this.source.slice(start))?.[0])
    return numbers.length > 1 && numbers.every(number => number === numbers[0])
  }

  /** What stands before the further lines of a container. */
  private blanks(frame: Frame): string {
    const { node } = frame
    if (!hasPrefix(node.type) || node.type === 'blockquote') return ''
    const origin = this.adopted.get(frame)
    const marker = this.marker(frame, { ...this.how, level: 0, otherMarker: false }).replace(/\[[ xX]\] $/, '')
    if (origin && marker.length === (this.written(origin) || marker).length) return this.originBlanks(origin)
    return node.type === 'footnote' ? '    ' : continuation(marker, { ...this.how, level: 0, otherMarker: false })
  }

  private written(item: SourceNode): string {
    const marker = this.markerOf(item)
    if (this.tabs || !marker.includes('\t')) return /[ \t]$/.test(marker) ? marker : ''
    return marker.trimEnd().padEnd(indentOf(this.source, item, this.around(item)))
  }

  /** The containers around an old one. */
  private around(origin: SourceNode): readonly SourceNode[] {
    const strand = this.before.find(({ frames }) => frames.some(frame => frame.origin === origin))
    const all = strand ? origins(strand) : []
    return all.slice(0, all.indexOf(origin))
  }

  private markerOf({ start, end }: SourceNode): string {
    return /^(?:[-*+]|\d{1,9}[.)])[ \t]*/.exec(this.source.slice(start, end))?.[0] ?? ''
  }

  private originBlanks(origin: SourceNode): string {
    if (origin.node.type === 'footnote') return '    '
    const around = this.around(origin)
    for (const child of origin.children.slice(1)) {
      const blanks = child.node.type === 'codeBlock' ? null : ownIndent(this.source, child, [...around, origin])
      if (blanks !== null) return blanks
    }
    const marker = this.markerOf(origin)
    // Behind the sign of a quote a tab ends elsewhere.
    const isQuoted = !this.tabs || around.some(({ node }) => node.type === 'blockquote')
    return isQuoted ? ' '.repeat(indentOf(this.source, origin, around)) : marker.replace(/\S/g, ' ')
  }

  private gap(at: number, gaps: Gaps): string {
    const [from, to] = [this.matches[at - 1], this.matches[at]]
    const strand = this.after[at]
    if (!strand) return ''
    if (from && to && this.kept[at - 1] && this.kept[at] && from.at + 1 === to.at) return this.between(to.at)
    const trail = from && this.kept[at - 1] ? (/^[ \t]*/.exec(this.source.slice(end(from.strand)))?.[0] ?? '') : ''
    const { lineEnd } = this.how.style
    const prefix = this.prefixed(goingOn(strand), '', () => false, { ...this.how, level: 0, otherMarker: false })
    const blank = lineEnd + prefix + lineEnd
    const mayBeNear = opened(strand).some(({ node }) => /Item$/.test(node.type))
    if (gaps === 'near' && mayBeNear) return trail + lineEnd
    if (gaps === 'blank') return trail + blank
    const own = this.ownGap(at, strand)
    return trail + (own === null ? lineEnd : hasBlankLine(own) || mayBeNear ? own : blank)
  }

  /** What stood before a leaf in its place; before another item of its list; behind the leaf before it. Null for no more than a line end. */
  private ownGap(at: number, strand: Strand): string | null {
    const [from, to] = [this.matches[at - 1], this.matches[at]]
    const behindTrail = (index: number) => this.between(index).replace(/^[ \t]+/, '')
    if (to && this.kept[at] && to.at > 0) return behindTrail(to.at)
    const item = opened(strand)[0]
    if (item && /Item$/.test(item.node.type)) {
      const list = item.parent && this.adopted.get(item.parent)
      const next = list?.children[1]
      const other = this.before.findIndex(one => next !== undefined && opened(one).some(({ origin }) => origin === next))
      return other > 0 ? behindTrail(other) : null
    }
    return from && this.kept[at - 1] && from.at + 1 < this.before.length ? behindTrail(from.at + 1) : ''
  }

  /** What stands between an old leaf and the one before it. */
  private between(at: number): string {
    const [before, strand] = [this.before[at - 1], this.before[at]]
    return before && strand ? this.source.slice(end(before), begin(this.source, strand)) : ''
  }
}

const sign = (marker: string) => /[-*+.)]/.exec(marker)?.[0] ?? ''

const otherSigns: Readonly<Record<string, string>> = { '-': '*', '*': '-', '+': '-', '.': ')', ')': '.' }

const hasBlankLine = (gap: string) => /(?:\r\n|\n|\r)[ \t>]*(?:\r\n|\n|\r)/.test(gap)

const kinds = ({ frames }: Strand) => frames.map(({ node }) => kind(node)).join('/')

const origins = ({ frames }: Strand) => frames.flatMap(({ origin }) => (origin ? [origin] : []))

const end = ({ origin }: Strand) => origin?.end ?? 0

/** Where the first line of a strand begins, or of the container that begins with it. */
function begin(source: string, { frames, opens, origin }: Strand): number {
  return lineStart(source, frames[opens]?.origin?.start ?? origin?.start ?? 0)
}
