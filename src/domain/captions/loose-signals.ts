import type { Echo } from './loose-echo.ts'
import {
  type AgainstWording,
  againstWording,
  hasLeadIn,
  LEAD_IN,
  pointsAtPicture,
  readsOn,
  SCROLL,
  type Wording,
  wordingOf,
} from './loose-patterns.ts'
import { wordsOf } from './sentences.ts'
import { type AgainstPlace, againstPlace, type StoryLines } from './story-lines.ts'

/** What speaks for a paragraph being a caption, in the words that a person is told. */
export const looseSignals = {
  'no-stop': 'no full stop at its end, where the paragraphs around it have one',
  'picture-words': 'words that point at a picture',
  'lead-in': 'a few words and a colon before a sentence',
  'lead-ins': 'begins with a few words and a colon, as other lines of the story do',
  repeats: 'says again what a sentence near it says',
  'takes-up': 'takes up words of a sentence before it',
  known: 'speaks of what the paragraphs before it speak of',
  names: 'names somebody or something that the story names',
  'hard-blank': 'a no-break blank inside or at its end',
  'beside-picture': 'stands beside a picture',
  'beside-caption': 'stands beside another caption',
  'behind-body': 'stands alone behind a paragraph of the story',
  'after-scroll': 'stands below a line that sends readers down to a picture',
  'shows-doing': 'says what somebody is doing, and when or where',
  present: 'told in the present',
  scene: 'begins with what is to be seen',
  with: 'says who or what is to be seen, and where, without a verb',
  dated: 'has a day of the calendar, or ends with one',
} as const
export type LooseSignal = keyof typeof looseSignals

/** Kinds of lines that look like captions and are none, each by what shows it. */
export type Against = AgainstWording | AgainstPlace | 'unrelated' | 'comes-later' | 'pull-quote' | 'beside-others' | 'short'

/** What speaks for and against one paragraph. */
export interface Evidence {
  readonly signals: readonly LooseSignal[]
  readonly against: readonly Against[]
  readonly words: number
}

/** The signals that are cheap to look for. */
export function cheapSignals(lines: StoryLines, at: number): LooseSignal[] {
  const { paragraphs, texts } = lines
  const text = texts[at] ?? ''
  const above = texts[at - 1] ?? ''
  const signals: LooseSignal[] = []
  const bare = lines.isBare(at)
  if (lines.stops && bare) signals.push('no-stop')
  if (pointsAtPicture(text)) signals.push('picture-words')
  if (LEAD_IN.test(text)) signals.push('lead-in')
  if (/\u00a0/.test(paragraphs[at]?.text ?? '')) signals.push('hard-blank')
  if (paragraphs[at - 1]?.kind === 'picture' || paragraphs[at + 1]?.kind === 'picture') signals.push('beside-picture')
  if (bare && above.length < 120 && SCROLL.test(above)) signals.push('after-scroll')
  return signals
}

/**
 * Whether a paragraph without any cheap signal is running text: where others end with a stop it does too, and where none does it reads as
 * such. Most paragraphs are seen by this, and not looked at any further.
 */
export const isPlainlyBody = (lines: StoryLines, at: number): boolean => lines.stops || readsOn(lines.texts[at] ?? '')

/** So many lines with a lead-in are a habit of the story. */
const HABIT = 3

/** Looks at one paragraph among the others of its story. What stands beside it is added when that is known. */
export function looseEvidence(lines: StoryLines, at: number, cheap: readonly LooseSignal[], echoOf: (at: number) => Echo): Evidence {
  const text = lines.texts[at] ?? ''
  const words = wordsOf(text)
  const echo = echoOf(at)
  const wording: readonly Wording[] = wordingOf(text)
  const signals: LooseSignal[] = [...cheap, ...wording]
  if (lines.leadIns >= HABIT && hasLeadIn(text)) signals.push('lead-ins')
  if (echo.repeats) signals.push('repeats')
  if (echo.takesUp) signals.push('takes-up')
  if (echo.known) signals.push('known')
  if (echo.names) signals.push('names')
  if (lines.isBody(at - 1)) signals.push('behind-body')
  const against: Against[] = [...againstWording(text, words, wording), ...againstPlace(lines, at)]
  if (!echo.touches) against.push('unrelated')
  if (echo.comesLater) against.push('comes-later')
  if (echo.pulled) against.push('pull-quote')
  if (words.length < lines.median * 0.7) against.push('short')
  return { signals, against, words: words.length }
}
