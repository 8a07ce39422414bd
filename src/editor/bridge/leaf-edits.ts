import { diffArrays } from 'diff'
import type { DocMark, DocNode } from './doc-node.ts'
import { commonEnds, type Edit, type Rewriting } from './edit.ts'
import { type EscapeLevel, escapeLevels } from './escape-text.ts'
import { imageEdits } from './image-edits.ts'
import { unitsOf } from './inline-runs.ts'
import { linePrefix, settle } from './line-prefix.ts'
import { glyphKey, glyphsOf, normalGlyphs } from './normal-form.ts'
import { type InlinePrinting, printGlyphs } from './print-inline.ts'
import { type Glyph, marksOf, type SourceNode, type Span, type Unit } from './source-tree.ts'

/** The splices that turn one leaf's source into other content, the smallest first. */
export function* leafEdits(source: string, leaf: SourceNode, next: DocNode, how: Rewriting): Generator<Edit> {
  const units = unitsOf(leaf.runs, source, leaf.quotes)
  if (units === null) return
  const before = normalGlyphs(units)
  const after = normalGlyphs(glyphsOf(next.content ?? []))
  const ends = wholeCharacters(before, after, commonEnds(before.map(glyphKey), after.map(glyphKey)))
  const at = contentRange(source, leaf, units)
  const place = { source, leaf, before, after, how, ...at, prefix: linePrefix(source, leaf.start) }
  for (const widen of [false, true]) {
    const [start, end] = widen ? wordAround(after, ends.start, ends.end, before) : [ends.start, ends.end]
    if (!widen || start !== ends.start || end !== ends.end) yield* middleEdits(place, start, end)
  }
}

interface Place {
  readonly source: string
  readonly leaf: SourceNode
  readonly before: readonly Unit[]
  readonly after: readonly Glyph[]
  readonly how: Rewriting
  readonly from: number
  readonly to: number
  readonly prefix: string
}

/** Where inline content stands in a leaf: its first to its last unit with the constructs around them; an empty leaf, behind its marker. */
function contentRange(source: string, leaf: SourceNode, units: readonly Unit[]): { from: number; to: number } {
  const first = leaf.runs[0]
  const last = leaf.runs.at(-1)
  if (first && last && units.length > 0) {
    const open = first.spans.reduce((sum, span) => sum + span.open.length, 0)
    const close = last.spans.reduce((sum, span) => sum + span.close.length, 0)
    const from =
      first.code || first.spans.length > 0
        ? Math.max(leaf.start, first.start - (first.code ? open - (first.spans.at(-1)?.open.length ?? 0) : open))
        : first.start
    const to =
      last.code || last.spans.length > 0
        ? Math.min(leaf.end, last.end + (last.code ? close - (last.spans.at(-1)?.close.length ?? 0) : close))
        : last.end
    return { from, to }
  }
  const marker = /^[ \t]*(?:#{1,6}[ \t]?|\|[ \t]?)?/.exec(source.slice(leaf.start, leaf.end))?.[0].length ?? 0
  return { from: leaf.start + marker, to: leaf.start + marker }
}

/** Never part a surrogate pair, nor an entity that writes two units. */
function wholeCharacters(
  before: readonly Unit[],
  after: readonly Glyph[],
  ends: { start: number; end: number },
): { start: number; end: number } {
  let { start, end } = ends
  const glued = (list: readonly Glyph[], at: number) => /^[\uDC00-\uDFFF]/.test(list[at]?.text ?? '')
  const oneSource = (at: number) => at > 0 && before[at]?.start !== undefined && before[at]?.start === before[at - 1]?.start
  while (start > 0 && (glued(before, start) || glued(after, start) || oneSource(start))) start--
  while (end > 0 && (glued(before, before.length - end) || glued(after, after.length - end) || oneSource(before.length - end))) end--
  return { start, end }
}

function wordAround(after: readonly Glyph[], start: number, end: number, before: readonly Unit[]): [number, number] {
  const isWord = (at: number) => after[at]?.atom === null && /\S/.test(after[at]?.text ?? '')
  let from = start
  while (from > 0 && isWord(from - 1)) from--
  let kept = end
  while (kept > 0 && isWord(after.length - kept)) kept--
  return [Math.min(from, before.length), kept]
}

function* middleEdits(place: Place, start: number, end: number): Generator<Edit> {
  const { before, after, from, to } = place
  const old = before.slice(start, before.length - end)
  const fresh = after.slice(start, after.length - end)
  const left = before[start - 1]
  const right = before[before.length - end]
  const only = old.length === 1 && fresh.length === 1 ? old[0] : undefined
  const kept = asAligned(old, fresh, place.source)
  if (only?.atom?.type === 'image' && fresh[0]?.atom?.type === 'image')
    yield* imageEdits(place.source, only, { old: only.atom, next: fresh[0].atom }, place.leaf.quotes)
  for (const level of escapeLevels) {
    for (const inside of insidePlaces(old, fresh, left, right, from)) {
      const marks = marksOf(inside.spans)
      const edit = print(
        place,
        inside.start,
        inside.end,
        kept.map(glyph => ({ ...glyph, marks })),
        inside.spans,
        inside.spans,
        start === 0,
        level,
      )
      yield edit
      yield* named(place, inside.spans, edit)
    }
    const [cut, until] = around(old, left, right, from, to)
    yield print(place, cut, until, kept, left?.spans ?? [], right?.spans ?? [], start === 0, level)
  }
}

/** The old glyphs with the marks around them that do not go on beyond them. */
function around(old: readonly Unit[], left: Unit | undefined, right: Unit | undefined, from: number, to: number): [number, number] {
  const [first, last] = [old[0], old.at(-1)]
  const own = (unit: Unit, neighbour: Unit | undefined) => unit.spans.filter(span => !neighbour?.spans.includes(span))
  const exact = (unit: Unit | undefined) => unit !== undefined && !unit.spans.some(span => span.mark?.type === 'code')
  const start = left?.end ?? from
  const end = right?.start ?? to
  const opens =
    first && exact(first) && exact(left ?? first) ? first.start - own(first, left).reduce((sum, span) => sum + span.open.length, 0) : start
  const closes =
    last && exact(last) && exact(right ?? last) ? last.end + own(last, right).reduce((sum, span) => sum + span.close.length, 0) : end
  const leavesLeft = left !== undefined && first !== undefined && left.spans.some(span => !first.spans.includes(span))
  const leavesRight = right !== undefined && last !== undefined && right.spans.some(span => !last.spans.includes(span))
  return [leavesLeft ? start : Math.max(start, opens), leavesRight ? end : Math.min(end, closes)]
}

/** A link that is named by its own words (`[words]`, `[words][]`) keeps its name when they change: `[other words][words]`. */
function* named({ before, source }: Place, spans: readonly Span[], edit: Edit): Generator<Edit> {
  const span = spans.find(({ mark, close }) => mark?.type === 'link' && /^\](?:\[\])?$/.test(close))
  const units = before.filter(unit => span !== undefined && unit.spans.includes(span))
  const [first, last] = [units[0], units.at(-1)]
  if (!span || !first || !last) return
  const name = source.slice(first.start, last.end)
  yield { start: edit.start, end: last.end + span.close.length, text: `${edit.text}${source.slice(edit.end, last.end)}][${name}]` }
}

interface InsidePlace {
  readonly start: number
  readonly end: number
  readonly spans: readonly Span[]
}

/** Places where the new glyphs need no mark opened or closed: in the stead of old ones, behind the left neighbour, before the right one. */
function* insidePlaces(
  old: readonly Unit[],
  fresh: readonly Glyph[],
  left: Unit | undefined,
  right: Unit | undefined,
  from: number,
): Generator<InsidePlace> {
  const first = old[0]
  const last = old.at(-1)
  const fits = (spans: readonly Span[]) => fresh.every(glyph => sameMarks(glyph, spans))
  if (first && last) {
    const even = old.every(
      unit => unit.spans.length === first.spans.length && unit.spans.every((span, index) => span === first.spans[index]),
    )
    if (even && fits(first.spans)) yield { start: first.start, end: last.end, spans: first.spans }
  } else {
    if (left && fits(left.spans)) yield { start: left.end, end: left.end, spans: left.spans }
    if (right && fits(right.spans)) yield { start: right.start, end: right.start, spans: right.spans }
    if (!left && !right && fits([])) yield { start: from, end: from, spans: [] }
  }
}

/** Apart from links: an address that links to itself has none in the normal form; the proof tells. */
function sameMarks(glyph: Glyph, spans: readonly Span[]): boolean {
  const unlinked = (marks: readonly DocMark[]) => glyphKey({ ...glyph, marks: marks.filter(mark => mark.type !== 'link') })
  return unlinked(marksOf(spans)) === unlinked(glyph.marks)
}

/** More differences than this between two texts, and the one is not the other changed here and there. */
const mostChanges = 400

/**
 * The new glyphs; those that stood there before, as they are in the source: between two words that changed, and where only marks did, the
 * text keeps its escapes, entities and line ends. A new break of a line needs the file's prefix, so there nothing is kept.
 */
function asAligned(old: readonly Unit[], fresh: readonly Glyph[], source: string): readonly Glyph[] {
  if (old.length === 0 || fresh.length === 0 || fresh.some(glyph => glyph.atom?.type === 'hardBreak')) return fresh
  const text = (glyph: Glyph) => (glyph.atom ? glyphKey(glyph) : glyph.text)
  const parts = diffArrays(old.map(text), fresh.map(text), { maxEditLength: mostChanges })
  if (!parts) return fresh
  const out: Glyph[] = []
  let at = 0
  for (const { added, removed, value } of parts) {
    if (added) out.push(...fresh.slice(out.length, out.length + value.length))
    else if (!removed) value.forEach((_, index) => void out.push(...withSource(fresh[out.length], old, at + index, source)))
    if (!added) at += value.length
  }
  return out
}

/** A glyph as its unit is written. The second of two units that one entity writes has nothing of its own. */
function withSource(glyph: Glyph | undefined, old: readonly Unit[], at: number, source: string): Glyph[] {
  const unit = old[at]
  if (!glyph || !unit) return []
  const half = /^[\uD800-\uDFFF]/.test(unit.text)
  if (half || unit.atom || glyph.marks.some(mark => mark.type === 'code') || unit.marks.some(mark => mark.type === 'code')) return [glyph]
  return [{ ...glyph, text: '', atom: { type: 'kept', attrs: { text: source.slice(unit.start, unit.end) } } }]
}

function print(
  place: Place,
  start: number,
  end: number,
  glyphs: readonly Glyph[],
  from: readonly Span[],
  to: readonly Span[],
  atStart: boolean,
  level: EscapeLevel,
): Edit {
  const inCell = place.leaf.node.type.startsWith('table')
  const printing: InlinePrinting = { style: place.how.style, level, inCell }
  const text = printGlyphs(glyphs, from, to, atStart, printing)
  const padded = inCell && place.before.length === 0 && text !== '' ? padCell(place.source, start, text) : text
  return {
    start,
    end,
    text: glyphs.some(glyph => glyph.atom?.type === 'kept') ? padded : settle(padded, place.how.style.lineEnd, place.prefix),
  }
}

function padCell(source: string, at: number, text: string): string {
  const before = source[at - 1] === '|' ? ' ' : source[at - 1] === ' ' || source[at - 1] === '\t' ? '' : ' | '
  return `${before}${text}${source[at] === '|' ? ' ' : /^[ \t]/.test(source[at] ?? '') ? '' : ' |'}`
}
