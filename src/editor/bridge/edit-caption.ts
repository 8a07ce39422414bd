import { headPictures } from '#domain/captions/head-pictures.ts'
import { readCopy } from '#domain/captions/story-copy.ts'
import { setText } from '#domain/front-matter/set-nested-value.ts'
import { joinSource, type SplitSource, splitSource, withBody } from '#domain/front-matter/split-source.ts'
import { type FigureForm, sayable } from '#domain/images/figure-form.ts'
import type { SourceStyle } from '#domain/markdown/source-style.ts'
import { blockAt, blockLine } from './block-at.ts'
import { attribute, type DocNode, textOf } from './doc-node.ts'
import { editLine } from './edit-line.ts'
import { editNestedPicture, hasItsPlace, hasNoPlace, noKeys } from './edit-nested-picture.ts'
import { figureValue, formOf } from './figures/figure-values.ts'
import { openBody } from './open-body.ts'
import { readingOf } from './reading.ts'
import { saveBody } from './save-body.ts'

/** A word of a caption to be written: which one, how it reads now, and how it is to read. Blanks at the ends of a text are not kept. */
export interface CaptionEdit {
  readonly kind: 'lead' | 'figure' | 'loose'
  /** The line of the file that the caption stands on, from 1. */
  readonly line: number
  readonly field: 'caption' | 'alt' | 'credit'
  /** The picture's address as the file writes it; tells the pictures of a gallery apart. */
  readonly src?: string
  readonly from: string
  readonly to: string
  /** Takes out the blanks around a loose caption, too. */
  readonly trim?: boolean
  /** How the site writes its figures: where the first caption of a picture goes. */
  readonly form?: FigureForm
}

/** The file after the edit, or why it could not be made. */
export type CaptionEdited = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly reason: string }

/** Which key of the head holds which word of the lead picture; null where the site has none. */
export type LeadKeys = Readonly<Record<'caption' | 'alt' | 'credit', string | null>> & { readonly src?: string | null }

/** Why a caption is not written that is not found there, or that its block keeps as it is. */
export const textChanged = 'The text around it changed, or it stands inside of something else; edit it in the story.'
const COMMENT = /<!--/
const wouldBeComment =
  '“<!--” begins a comment, which readers do not get, and the words behind it with it. Write the words without it, or change them in source mode.'
/** Whether a line of the file is one of its head, where words are no Markdown. */
const isIn = ({ bom, open, head, close }: SplitSource, line: number) => line <= (bom + open + head + close).split('\n').length - 1
const refused = (reason: string): CaptionEdited => ({ ok: false, reason })

/**
 * Writes one word of a caption into a story file and touches nothing else. The body is written as the editor writes it, proven by parsing
 * it again; a value of the head as the form does. Never throws. `style`: how the story writes of which this file is a piece.
 */
export function editCaption(
  file: string,
  edit: CaptionEdit,
  lead: LeadKeys,
  order: readonly string[] = [],
  style: SourceStyle | null = null,
): CaptionEdited {
  const to = wordsToWrite(edit)
  const source = splitSource(file)
  if (edit.kind === 'lead') return editLead(file, source, edit, to, lead, order)
  if (!isIn(source, edit.line) && COMMENT.test(to) && !COMMENT.test(edit.from)) return refused(wouldBeComment)
  if (edit.kind === 'loose') {
    const line = edit.trim ? null : editLine(file, edit, to)
    return line ?? editBlock(source, edit, to, style)
  }
  // The first caption of a picture goes where the site has them, which the editor knows.
  const first = edit.field === 'caption' && edit.from === '' && !hasItsPlace(file, edit)
  if (first && hasNoPlace(file, edit)) return refused(textChanged)
  const nested = first ? null : editNestedPicture(file, edit, to)
  if (nested?.ok) return nested
  const done = editBlock(source, edit, to, style)
  return done.ok ? done : (nested ?? editNestedPicture(file, edit, to) ?? done)
}

/**
 * The words on one line. Blanks that stand around the old ones stay, since they are somebody else's finding; other words than these
 * are not given any.
 */
function wordsToWrite({ from, to, kind }: CaptionEdit): string {
  const words = to.replace(/[ \t]*[\r\n]+[ \t]*/g, ' ').replace(/^[ \t]+|[ \t]+$/g, '')
  if (kind === 'loose' || words === '' || plain(from) === plain(to)) return words
  const [before = '', behind = ''] = [/^[ \t]+/.exec(from)?.[0], /[ \t]+$/.exec(from)?.[0]]
  return before + words + behind
}

/** A lead picture that is a map has its words in there, and nowhere else. */
function editLead(
  file: string,
  source: SplitSource,
  edit: CaptionEdit,
  to: string,
  lead: LeadKeys,
  order: readonly string[],
): CaptionEdited {
  const key = lead[edit.field]
  const { src: leadKey = null } = lead
  const nested = headPictures(source, { ...lead, src: leadKey }).some(
    ({ copy }) => copy.line === edit.line && (edit.src === undefined || copy.src === edit.src),
  )
  if (nested) return editNestedPicture(file, edit, to, leadKey) ?? refused(textChanged)
  if (key === null) return refused('The stories of this site have no place for it in their front matter.')
  const result = setText(source, key, to, order)
  return result.ok ? { ok: true, text: joinSource(result.source) } : refused(result.reason)
}

/** As the editor does: the block with another word, written so that nothing else changes. */
function editBlock(source: SplitSource, edit: CaptionEdit, to: string, style: SourceStyle | null): CaptionEdited {
  const read = openBody(source.body)
  const opened = style ? { ...read, style } : read
  const at = blockAt(opened, source, edit.line)
  const content = opened.doc.content ?? []
  const node = content[at]
  const next =
    node &&
    (edit.kind === 'figure'
      ? figureWith(node, edit, to, sameBefore(source, blockLine(opened, source, at), edit))
      : paragraphWith(node, edit, to))
  if (!next) return refused(textChanged)
  const doc = { type: 'doc', content: content.map((one, index) => (index === at ? next : one)) }
  const { body, problems } = saveBody(opened, doc)
  if (problems.length > 0) return refused(problems[0]?.message ?? '')
  return { ok: true, text: joinSource(withBody(source, body)) }
}

/** How many pictures of the block before this one read as it does. */
function sameBefore(source: SplitSource, first: number, { line, src, field, from }: CaptionEdit): number {
  return readCopy(joinSource(source), noKeys).pictures.filter(
    picture =>
      picture.kind === 'figure' &&
      picture.line >= first &&
      picture.line < line &&
      (src === undefined || picture.src === src) &&
      plain(picture[field] ?? '') === plain(from),
  ).length
}

function figureWith(node: DocNode, edit: CaptionEdit, to: string, skip: number): DocNode | null {
  const { field, from } = edit
  if (node.type !== 'figure') return galleryWith(node, edit, to, skip)
  if (plain(figureValue(node, field)) !== plain(from)) return null
  if (field === 'credit' && !sayable[formOf(node)].credit) return null
  return withWord(node, edit, to)
}

/** A figure with another word. The first caption of a picture of Markdown goes where the site has them. */
function withWord(node: DocNode, { field, from, form }: CaptionEdit, to: string): DocNode {
  const below = field === 'caption' && from === '' && form === 'italic' && formOf(node) === 'title'
  const also = below ? { form } : field === 'alt' && to !== '' ? { decorative: false } : {}
  return { ...node, attrs: { ...node.attrs, [field]: to, ...also } }
}

/** One picture of a gallery with another word; its pictures stand in a line of Markdown each. */
function galleryWith(node: DocNode, edit: CaptionEdit, to: string, skip: number): DocNode | null {
  const { field, from, src } = edit
  let left = skip
  const name = { caption: 'title', alt: 'alt', credit: null }[field]
  if (name === null || node.type === 'sourceBlock') return null
  let found = false
  const visit = (one: DocNode): DocNode => {
    if (found) return one
    if (one.type === 'image' || one.type === 'figure') {
      const own = one.type === 'figure' ? field : name
      if ((src !== undefined && one.attrs?.src !== src) || plain(attribute(one, own)) !== plain(from)) return one
      if (left > 0) {
        left -= 1
        return one
      }
      found = true
      return one.type === 'figure' ? withWord(one, edit, to) : { ...one, attrs: { ...one.attrs, [own]: to } }
    }
    return one.content ? { ...one, content: one.content.map(visit) } : one
  }
  const next = visit(node)
  return found ? next : null
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim()

/** The paragraph with other words; what both have at the beginning and at the end keeps its marks. */
function paragraphWith(node: DocNode, { from, trim }: CaptionEdit, to: string): DocNode | null {
  if (node.type !== 'paragraph' || plain(readingOf([node])) !== plain(from)) return null
  const old = textOf(node)
  // What nobody edited stays: blanks around a caption are somebody else's finding.
  const [start = '', end = ''] = trim ? [] : [/^\s*/.exec(old)?.[0], /\s*$/.exec(old)?.[0]]
  const words = old.trim() === to && !trim ? old : start + to + (to === '' ? '' : end)
  const kept = commonEnds(old, words)
  const change = { from: kept.start, to: old.length - kept.end, text: words.slice(kept.start, words.length - kept.end) }
  return { ...node, content: spliced(node.content ?? [], change) }
}

function commonEnds(one: string, other: string): { start: number; end: number } {
  const most = Math.min(one.length, other.length)
  let start = 0
  while (start < most && one[start] === other[start]) start += 1
  let end = 0
  while (end < most - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1
  return { start, end }
}

/** Exchanges a range of the text of inline nodes; the new text has the marks of what it begins in. */
function spliced(nodes: readonly DocNode[], change: { from: number; to: number; text: string }): DocNode[] {
  let at = 0
  let written = false
  const out = nodes.flatMap((node): DocNode[] => {
    const text = node.text ?? ''
    const [from, to] = [change.from - at, change.to - at]
    at += text.length
    if (node.text === undefined || to < 0 || from > text.length || (to === 0 && from < 0)) return [node]
    const fresh = written ? '' : change.text
    written = true
    const words = text.slice(0, Math.max(0, from)) + fresh + text.slice(Math.max(0, Math.min(to, text.length)))
    return words === '' ? [] : [{ ...node, text: words }]
  })
  return written || change.text === '' ? out : [...out, { type: 'text', text: change.text }]
}
