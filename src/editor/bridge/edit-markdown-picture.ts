import type { CaptionBelow, MarkdownPicture } from '#domain/captions/markdown-pictures.ts'
import type { DocNode } from './doc-node.ts'
import type { Edit } from './edit.ts'
import { escapeText } from './escape-text.ts'
import { exchangeWords } from './exchange-words.ts'
import { imageEdits, titleText } from './image-edits.ts'

const levels = [0, 1, 2] as const

/** Ways to write a word of a picture of Markdown, offsets in the body: that word and nothing beside it. Each has to be proven. */
export function* markdownEdits(body: string, picture: MarkdownPicture, field: 'caption' | 'alt' | 'credit', to: string): Generator<Edit> {
  const { start, end, definition, below } = picture
  const source = body.slice(start, end)
  if (field === 'credit') return
  if (field === 'caption' && below) yield* lineEdits(body, below, to)
  else if (definition === null) yield* imageEdits(body, { start, end }, changed(picture, field, to), picture.quotes)
  else if (field === 'alt') yield* levels.map(level => ({ start, end, text: otherAlt(source, escapeText(to, level, false, false)) }))
  else yield* levels.flatMap(level => definitionTitle(body, definition, to, level))
}

function changed({ src, alt, title }: MarkdownPicture, field: 'caption' | 'alt', to: string): { old: DocNode; next: DocNode } {
  const attrs = { src, alt, title }
  return { old: { type: 'image', attrs }, next: { type: 'image', attrs: { ...attrs, [field === 'alt' ? 'alt' : 'title']: to } } }
}

/** A line of emphasis goes with its last word. */
function* lineEdits(body: string, { words, start, end, elements }: CaptionBelow, to: string): Generator<Edit> {
  const above = /(?:[ \t]+|\\)?\r?\n[ \t>]*$/.exec(body.slice(0, start))
  if (to === '') {
    if (above) yield { start: above.index, end, text: '' }
    return
  }
  for (const level of levels) {
    const write = (text: string) => escapeText(text, level, false, false)
    if (words) yield exchangeWords(words, to, elements, write)
    yield { start: start + 1, end: end - 1, text: write(to) }
  }
}

/** A picture that is named by its alt text is named apart from it. */
function otherAlt(source: string, alt: string): string {
  const [, old = '', label = '[]'] = /^!\[([\s\S]*?)\](\[[^\]]*\])?$/.exec(source) ?? []
  return `![${alt}]${label === '[]' ? `[${old}]` : label}`
}

/** The title that a definition gives to all pictures of its name. */
function definitionTitle(body: string, { start, end }: { start: number; end: number }, to: string, level: number): Edit[] {
  const found = /^(\[[\s\S]*?\]:\s*(?:<[^<>\n]*>|[^\s<]\S*))(\s+(?:"[\s\S]*"|'[\s\S]*'|\([\s\S]*\)))?$/.exec(body.slice(start, end))
  if (!found) return []
  const [, address = '', title = ''] = found
  return [{ start: start + address.length, end, text: titleText(to, title, level) }]
}
