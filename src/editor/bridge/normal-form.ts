import { isTemplateOnly } from '#domain/markdown/template-tags.ts'
import { attribute, type DocMark, type DocNode, isScreenOnly, isTextLeaf } from './doc-node.ts'
import { figureIn, figureParts } from './figures/figure-values.ts'
import { type Glyph, markKey } from './source-tree.ts'

/** The text of an atom that counts as its text, since typed or read it is the same: a template tag, the mark of a footnote. Null for others. */
export function spelledOut(atom: DocNode): string | null {
  if (atom.type === 'footnoteReference') return `[^${attribute(atom, 'label')}]`
  const source = atom.type === 'sourceInline' ? attribute(atom, 'text') : ''
  return isTemplateOnly(source) ? source : null
}

/** Inline content as single glyphs. */
export function glyphsOf(content: readonly DocNode[]): Glyph[] {
  return content.flatMap((node): Glyph[] => {
    const marks = node.marks ?? []
    const text = node.type === 'text' ? (node.text ?? '') : spelledOut(node)
    if (text === null) return [{ text: '', atom: { type: node.type, ...(node.attrs ? { attrs: node.attrs } : {}) }, marks }]
    return text.split('').map(character => ({ text: /[\n\r\t]/.test(character) ? ' ' : character, atom: null, marks }))
  })
}

/**
 * Inline content as Markdown can say it: no blanks and breaks at the edges of the leaf, no blanks around a break, no marks on blanks at a mark's edge,
 * no link mark on an address that links to itself (GFM links it by itself), code of nothing but text.
 */
export function normalGlyphs<T extends Glyph>(glyphs: readonly T[]): T[] {
  let out = trim(glyphs)
  if (out.some(glyph => glyph.marks.length > 0)) {
    out = withoutSelfLinks(out.map(textOnlyInCode))
    for (const type of ['bold', 'italic', 'strike', 'link']) out = bareEdges(out, type)
  }
  return out
}

const isBlank = (glyph: Glyph | undefined) => glyph !== undefined && glyph.atom === null && glyph.text === ' '
const isBreak = (glyph: Glyph | undefined) => glyph?.atom?.type === 'hardBreak'

function trim<T extends Glyph>(glyphs: readonly T[]): T[] {
  const out: T[] = []
  for (const glyph of glyphs) {
    if (out.length === 0 ? isBlank(glyph) || isBreak(glyph) : isBlank(glyph) && isBreak(out.at(-1))) continue
    if (isBreak(glyph)) while (isBlank(out.at(-1))) out.pop()
    out.push(glyph)
  }
  while (isBlank(out.at(-1)) || isBreak(out.at(-1))) out.pop()
  return out
}

function withoutMark<T extends Glyph>(glyph: T, mark: DocMark): T {
  return { ...glyph, marks: glyph.marks.filter(other => markKey(other) !== markKey(mark)) }
}

function textOnlyInCode<T extends Glyph>(glyph: T): T {
  return glyph.atom && glyph.marks.some(mark => mark.type === 'code') ? withoutMark(glyph, { type: 'code' }) : glyph
}

/** Calls `change` for each longest stretch that carries the same mark of a type. */
function stretches<T extends Glyph>(glyphs: readonly T[], type: string, change: (from: number, to: number, mark: DocMark) => void): void {
  const markAt = (index: number) => glyphs[index]?.marks.find(mark => mark.type === type)
  for (let from = 0; from < glyphs.length; ) {
    const mark = markAt(from)
    let to = from + 1
    if (mark) {
      for (let next = markAt(to); next && markKey(next) === markKey(mark); next = markAt(to)) to++
      change(from, to, mark)
    }
    from = to
  }
}

function withoutSelfLinks<T extends Glyph>(glyphs: readonly T[]): T[] {
  const out = [...glyphs]
  stretches(glyphs, 'link', (from, to, mark) => {
    const piece = glyphs.slice(from, to)
    const text = piece.map(glyph => glyph.text).join('')
    const href = String(mark.attrs?.href ?? '')
    // Where another mark begins or ends inside it, GFM sees no address.
    if (piece.some(glyph => glyph.atom || marksText(glyph) !== marksText(glyphs[from])) || mark.attrs?.title) return
    if (![text, `http://${text}`, `mailto:${text}`].includes(href)) return
    for (let index = from; index < to; index++) out[index] = withoutMark(piece[index - from] as T, mark)
  })
  return out
}

function bareEdges<T extends Glyph>(glyphs: readonly T[], type: string): T[] {
  const out = [...glyphs]
  stretches(glyphs, type, (from, to, mark) => {
    const bare = (index: number): boolean => {
      const glyph = glyphs[index]
      if (!glyph || index < from || index >= to || !(isBreak(glyph) || (glyph.atom === null && /\s/.test(glyph.text)))) return false
      if (glyph.marks.some(other => other.type === 'code')) return false
      out[index] = withoutMark(glyph, mark)
      return true
    }
    for (let index = from; bare(index); ) index++
    for (let index = to - 1; bare(index); ) index--
  })
  return out
}

const marksText = (glyph: Glyph | undefined) => (glyph?.marks ?? []).map(markKey).sort().join()

/** A glyph as text: two glyphs are the same when their keys are. */
export function glyphKey(glyph: Glyph): string {
  const marks = marksText(glyph)
  return `${glyph.atom ? `\0${nodeKey(glyph.atom)}` : glyph.text}\u0001${marks}`
}

function contentKey(content: readonly DocNode[]): string {
  const only = content.length === 1 ? content[0] : undefined
  if (only?.type === 'text' && !only.marks?.length) return (only.text ?? '').replace(/[\n\t\r]/g, ' ').replace(/^ +| +$/g, '')
  let out = ''
  let last = ''
  for (const glyph of normalGlyphs(glyphsOf(content))) {
    const marks = marksText(glyph)
    if (marks !== last) out += `\u0001${marks}\u0002`
    out += glyph.atom ? `\0${nodeKey(glyph.atom)}\0` : glyph.text
    last = marks
  }
  return last === '' ? out : `${out}\u0001\u0002`
}

const attrsThatCount: Readonly<Record<string, readonly string[]>> = {
  heading: ['level'],
  orderedList: ['start'],
  taskItem: ['checked'],
  codeBlock: ['language'],
  image: ['src', 'alt', 'title'],
  sourceBlock: ['text'],
  sourceInline: ['text'],
  footnote: ['label'],
}

/** A node as text, without what no reader and no file could tell apart. Two nodes with the same key may stand for one another in a file. */
export function nodeKey(node: DocNode): string {
  if (node.type === 'figure') return joinedKey('figure', figureParts(node), [])
  if (node.type === 'sourceBlock') {
    // Written by hand, a figure is one.
    const figure = figureIn(attribute(node, 'text'))
    if (figure) return nodeKey(figure)
  }
  const attrs = (attrsThatCount[node.type] ?? []).map(name => attribute(node, name).replace(/\r\n?/g, '\n'))
  if (node.type === 'sourceBlock' && isTemplateOnly(attrs[0] ?? '') && !attrs[0]?.trim().includes('\n'))
    return leafKey('paragraph', [], attrs[0] ?? '')
  if (node.type === 'codeBlock') return joinedKey('codeBlock', attrs, [(node.content ?? []).map(child => child.text ?? '').join('')])
  if (isTextLeaf(node)) return leafKey(node.type === 'tableHeader' ? 'tableCell' : node.type, attrs, contentKey(node.content ?? []))
  const children = (node.content ?? []).filter(child => !isScreenOnly(child))
  const aligns = node.type === 'table' ? (node.content?.[0]?.content ?? []).map(cell => attribute(cell, 'align')) : []
  // A list of tasks is a list of bullets whose items are all tasks.
  const type = node.type === 'taskList' ? 'bulletList' : node.type
  return joinedKey(type, [...attrs, ...aligns], children.map(nodeKey))
}

function leafKey(type: string, attrs: readonly string[], text: string): string {
  const figure = type === 'paragraph' && text.includes('{{<') ? figureIn(text) : null
  if (figure) return nodeKey(figure)
  return joinedKey(type, attrs, [text.trim() === text ? text : text.replace(/^[ \n]+|[ \n]+$/g, '')])
}

/** Parts with their lengths before them: nothing in them need be escaped, however deep they are nested. */
function joinedKey(type: string, attrs: readonly string[], parts: readonly string[]): string {
  const counted = (part: string) => `${part.length}:${part}`
  return `${type}(${attrs.map(counted).join('')})${parts.map(counted).join('')}`
}
