import { bodyPictures } from '#domain/captions/body-pictures.ts'
import { headPictures } from '#domain/captions/head-pictures.ts'
import type { HtmlPicture, MarkedWords } from '#domain/captions/html-pictures.ts'
import type { CaptionBelow } from '#domain/captions/markdown-pictures.ts'
import { asTag } from '#domain/captions/masked-tags.ts'
import { placeInBody, type SourcePart } from '#domain/captions/source-part.ts'
import { type CopyKeys, type PictureCopy, readCopy, type StoryCopy } from '#domain/captions/story-copy.ts'
import type { WrittenPicture, WrittenTag } from '#domain/captions/written-picture.ts'
import { setNestedValue } from '#domain/front-matter/set-nested-value.ts'
import type { SetResult } from '#domain/front-matter/set-value.ts'
import { joinSource, type SplitSource, splitSource, withBody } from '#domain/front-matter/split-source.ts'
import { escapeHtml } from '#domain/markdown/figures/html-figure.ts'
import type { TextRange } from '#domain/markdown/parse-markdown.ts'
import { applyEdit, type Edit } from './edit.ts'
import type { CaptionEdit, CaptionEdited } from './edit-caption.ts'
import { belowEdits, markdownEdits } from './edit-markdown-picture.ts'
import { exchangeHtml } from './exchange-words.ts'
import { figureIn } from './figures/figure-values.ts'
import { htmlEdits } from './figures/html-figure-edits.ts'
import { hugoEdits } from './figures/hugo-figure-edits.ts'
import { tagEdit } from './figures/picture-tag-edits.ts'
import { spliceValue } from './figures/splice-value.ts'
import { openBody } from './open-body.ts'

/**
 * Writes one word of a picture that stands inside of something that the editor keeps as it is: a gallery in HTML or of shortcodes, a quote, a
 * list of the head. Only letters of that word change, or what holds it comes new; proven by reading the story again. Null where it cannot
 * be done. `to`: without blanks at its ends.
 */
export function editNestedPicture(file: string, edit: CaptionEdit, to: string, leadKey: string | null = null): CaptionEdited | null {
  const source = splitSource(file)
  const keys = { ...noKeys, lead: { ...noKeys.lead, src: leadKey } }
  const before = readCopy(file, keys)
  const at = before.pictures.findIndex(picture => isMeant(picture, edit))
  const picture = before.pictures[at]
  if (!picture) return null
  const inTheHead = edit.line < before.bodyLine
  if (!inTheHead && TAG.test(to) && !TAG.test(edit.from)) return { ok: false, reason: wouldBeTag }
  const head = inTheHead ? inHead(source, keys, edit, to) : null
  if (head?.ok === false) return head
  const meant = inTheHead ? undefined : writtenIn(source, before, edit)
  const inTag = meant && 'tag' in meant && !isBelow(meant, edit) ? tagEdit(meant.part.text, meant.tag, edit.field, to) : null
  if (inTag?.ok === false) return inTag
  const texts = inTheHead ? (head ? [joinSource(head.source)] : []) : inBody(source, meant, edit, to)
  for (const text of texts)
    if (changesOnly([before, readCopy(text, keys)], [source, splitSource(text)], at, edit, to)) return { ok: true, text }
  return null
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
  picture.line === line &&
  (src === undefined || picture.src === src) &&
  (picture.nested || picture[field] !== null) &&
  plain(picture[field]) === plain(from)

function inHead(source: SplitSource, { lead: keys }: CopyKeys, edit: CaptionEdit, to: string): SetResult | null {
  const found = headPictures(source, keys).find(({ copy }) => isMeant(copy, edit))
  const path = found?.paths[edit.field]
  return path ? setNestedValue(source, path, to) : null
}

/** Whether the picture stands in a tag that holds its caption, so that no other place does. */
export function hasItsPlace(file: string, edit: CaptionEdit): boolean {
  const written = writtenIn(splitSource(file), readCopy(file, noKeys), edit)
  return written !== undefined && ('tag' in written || (written.markdown !== undefined && written.html !== undefined))
}

/** Whether what is read of the story has no place for the word, as where it stands between tags and is more than plain words. */
export const hasNoPlace = (file: string, { line, src, field }: CaptionEdit): boolean => {
  const there = readCopy(file, noKeys).pictures.filter(picture => picture.line === line && (src === undefined || picture.src === src))
  return there.length > 0 && there.every(picture => picture[field] === null && !picture.nested)
}

const writtenIn = ({ body }: SplitSource, { bodyLine }: StoryCopy, edit: CaptionEdit): WrittenPicture | undefined =>
  bodyPictures(body).find(({ copy }) => isMeant({ ...copy, line: copy.line + bodyLine }, edit))?.written

function* inBody(source: SplitSource, meant: WrittenPicture | undefined, edit: CaptionEdit, to: string): Generator<string> {
  const { body } = source
  if (!meant) return
  for (const edits of waysToWrite(body, meant, edit, to)) {
    // In a tag it is no comment but words.
    const words = 'tag' in meant && !isBelow(meant, edit)
    if (edits.length > 0 && (words || edits.every(({ start, end }) => !body.slice(start, end).includes('<!--'))))
      yield joinSource(withBody(source, allApplied(body, edits)))
  }
}

/** Ways to write a word, as edits of the body; each has to be proven. */
function* waysToWrite(body: string, written: WrittenPicture, edit: CaptionEdit, to: string): Generator<readonly Edit[]> {
  const { markdown, html } = written
  if (markdown && (edit.field === 'alt' || !html)) {
    for (const one of markdownEdits(body, markdown, edit.field, to)) yield [inCell(one, markdown.cell)]
  } else if ('tag' in written && isBelow(written, edit)) {
    for (const one of belowEdits(body, written.below, to)) yield [one]
  } else if ('tag' in written) {
    const done = tagEdit(written.part.text, written.tag, edit.field, to)
    // In a cell a bar is its end only where no generator reads the tag first.
    const bar = written.cell && written.tag.style === 'component' ? '&#124;' : '|'
    if (done?.ok) yield [inPlace(written.part, { ...done.edit, text: done.edit.text.replaceAll('|', bar) })]
  } else if (written.part) {
    const { part } = written
    for (const keepEmpty of [false, true])
      yield partEdits(written, edit, to, keepEmpty).map(one => inCell(inPlace(part, one), written.markdown === undefined && written.cell))
  }
}

/** Whether it is the caption below a tag. */
const isBelow = (written: WrittenTag, { field }: CaptionEdit): written is WrittenTag & { readonly below: CaptionBelow } =>
  field === 'caption' && written.below !== undefined

/** A bar in a cell would be its end. */
const inCell = (edit: Edit, cell: boolean): Edit => (cell ? { ...edit, text: edit.text.replaceAll(/(?<!\\)\|/g, '\\|') } : edit)

/** An edit of a part as one of the body; what it writes on further lines begins as the lines of the container do. */
function inPlace(part: SourcePart, { start, end, text }: Edit): Edit {
  const from = placeInBody(part, start)
  return { start: from.at, end: placeInBody(part, end).at, text: text.replaceAll('\n', `\n${from.prefix}`) }
}

const allApplied = (body: string, edits: readonly Edit[]) =>
  [...edits]
    .reverse()
    .sort((one, other) => other.start - one.start)
    .reduce(applyEdit, body)

function partEdits(
  { html, hugo, part }: { html?: HtmlPicture; hugo?: TextRange; part?: SourcePart },
  edit: CaptionEdit,
  to: string,
  keepEmpty: boolean,
): Edit[] {
  const figure = hugo ?? html?.figure
  if (!part) return []
  if (figure) return wholeFigure(part.text, figure, edit, to, keepEmpty)
  return html ? wordEdits(part.text, html, edit.field, to) : []
}

/** A figure of one picture and plain words, written as the editor writes it. */
function wholeFigure(text: string, { start, end }: TextRange, { field, src }: CaptionEdit, to: string, keepEmpty: boolean): Edit[] {
  const slice = asTag(text.slice(start, end))
  const node = figureIn(slice)
  if (!node || (src !== undefined && node.attrs?.src !== src)) return []
  const next = { ...node, attrs: { ...node.attrs, [field]: to, ...(field === 'alt' && to !== '' ? { decorative: false } : {}) } }
  const edits = (node.attrs?.form === 'hugo' ? hugoEdits : htmlEdits)(slice, next, keepEmpty) ?? []
  return edits.map(edit => ({ ...edit, start: edit.start + start, end: edit.end + start }))
}

/** What stands before a caption of WordPress that is an attribute. */
const OLD_CAPTION = /\scaption=(["'])$/i

function wordEdits(text: string, { img, ...words }: HtmlPicture, field: CaptionEdit['field'], to: string): Edit[] {
  const word = words[field]
  if (field === 'alt') return img ? [altEdit(text, img, word, to)] : []
  const quote = word && OLD_CAPTION.exec(text.slice(0, word.start))?.[1]
  const inQuotes = (letters: string) =>
    escapeHtml(letters, quote === "'" ? "'" : '"')
      .replaceAll('[', '&#91;')
      .replaceAll(']', '&#93;')
  const edit = word && (quote ? spliceValue(word, word.map, to, inQuotes) : exchangeHtml(text, word, to))
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

/** Whether a file reads as the old one did but for this word, and where the old one had the word for several pictures, for all of them. */
function changesOnly(
  [before, after]: readonly [StoryCopy, StoryCopy],
  [old, now]: readonly [SplitSource, SplitSource],
  at: number,
  { field, from }: CaptionEdit,
  to: string,
): boolean {
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
