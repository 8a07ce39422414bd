import { HUGO_FIGURE } from '#domain/captions/block-pictures.ts'
import { type Part, partsOf, placeInBlock } from '#domain/captions/container-parts.ts'
import { headGalleries } from '#domain/captions/head-galleries.ts'
import { withoutHidden } from '#domain/captions/hidden-parts.ts'
import { type HtmlPicture, htmlPictures, type MarkedWords } from '#domain/captions/html-pictures.ts'
import { type Paragraph, paragraphsOf } from '#domain/captions/paragraphs.ts'
import { type CopyKeys, type PictureCopy, readCopy } from '#domain/captions/story-copy.ts'
import { setNestedValue } from '#domain/front-matter/set-nested-value.ts'
import type { SetResult } from '#domain/front-matter/set-value.ts'
import { joinSource, type SplitSource, splitSource, withBody } from '#domain/front-matter/split-source.ts'
import { escapeHtml } from '#domain/markdown/figures/html-figure.ts'
import type { TextRange } from '#domain/markdown/parse-markdown.ts'
import { applyEdit, commonEnds, type Edit } from './edit.ts'
import type { CaptionEdit, CaptionEdited } from './edit-caption.ts'
import { figureIn } from './figures/figure-values.ts'
import { htmlEdits } from './figures/html-figure-edits.ts'
import { hugoEdits } from './figures/hugo-figure-edits.ts'
import { spliceValue } from './figures/splice-value.ts'
import { openBody } from './open-body.ts'

/**
 * Writes one word of a picture that stands inside of something that the editor keeps as it is: a gallery in HTML or of shortcodes, a quote, a
 * list of the head. Only letters of that word change, or what holds it comes new; proven by reading the story again. Null where it cannot
 * be done. `to`: without blanks at its ends.
 */
export function editNestedPicture(file: string, edit: CaptionEdit, to: string): CaptionEdited | null {
  const source = splitSource(file)
  const before = readCopy(file, noKeys)
  const at = before.pictures.findIndex(picture => isMeant(picture, edit))
  const picture = before.pictures[at]
  if (!picture) return null
  const inTheHead = edit.line < before.bodyLine
  if (!inTheHead && TAG.test(to) && !TAG.test(edit.from)) return { ok: false, reason: wouldBeTag }
  const head = inTheHead ? inHead(source, edit, to) : null
  if (head?.ok === false) return head
  const texts = inTheHead ? (head ? [joinSource(head.source)] : []) : inBody(source, before, edit, to)
  const text = texts.find(one => changesOnly(file, one, at, edit, to))
  return text === undefined ? null : { ok: true, text }
}

const TAG = /\{[{%]/
const wouldBeTag = '“{{” and “{%” begin a tag of the site’s templates there. Write the words without them, or change them in source mode.'

export const noKeys: CopyKeys = {
  headline: null,
  standfirst: null,
  date: null,
  categories: null,
  lead: { src: null, caption: null, alt: null, credit: null },
}

const plain = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim()
const isMeant = (picture: PictureCopy, { line, src, field, from }: CaptionEdit) =>
  picture.line === line && (src === undefined || picture.src === src) && picture[field] !== null && plain(picture[field]) === plain(from)

function inHead(source: SplitSource, edit: CaptionEdit, to: string): SetResult | null {
  const found = headGalleries(source).find(({ copy }) => isMeant(copy, edit))
  const path = found?.paths[edit.field]
  return path ? setNestedValue(source, path, to) : null
}

function inBody(source: SplitSource, { bodyLine }: { readonly bodyLine: number }, edit: CaptionEdit, to: string): string[] {
  const line = edit.line - bodyLine
  const paragraph = paragraphsOf(source.body).findLast(one => one.line <= line)
  if (!paragraph) return []
  const block = withoutHidden(source.body).slice(paragraph.start, paragraph.end)
  const part = partsOf(block, paragraph.kind).findLast(one => paragraph.line + one.line <= line)
  if (!part) return []
  const inPart = line - paragraph.line - part.line
  return [false, true].flatMap(keepEmpty => {
    const edits = partEdits(part, edit, to, inPart, keepEmpty)
    const hidden = edits.some(({ start, end }) =>
      source.body.slice(paragraph.start + placeInBlock(part, start).at, paragraph.start + placeInBlock(part, end).at).includes('<!--'),
    )
    return edits.length === 0 || hidden ? [] : [joinSource(withBody(source, placed(source.body, paragraph, part, edits)))]
  })
}

/** Edits of a part as edits of the body; what they write on further lines begins as the lines of the container do. */
function placed(body: string, { start: at }: Paragraph, part: Part, edits: readonly Edit[]): string {
  const last = [...edits].reverse().sort((one, other) => other.start - one.start)
  return last.reduce((text, { start, end, text: words }) => {
    const from = placeInBlock(part, start)
    const to = placeInBlock(part, end)
    return applyEdit(text, { start: at + from.at, end: at + to.at, text: words.replaceAll('\n', `\n${from.prefix}`) })
  }, body)
}

function partEdits({ text }: Part, edit: CaptionEdit, to: string, line: number, keepEmpty: boolean): Edit[] {
  const lineOf = (at: number) => text.slice(0, at).split('\n').length - 1
  if (!text.includes('<img'))
    return Array.from(text.matchAll(HUGO_FIGURE), ({ 0: { length }, index }) => ({ start: index, end: index + length }))
      .filter(({ start }) => lineOf(start) === line)
      .flatMap(range => wholeFigure(text, range, edit, to, keepEmpty))
  return htmlPictures(text)
    .filter(({ src, at }) => lineOf(at) === line && (edit.src === undefined || src === edit.src))
    .slice(0, 1)
    .flatMap(picture =>
      picture.figure ? wholeFigure(text, picture.figure, edit, to, keepEmpty) : wordEdits(text, picture, edit.field, to),
    )
}

/** A figure of one picture and plain words, written as the editor writes it. */
function wholeFigure(text: string, { start, end }: TextRange, { field, src }: CaptionEdit, to: string, keepEmpty: boolean): Edit[] {
  const slice = text.slice(start, end)
  const node = figureIn(slice)
  if (!node || (src !== undefined && node.attrs?.src !== src)) return []
  const next = { ...node, attrs: { ...node.attrs, [field]: to, ...(field === 'alt' && to !== '' ? { decorative: false } : {}) } }
  const edits = (node.attrs?.form === 'hugo' ? hugoEdits : htmlEdits)(slice, next, keepEmpty) ?? []
  return edits.map(edit => ({ ...edit, start: edit.start + start, end: edit.end + start }))
}

function wordEdits(text: string, { img, ...words }: HtmlPicture, field: CaptionEdit['field'], to: string): Edit[] {
  const word = words[field]
  if (field === 'alt') return img ? [altEdit(text, img, word, to)] : []
  const edit = word && wordsEdit(text, word, to)
  return edit ? [edit] : []
}

function altEdit(text: string, img: TextRange, alt: MarkedWords | null, to: string): Edit {
  const bare = alt && /\salt$/i.test(text.slice(img.start, alt.start))
  if (bare) return { start: alt.start, end: alt.start, text: `="${escapeHtml(to, '"')}"` }
  if (!alt) return { start: img.start + '<img'.length, end: img.start + '<img'.length, text: ` alt="${escapeHtml(to, '"')}"` }
  const quote = /["']/.exec(text.charAt(alt.start - 1))?.[0] ?? ''
  // An alt text of nothing says that there is nothing to say; none says that somebody still has to.
  const name = /\s*alt\s*=\s*["']?$/i.exec(text.slice(img.start, alt.start))?.[0].length ?? 0
  if (to === '') return { start: alt.start - name, end: alt.end + quote.length, text: '' }
  if (quote === '') return { start: alt.start, end: alt.end, text: `"${escapeHtml(to, '"')}"` }
  return spliceValue(alt, alt.map, to, letters => escapeHtml(letters, quote === "'" ? "'" : '"'))
}

/** What no other words can take the place of without more than words going. */
const KEPT = /<!--|<\/?(?:p|div|li|ul|ol|table|h\d|img|figure|script|template)\b|\{[{%]/i

/**
 * Other words among tags: whole words are exchanged, never letters of one. Marks of words that stand stay; an element that would be left with a
 * part of its words goes with them. Null where more than marks stands between the words.
 */
function wordsEdit(text: string, { map, start, end }: MarkedWords, to: string): Edit | null {
  const [old, now] = [map.map(({ character }) => character).join(''), to]
  const [head, tail] = wholeWords(old, now)
  const at = {
    start: map[head]?.start ?? end,
    end: old.length - tail > head ? (map[old.length - tail - 1]?.end ?? start) : (map[head]?.start ?? end),
  }
  const whole = overWholeElements(text, { start, end }, at)
  const [before, behind] = [map.filter(one => one.end <= whole.start).length, map.filter(one => one.start >= whole.end).length]
  if (KEPT.test(text.slice(whole.start, whole.end))) return null
  const words = now.slice(Math.min(before, head), now.length - Math.min(behind, tail))
  return { ...whole, text: escapeHtml(words, null) }
}

/** How many letters two texts have in common at their start and at their end, whole words and the blanks between them only. */
function wholeWords(old: string, now: string): [number, number] {
  const [one, other] = [old.split(/(?<=\s)|(?=\s)/), now.split(/(?<=\s)|(?=\s)/)]
  const { start, end } = commonEnds(one, other)
  const length = (words: readonly string[]) => words.join('').length
  return [length(one.slice(0, start)), length(one.slice(one.length - end))]
}

/** A range that takes no element apart: it holds the whole of it, or lies within it. */
function overWholeElements(text: string, { start, end }: TextRange, range: TextRange): TextRange {
  const elements = elementsIn(text, start, end)
  let now = range
  for (;;) {
    const torn = elements.find(({ open, close }) => {
      const touches = open.start < now.end && close.end > now.start
      const holds = open.end <= now.start && close.start >= now.end
      const held = open.start >= now.start && close.end <= now.end
      return touches && !holds && !held
    })
    if (!torn) return now
    now = { start: Math.min(now.start, torn.open.start), end: Math.max(now.end, torn.close.end) }
  }
}

/** The elements of a piece of HTML by their tags. */
function elementsIn(text: string, start: number, end: number): { readonly open: TextRange; readonly close: TextRange }[] {
  const from = Math.max(0, text.lastIndexOf('>', start - 1) + 1 - 200)
  const waiting: { name: string; open: TextRange }[] = []
  const found: { open: TextRange; close: TextRange }[] = []
  for (const { 0: tag, 1: closes, 2: name = '', index } of text.slice(from).matchAll(/<(\/?)([a-z][\w-]*)\b[^<>]*>/gi)) {
    const place = { start: from + index, end: from + index + tag.length }
    if (place.start > end + 200) break
    if (!closes) waiting.push({ name: name.toLowerCase(), open: place })
    else {
      const opened = waiting.findLastIndex(one => one.name === name.toLowerCase())
      const [first] = opened < 0 ? [] : waiting.splice(opened)
      if (first) found.push({ open: first.open, close: place })
    }
  }
  return found.filter(({ open, close }) => !/^<(?:figcaption|figure)\b/i.test(text.slice(open.start, close.end)))
}

/** Whether a file reads as the old one did but for this word, and where the old one had the word for several pictures, for all of them. */
function changesOnly(file: string, next: string, at: number, { field, from }: CaptionEdit, to: string): boolean {
  const [before, after] = [readCopy(file, noKeys), readCopy(next, noKeys)]
  const [old, now] = [splitSource(file), splitSource(next)]
  const same = (one: PictureCopy, other: PictureCopy | undefined, ...but: string[]) =>
    (['kind', 'src', 'caption', 'alt', 'credit'] as const).every(key => but.includes(key) || (one[key] ?? '') === (other?.[key] ?? ''))
  const written = before.pictures.every((picture, index) => {
    const other = after.pictures[index]
    if (index === at) return same(picture, other, field) && plain(other?.[field] ?? '') === plain(to)
    return (
      same(picture, other) ||
      (same(picture, other, field) && plain(picture[field]) === plain(from) && plain(other?.[field] ?? '') === plain(to))
    )
  })
  if (!written || after.pictures.length !== before.pictures.length) return false
  const [blocks, others] = [openBody(old.body).segments, openBody(now.body).segments]
  const changed = blocks.filter(({ source }, index) => source !== others[index]?.source).length
  return blocks.length === others.length && changed <= 1
}
