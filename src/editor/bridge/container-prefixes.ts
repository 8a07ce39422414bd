import { attribute } from './doc-node.ts'
import type { Rewriting } from './edit.ts'
import { behindPrefix, hasPrefix, indentOf, lineStart, ownIndent } from './line-places.ts'
import type { StrandMatch } from './match-strands.ts'
import { type BlockPrinting, continuation, itemMarker } from './print-block.ts'
import type { SourceNode } from './source-tree.ts'
import { type Frame, kind, opened, origins, type Strand } from './strands.ts'

/** What a container is woven from: its source, the leaves that it had and is to have, which are the same, and how to write the others. */
export interface Weaving {
  readonly source: string
  readonly before: readonly Strand[]
  readonly after: readonly Strand[]
  readonly matches: readonly (StrandMatch | null)[]
  readonly how: Rewriting
}

/**
 * What the containers of a block to be put before its lines: those that leaves of an old container stand in are written as it was, new
 * ones like their neighbours.
 */
export class Prefixes {
  /** Whether a tab behind a marker is written as it is, or as blanks, since in another column it is wider or narrower. */
  tabs = true
  private readonly adopted = new Map<Frame, SourceNode>()
  private readonly even = new Map<Frame, boolean>()
  private readonly plain: BlockPrinting
  private readonly given: Weaving

  constructor(given: Weaving) {
    const { after, matches, how } = given
    this.given = given
    this.plain = { ...how, level: 0, otherMarker: false }
    for (const [at, strand] of after.entries()) this.adopt(strand, matches[at] ?? null, true)
    for (const [at, strand] of after.entries()) this.adopt(strand, matches[at] ?? null, false)
  }

  /** The old container that this one is. */
  originOf(frame: Frame): SourceNode | undefined {
    return this.adopted.get(frame)
  }

  /**
   * A container that leaves of an old one stand in is that one: it has its marker, and its lines begin as they did. First where all around
   * the leaf is as it was, then where only the containers nearest to it are.
   */
  private adopt(strand: Strand, match: StrandMatch | null, whole: boolean): void {
    if (!match || (whole && (!match.inOrder || kinds(strand) !== kinds(match.strand)))) return
    const old = [...match.strand.frames].reverse()
    for (const [index, frame] of [...strand.frames].reverse().entries()) {
      const origin = old[index]?.origin
      if (!origin || kind(origin.node) !== kind(frame.node)) return
      if (!this.adopted.has(frame)) this.adopted.set(frame, origin)
    }
  }

  /** Whether the lines of a leaf that stands where it stood, in these old containers, can stay as they are. */
  stand(strand: Strand, match: StrandMatch): boolean {
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
    return !origin || Number(/^\d+/.exec(this.given.source.slice(origin.start))?.[0]) !== Number(attribute(list.node, 'start') || 1)
  }

  /** The sign of its list had to change. */
  private isResigned(item: Frame): boolean {
    const origin = this.adopted.get(item)
    if (!/Item$/.test(item.node.type) || !origin) return false
    return sign(this.marker(item)) !== sign(this.markerOf(origin))
  }

  /** A line behind what the containers around it put before it; the sign of a quote has no blank where the quote has none. */
  prefixed(frames: readonly Frame[], line: string, begins: readonly Frame[]): string {
    let out = line
    let isInner = false // what begins behind a marker stands where the lines below it do
    for (const frame of [...frames].reverse()) {
      if (frame.node.type === 'blockquote') out = (this.isTight(frame) && /^\S/.test(out) ? '>' : '> ') + out
      else out = (begins.includes(frame) ? this.marker(frame).padEnd(isInner ? this.blanks(frame).length : 0) : this.blanks(frame)) + out
      isInner ||= begins.includes(frame) && hasPrefix(frame.node.type)
    }
    return line === '' ? out.trimEnd() : out
  }

  private isTight(quote: Frame): boolean {
    const origin = this.adopted.get(quote)
    return origin !== undefined && /^>\S/.test(this.given.source.slice(origin.start))
  }

  /** What stands before the first line of a container. */
  private marker(frame: Frame): string {
    const { node, parent } = frame
    if (node.type === 'footnote') return `[^${attribute(node, 'label')}]: `
    if (!parent || !hasPrefix(node.type)) return ''
    const [printed, box] = itemMarker(parent.node, frame.at, this.plain)
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
    const items = this.given.after.flatMap(strand => opened(strand))
    const before = items.find(({ parent, at }) => parent?.parent === list.parent && parent?.node === previous && at === 0)
    const taken = before && sign(this.marker(before))
    return taken === sign(marker) ? marker.replace(taken, otherSigns[taken] ?? taken) : marker
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
    const known = this.even.get(list)
    if (known !== undefined) return known
    const numbers = (this.adopted.get(list)?.children ?? []).map(({ start }) => /^\d+/.exec(this.given.source.slice(start, start + 9))?.[0])
    const even = numbers.length > 1 && numbers.every(number => number === numbers[0])
    this.even.set(list, even)
    return even
  }

  /** What stands before the further lines of a container. */
  private blanks(frame: Frame): string {
    const { node } = frame
    if (!hasPrefix(node.type) || node.type === 'blockquote') return ''
    const origin = this.adopted.get(frame)
    const marker = this.marker(frame).replace(/\[[ xX]\] $/, '')
    if (origin && marker.length === (this.written(origin) || marker).length) return this.originBlanks(origin)
    return node.type === 'footnote' ? '    ' : continuation(marker, this.plain)
  }

  private written(item: SourceNode): string {
    const marker = this.markerOf(item)
    if (this.tabs || !marker.includes('\t')) return /[ \t]$/.test(marker) ? marker : ''
    return marker.trimEnd().padEnd(indentOf(this.given.source, item, this.around(item)))
  }

  private originBlanks(origin: SourceNode): string {
    if (origin.node.type === 'footnote') return '    '
    const around = this.around(origin)
    const before = ownIndent(this.given.source, origin, around)
    for (const child of origin.children.slice(1)) {
      const all = child.node.type === 'codeBlock' ? '' : ownIndent(this.given.source, child, around)
      const blanks = all.startsWith(before) ? all.slice(before.length) : ''
      if (blanks.length > 0 && this.isWide(origin, child, around) && (this.tabs || !blanks.includes('\t'))) return blanks
    }
    const marker = this.markerOf(origin)
    // Behind the sign of a quote a tab ends elsewhere.
    const isQuoted = !this.tabs || around.some(({ node }) => node.type === 'blockquote')
    return isQuoted ? ' '.repeat(indentOf(this.given.source, origin, around)) : marker.replace(/\S/g, ' ')
  }

  /** Whether a child stands behind all of the item's indentation. */
  private isWide(item: SourceNode, child: SourceNode, around: readonly SourceNode[]): boolean {
    return behindPrefix(this.given.source, lineStart(this.given.source, child.start), [...around, item]) !== null
  }

  private markerOf({ start, end }: SourceNode): string {
    return /^(?:[-*+]|\d{1,9}[.)])[ \t]*/.exec(this.given.source.slice(start, end))?.[0] ?? ''
  }

  /** The containers around an old one. */
  private around(origin: SourceNode): readonly SourceNode[] {
    const strand = this.given.before.find(({ frames }) => frames.some(frame => frame.origin === origin))
    const all = strand ? origins(strand) : []
    return all.slice(0, all.indexOf(origin))
  }
}

const sign = (marker: string) => /[-*+.)]/.exec(marker)?.[0] ?? ''

const otherSigns: Readonly<Record<string, string>> = { '-': '*', '*': '-', '+': '-', '.': ')', ')': '.' }

const kinds = ({ frames }: Strand) => frames.map(({ node }) => kind(node)).join('/')
