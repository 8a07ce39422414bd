import type { DocNode } from '#editor/bridge/doc-node.ts'

const figureWords = ['caption', 'alt', 'credit'] as const

/** A word of a document: the path of child indexes to its text node or figure, and where it stands in that text. */
export interface WordPlace {
  readonly path: readonly number[]
  /** Which of a figure's texts it stands in; null for a text node. */
  readonly of: (typeof figureWords)[number] | null
  readonly at: number
  readonly word: string
}

/**
 * The words of each top-level block that has some. The words of an address that links to itself, and of a link that is named by them
 * (`[words]`), mean something beside what they say: they are not among them. `names` are the names of links.
 */
export function placesOfWords(doc: DocNode, names: ReadonlySet<string>): WordPlace[][] {
  return (doc.content ?? []).map((block, index) => wordsOf(block, [index], names)).filter(words => words.length > 0)
}

function wordsOf(node: DocNode, path: readonly number[], names: ReadonlySet<string>): WordPlace[] {
  const { text } = node
  if (node.type === 'figure') return figureWords.flatMap(name => wordsIn(String(node.attrs?.[name] ?? ''), path, name))
  if (text === undefined) return (node.content ?? []).flatMap((child, index) => wordsOf(child, [...path, index], names))
  const isLink = node.marks?.some(mark => mark.type === 'link')
  const isAddress = node.marks?.some(mark => mark.type === 'link' && String(mark.attrs?.href).includes(text))
  if (isAddress || (isLink && names.size > 0)) return []
  return wordsIn(text, path, null)
}

function wordsIn(text: string, path: readonly number[], of: WordPlace['of']): WordPlace[] {
  return Array.from(text.matchAll(/\p{L}{2,}/gu), found => ({ path, of, at: found.index, word: found[0] })).filter(
    ({ at, word }) => !/[@/:.&]/.test((text[at - 1] ?? '') + (text[at + word.length] ?? '').replace(/[.:]/, '')),
  )
}

/** The document with another word in that place; all else in it is the very same. */
export function retyped(doc: DocNode, { path, of, at, word }: WordPlace, typed: string): DocNode {
  const [index, ...rest] = path
  const anew = (text: string) => text.slice(0, at) + typed + text.slice(at + word.length)
  if (index === undefined && of !== null) return { ...doc, attrs: { ...doc.attrs, [of]: anew(String(doc.attrs?.[of] ?? '')) } }
  if (index === undefined) return { ...doc, text: anew(doc.text ?? '') }
  const content = (doc.content ?? []).map((child, place) => (place === index ? retyped(child, { path: rest, of, at, word }, typed) : child))
  return { ...doc, content }
}
