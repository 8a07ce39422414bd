import type { Node } from '@tiptap/pm/model'
import { wordCount } from '#domain/markdown/plain-text.ts'

/** A heading of the document and where it stands. */
export interface DocumentHeading {
  readonly level: number
  readonly text: string
  readonly position: number
}

/** Words of a document, and minutes to read them (230 a minute, at least one when there are any). */
export interface Counts {
  readonly words: number
  readonly minutes: number
}

/** Counts the words of a document's text and its captions. */
export function countWords(doc: Node): Counts {
  let words = 0
  doc.descendants(node => {
    if (node.isTextblock) words += wordCount(node.textBetween(0, node.content.size, ' ', ' '))
    else if (node.type.name === 'figure') words += wordCount(String(node.attrs.caption))
    return !node.isTextblock
  })
  return { words, minutes: words === 0 ? 0 : Math.max(1, Math.round(words / 230)) }
}

/** The headings of a document, in order. */
export function headingsOf(doc: Node): DocumentHeading[] {
  const out: DocumentHeading[] = []
  doc.descendants((node, position) => {
    if (node.type.name === 'heading') out.push({ level: Number(node.attrs.level), text: node.textContent, position })
    return !node.isTextblock
  })
  return out
}

/** The document position of an offset into its plain text (text blocks joined by one line end); the end when it is too large. */
export function positionOfOffset(doc: Node, offset: number): number {
  let rest = offset
  let found: number | null = null
  doc.descendants((node, position) => {
    if (found !== null || !node.isTextblock) return found === null
    if (rest <= node.content.size) found = position + 1 + Math.max(0, rest)
    rest -= node.content.size + 1
    return false
  })
  return found ?? doc.content.size
}

/**
 * The first place where these words stand in a text block. They may come from the file's source, so marks of formatting in them do not
 * count; where they are not found whole, the longest of them is looked for.
 */
export function rangeOfWords(doc: Node, words: string): { readonly from: number; readonly to: number } | null {
  const plain = words.replace(/[*_`~[\]]/g, '')
  const longest = plain.split(/\s+/).sort((one, other) => other.length - one.length)[0] ?? ''
  const shouted = /\b\p{Lu}{2,}\b/u.exec(plain)?.[0] ?? longest
  for (const wanted of [words, plain, shouted, longest]) {
    const found = wanted === '' ? null : firstRange(doc, wanted)
    if (found) return found
  }
  return null
}

function firstRange(doc: Node, wanted: string): { from: number; to: number } | null {
  let found: { from: number; to: number } | null = null
  doc.descendants((node, position) => {
    if (found || !node.isTextblock) return found === null
    const at = node.textBetween(0, node.content.size, undefined, '\uFFFC').indexOf(wanted)
    if (at >= 0) found = { from: position + 1 + at, to: position + 1 + at + wanted.length }
    return false
  })
  return found
}
