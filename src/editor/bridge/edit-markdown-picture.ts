import type { InlineWords } from '#domain/captions/inline-words.ts'
import { type CaptionBelow, type MarkdownPicture, TAGGED_ADDRESS } from '#domain/captions/markdown-pictures.ts'
import type { DocNode } from './doc-node.ts'
import type { Edit } from './edit.ts'
import { escapeText } from './escape-text.ts'
import { exchangeWords } from './exchange-words.ts'
import { imageParts, splicings, titleText } from './image-edits.ts'

const levels = [0, 1, 2] as const

/** Ways to write a word of a picture of Markdown, offsets in the body: that word and nothing beside it. Each has to be proven. */
export function* markdownEdits(body: string, picture: MarkdownPicture, field: 'caption' | 'alt' | 'credit', to: string): Generator<Edit> {
  const { start, end, definition, below } = picture
  const source = body.slice(start, end)
  if (field === 'credit') return
  if (field === 'caption' && below) yield* belowEdits(body, below, to)
  else if (definition === null) yield* ownEdits(withoutTags(body), picture, changed(picture, field, to))
  else if (field === 'alt') yield* levels.map(level => ({ start, end, text: otherAlt(source, escapeText(to, level, false, false)) }))
  else yield* levels.flatMap(level => definitionTitle(body, definition, to, level))
}

function* ownEdits(body: string, { start, end, quotes }: MarkdownPicture, change: { old: DocNode; next: DocNode }): Generator<Edit> {
  for (const spliced of splicings)
    for (const level of levels) {
      const [edit] = imageParts(body, { start, end }, change, { level, spliced, quotes }) ?? []
      if (edit) yield edit
    }
}

/** An address with tags of a template in it, without the blanks that would be its end. */
const withoutTags = (body: string) =>
  body.replaceAll(TAGGED_ADDRESS, (_, before: string, address: string) => before + 'x'.repeat(address.length))

function changed({ src, alt, title }: MarkdownPicture, field: 'caption' | 'alt', to: string): { old: DocNode; next: DocNode } {
  const attrs = { src, alt, title }
  return { old: { type: 'image', attrs }, next: { type: 'image', attrs: { ...attrs, [field === 'alt' ? 'alt' : 'title']: to } } }
}

/** Ways to write other words on a line of emphasis below a picture, which goes with its last word. */
export function* belowEdits(body: string, below: CaptionBelow, to: string): Generator<Edit> {
  const { start, end } = below
  const above = /(?:[ \t]+|\\|<br[ \t]*\/?>[ \t]*)?(?:\r?\n[ \t>]*)*$/.exec(body.slice(0, start))
  if (to === '') {
    if (above) yield { start: above.index, end, text: '' }
    return
  }
  yield* wordEdits(below, to)
  // Where marks stand around some of the words only, all of them are marked that come instead.
  const mark = /^[*_]+/.exec(body.slice(start, end))?.[0]
  if (mark && below.kept.length === 0 && !body.slice(start, end).includes('<'))
    for (const level of levels) yield { start, end, text: mark + escapeText(to, level, false, false) + mark }
}

/** Ways to write other words on a line, `atStart` of a block, beside its marks and never over what no words can take the place of. */
export function* wordEdits({ words, elements, kept }: InlineWords, to: string, atStart = false): Generator<Edit> {
  if (!words) return
  // Among marks a bare mark would end them early: the words would read right, and stand outside.
  const marked = elements.length > 0 && /[*_]/.test(to)
  for (const level of levels.slice(marked ? 1 : 0)) {
    const edit = exchangeWords(words, to, elements, text => escapeText(text, level, atStart && to.startsWith(text), false))
    if (!kept.some(one => one.start < edit.end && one.end > edit.start)) yield edit
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
