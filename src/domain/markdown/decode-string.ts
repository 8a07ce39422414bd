import { fromMarkdown } from 'mdast-util-from-markdown'

const decoded = new Map<string, string | null>()

/** What one character reference (`&amp;`, `&#8217;`) reads as; null when it is none. Decoded by the parser itself, so that both agree. */
export function decodeString(reference: string): string | null {
  const known = decoded.get(reference)
  if (known !== undefined) return known
  const paragraph = fromMarkdown(`x${reference}x`).children[0]
  const text = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined
  const value = text?.type === 'text' && paragraph?.type === 'paragraph' && paragraph.children.length === 1 ? text.value.slice(1, -1) : null
  const read = value === reference ? null : value
  if (decoded.size < 500) decoded.set(reference, read)
  return read
}
