import { attribute, type DocNode } from './doc-node.ts'
import { applyEdit, type Edit, type Rewriting, type Step } from './edit.ts'
import { escapeLevels } from './escape-text.ts'
import { nodeKey } from './normal-form.ts'
import { printLeaf } from './print-block.ts'
import type { SourceNode } from './source-tree.ts'

/** One line of a table: what stands before its first pipe or cell, the cells with their padding, what stands behind. */
interface TableLine {
  readonly lead: string
  readonly cells: readonly string[]
  readonly tail: string
}

/** Cuts a line of a table at the pipes that part cells (GFM: those that are not escaped). */
function cutLine(line: string): TableLine {
  const lead = /^[ \t>]*\|?/.exec(line)?.[0] ?? ''
  const tail = /(?<!\\)\|[ \t]*$|[ \t]*$/.exec(line.slice(lead.length))?.[0] ?? ''
  const inner = line.slice(lead.length, line.length - tail.length)
  return { lead, cells: inner.split(/(?<!\\)\|/), tail }
}

const joinLine = ({ lead, cells, tail }: TableLine) => lead + cells.join('|') + tail

/** The padding of a cell's source: the blanks before and behind its text. */
function paddingOf(cell: string | undefined): [string, string] {
  if (cell === undefined || cell.trim() === '') return [' ', ' ']
  return [/^[ \t]*/.exec(cell)?.[0].slice(0, 1) ?? '', /[ \t]*$/.exec(cell)?.[0].slice(0, 1) ?? '']
}

const signs: Readonly<Record<string, string>> = { left: ':---', right: '---:', center: ':---:' }
const delimiter = (cell: DocNode | undefined) => signs[cell ? attribute(cell, 'align') : ''] ?? '---'

/** Prints a row as the row beside it is written: with or without outer pipes, padded to the same widths. */
export function rowLike(neighbour: string, row: DocNode, print: (cell: DocNode) => string): string {
  const { lead, cells, tail } = cutLine(neighbour)
  const aligned = (row.content ?? []).map((cell, column) => {
    const like = cells[column] ?? cells[0]
    const [before, behind] = paddingOf(like)
    const text = `${before}${print(cell)}${behind}`
    return lead.includes('|') || tail.includes('|') ? text.padEnd(like?.length ?? 0) : text
  })
  return joinLine({ lead: lead.replace(/[^|]/g, ''), cells: aligned, tail: tail.includes('|') ? '|' : '' })
}

/**
 * The steps that bring a table's columns to those of `next`: the one column that it has more or less, with its words; the alignments; and
 * where more is different, one empty column or one column less at a time, until there are as many.
 */
export function* columnSteps(source: string, old: SourceNode, next: DocNode, how: Rewriting): Generator<Step> {
  const lines = linesOf(source, old)
  if (lines.length < 2) return
  const exact = columnChange(old, next)
  if (exact !== null) yield { edits: columnEdits(source, lines, exact, next, how), expected: next }
  const rough = exact === null ? likelyChange(old, next) : null
  if (rough === null) return
  const align = next.content?.[0]?.content?.[rough.at]?.attrs?.align ?? null
  const rows = (old.node.content ?? []).map((row, index): DocNode => {
    const empty: DocNode = { type: index === 0 ? 'tableHeader' : 'tableCell', attrs: { align } }
    const cells = row.content ?? []
    return { ...row, content: rough.kind === 'come' ? cells.toSpliced(rough.at, 0, empty) : cells.toSpliced(rough.at, 1) }
  })
  const expected: DocNode = { ...old.node, content: rows }
  yield { edits: columnEdits(source, lines, rough, expected, how), expected }
}

function* columnEdits(source: string, lines: readonly PlacedLine[], change: ColumnChange, next: DocNode, how: Rewriting): Generator<Edit> {
  for (const level of escapeLevels) {
    const cells = (next.content ?? []).map(row => row.content?.[change.at])
    const printed = (index: number) => (cells[index] ? printLeaf(cells[index], { ...how, level, otherMarker: false }) : '')
    yield rewritten(source, lines, (line, index) => {
      const row = index === 0 ? 0 : index - 1
      const text = index === 1 ? delimiter(cells[0]) : printed(row)
      if (change.kind === 'gone') return withoutCell(line, change.at)
      if (change.kind === 'come') return withCell(line, change.at, text)
      return index === 1 ? alignedTo(line, next) : line
    })
    if (change.kind !== 'come') return
  }
}

interface ColumnChange {
  readonly kind: 'come' | 'gone' | 'align'
  readonly at: number
}

type Keys = readonly (readonly string[])[]

const keysOf = (table: DocNode): Keys => (table.content ?? []).map(row => (row.content ?? []).map(nodeKey))

const without = (keys: Keys, column: number) => keys.map(row => row.filter((_, index) => index !== column))

/** The one column by which two tables differ; null when they differ otherwise. */
function columnChange(old: SourceNode, next: DocNode): ColumnChange | null {
  const [before, after] = [keysOf(old.node), keysOf(next)]
  const [width, wanted] = [before[0]?.length ?? 0, after[0]?.length ?? 0]
  if (before.length !== after.length || Math.abs(width - wanted) > 1) return null
  if (width === wanted) return String(before) === String(after) ? { kind: 'align', at: 0 } : null
  const [wide, narrow] = width > wanted ? [before, after] : [after, before]
  for (let at = Math.max(width, wanted) - 1; at >= 0; at--)
    if (String(without(wide, at)) === String(narrow)) return { kind: width > wanted ? 'gone' : 'come', at }
  return null
}

/** The column that most likely came or went, where that is not all; one that stands elsewhere goes first, and comes there. */
function likelyChange(old: SourceNode, next: DocNode): ColumnChange | null {
  const [before, after] = [keysOf(old.node), keysOf(next)]
  const [width, wanted] = [before[0]?.length ?? 0, after[0]?.length ?? 0]
  const columns = (count: number) => Array.from({ length: count }, (_, at) => at)
  if (width === wanted) {
    const moved = columns(width).find(at =>
      columns(width).some(to => to !== at && String(without(before, at)) === String(without(after, to))),
    )
    return moved === undefined ? null : { kind: 'gone', at: moved }
  }
  const [wide, narrow] = width > wanted ? [before, after] : [after, before]
  const alike = (at: number) =>
    narrow.reduce(
      (sum, row, index) => sum + row.filter((key, column) => key === wide[index]?.[column < at ? column : column + 1]).length,
      0,
    )
  const scores = columns(Math.min(width, wanted) + 1).map(alike)
  return { kind: width > wanted ? 'gone' : 'come', at: scores.lastIndexOf(Math.max(...scores)) }
}

interface PlacedLine {
  readonly start: number
  readonly text: string
}

function linesOf(source: string, { start, end }: SourceNode): PlacedLine[] {
  const from = Math.max(source.lastIndexOf('\n', start - 1), source.lastIndexOf('\r', start - 1)) + 1
  const out: PlacedLine[] = []
  for (const found of source.slice(from, end).matchAll(/[^\r\n]+/g)) out.push({ start: from + found.index, text: found[0] })
  return out
}

/** One splice from the first to the last line that changed. */
function rewritten(source: string, lines: readonly PlacedLine[], change: (line: TableLine, index: number) => TableLine): Edit {
  const first = lines[0]?.start ?? 0
  const last = lines.at(-1)
  const end = (last?.start ?? 0) + (last?.text.length ?? 0)
  let text = source.slice(first, end)
  for (const [index, line] of [...lines.entries()].reverse()) {
    const start = line.start - first
    text = applyEdit(text, { start, end: start + line.text.length, text: joinLine(change(cutLine(line.text), index)) })
  }
  return { start: first, end, text }
}

function withCell(line: TableLine, at: number, text: string): TableLine {
  // A row that ends before this column goes on ending there.
  if (at > line.cells.length) return line
  const like = line.cells[Math.min(at, line.cells.length - 1)]
  const piped = line.lead.includes('|')
  const [before, behind] = paddingOf(like)
  const bare = piped || line.tail.includes('|')
  const fresh = at === 0 && !piped ? `${text}${behind || ' '}` : `${before || (bare ? '' : ' ')}${text}${behind}`
  const cells = [...line.cells.slice(0, at), fresh, ...line.cells.slice(at)]
  if (at === 0 && !piped && cells[1] !== undefined) cells[1] = ` ${cells[1]}`
  const end = at === line.cells.length && !line.tail.includes('|')
  return { ...line, cells: end ? [...cells.slice(0, at - 1), `${cells[at - 1]} `, fresh.trimEnd()] : cells }
}

function withoutCell(line: TableLine, at: number): TableLine {
  const cells = line.cells.filter((_, index) => index !== at)
  if (cells.length === line.cells.length) return line
  if (at === 0 && !line.lead.includes('|')) return { ...line, cells: cells.map((cell, index) => (index === 0 ? cell.trimStart() : cell)) }
  const last = at === line.cells.length - 1 && !line.tail.includes('|')
  return { ...line, cells: last ? cells.map((cell, index) => (index === cells.length - 1 ? cell.trimEnd() : cell)) : cells }
}

/** The delimiter line with colons where the columns say so; a cell that says it already stays as it is. */
function alignedTo(line: TableLine, next: DocNode): TableLine {
  const wanted = (next.content?.[0]?.content ?? []).map(cell => attribute(cell, 'align'))
  const cells = line.cells.map((cell, column) => {
    const [before, behind] = [/^[ \t]*/.exec(cell)?.[0] ?? '', /[ \t]*$/.exec(cell)?.[0] ?? '']
    const dashes = '-'.repeat(Math.max(1, cell.trim().length - (wanted[column] === 'center' ? 2 : wanted[column] ? 1 : 0)))
    const sign =
      wanted[column] === 'left'
        ? `:${dashes}`
        : wanted[column] === 'right'
          ? `${dashes}:`
          : wanted[column] === 'center'
            ? `:${dashes}:`
            : dashes
    const is = /^:-*:$/.test(cell.trim()) ? 'center' : /^:/.test(cell.trim()) ? 'left' : /:$/.test(cell.trim()) ? 'right' : ''
    return is === (wanted[column] ?? '') ? cell : before + sign + behind
  })
  return { ...line, cells }
}
