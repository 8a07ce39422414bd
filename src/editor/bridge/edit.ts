import type { LinkDefinition } from '#domain/markdown/tile-body.ts'
import type { DocNode } from './doc-node.ts'
import type { BlockPrinting } from './print-block.ts'

/** One splice of a block's source. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A step towards the wanted block: splices to try in turn, and what the block must read as after any of them. */
export interface Step {
  readonly edits: Iterable<Edit>
  readonly expected: DocNode
}

/** What rewriting needs to know of the file. */
export interface Rewriting extends Omit<BlockPrinting, 'level' | 'otherMarker'> {
  readonly definitions: readonly LinkDefinition[]
}

/** Applies a splice. */
export function applyEdit(source: string, edit: Edit): string {
  return source.slice(0, edit.start) + edit.text + source.slice(edit.end)
}

/** The number of items two lists have in common at their start and, behind that, at their end. */
export function commonEnds(before: readonly string[], after: readonly string[]): { start: number; end: number } {
  return commonEndsOf(before.length, after.length, (old, index) => before[old] === after[index])
}

/** The same for two lists of these lengths, of which `same` tells whether an item of the one is that of the other. */
export function commonEndsOf(before: number, after: number, same: (old: number, index: number) => boolean): { start: number; end: number } {
  const shorter = Math.min(before, after)
  let start = 0
  while (start < shorter && same(start, start)) start++
  let end = 0
  while (end < shorter - start && same(before - 1 - end, after - 1 - end)) end++
  return { start, end }
}
