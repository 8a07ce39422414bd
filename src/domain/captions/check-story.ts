import { type EditedCaption, withEdited } from './edited-copy.ts'
import { type Finding, type Found, ruleNames } from './finding.ts'
import { looseCaptions } from './loose-captions.ts'
import type { LooseSignal } from './loose-signals.ts'
import type { Paragraph } from './paragraphs.ts'
import { type CheckSettings, levelsOf, type RuleLevels } from './profile.ts'
import { altText } from './rules/alt-text.ts'
import {
  directions,
  filePhoto,
  fullStop,
  isPictured,
  length,
  placeAndDate,
  repeatsStory,
  tense,
  thoughts,
  twoSentences,
  unattributed,
} from './rules/caption-text.ts'
import { credit, hotLink } from './rules/credit.ts'
import { blanks, damageRules, strayGlyphs, withoutBlanks } from './rules/damage.ts'
import { lostApostrophes, lostLetter, lostPunctuation } from './rules/lost-characters.ts'
import { nameMismatches } from './rules/names.ts'
import { tk, wholeStory } from './rules/whole-story.ts'
import { shifted } from './span.ts'
import { type CopyKeys, type HeadText, type PictureCopy, readCopy, type StoryCopy } from './story-copy.ts'
import type { Habits } from './story-lines.ts'
import { type StoryWords, storyWords } from './story-words.ts'
import type { Twins } from './twins.ts'

export type TextKind = 'lead' | 'figure' | 'loose' | 'headline' | 'standfirst'

/** A text of a story that was checked, with its place and what was found. */
export interface CheckedText {
  readonly kind: TextKind
  /** The line of the file, from 1. */
  readonly line: number
  readonly text: string
  /** Why a paragraph is taken for a loose caption; empty for every other kind. */
  readonly signals: readonly LooseSignal[]
  /** The picture that the text belongs to, and what else is said of it; null where there is none. */
  readonly picture: PictureCopy | null
  readonly findings: readonly Finding[]
}

/** What else is known, beside the file itself. */
export interface CheckContext {
  /** How the site, or the section, ends its paragraphs; asked where the story is too short to show it. */
  readonly habits?: Habits
  /** When a picture was taken, as an ISO day; empty where nobody knows. */
  readonly taken?: (src: string) => string
  /** Whether a person treated a paragraph of these words as a caption, whatever it looks like. */
  readonly kept?: (text: string) => boolean
  /** Words that somebody types at this moment, in the place of those of the file. */
  readonly edited?: EditedCaption
  /** Other stories of the same text or address. */
  readonly twins?: Twins
  /** The credit that the library has for a picture; empty where it has none. */
  readonly credited?: (src: string) => string
  /** What the library has in the place of an alt text for which a story has no place; where it is not at hand, nothing is missed. */
  readonly described?: (src: string) => { readonly alt: string; readonly decorative: boolean }
}

/** Finds every caption of a story and checks it, with headline, standfirst and the story itself. Pure, and never throws. */
export function checkStory(file: string, keys: CopyKeys, settings: CheckSettings, context: CheckContext = {}): CheckedText[] {
  const written = readCopy(file, keys)
  const copy = context.edited ? withEdited(written, context.edited) : written
  const loose = looseCaptions(copy.paragraphs, context.habits, context.kept)
  const captions = new Set(loose.map(({ paragraph }) => paragraph))
  const words = storyWords(copy, captions)
  const levels = levelsOf(settings)
  const settle = (found: readonly Found[]) => settled(found, levels)
  const headline = copy.headline?.text ?? ''
  return [
    ...headTexts(copy, captions, words, settle, context.twins),
    ...copy.pictures.map(picture => pictureText(picture, copy, words, settings, context, settle)),
    ...loose.map(({ paragraph, signals }): CheckedText => {
      const found = [...captionRules(paragraph.text, headline, words, settings), ...blanks('caption', paragraph.text)]
      return {
        kind: 'loose',
        line: copy.bodyLine + paragraph.line,
        text: paragraph.text.trim(),
        signals,
        picture: null,
        findings: settle(inTrimmed(paragraph.text, found)),
      }
    }),
  ]
}

/** Findings of a text, with their pieces as they stand in it without the blanks at its ends. */
const inTrimmed = (text: string, found: readonly Found[]): Found[] =>
  found.map(one => (one.span ? { ...one, span: shifted(one.span, text.length - text.trimStart().length, text.trim().length) } : one))

type Settle = (found: readonly Found[]) => readonly Finding[]

function headTexts(
  copy: StoryCopy,
  captions: ReadonlySet<Paragraph>,
  words: StoryWords,
  settle: Settle,
  twins: Twins | undefined,
): CheckedText[] {
  const text = (kind: 'headline' | 'standfirst', head: HeadText, more: readonly Found[]): CheckedText => {
    const found = [
      ...tk(kind, head.text),
      ...lostApostrophes(kind, head.text, words),
      ...lostPunctuation(kind, head.text, words),
      ...damageRules(kind, head.text),
      ...nameMismatches(kind, head.text, words),
      // It is looked for in what the file has, with quotes; its piece and its fix are those of the value.
      ...(withoutBlanks(head.text) === '' ? [] : blanks(kind, head.written)).map(one => ({
        ...one,
        span: null,
        fix: { field: kind, text: withoutBlanks(head.text), safe: true },
      })),
      ...more,
    ]
    return { kind, line: head.line, text: head.text, signals: [], picture: null, findings: settle(found) }
  }
  const story = [...wholeStory(copy, twins), ...bodyRules(copy, captions, words)]
  const headline = copy.headline ?? (story.length > 0 ? { text: '', written: '', line: 1 } : null)
  return [...(headline ? [text('headline', headline, story)] : []), ...(copy.standfirst ? [text('standfirst', copy.standfirst, [])] : [])]
}

/** What is broken in the running text, with its line; it stands with the headline, for the story as a whole. */
function bodyRules(copy: StoryCopy, captions: ReadonlySet<Paragraph>, words: StoryWords): Found[] {
  return copy.paragraphs.flatMap(paragraph => {
    const { kind, text, line } = paragraph
    if (captions.has(paragraph) || kind === 'code' || kind === 'markup' || text === '') return []
    const place = { line: copy.bodyLine + line, text: text.trim() }
    const found = [...tk('body', text), ...damageRules('body', text), ...strayGlyphs('body', text), ...lostLetter('body', text, words)]
    return inTrimmed(text, found).map(one => ({
      ...one,
      paragraph: place,
      evidence: one.rule === 'lost-letter' ? (one.evidence ?? place) : place,
    }))
  })
}

function captionRules(text: string, headline: string, words: StoryWords, settings: CheckSettings): Found[] {
  return [
    ...length(text),
    ...tk('caption', text),
    ...lostLetter('caption', text, words),
    ...lostApostrophes('caption', text, words),
    ...damageRules('caption', text),
    ...strayGlyphs('caption', text),
    ...nameMismatches('caption', text, words),
    ...repeatsStory(text, headline, words),
    ...isPictured(text),
    ...fullStop(text, settings.profile),
    ...twoSentences(text),
    ...placeAndDate(text),
    ...directions(text, settings.profile),
    ...tense(text),
    ...thoughts(text),
    ...unattributed(text),
  ]
}

function pictureText(
  picture: PictureCopy,
  copy: StoryCopy,
  words: StoryWords,
  settings: CheckSettings,
  context: CheckContext,
  settle: Settle,
): CheckedText {
  const { kind, line, src, alt, decorative, unread } = picture
  const text = picture.caption ?? ''
  const said = picture.credit || (context.credited?.(src) ?? '')
  const described = alt !== null ? { alt, decorative } : unread?.includes('alt') ? undefined : context.described?.(src)
  const found = [
    ...(picture.caption === null ? [] : [...captionRules(text, copy.headline?.text ?? '', words, settings), ...blanks('caption', text)]),
    ...(context.taken ? filePhoto(text, context.taken(src), copy.date) : []),
    ...(described ? [...tk('alt', described.alt), ...altText(described.alt, { caption: text, decorative: described.decorative })] : []),
    ...((picture.credit === null && !context.credited) || unread?.includes('credit') ? [] : [...tk('credit', said), ...credit(said)]),
    ...hotLink(src, settings.ownHosts),
  ]
  return { kind, line, text, signals: [], picture, findings: settle(found) }
}

/** Gives each finding its level, leaves out what is switched off, and puts the gravest first. */
function settled(found: readonly Found[], levels: RuleLevels): Finding[] {
  const known = found.flatMap(({ rule, message, field, evidence = null, fix = null, level, span = null, paragraph = null }): Finding[] => {
    const usual = levels[rule]
    return usual === 'off' ? [] : [{ rule, level: level ?? usual, message, evidence, fix, field, span, paragraph }]
  })
  return known.sort((one, other) => ruleNames.indexOf(one.rule) - ruleNames.indexOf(other.rule))
}
