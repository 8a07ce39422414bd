import type { BlockContent, DefinitionContent, List, ListItem, Nodes, PhrasingContent, RootContent, Table } from 'mdast'
import { rangeOf } from '#domain/markdown/parse-markdown.ts'
import { isModuleCode, isTagPair, isTemplateOnly } from '#domain/markdown/template-tags.ts'
import { cutTags } from './cut-tags.ts'
import type { DocNode } from './doc-node.ts'
import { readPicture, readWrittenFigure } from './figures/read-figure.ts'
import { contentOf, type Reading, readRuns } from './inline-runs.ts'
import { linePrefix } from './line-prefix.ts'
import type { Run, SourceNode } from './source-tree.ts'

/** Reads a block of Markdown into the editor's document. Null when the schema cannot hold it and its text must be kept as source. */
export function readBlock(node: RootContent | BlockContent | DefinitionContent, reading: Reading): SourceNode | null {
  const { source } = reading
  const text = source.slice(rangeOf(node).start, rangeOf(node).end)
  switch (node.type) {
    case 'paragraph':
      return /^\s*(:::|\*\[[^\]]*\]:)/.test(text) || isTemplateOnly(text) || isTagPair(text) || isModuleCode(text)
        ? readWrittenFigure(node, text, reading)
        : readParagraph(node.children, node, reading)
    case 'heading':
      return readLeaf({ type: 'heading', attrs: { level: node.depth } }, node.children, node, reading)
    case 'blockquote':
      return container({ type: 'blockquote' }, node, node.children, { ...reading, quotes: reading.quotes + 1 })
    case 'list':
      return readList(node, reading)
    case 'footnoteDefinition':
      return container({ type: 'footnote', attrs: { label: noteLabel(text) } }, node, node.children, reading)
    case 'code': {
      const value = node.value.replace(/\r\n?/g, '\n')
      const language = [node.lang, node.meta].filter(Boolean).join(' ') || null
      return atom({ type: 'codeBlock', attrs: { language }, ...(value ? { content: [{ type: 'text', text: value }] } : {}) }, node, reading)
    }
    case 'html':
      return readWrittenFigure(node, text, reading)
    case 'thematicBreak':
      return atom({ type: 'horizontalRule' }, node, reading)
    case 'table':
      return readTable(node, reading)
    default:
      return null
  }
}

const noteLabel = (text: string) => /^\[\^([^\]]+)\]/.exec(text)?.[1] ?? ''

function atom(node: DocNode, at: Nodes, { quotes }: Reading): SourceNode {
  return { node, ...rangeOf(at), children: [], runs: [], quotes }
}

function readLeaf(shape: DocNode, children: readonly PhrasingContent[], at: Nodes, reading: Reading): SourceNode | null {
  const range = rangeOf(at)
  const runs = cutTags(readRuns(children, reading), range, reading.source, reading.quotes)
  if (runs === null || runs.some(run => looksLikeMark(run, reading))) return null
  const content = contentOf(runs)
  const node = content.length > 0 ? { ...shape, content } : shape
  return { node, ...range, children: [], runs, quotes: reading.quotes }
}

/** Text that looks like the mark of a footnote there is, and is none (it is escaped): the document could not tell the two apart. */
function looksLikeMark(run: Run, { definitions }: Reading): boolean {
  if (run.atom || run.code || !run.text.includes('[^')) return false
  return Array.from(run.text.matchAll(/\[\^([^\]\s]+)\]/g)).some(([, label]) => definitions.has(`^${label?.toLowerCase()}`))
}

function readParagraph(children: readonly PhrasingContent[], at: Nodes, reading: Reading): SourceNode | null {
  return readPicture(children, at, reading) ?? readLeaf({ type: 'paragraph' }, children, at, reading)
}

function container(shape: DocNode, at: Nodes, blocks: readonly (BlockContent | DefinitionContent)[], reading: Reading): SourceNode | null {
  const children: SourceNode[] = []
  for (const block of blocks) {
    const child = readBlock(block, reading) ?? nestedSource(block, reading)
    if (child === null) return null
    children.push(child)
  }
  const { start, end: whole } = rangeOf(at)
  const end = endOf(children, whole, reading.source)
  if (children.length === 0) children.push({ node: { type: 'paragraph' }, start: end, end, children: [], runs: [], quotes: reading.quotes })
  return { node: { ...shape, content: children.map(child => child.node) }, start, end, children, runs: [], quotes: reading.quotes }
}

/** Where a container ends: with its last child. The parser counts blank lines behind a list to it where a quote goes on. */
function endOf(children: readonly SourceNode[], end: number, source: string): number {
  const last = children.at(-1)
  const rest = last ? source.slice(last.end, end) : ''
  const line = /^[\s>]*$/.test(rest) ? rest.search(/[\r\n]/) : -1
  return last && line !== -1 ? last.end + line : end
}

/** Source inside a list or a quote: its text without the prefix its lines carry there. */
function nestedSource(block: Nodes, reading: Reading): SourceNode | null {
  const { start, end } = rangeOf(block)
  const prefix = linePrefix(reading.source, start)
  const [first = '', ...rest] = reading.source.slice(start, end).split(/\r\n|\n|\r/)
  // A blank line of a quote may end at its sign.
  if (rest.some(line => line.trim() !== '' && line !== prefix.trimEnd() && !line.startsWith(prefix))) return null
  const text = [first, ...rest.map(line => line.slice(prefix.length))].join('\n')
  return atom({ type: 'sourceBlock', attrs: { text } }, block, reading)
}

function readList(list: List, reading: Reading): SourceNode | null {
  const tasks = list.children.filter(item => typeof item.checked === 'boolean').length
  const items: SourceNode[] = []
  for (const item of list.children) {
    const read = container(itemShape(item), item, item.children, reading)
    if (read === null) return null
    items.push(read)
  }
  const content = items.map(item => item.node)
  const { start, end: whole } = rangeOf(list)
  const end = endOf(items, whole, reading.source)
  const ordered: DocNode = { type: 'orderedList', attrs: { start: list.start ?? 1 }, content }
  const node = list.ordered ? ordered : { type: tasks > 0 && tasks === list.children.length ? 'taskList' : 'bulletList', content }
  return { node, start, end, children: items, runs: [], quotes: reading.quotes }
}

function itemShape(item: ListItem): DocNode {
  return typeof item.checked === 'boolean' ? { type: 'taskItem', attrs: { checked: item.checked } } : { type: 'listItem' }
}

/** Rows with too few cells get empty ones on screen (the file keeps its own); rows with too many would hide text, so they stay source. */
function readTable(table: Table, reading: Reading): SourceNode | null {
  const width = table.children[0]?.children.length ?? 0
  const rows: SourceNode[] = []
  for (const [index, row] of table.children.entries()) {
    const range = rangeOf(row)
    const cells: SourceNode[] = []
    for (let column = 0; column < Math.max(width, row.children.length); column++) {
      const cell = row.children[column]
      const shape: DocNode = { type: index === 0 ? 'tableHeader' : 'tableCell', attrs: { align: table.align?.[column] ?? null } }
      const read = cell ? readLeaf(shape, cell.children, cell, reading) : emptyCell(shape, range.end, reading)
      if (read === null || column >= width) return null
      cells.push(read)
    }
    rows.push({
      node: { type: 'tableRow', content: cells.map(cell => cell.node) },
      ...range,
      children: cells,
      runs: [],
      quotes: reading.quotes,
    })
  }
  return {
    node: { type: 'table', content: rows.map(row => row.node) },
    ...rangeOf(table),
    children: rows,
    runs: [],
    quotes: reading.quotes,
  }
}

function emptyCell(node: DocNode, end: number, { quotes }: Reading): SourceNode {
  return { node, start: end, end, children: [], runs: [], quotes }
}
