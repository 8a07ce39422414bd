import type { DocMark, DocNode } from './doc-node.ts'

/** An inline construct of the source around a run: what opens it and what closes it, as written. No mark: `<` and `>` of an address. */
export interface Span {
  readonly mark: DocMark | null
  readonly open: string
  readonly close: string
}

/** A stretch of one leaf: text that reads `text`, or one atom. `start` and `end` are offsets in the block's source. */
export interface Run {
  readonly text: string
  readonly atom: DocNode | null
  readonly code: boolean
  readonly spans: readonly Span[]
  readonly start: number
  readonly end: number
}

/** A document node together with the source it was read from. Offsets count in the source of its top-level block. */
export interface SourceNode {
  readonly node: DocNode
  readonly start: number
  readonly end: number
  readonly children: readonly SourceNode[]
  readonly runs: readonly Run[]
  /** Block quotes around it. */
  readonly quotes: number
}

/** One UTF-16 unit or one atom of inline content, with the marks on it. */
export interface Glyph {
  readonly text: string
  readonly atom: DocNode | null
  readonly marks: readonly DocMark[]
}

/** A glyph of the source. */
export interface Unit extends Glyph {
  readonly spans: readonly Span[]
  readonly start: number
  readonly end: number
}

/** A mark as text: two marks are the same when their keys are. */
export function markKey(mark: DocMark): string {
  return mark.type === 'link' ? `link ${JSON.stringify([mark.attrs?.href ?? '', mark.attrs?.title || ''])}` : mark.type
}

/** The marks of a run, from its spans. */
export function marksOf(spans: readonly Span[]): DocMark[] {
  const marks = new Map<string, DocMark>()
  for (const { mark } of spans) if (mark) marks.set(markKey(mark), mark)
  return [...marks.values()]
}
