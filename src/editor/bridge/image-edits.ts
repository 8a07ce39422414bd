import { mapBesideMarks, mapText } from '#domain/markdown/character-map.ts'
import type { TextRange } from '#domain/markdown/parse-markdown.ts'
import { attribute, type DocNode } from './doc-node.ts'
import type { Edit } from './edit.ts'
import { type EscapeLevel, escapeText } from './escape-text.ts'
import { asOneEdit, spliceValue } from './figures/splice-value.ts'
import { destination, title } from './print-inline.ts'

const picture = /^!\[([\s\S]*)\]\(([ \t\r\n]*)(<[^<>\n]*>|[^\s"'<]*)([ \t\r\n]+(?:"[\s\S]*"|'[\s\S]*'|\([\s\S]*\)))?[ \t\r\n]*\)$/

/** Ways to write a word: its changed letters, told in one of two ways where marks stand among them; or all of it. */
export const splicings = ['first', 'last', null] as const
export type Splicing = (typeof splicings)[number]

/** How a word is written anew: how hard it is escaped, and which of its letters. */
interface ImageWriting {
  readonly level: EscapeLevel
  readonly spliced: Splicing
  readonly quotes: number
}

/** The splices for a changed alt text, address or title of a picture in a line: that part and nothing beside it. */
export function* imageEdits(source: string, at: TextRange, change: { old: DocNode; next: DocNode }, quotes: number): Generator<Edit> {
  for (const spliced of splicings) {
    for (const level of [0, 1, 2] as const) {
      const parts = imageParts(source, at, change, { level, spliced, quotes })
      if (parts === null) return
      yield asOneEdit(source, at, parts)
    }
  }
}

/** The splices of one way to write them. Null where the source is no picture that can be cut into its parts. */
export function imageParts(
  source: string,
  at: TextRange,
  { old, next }: { old: DocNode; next: DocNode },
  how: ImageWriting,
): Edit[] | null {
  const found = picture.exec(source.slice(at.start, at.end))
  if (!found) return null
  const [, alt = '', gap = '', src = '', words = ''] = found
  const altAt = { start: at.start + 2, end: at.start + 2 + alt.length }
  const srcAt = altAt.end + 2 + gap.length
  const changes = (name: string) => attribute(old, name) !== attribute(next, name)
  const parts: Edit[] = []
  if (changes('alt')) parts.push(altEdit(source, altAt, attribute(old, 'alt'), attribute(next, 'alt').replace(/\s*\n\s*/g, ' '), how))
  if (changes('src')) parts.push({ start: srcAt, end: srcAt + src.length, text: destination(attribute(next, 'src')) })
  if (changes('title')) {
    const titleAt = { start: srcAt + src.length, end: srcAt + src.length + words.length }
    parts.push(titleEdit(source, titleAt, attribute(old, 'title'), attribute(next, 'title'), how))
  }
  return parts
}

function altEdit(source: string, at: TextRange, old: string, next: string, { level, spliced, quotes }: ImageWriting): Edit {
  const write = (text: string) => escapeText(text, level, false, false)
  const map = spliced && (mapText(source, at.start, at.end, old, quotes) ?? mapBesideMarks(source, at, old, quotes, spliced))
  return map ? spliceValue(at, map, next, write) : { ...at, text: write(next) }
}

function titleEdit(source: string, at: TextRange, old: string, next: string, { level, spliced, quotes }: ImageWriting): Edit {
  const text = source.slice(at.start, at.end)
  const inside = { start: at.start + (/^\s*["'(]/.exec(text)?.[0].length ?? 0), end: at.end - 1 }
  const map = spliced && old !== '' && next !== '' ? mapText(source, inside.start, inside.end, old, quotes) : null
  const escaped = level === 0 ? null : level === 1 && text !== '' ? activeIn(text.trimStart().charAt(0)) : /["'()\\&]/g
  const write = (words: string) => (escaped ? words.replace(escaped, '\\$&') : words).replace(/\s*\n\s*/g, ' ')
  return map ? spliceValue(inside, map, next, write) : { ...at, text: titleText(next, text, level) }
}

/** What means something else in a title that begins with this sign. */
const activeIn = (sign: string) => new RegExp(String.raw`[${sign === '(' ? '()' : sign}]|\\(?=[!-/:-@[-\x60{-~])|&(?=#?\w{1,32};)`, 'g')

/** A title in the quotes it already has. */
export function titleText(text: string, old: string, level: number): string {
  const quote = /^\s*(['(])/.exec(old)?.[1]
  const blank = /^\s*/.exec(old)?.[0] || ' '
  if (level === 0 && text !== '' && quote && !/['()\\&\n]/.test(text)) return blank + (quote === '(' ? `(${text})` : `'${text}'`)
  if (level === 0 && text !== '' && !/["\\&\n]/.test(text)) return `${blank}"${text}"`
  return text === '' ? '' : blank + title(text).trimStart()
}
