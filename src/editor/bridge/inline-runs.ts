import type { PhrasingContent } from 'mdast'
import { mapCode, mapText } from '#domain/markdown/character-map.ts'
import { rangeOf, type TextRange } from '#domain/markdown/parse-markdown.ts'
import type { LinkDefinition } from '#domain/markdown/tile-body.ts'
import type { DocMark, DocNode } from './doc-node.ts'
import { spelledOut } from './normal-form.ts'
import { marksOf, type Run, type Span, type Unit } from './source-tree.ts'

/** What reading needs to know of the file around a block. */
export interface Reading {
  readonly source: string
  readonly definitions: ReadonlyMap<string, LinkDefinition>
  readonly quotes: number
}

/** Reads inline Markdown into runs. */
export function readRuns(nodes: readonly PhrasingContent[], reading: Reading, spans: readonly Span[] = []): Run[] {
  return nodes.flatMap(node => readRun(node, reading, spans))
}

function readRun(node: PhrasingContent, reading: Reading, spans: readonly Span[]): Run[] {
  const range = rangeOf(node)
  const atom = (atom: DocNode): Run[] => [{ text: '', atom, code: false, spans, ...range }]
  const raw = (): Run[] => atom({ type: 'sourceInline', attrs: { text: reading.source.slice(range.start, range.end) } })
  switch (node.type) {
    case 'text':
      return [{ text: node.value, atom: null, code: false, spans, ...range }]
    case 'inlineCode':
      return [{ text: node.value, atom: null, code: true, spans: [...spans, codeSpan(reading.source, range)], ...range }]
    case 'break':
      return atom({ type: 'hardBreak' })
    case 'image':
      return atom({ type: 'image', attrs: { src: node.url, alt: node.alt ?? '', title: node.title ?? '' } })
    case 'emphasis':
      return inside(node.children, range, { type: 'italic' }, reading, spans)
    case 'strong':
      return inside(node.children, range, { type: 'bold' }, reading, spans)
    case 'delete':
      return inside(node.children, range, { type: 'strike' }, reading, spans)
    case 'link':
      return inside(node.children, range, linkMark(node.url, node.title), reading, spans)
    case 'linkReference': {
      const definition = reading.definitions.get(node.identifier)
      return definition ? inside(node.children, range, linkMark(definition.url, definition.title), reading, spans) : raw()
    }
    case 'footnoteReference':
      return atom({ type: 'footnoteReference', attrs: { label: reading.source.slice(range.start + 2, range.end - 1) } })
    default:
      return raw()
  }
}

function linkMark(href: string, title: string | null | undefined): DocMark {
  return { type: 'link', attrs: { href, title: title ?? null } }
}

function codeSpan(source: string, { start, end }: TextRange): Span {
  const fence = /^`+/.exec(source.slice(start, end))?.[0] ?? '`'
  return { mark: { type: 'code' }, open: fence, close: fence }
}

function inside(children: readonly PhrasingContent[], range: TextRange, mark: DocMark, reading: Reading, spans: readonly Span[]): Run[] {
  const first = children[0]
  const last = children.at(-1)
  if (!first || !last) {
    return [
      {
        text: '',
        atom: { type: 'sourceInline', attrs: { text: reading.source.slice(range.start, range.end) } },
        code: false,
        spans,
        ...range,
      },
    ]
  }
  const open = reading.source.slice(range.start, rangeOf(first).start)
  const close = reading.source.slice(rangeOf(last).end, range.end)
  return readRuns(children, reading, [...spans, { mark, open, close }])
}

/** The document's inline content for these runs. A soft line end reads as a blank. */
export function contentOf(runs: readonly Run[]): DocNode[] {
  const out: DocNode[] = []
  for (const run of runs) {
    const marks = marksOf(run.spans)
    const node = run.atom ?? { type: 'text', text: run.text.replace(/\r\n|\n|\r/g, ' ') }
    if (node.type === 'text' && node.text === '') continue
    out.push(marks.length > 0 ? { ...node, marks } : node)
  }
  return out
}

/** Runs as single units, each with its piece of source. Null when some text cannot be traced back. */
export function unitsOf(runs: readonly Run[], source: string, quotes: number): Unit[] | null {
  const out: Unit[] = []
  for (const run of runs) {
    const marks = marksOf(run.spans)
    if (run.atom) out.push(...atomUnits(run, run.atom, marks))
    else {
      const map = (run.code ? mapCode : mapText)(source, run.start, run.end, run.text, quotes)
      if (map === null) return null
      for (const { character, start, end } of map)
        out.push({ text: character === '\t' ? ' ' : character, atom: null, marks, spans: run.spans, start, end })
    }
  }
  return out
}

function atomUnits(run: Run, atom: DocNode, marks: readonly DocMark[]): Unit[] {
  const text = spelledOut(atom)
  if (text === null) return [{ text: '', atom, marks, spans: run.spans, start: run.start, end: run.end }]
  return text.split('').map((character, index) => {
    const start = run.start + index
    return { text: /\s/.test(character) ? ' ' : character, atom: null, marks, spans: run.spans, start, end: start + 1 }
  })
}
