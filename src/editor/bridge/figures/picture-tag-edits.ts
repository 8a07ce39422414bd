import { escapeHtml } from '#domain/markdown/figures/html-figure.ts'
import { escapeHugo, hugoQuoteFor } from '#domain/markdown/figures/hugo-figure.ts'
import { endings, MARKS, type PictureTag } from '#domain/markdown/figures/picture-tag.ts'
import type { WrittenValue } from '#domain/markdown/figures/written-value.ts'
import type { Edit } from '../edit.ts'
import { spliceValue } from './splice-value.ts'

/** A word as it may be written in a tag, or why it cannot be. */
export type TagEdited = { readonly ok: true; readonly edit: Edit } | { readonly ok: false; readonly reason: string }

const refused = (reason: string): TagEdited => ({ ok: false, reason })
const bothQuotes =
  'This tag has no way to write these words with both kinds of quotation marks, or with a backslash among them. Write the words with “ ” and ’ instead, or change them in source mode.'
const wouldEnd = (sign: string) =>
  `“${sign}” would end the tag that the words stand in. Write the words without it, or change them in source mode.`
const notPlain =
  'The words stand between two tags, where signs such as * _ ` < > [ ] { } & # would be read as Markdown or HTML. Write the words without them, or change them in source mode.'

/** The splice that gives a site's own tag another word, in the quotes and escapes of that tag. Offsets are those of the text it stands in. */
export function tagEdit(text: string, tag: PictureTag, field: 'caption' | 'alt' | 'credit', to: string): TagEdited | null {
  const word = tag.words[field]
  if (word === null) return null
  if (field === 'caption' && tag.between && word !== 'absent') return betweenEdit(word, to)
  const end = endings[tag.style]?.exec(to)
  if (end) return refused(wouldEnd(end[0]))
  if (word === 'absent') {
    if (to === '') return null
    const value = quotedFor(tag, to, text.charAt(tag.src.start - 1), false)
    return value
      ? { ok: true, edit: { start: tag.behind, end: tag.behind, text: `${tag.lead}${field}=${value.written}` } }
      : refused(bothQuotes)
  }
  const braced = text.charAt(word.whole.start) === '{'
  const quote = text.charAt(word.start - 1)
  const value = quotedFor(tag, to, quote, braced)
  // What no string of an expression holds here, an attribute does.
  if (!value && braced) return { ok: true, edit: { ...word.whole, text: `"${escapeHtml(to, '"')}"` } }
  if (!value) return refused(bothQuotes)
  const edit =
    value.quote === quote
      ? spliceValue(word, word.map, to, value.encode)
      : { start: word.start - 1, end: word.end + 1, text: value.written }
  return { ok: true, edit }
}

/** Words that go take the line that they had with them. */
function betweenEdit(word: WrittenValue, to: string): TagEdited {
  if (MARKS.test(to)) return refused(notPlain)
  return { ok: true, edit: to === '' ? { ...word.whole, text: '' } : spliceValue(word, word.map, to, words => words) }
}

interface Quoted {
  readonly quote: string
  readonly encode: (words: string) => string
  readonly written: string
}

/** The quote that holds a value in a tag so that it reads back the same: this one where it does. */
function quotedFor({ style }: PictureTag, to: string, usual: string, braced: boolean): Quoted | null {
  const own = style === 'hugo' || braced || usual !== '`' ? usual : '"'
  const quotes = style === 'hugo' ? ['"', '`'] : ['"', "'"]
  const quote = [own, ...quotes.filter(one => one !== own)].find(one => holds(style, one, to, braced))
  if (!quote) return null
  const encode = (words: string) =>
    style === 'component' && !braced
      ? escapeHtml(words, quote === "'" ? "'" : '"')
      : style === 'hugo'
        ? escapeHugo(words, quote === '`' ? '`' : '"')
        : style === 'include'
          ? words.replaceAll(quote, `\\${quote}`)
          : words
  return { quote, encode, written: quote + encode(to) + quote }
}

function holds(style: PictureTag['style'], quote: string, value: string, braced: boolean): boolean {
  if (style === 'hugo') return hugoQuoteFor(value, quote === '`' ? '`' : '"') === quote
  if (style === 'component') return !braced || !(value.includes(quote) || value.includes('\\') || value.includes('${'))
  if (style === 'liquid') return !value.includes(quote)
  // What Jekyll takes away is a backslash before a quote, and no other.
  return !value.includes('\\') || !(value.includes('"') || value.includes("'") || value.endsWith('\\'))
}
