import type { Correction } from '#contract/correction.ts'
import { copyKeys } from '#domain/captions/copy-keys.ts'
import { readCopy } from '#domain/captions/story-copy.ts'
import { scanHead } from '#domain/front-matter/scan-head.ts'
import { setText } from '#domain/front-matter/set-nested-value.ts'
import { joinSource, splitSource } from '#domain/front-matter/split-source.ts'
import { addressRanges } from '#domain/markdown/address-ranges.ts'
import type { TextRange } from '#domain/markdown/parse-markdown.ts'
import { plainText } from '#domain/markdown/plain-text.ts'
import { pictureSrc } from '#domain/site/picture-src.ts'
import type { CaptionEdit } from '#editor/bridge/edit-caption.ts'
import { editCaptions } from '#editor/bridge/edit-captions.ts'
import type { StoryRecord } from '../ports/database.ts'
import type { Desk } from './desk.ts'
import { inTurns } from './in-turns.ts'

/** A text after its correction: how many places there are, and why one of them could not be written; then the text is as it was. */
export interface Corrected {
  readonly text: string
  readonly count: number
  readonly problem: string | null
}

/** Finds words that stand for themselves: no letter or figure joins them on either side. */
const whole = (find: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}])${find.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/\s+/g, '\\s+')}(?![\\p{L}\\p{N}])`, 'gu')

/** Corrects words in one text: in its captions, or in all of it. Bytes that are not of these words stay. */
export async function correctText(
  desk: Desk,
  story: StoryRecord,
  text: string,
  correction: Correction,
  signal?: AbortSignal,
): Promise<Corrected> {
  if (correction.where === 'captions') return inCaptions(desk, story, text, correction, signal)
  // Words of figures are written as such; those of the lead picture and of loose captions are values and running text like any other.
  const inThem = await inCaptions(desk, story, text, correction, signal, ['figure'])
  if (inThem.problem !== null) return inThem
  const rest = inStory(desk, inThem.text, correction, picturesOf(desk, inThem.text))
  return rest.problem === null ? { ...rest, count: inThem.count + rest.count } : { ...rest, text }
}

interface Place {
  readonly kind: 'lead' | 'figure' | 'loose'
  readonly line: number
  readonly field: 'caption' | 'alt' | 'credit'
  readonly src?: string
  readonly from: string
  /** It stands in a list or a map of the head, where no value of the head itself holds it. */
  readonly nested?: boolean
}

async function inCaptions(
  desk: Desk,
  story: StoryRecord,
  text: string,
  { find, replace, file }: Correction,
  signal?: AbortSignal,
  kinds: readonly Place['kind'][] = ['lead', 'figure', 'loose'],
): Promise<Corrected> {
  const { shape } = desk.site
  const keys = copyKeys(shape.fields)
  const order = shape.fields.map(({ key }) => key)
  const pattern = whole(find)
  const loose = (await desk.database.captions.ofStory(story.id)).filter(one => one.kind === 'loose' && one.review.state !== 'text')
  const copy = readCopy(text, keys)
  const fields = ['caption', 'alt', 'credit'] as const
  const places: Place[] = [
    ...copy.pictures
      .filter(({ src }) => file === undefined || pictureSrc(shape, story.path, src) === file)
      .flatMap(picture =>
        fields.flatMap(field => {
          const from = picture[field]
          return from ? [{ kind: picture.kind, line: picture.line, field, src: picture.src, from, nested: picture.nested === true }] : []
        }),
      ),
    ...(file === undefined ? copy.paragraphs : [])
      .filter(paragraph => paragraph.kind === 'text' && loose.some(one => one.text === paragraph.text.trim()))
      .map((paragraph): Place => ({ kind: 'loose', line: copy.bodyLine + paragraph.line, field: 'caption', from: paragraph.text.trim() })),
  ]
  let count = 0
  const edits = places
    .filter(({ kind, nested }) => nested || kinds.includes(kind))
    .flatMap((place): CaptionEdit[] => {
      const found = place.from.match(pattern)?.length ?? 0
      count += found
      return found === 0 ? [] : [{ ...place, to: place.from.replace(pattern, () => replace) }]
    })
  const done = await inTurns(editCaptions(text, edits, keys.lead, order), signal)
  return done.ok ? { text: done.text, count, problem: null } : { text, count, problem: done.reason }
}

/** Where the body has pictures whose words are corrected as such. */
function picturesOf(desk: Desk, text: string): TextRange[] {
  const { pictures, paragraphs, bodyLine } = readCopy(text, copyKeys(desk.site.shape.fields))
  const lines = pictures.map(({ line }) => line - bodyLine)
  const last = (at: number) => paragraphs[at + 1]?.line ?? Number.POSITIVE_INFINITY
  return paragraphs.filter(({ line }, at) => lines.some(one => one >= line && one < last(at)))
}

/** Corrects what readers read beside captions: running text and the values of the head. Addresses stay, whatever words are in them. */
function inStory(desk: Desk, text: string, { find, replace }: Correction, pictures: readonly TextRange[]): Corrected {
  const pattern = whole(find)
  const source = splitSource(text)
  const order = desk.site.shape.fields.map(({ key }) => key)
  const kept = [...pictures, ...addressRanges(source.body)]
  let count = 0
  const body = source.body.replace(pattern, (words, at: number) => {
    if (kept.some(({ start, end }) => at < end && at + words.length > start)) return words
    count += 1
    return replace
  })
  if (meansMore(source.body, body, replace))
    return { text, count, problem: 'These words would be read as Markdown there, and not as they are typed. Correct it in the story.' }
  let next = { ...source, body }
  for (const [key, value] of scanHead(source)) {
    if (typeof value !== 'string' || !isWords(desk, key) || /^\S*\/\S*$/.test(value.trim())) continue
    const found = value.match(pattern)?.length ?? 0
    if (found === 0) continue
    count += found
    const done = setText(
      next,
      key,
      value.replace(pattern, () => replace),
      order,
    )
    if (!done.ok) return { text, count, problem: done.reason }
    next = { ...done.source, body: next.body }
  }
  return { text: joinSource(next), count, problem: null }
}

/** Whether signs of the new words make something of the text that nobody typed: as many of them are read as were written. */
function meansMore(before: string, after: string, replace: string): boolean {
  if (before === after || !/[\\`*_[\]<>&|~#$+=-]|^\d+[.)]/.test(replace)) return false
  const times = (text: string) => text.split(replace).length - 1
  return times(plainText(after)) - times(plainText(before)) !== times(after) - times(before)
}

/** Keys whose values are words of readers: addresses, dates and switches are none. */
const isWords = (desk: Desk, key: string): boolean => {
  const field = desk.site.shape.fields.find(one => one.key === key)
  return (
    field !== undefined && (field.type === 'text' || field.type === 'long-text') && field.role !== 'slug' && field.role !== 'lead-picture'
  )
}
