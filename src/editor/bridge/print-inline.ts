import type { SourceStyle } from '#domain/markdown/source-style.ts'
import { attribute, type DocMark, type DocNode } from './doc-node.ts'
import { asEntity, type EscapeLevel, escapeText } from './escape-text.ts'
import { type Glyph, markKey, type Span } from './source-tree.ts'

/** What printing inline content depends on. */
export interface InlinePrinting {
  readonly style: SourceStyle
  readonly level: EscapeLevel
  readonly inCell: boolean
}

/**
 * Prints glyphs between two places of a source: `from` are the constructs open before, `to` those open behind.
 * Whatever is open and not wanted is closed, whatever is wanted and not open is opened.
 */
export function printGlyphs(
  glyphs: readonly Glyph[],
  from: readonly Span[],
  to: readonly Span[],
  atStart: boolean,
  how: InlinePrinting,
): string {
  let open = [...from]
  let out = ''
  let touched = false
  const closeTo = (kept: number) => {
    if (how.level >= 4 && open.slice(kept).every(isEmphasis) && open.length > kept) out = out.replace(/[^\S\r\n]$/, asEntity)
    for (const span of open.slice(kept).reverse()) out += span.close
    touched ||= open.slice(kept).some(isEmphasis)
    open = open.slice(0, kept)
  }
  for (let at = 0; at < glyphs.length; ) {
    const marks = glyphs[at]?.marks ?? []
    const end = runEnd(glyphs, at)
    closeTo(leading(open, span => span.mark !== null && marks.some(mark => span.mark && markKey(mark) === markKey(span.mark))))
    closeTo(openable(open, glyphs, at))
    const missing = marks.filter(mark => !has(open, mark))
    const wanted = missing.sort((a, b) => order(a) - order(b) || reach(glyphs, at, b) - reach(glyphs, at, a))
    const piece = glyphs.slice(at, end)
    for (const mark of wanted) {
      const span = spanFor(mark, piece, how, out.endsWith('*'))
      if (how.level >= 4 && isEmphasis(span)) out = out.replace(/[\p{L}\p{N}]$/u, asEntity)
      out += span.open
      open.push(span)
    }
    const text = printRun(piece, atStart && out === '', how)
    const last = open.at(-1)
    const opens = wanted.length > 0 && last !== undefined && isEmphasis(last)
    if (how.level >= 4 && opens) out += text.replace(/^[^\S\r\n]/, asEntity)
    else out += how.level >= 4 && touched && wanted.length === 0 ? text.replace(/^[\p{L}\p{N}]/u, asEntity) : text
    touched = false
    at = end
  }
  closeTo(leading(open, (span, index) => sameSpan(span, to[index])))
  return (
    out +
    to
      .slice(open.length)
      .map(span => span.open)
      .join('')
  )
}

/** Emphasis that ends in a sign opens and closes only beside a blank or another sign (CommonMark 0.31, 6.2): a letter there is written as a reference. */
const isEmphasis = ({ mark }: Span) => mark !== null && mark.type !== 'code' && mark.type !== 'link'

const has = (open: readonly Span[], mark: DocMark) => open.some(span => span.mark && markKey(span.mark) === markKey(mark))

/**
 * How many of the open constructs may stay open when more marks begin: none from code on, which holds no other; nor one that ends before
 * a blank that a new mark goes on over, since that mark would be closed with it and cannot open again before a blank.
 */
function openable(open: readonly Span[], glyphs: readonly Glyph[], at: number): number {
  const missing = (glyphs[at]?.marks ?? []).filter(mark => !has(open, mark))
  if (missing.length === 0 || isBlankOrBreak(glyphs[at - 1]))
    return leading(open, ({ mark }) => missing.length === 0 || mark?.type !== 'code')
  const furthest = Math.max(...missing.filter(mark => mark.type !== 'code').map(mark => reach(glyphs, at, mark)))
  return leading(open, ({ mark }) => {
    if (mark === null || mark.type === 'code') return mark === null
    const end = reach(glyphs, at, mark)
    return end >= furthest || !isBlankOrBreak(glyphs[end])
  })
}

const isBlankOrBreak = (glyph: Glyph | undefined) =>
  glyph !== undefined &&
  (glyph.atom === null ? /\s/.test(glyph.text) : glyph.atom.type === 'hardBreak' || /^\s*$/.test(keptText(glyph.atom)))

const keptText = (atom: DocNode) => (atom.type === 'kept' ? attribute(atom, 'text') : '-')

function leading(open: readonly Span[], keep: (span: Span, index: number) => boolean): number {
  const stop = open.findIndex((span, index) => !keep(span, index))
  return stop === -1 ? open.length : stop
}

function sameSpan(a: Span, b: Span | undefined): boolean {
  return a === b || (a.mark !== null && b?.mark !== null && b !== undefined && markKey(a.mark) === markKey(b.mark))
}

function marksText(glyph: Glyph | undefined): string {
  return (glyph?.marks ?? []).map(markKey).sort().join()
}

function runEnd(glyphs: readonly Glyph[], at: number): number {
  let end = at + 1
  while (end < glyphs.length && marksText(glyphs[end]) === marksText(glyphs[at])) end++
  return end
}

function reach(glyphs: readonly Glyph[], at: number, mark: DocMark): number {
  let end = at
  while (glyphs[end]?.marks.some(other => markKey(other) === markKey(mark))) end++
  return end
}

/** Code holds no other mark, so it is innermost. */
function order(mark: DocMark): number {
  return mark.type === 'code' ? 1 : 0
}

function spanFor(mark: DocMark, piece: readonly Glyph[], { style, level }: InlinePrinting, behindStar: boolean): Span {
  const both = (text: string): Span => ({ mark, open: text, close: text })
  switch (mark.type) {
    case 'bold':
      return both(level === 0 ? style.strong : '**')
    case 'italic':
      return both(level === 0 ? style.emphasis : level === 2 || (level >= 4 && behindStar) ? '_' : '*')
    case 'strike':
      return both('~~')
    case 'code':
      return codeFence(mark, piece.map(glyph => glyph.text).join(''))
    case 'link':
      return { mark, open: '[', close: `](${destination(String(mark.attrs?.href ?? ''))}${title(String(mark.attrs?.title ?? ''))})` }
    default:
      return both('')
  }
}

function codeFence(mark: DocMark, text: string): Span {
  const runs = new Set(Array.from(text.matchAll(/`+/g), match => match[0].length))
  let length = 1
  while (runs.has(length)) length++
  const fence = '`'.repeat(length)
  const pad = /^`|`$|^ [\s\S]*[^ ][\s\S]* $/.test(text) ? ' ' : ''
  return { mark, open: fence + pad, close: pad + fence }
}

/** An address as the target of a link or picture. */
export function destination(address: string): string {
  const escaped = address.replace(/\\(?=[!-/:-@[-`{-~])/g, '\\\\').replace(/&(?=#?\w{1,32};)/g, '&amp;')
  const plain = /^[^\s<>()]*(?:\([^\s<>()]*\)[^\s<>()]*)*$/.test(address)
  if (address !== '' && plain && !/\\$/.test(address)) return escaped
  return /[\n<>]/.test(address) ? encodeURI(address).replace(/[()]/g, '\\$&') : `<${escaped}>`
}

/** The title of a link or picture, with the blank before it; nothing for none. */
export function title(text: string): string {
  if (text === '') return ''
  const escaped = text.replace(/\\(?=[!-/:-@[-`{-~])|"|&(?=#?\w{1,32};)/g, '\\$&')
  return ` "${escaped.replace(/\s*\n\s*/g, ' ')}"`
}

function printRun(piece: readonly Glyph[], atStart: boolean, how: InlinePrinting): string {
  if (piece[0]?.marks.some(mark => mark.type === 'code')) {
    const text = piece.map(glyph => glyph.text).join('')
    return how.inCell ? text.replace(/\|/g, '\\|') : text
  }
  let out = ''
  let text = ''
  const flush = () => {
    out += escapeText(text, how.level, (atStart && out === '') || out.endsWith('\n'), how.inCell)
    text = ''
  }
  for (const glyph of piece) {
    if (glyph.atom === null) text += glyph.text
    else {
      flush()
      out += printAtom(glyph.atom, how)
    }
  }
  flush()
  return out
}

function printAtom(atom: DocNode, how: InlinePrinting): string {
  if (atom.type === 'hardBreak') return `${how.level === 0 ? how.style.hardBreak : '\\'}\n`
  if (atom.type === 'image')
    return printImage(attribute(atom, 'alt'), attribute(atom, 'src'), attribute(atom, 'title'), how.level, how.inCell)
  return attribute(atom, 'text') // source atoms, and text that keeps its source
}

/** A picture in Markdown. */
export function printImage(alt: string, src: string, caption: string, level: EscapeLevel, inCell: boolean): string {
  const text = escapeText(alt.replace(/\s*\n\s*/g, ' '), /[[\]\\]/.test(alt) && level === 0 ? 1 : level, false, inCell)
  return `![${text}](${destination(src)}${title(caption)})`
}
