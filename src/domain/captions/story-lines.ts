import { beginsAsInList, hasLeadIn, isEntry, pointsAtPicture } from './loose-patterns.ts'
import type { Paragraph } from './paragraphs.ts'
import { endsWithStop, wordsOf } from './sentences.ts'

/** How a site, or a section of it, writes: shares of its long paragraphs, from 0 to 1. */
export interface Habits {
  /** Paragraphs that end in a stop. */
  readonly stops: number
}

/** Where fewer of the long paragraphs end in a stop, a missing one says nothing; captions are among them, so that half is many. */
const MOSTLY = 0.35
/** So many words make a paragraph long: hardly a crosshead or a list line. */
const LONG = 12
/** So many long paragraphs show how their story ends them, whatever its site does. */
const ENOUGH_TO_TELL = 6

/** The paragraphs of a story with what is asked of each of them again and again. */
export interface StoryLines {
  readonly paragraphs: readonly Paragraph[]
  readonly texts: readonly string[]
  readonly counts: readonly number[]
  /** Whether its paragraphs end with a stop, so that a missing one says something. */
  readonly stops: boolean
  /** Whether a text ends without a stop. */
  isBare(at: number): boolean
  /** Whether it is surely running text: it ends with a stop or, where nothing does, it is long. */
  isBody(at: number): boolean
  /** Half of its paragraphs are shorter. */
  readonly median: number
  /** How many of its lines begin with a few words and a colon. */
  readonly leadIns: number
}

/** How a text's long paragraphs end. */
export function habitsOf(paragraphs: readonly Paragraph[]): Habits {
  return { stops: shareOfStops(longOf(paragraphs)) ?? 1 }
}

const longOf = (paragraphs: readonly Paragraph[]) =>
  paragraphs.filter(({ kind, text }) => kind === 'text' && wordsOf(text).length >= LONG).map(({ text }) => endsWithStop(text.trim()))
const shareOfStops = (long: readonly boolean[], least = 3) => (long.length < least ? null : long.filter(Boolean).length / long.length)

/** `habits`: how the site or the section writes. A story that is long enough is judged by itself: copy of an agency has another style. */
export function linesOf(paragraphs: readonly Paragraph[], habits?: Habits): StoryLines {
  const texts = paragraphs.map(({ text }) => text.trim())
  const counts = texts.map(text => wordsOf(text).length)
  const isText = (at: number) => paragraphs[at]?.kind === 'text'
  const bare = texts.map((text, at) => isText(at) && !endsWithStop(text))
  const long = texts.flatMap((_, at) => (isText(at) && (counts[at] ?? 0) >= LONG ? [bare[at] === false] : []))
  const own = shareOfStops(long, habits ? ENOUGH_TO_TELL : 3)
  const stops = (own ?? habits?.stops ?? 1) >= MOSTLY
  const sorted = counts.filter((_, at) => isText(at)).sort((one, other) => one - other)
  return {
    paragraphs,
    texts,
    counts,
    stops,
    isBare: at => bare[at] === true,
    isBody: at => isText(at) && (stops ? bare[at] === false : (counts[at] ?? 0) >= LONG),
    median: sorted[sorted.length >> 1] ?? 0,
    leadIns: texts.filter((text, at) => isText(at) && hasLeadIn(text)).length,
  }
}

/** The lines around one that stand together: without a stop or, where nothing has one, short. Never empty: it has the line itself. */
export function runAround(lines: StoryLines, at: number): { readonly from: number; readonly to: number } {
  const isOne = (index: number) =>
    lines.paragraphs[index]?.kind === 'text' && (lines.stops ? lines.isBare(index) : (lines.counts[index] ?? 0) <= LONG + 1)
  let from = at
  let to = at
  if (isOne(at)) {
    while (isOne(from - 1)) from -= 1
    while (isOne(to + 1)) to += 1
  }
  return { from, to }
}

export type AgainstPlace = 'in-a-list' | 'below-heading' | 'entries' | 'list-beside' | 'last-lines' | 'opens'

/** What speaks against a caption in where a paragraph stands. */
export function againstPlace(lines: StoryLines, at: number): AgainstPlace[] {
  const { texts, counts } = lines
  const { from, to } = runAround(lines, at)
  const run = texts.slice(from, to + 1)
  const above = texts[from - 1] ?? ''
  const found: AgainstPlace[] = []
  if (isList(run, counts.slice(from, to + 1), above, at - from)) found.push('in-a-list')
  const asks = /\?$/.test(above) && (counts[from - 1] ?? 0) <= 9
  if (asks || lines.paragraphs[from - 1]?.kind === 'heading' || (run.length >= 3 && at > from && isCrosshead(lines, from)))
    found.push('below-heading')
  if (run.length > 1 && run.filter(isEntry).length * 2 >= run.length) found.push('entries')
  if (run.some((text, index) => index !== at - from && Math.abs(index - (at - from)) <= 2 && beginsAsInList(text)))
    found.push('list-beside')
  if (!texts.some((_, index) => index > to && lines.isBody(index))) found.push('last-lines')
  if (at === 0) found.push('opens')
  return found
}

/** A short line that names no more than what comes. */
function isCrosshead({ texts, counts }: StoryLines, at: number): boolean {
  const text = texts[at] ?? ''
  return (counts[at] ?? 0) <= 10 && !/[:,]/.test(text) && !pointsAtPicture(text)
}

const startOf = (text: string) => /^(?:\p{Lu}\p{Ll}+|\d+|\p{Lu}+|.)/u.exec(text)?.[0] ?? ''

/** Four or more lines without a stop after one another, or lines below one that ends with a colon, are a list or a box. */
function isList(run: readonly string[], counts: readonly number[], above: string, place: number): boolean {
  if (/:\s*$/.test(above)) return true
  if (run.length > 1 && /:\s*$/.test(run[0] ?? '') && place > 0) return true
  if (run.length > 1 && run.every(isEntry)) return true
  if (run.length < 4) return false
  const short = counts.filter(count => count < 9).length
  const alike = new Set(run.map(startOf)).size <= run.length / 2
  return short >= run.length / 2 || alike
}
