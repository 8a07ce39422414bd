import type { LinkDefinition } from '#domain/markdown/tile-body.ts'
import { type DocNode, isTextLeaf } from './doc-node.ts'
import type { Rewriting } from './edit.ts'
import { type EscapeLevel, escapeLevels } from './escape-text.ts'
import { type KnownSources, knownSources } from './known-sources.ts'
import { settle } from './line-prefix.ts'
import { type SegmentMatch, segmentWith } from './match-segments.ts'
import { nodeKey } from './normal-form.ts'
import { openBlock } from './open-block.ts'
import type { OpenedBody } from './open-body.ts'
import { printBlock } from './print-block.ts'
import { rewriteBlock } from './rewrite-block.ts'
import { isContainer, kind, type Strand, strandsOf } from './strands.ts'

/** A block ready to be put into the file. `segment` is the one it equals or was changed from. */
export interface WrittenBlock {
  readonly text: string
  readonly segment: number | null
  readonly untouched: boolean
  /** Whether the text, parsed by itself, reads as the node. */
  readonly proven: boolean
  /** Writes it once more, anew: with the other list marker, or closed properly; where the body has other definitions now, without those gone. */
  readonly anew: (otherMarker: boolean, definitions: readonly LinkDefinition[]) => string | null
}

/** What writing a document over a body needs to know. */
export interface Writing {
  readonly opened: OpenedBody
  readonly live: OpenedBody | null
  readonly nodes: readonly DocNode[]
  readonly matches: readonly SegmentMatch[]
}

/** Writes one block: one that equals a segment as its slice, a changed one by rewriting its slice, a new one in the file's style. */
export function writeBlock({ opened, live, nodes, matches }: Writing, index: number): WrittenBlock {
  const { same, from } = matches[index] ?? { same: null, from: null }
  const node = nodes[index] ?? { type: 'paragraph' }
  const { definitions, style } = opened
  const how: Rewriting = { definitions, style, known: knownSources(opened), beginsBody: index === 0 }
  const anew = (of: string) => (otherMarker: boolean, now: readonly LinkDefinition[]) =>
    redefined(of, node, { ...how, definitions: now }) ?? printProven(node, how, otherMarker)
  const source = opened.segments[same ?? -1]?.source
  if (source !== undefined) return { text: source, segment: same, untouched: true, proven: true, anew: anew(source) }
  const text =
    asLive(opened, live, node) ??
    changed(opened, from, node, how) ??
    split(opened, nodes, matches, index, how) ??
    parted(opened, node, how) ??
    printProven(node, how, false)
  const shown = text ?? print(node, how, 0, false)
  return { text: shown, segment: from, untouched: false, proven: text !== null, anew: anew(shown) }
}

/** What the writing of a block depends on beside its node and the live body: where nothing of it changed, neither does what is written. */
export function circumstances(matches: readonly SegmentMatch[], index: number): string {
  const near = [index, index - 1, index - 2, index + 1].map(at => matches[at]?.from ?? '')
  return [matches[index]?.same ?? '', index === 0, ...near].join(' ')
}

/** The very source of the live block that a node equals. */
function asLive(opened: OpenedBody, live: OpenedBody | null, node: DocNode): string | null {
  if (!live || live.style.lineEnd !== opened.style.lineEnd) return null
  const key = nodeKey(node)
  const source = live.segments[segmentWith(live, key) ?? -1]?.source
  const block = source === undefined ? null : openBlock(source, opened.definitions)
  return block && nodeKey(block.tree.node) === key ? block.source : null
}

function changed(opened: OpenedBody, from: number | null, node: DocNode, how: Rewriting): string | null {
  const segment = from === null ? undefined : opened.segments[from]
  const block = segment && openBlock(segment.source, opened.definitions)
  if (!block || nodeKey(block.tree.node) !== nodeKey(segment.node)) return null
  return rewriteBlock(block, node, how)
}

/** What the file has was written with definitions that may be gone. */
const nothingKnown: KnownSources = { leaf: () => undefined, part: () => undefined, home: () => undefined }

/** The source, changed as little as it must be to read the same with other definitions than it was opened with; null when it reads so. */
function redefined(source: string, node: DocNode, how: Rewriting): string | null {
  const block = openBlock(source, how.definitions)
  return block && nodeKey(block.tree.node) !== nodeKey(node) ? rewriteBlock(block, node, { ...how, known: nothingKnown }) : null
}

/** The second half of a split leaf is made from the same source as the first. */
function split(
  opened: OpenedBody,
  nodes: readonly DocNode[],
  matches: readonly SegmentMatch[],
  index: number,
  how: Rewriting,
): string | null {
  const node = nodes[index]
  if (!node || !isTextLeaf(node) || matches[index]?.from !== null) return null
  for (const near of [index - 1, index - 2, index + 1]) {
    const from = matches[near]?.from ?? null
    const donor = from === null ? undefined : opened.segments[from]?.node
    if (donor && isTextLeaf(donor) && sharesText(donor, node)) {
      const text = changed(opened, from, { ...donor, content: node.content ?? [] }, how)
      if (text !== null && donor.type === node.type) return text
    }
  }
  return null
}

/** The other part of a list or a quote that was parted: made from the same source as the first. */
function parted(opened: OpenedBody, node: DocNode, how: Rewriting): string | null {
  if (!isContainer(node)) return null
  const around = ({ frames }: Strand) => frames.map(frame => kind(frame.node)).join()
  for (const strand of strandsOf(node, null)) {
    const home = how.known.home(strand.node) ?? -1
    const donor = opened.segments[home]?.node
    const key = nodeKey(strand.node)
    const stood = donor && strandsOf(donor, null).find(one => nodeKey(one.node) === key)
    if (stood) return around(stood) === around(strand) ? changed(opened, home, node, how) : null
  }
  return null
}

function sharesText(donor: DocNode, node: DocNode): boolean {
  const text = (leaf: DocNode) =>
    (leaf.content ?? [])
      .map(child => child.text ?? '')
      .join('')
      .trim()
  const [whole, part] = [text(donor), text(node)]
  return part !== '' && (whole.endsWith(part) || whole.startsWith(part) || whole.endsWith(part.slice(-12)))
}

function print(node: DocNode, how: Rewriting, level: EscapeLevel, otherMarker: boolean): string {
  return settle(printBlock(node, { ...how, level, otherMarker }), how.style.lineEnd, '')
}

function printProven(node: DocNode, how: Rewriting, otherMarker: boolean): string | null {
  const key = nodeKey(node)
  for (const level of escapeLevels) {
    const text = print(node, how, level, otherMarker)
    const block = openBlock(text, how.definitions)
    if (block && nodeKey(block.tree.node) === key) return text
  }
  return null
}
