import { HUGO_FIGURE } from '#domain/captions/block-pictures.ts'
import { type Part, partsOf, placeInBlock } from '#domain/captions/container-parts.ts'
import { headGalleries } from '#domain/captions/head-galleries.ts'
import { type HtmlPicture, htmlPictures, type MarkedWords } from '#domain/captions/html-pictures.ts'
import { type Paragraph, paragraphsOf } from '#domain/captions/paragraphs.ts'
import { type CopyKeys, type PictureCopy, readCopy } from '#domain/captions/story-copy.ts'
import { setNestedValue } from '#domain/front-matter/set-nested-value.ts'
import { joinSource, type SplitSource, splitSource, withBody } from '#domain/front-matter/split-source.ts'
import { escapeHtml } from '#domain/markdown/figures/html-figure.ts'
import type { TextRange } from '#domain/markdown/parse-markdown.ts'
import { applyEdit, type Edit } from './edit.ts'
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
  const bodies = edit.line < before.bodyLine ? [inHead(source, edit, to)] : inBody(source, before, edit, to)
  const text = bodies.find(one => one !== null && changesOnly(file, one, at, edit, to))
  return text === undefined || text === null ? null : { ok: true, text }
}

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

function inHead(source: SplitSource, edit: CaptionEdit, to: string): string | null {
  const found = headGalleries(source).find(({ copy }) => isMeant(copy, edit))
  const path = found?.paths[edit.field]
  const done = path ? setNestedValue(source, path, to) : null
  return done?.ok ? joinSource(done.source) : null
}

function inBody(source: SplitSource, { bodyLine }: { readonly bodyLine: number }, edit: CaptionEdit, to: string): string[] {
  const line = edit.line - bodyLine
  const paragraph = paragraphsOf(source.body).findLast(one => one.line <= line)
  if (!paragraph) return []
  const block = source.body.slice(paragraph.start, paragraph.end)
  const part = partsOf(block, paragraph.kind).findLast(one => paragraph.line + one.line <= line)
  if (!part) return []
  const inPart = line - paragraph.line - part.line
  return [false, true].flatMap(keepEmpty => {
    const edits = partEdits(part, edit, to, inPart, keepEmpty)
    return edits.length === 0 ? [] : [joinSource(withBody(source, placed(source.body, paragraph, part, edits)))]
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
  return word
    ? [
        betweenTags(
          text,
          spliceValue(word, word.map, to, letters => escapeHtml(letters, null)),
        ),
      ]
    : []
}

function altEdit(text: string, img: TextRange, alt: MarkedWords | null, to: string): Edit {
  if (!alt) return { start: img.start + '<img'.length, end: img.start + '<img'.length, text: ` alt="${escapeHtml(to, '"')}"` }
  const quote = /["']/.exec(text.charAt(alt.start - 1))?.[0] ?? ''
  // An alt text of nothing says that there is nothing to say; none says that somebody still has to.
  const name = /\s*alt\s*=\s*["']?$/i.exec(text.slice(img.start, alt.start))?.[0].length ?? 0
  if (to === '') return { start: alt.start - name, end: alt.end + quote.length, text: '' }
  if (quote === '') return { start: alt.start, end: alt.end, text: `"${escapeHtml(to, '"')}"` }
  return spliceValue(alt, alt.map, to, letters => escapeHtml(letters, quote === "'" ? "'" : '"'))
}

/** New words where tags stood between the old ones: the tags stay behind them, those that hold nothing any more go. */
function betweenTags(text: string, { start, end, text: words }: Edit): Edit {
  const tags = text.slice(start, end).match(/<!--[\s\S]*?-->|<[^<>]*>/g) ?? []
  let left = tags.join('').replaceAll(EMPTY, '')
  let to = end
  for (;;) {
    const open = /<([a-z][\w-]*)\b[^<>]*>$/i.exec(left)
    const close = open && text.slice(to).startsWith(`</${open[1]}>`) ? open[1]?.length : undefined
    if (!open || close === undefined) return { start, end: to, text: words + left }
    left = left.slice(0, open.index)
    to += close + '</>'.length
  }
}

const EMPTY = /<([a-z][\w-]*)\b[^<>]*><\/\1>/gi

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
