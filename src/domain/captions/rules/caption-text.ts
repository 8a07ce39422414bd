import type { Found, Span } from '../finding.ts'
import type { ProfileName } from '../profile.ts'
import { endsWithStop, sentencesOf, wordsOf } from '../sentences.ts'
import { spanOf } from '../span.ts'
import type { StoryWords } from '../story-words.ts'

const SHORT = { characters: 30, words: 5 }

/** No caption at all, or one that is too short to say who does what. */
export function length(text: string): Found[] {
  const words = wordsOf(text)
  if (words.length === 0) return [{ rule: 'empty', message: 'There is no caption.', field: 'caption' }]
  if (text.trim().length >= SHORT.characters && words.length >= SHORT.words) return []
  return [{ rule: 'thin', message: 'The caption is so short that it can hardly say who does what, where and when.', field: 'caption' }]
}

const plain = (text: string) => wordsOf(text).join(' ').toLowerCase()
const RUN = 10

/** A caption that says what a sentence of the body, or the headline, says in the same words. The caption is the copy. */
export function repeatsStory(text: string, headline: string, story: StoryWords): Found[] {
  const own = plain(text)
  const count = own.split(' ').length
  if (count < 5) return []
  if (own === plain(headline)) return [{ rule: 'repeats-story', message: 'The caption is the headline once more.', field: 'caption' }]
  const runs = count >= RUN ? runsOf(own.split(' '), Math.max(RUN, Math.ceil(count * 0.8))) : []
  const shortest = Math.min(...runs.map(run => run.length)) - 2
  for (const { text: sentence, line, plain: there } of story.sentences) {
    const same = there === own || (there.length >= shortest && hasOne(` ${there} `, runs))
    if (same)
      return [
        {
          rule: 'repeats-story',
          message: 'The caption says what the story says, in the same words.',
          field: 'caption',
          evidence: { line, text: sentence },
        },
      ]
  }
  return []
}

/** Every so many words in a row, each between blanks. */
const runsOf = (words: readonly string[], needed: number): string[] =>
  Array.from({ length: words.length - needed + 1 }, (_, from) => ` ${words.slice(from, from + needed).join(' ')} `)
const hasOne = (text: string, runs: readonly string[]) => runs.some(run => text.includes(run))

/** "is pictured", "are seen": the reader sees that. */
export function isPictured(text: string): Found[] {
  const seen = /\b(?:is|are|was|were) (?:pictured|seen|shown)\b(?! as\b| by\b)/iu.exec(text)
  if (!seen) return []
  const doing = text.replace(/\b(is|are|was|were) (?:pictured|seen|shown)(?= \p{L}+ing\b)/iu, '$1')
  return [
    {
      rule: 'is-pictured',
      message: `“${seen[0]}”: the reader sees that; say what happens.`,
      field: 'caption',
      span: spanOf(seen),
      ...(doing === text ? {} : { fix: { field: 'caption', text: doing, safe: false } }),
    },
  ]
}

/** A stop at the end, or none, as the house has it. AP writes sentences with a stop; BBC none behind a single sentence. */
export function fullStop(text: string, profile: ProfileName): Found[] {
  const trimmed = text.trim()
  if (trimmed === '' || profile === 'plain') return []
  const sentences = sentencesOf(trimmed)
  if (profile === 'ap' && !endsWithStop(trimmed) && wordsOf(trimmed).length >= SHORT.words)
    return [
      {
        rule: 'full-stop',
        message: 'A caption ends with a full stop.',
        field: 'caption',
        fix: { field: 'caption', text: `${trimmed}.`, safe: true },
      },
    ]
  if (profile === 'bbc' && sentences.length === 1 && /[^.]\.$/.test(trimmed) && !/\b\p{Lu}\.$/u.test(trimmed))
    return [
      {
        rule: 'full-stop',
        message: 'A caption of one sentence has no full stop.',
        field: 'caption',
        span: stopAt(text),
        fix: { field: 'caption', text: trimmed.slice(0, -1), safe: true },
      },
    ]
  return []
}

const stopAt = (text: string) => ({ start: text.lastIndexOf('.'), end: text.lastIndexOf('.') + 1 })

export function twoSentences(text: string): Found[] {
  const count = sentencesOf(text).length
  return count <= 2 ? [] : [{ rule: 'two-sentences', message: `The caption has ${count} sentences; two are enough.`, field: 'caption' }]
}

const DAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day'
const MONTH = String.raw`(?:Jan(?:uary|\.)|Feb(?:ruary|\.)|March|April|May|June|July|Aug(?:ust|\.)|Sept(?:ember|\.)|Oct(?:ober|\.)|Nov(?:ember|\.)|Dec(?:ember|\.))`
const DATE = new RegExp(`\\b${DAY}\\b|\\b${MONTH} \\d|\\b\\d{1,2} ${MONTH}|\\b(?:19|20)\\d\\d\\b`, 'u')
const PLACE =
  /\b(?:in|at|near|outside|inside|off|on|from|along|over|across|through|beside|behind) (?:(?:the|a|central|southern|northern|eastern|western|downtown) )*(?:\p{Lu}\p{L}+)/u

/** AP: a caption says where and when, and the date stands behind a comma: "in Ostrand, Monday, Nov. 23, 2026." */
export function placeAndDate(text: string): Found[] {
  if (wordsOf(text).length === 0) return []
  const missing = [PLACE.test(text.replace(DATE, '')) ? '' : 'where', DATE.test(text) ? '' : 'when'].filter(Boolean)
  if (missing.length > 0) return [{ rule: 'place-date', message: `The caption does not say ${missing.join(' and ')}.`, field: 'caption' }]
  const date = new RegExp(`(?<=[^,] )on ${DAY}, ${MONTH}`, 'u').exec(text)
  return date
    ? [{ rule: 'place-date', message: 'The date stands behind a comma, without “on”.', field: 'caption', span: spanOf(date) }]
    : []
}

const DIRECTIONS = /\b(?:left|right|centre|center|front|back|top|bottom|above|below|clockwise|from left|foreground|background)\b/i
const FULL_NAME = /\p{Lu}[\p{L}'’-]+ (?:(?:van|de|der|den|von|al|bin|el|la|del) )*\p{Lu}[\p{L}'’-]+/gu

/** Several people, and nothing that says who is who. */
export function directions(text: string, profile: ProfileName): Found[] {
  const names = new Set((text.match(FULL_NAME) ?? []).filter(name => !DATE.test(name)))
  if (names.size < 2 || DIRECTIONS.test(text) || !/\band\b|,/.test(text)) return []
  const how = profile === 'bbc' ? '(left)' : ', left,'
  return [{ rule: 'direction', message: `${names.size} names, and nothing says who is who: “${how}”.`, field: 'caption' }]
}

const PAST = /\b(?:was|were|had|took|met|won|lost|left|came|went|said|held|stood|sat|gave|made|saw|led|spoke|ran|fell|began|broke)\b/u
const PRESENT =
  /\b(?:is|are|has|have|takes|meets|wins|leaves|comes|goes|says|holds|stands|sits|gives|makes|sees|leads|speaks|runs|falls|begins|breaks|\p{L}+ing)\b/u

/** AP: what the picture shows is told in the present. */
export function tense(text: string): Found[] {
  const first = sentencesOf(text)[0] ?? ''
  const past = PAST.exec(first)
  const present = PRESENT.exec(first)
  if (!past || (present && present.index < past.index)) return []
  return [
    {
      rule: 'tense',
      message: `“${past[0]}”: what a picture shows is told in the present.`,
      field: 'caption',
      span: spanIn(text, first, past),
    },
  ]
}

/** Where a match in a piece of a text stands in the text. */
function spanIn(text: string, piece: string, match: RegExpExecArray): Span {
  const { start, end } = spanOf(match)
  const from = text.indexOf(piece)
  return { start: from + start, end: from + end }
}

/** What nobody can see. */
export function thoughts(text: string): Found[] {
  const seen =
    /\b(?:ponders?|wonders?|hopes?(?= (?:to|that|for)\b)|dreams? of|contemplates?|reminisces?|reflects? on|regrets?|yearns?|longs? for)\b/iu.exec(
      text,
    )
  if (!seen) return []
  return [{ rule: 'thoughts', message: `“${seen[0]}”: nobody can see that in a picture.`, field: 'caption', span: spanOf(seen) }]
}

const NUMBER = String.raw`(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\p{L}+)?|dozens|scores|hundreds|thousands)`
const GRAVE = new RegExp(
  String.raw`\b(?:${NUMBER}(?: \p{L}+){0,2} (?:were |have been |are )?(?:killed|dead|died|drowned|injured|wounded|missing|lost their lives)|(?:killed|claimed|injured|wounded) (?:(?:at least|more than|about|some) )?${NUMBER}(?: people| lives)?|accused of|alleged(?:ly)?|suspected of|blamed for|raped?|murder(?:ed|er)|fraudulent)\b`,
  'iu',
)
const SOURCE =
  /\b(?:said|says|say|according to|police|officials?|authorities|court|prosecutors?|ministry|reported|reports|told|charged|convicted|inquest|inquiry|spokes\p{L}+)\b/iu

/** A toll or an accusation without anybody who says so. */
export function unattributed(text: string): Found[] {
  const seen = GRAVE.exec(text)
  if (!seen || SOURCE.test(text)) return []
  return [{ rule: 'unattributed', message: `“${seen[0]}”: who says so?`, field: 'caption', span: spanOf(seen) }]
}

const YEAR_MS = 365 * 86_400_000

/** A picture that is more than a year older than its story, and a caption that does not say so. `taken`, `published`: ISO days. */
export function filePhoto(text: string, taken: string, published: string): Found[] {
  const [then, now] = [taken, published].map(day => Date.parse(day.slice(0, 10)))
  if (then === undefined || now === undefined || Number.isNaN(then) || Number.isNaN(now) || now - then < YEAR_MS) return []
  if (/\b(?:19|20)\d\d\b|\b(?:file|archive|library|stock)\b/i.test(text)) return []
  return [{ rule: 'file-photo', message: `The picture is from ${taken.slice(0, 4)}, and the caption does not say so.`, field: 'caption' }]
}
