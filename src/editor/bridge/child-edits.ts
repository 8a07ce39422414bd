import { type DocNode, textOf } from './doc-node.ts'
import type { Edit, Rewriting } from './edit.ts'
import { escapeLevels } from './escape-text.ts'
import { linePrefix, settle } from './line-prefix.ts'
import { type BlockPrinting, itemMarker, printBlock, printItem, printLeaf, printRow } from './print-block.ts'
import type { SourceNode } from './source-tree.ts'
import { rowLike } from './table-source.ts'

/** The splices that take the child at `index` away, with what parts it from its neighbours. */
export function* removals(source: string, parent: SourceNode, index: number): Generator<Edit> {
  const child = parent.children[index]
  const before = parent.children[index - 1]
  const after = parent.children[index + 1]
  if (!child) return
  if (before) yield { start: before.end, end: child.end, text: '' }
  if (after && !before && parent.node.type === 'orderedList') yield behindMarkers(source, child, after)
  if (after) yield { start: child.start, end: after.start, text: '' }
  const line = Math.max(source.lastIndexOf('\n', child.start - 1), source.lastIndexOf('\r', child.start - 1))
  if (line >= 0) yield { start: source.startsWith('\r\n', line - 1) ? line - 1 : line, end: child.end, text: '' }
}

/** The first number stays where it is: from behind it to behind the second. */
function behindMarkers(source: string, child: SourceNode, after: SourceNode): Edit {
  const marker = (item: SourceNode) => /^\d{1,9}[.)][ \t]*/.exec(source.slice(item.start, item.end))?.[0].length ?? 0
  return { start: child.start + marker(child), end: after.start + marker(after), text: '' }
}

/** The splices that put a new child before the child at `index` (or behind the last one). */
export function* insertions(
  source: string,
  parent: SourceNode,
  index: number,
  next: DocNode,
  position: number,
  how: Rewriting,
): Generator<Edit> {
  const child = next.content?.[position]
  const before = parent.children[index - 1]
  const after = parent.children[index]
  const neighbour = before ?? after
  if (!child || !neighbour) return
  const prefix = linePrefix(source, lineChild(parent, neighbour).start)
  const between = separators(source, parent, child, prefix, how)
  for (const level of escapeLevels) {
    const text = settle(
      printChild(source, parent, neighbour, next, position, { ...how, level, otherMarker: false }),
      how.style.lineEnd,
      prefix,
    )
    for (const gap of between) {
      if (before) yield { start: before.end, end: before.end, text: gap + text }
      if (after) yield { start: after.start, end: after.start, text: text + gap }
    }
  }
}

/** A task's paragraph stands behind its box: the prefix is that of a child on a line of its own, where there is one. */
function lineChild(parent: SourceNode, neighbour: SourceNode): SourceNode {
  return parent.node.type === 'taskItem' ? (parent.children[1] ?? neighbour) : neighbour
}

function separators(source: string, parent: SourceNode, child: DocNode, prefix: string, how: Rewriting): string[] {
  const { lineEnd } = how.style
  const [first, second] = parent.children
  const near = lineEnd + prefix
  const blank = lineEnd + prefix.trimEnd() + lineEnd + prefix
  const own = first && second && parent.node.type !== 'table' ? [source.slice(first.end, second.start)] : []
  const tightList = child.type.endsWith('List') && /Item$/.test(parent.node.type)
  return tightList || /List$|^table$/.test(parent.node.type) ? [...own, near, blank] : [blank, ...own, near]
}

function printChild(
  source: string,
  parent: SourceNode,
  neighbour: SourceNode,
  next: DocNode,
  position: number,
  how: BlockPrinting,
): string {
  const child = next.content?.[position]
  if (!child) return ''
  if (child.type === 'tableRow' && how.level === 0 && how.known.part(child) === undefined)
    return rowLike(source.slice(neighbour.start, neighbour.end), child, cell => printLeaf(cell, how))
  if (child.type === 'tableRow') return printRow(child, how)
  if (!next.type.endsWith('List')) return printBlock(child, { ...how, inside: true, beginsBody: false })
  const inner = neighbour.children[0]
  const written = inner ? source.slice(neighbour.start, inner.start).replace(/\[[ xX]\][ \t]*$/, '') : ''
  const [marker, box] = itemMarker(next, position, how)
  const own = /^(?:[-*+]|\d{1,9}[.)])[ \t]+$/.test(written) ? written : marker
  const number = sameNumbers(source, parent) ? null : /\d+/.exec(marker)?.[0]
  const sign = number ? own.replace(/^\d+/, number) : own
  const tight = !parent.children.some((item, index) =>
    /\n[ \t>]*\r?\n/.test(source.slice(item.end, parent.children[index + 1]?.start ?? item.end)),
  )
  return printItem(child, sign, box, tight, how)
}

/** Some people write `1.` before every item. */
function sameNumbers(source: string, parent: SourceNode): boolean {
  const numbers = parent.children.map(item => /^\d+/.exec(source.slice(item.start, item.end))?.[0] ?? '')
  return numbers.length > 1 && numbers.every(number => number === numbers[0])
}

/** The splices that print a child anew in its place. */
export function* reprints(source: string, old: SourceNode, next: DocNode, how: Rewriting): Generator<Edit> {
  const prefix = linePrefix(source, old.start)
  for (const level of escapeLevels) {
    const text = printBlock(next, { ...how, level, otherMarker: false, inside: true, beginsBody: false })
    yield { start: old.start, end: old.end, text: settle(text, how.style.lineEnd, prefix) }
  }
}

/** How much two nodes read alike, from 0 to 1. */
export function likeness(a: DocNode, b: DocNode): number {
  if (a.type !== b.type) return 0
  const [x, y] = [textOf(a), textOf(b)]
  const longest = Math.max(x.length, y.length)
  if (longest === 0) return 1
  let start = 0
  while (start < Math.min(x.length, y.length) && x[start] === y[start]) start++
  let end = 0
  while (end < Math.min(x.length, y.length) - start && x[x.length - 1 - end] === y[y.length - 1 - end]) end++
  return (start + end) / longest
}
