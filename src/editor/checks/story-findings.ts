import type { CheckedText } from '#domain/captions/check-story.ts'
import type { CheckedField, Finding, RuleName } from '#domain/captions/finding.ts'
import { findingKey } from '#domain/captions/finding-key.ts'
import { standReasons } from '#domain/captions/review-lists.ts'

export { standReasons }
export type StandReason = (typeof standReasons)[number]

/** That somebody let a finding stand. */
export interface Stand {
  readonly reason: StandReason
  readonly note: string
  readonly by: string
  /** When, in ISO 8601. */
  readonly at: string
}

/** Where on the screen a finding belongs: a field by its name, or the text. */
export type FindingPlace = 'headline' | 'standfirst' | `lead-${'caption' | 'alt' | 'credit'}` | 'text'

/** A finding of the story that is open. */
export interface StoryFinding {
  /** Its own among those of the story, and the same as long as it is found again. */
  readonly id: string
  /** What the desk knows it by. */
  readonly key: string
  readonly place: FindingPlace
  readonly checked: CheckedText
  readonly finding: Finding
  /** It was let stand; null where it was not. */
  readonly stand: Stand | null
}

/** All findings of a story as one list, each with what it is known by. */
export function storyFindings(texts: readonly CheckedText[], standing: ReadonlyMap<string, Stand>): StoryFinding[] {
  const seen = new Map<string, number>()
  return texts.flatMap(checked =>
    checked.findings
      .filter(finding => !isOfTheFileOnly(checked, finding))
      .map((finding): StoryFinding => {
        const key = findingKey(checked, finding)
        const times = (seen.get(key) ?? 0) + 1
        seen.set(key, times)
        return { id: `${key}\n${times}`, key, place: placeOf(checked, finding), checked, finding, stand: standing.get(key) ?? null }
      }),
  )
}

/** Blanks behind a value of the head are kept as they are by whatever is written here, and nobody sees them. */
const isOfTheFileOnly = ({ kind, text }: CheckedText, { rule, fix }: Finding): boolean =>
  rule === 'blanks' && (kind === 'headline' || kind === 'standfirst') && fix?.text === text

function placeOf({ kind, picture }: CheckedText, { field, paragraph }: Finding): FindingPlace {
  if (kind === 'lead' && !picture?.nested) return field === 'alt' || field === 'credit' ? `lead-${field}` : 'lead-caption'
  if (kind === 'headline' || kind === 'standfirst') return paragraph ? 'text' : kind
  return 'text'
}

/** The words that a finding was made of. */
export function checkedWords({ checked, finding }: Pick<StoryFinding, 'checked' | 'finding'>): string {
  const words: Partial<Record<CheckedField, string | null | undefined>> = {
    alt: checked.picture?.alt,
    credit: checked.picture?.credit,
    body: finding.paragraph?.text,
  }
  return words[finding.field] ?? (finding.field in words ? '' : checked.text)
}

/** These are about a picture or the story, so that no words are to be marked; nor are they for blanks around a text. */
const ABOUT_NO_WORDS = new Set<RuleName>(['hot-link', 'file-photo', 'empty-body', 'duplicate-category', 'duplicate-story', 'same-address'])
export const isAboutWords = ({ rule, span }: Finding): boolean => !ABOUT_NO_WORDS.has(rule) && (rule !== 'blanks' || span !== null)

/** A piece of a text that is to be marked. */
export interface Mark {
  readonly id: string
  readonly level: Finding['level']
  readonly start: number
  readonly end: number
}

/** The marks of a field's text. A text that is no longer the one that was checked has none until it is checked again. */
export function marksIn(found: readonly StoryFinding[], text: string): Mark[] {
  return found.flatMap(one => {
    const { id, finding, stand } = one
    const words = checkedWords(one)
    // A field may show a value without the blanks at its ends.
    const by = text === words ? 0 : text === words.trim() ? words.indexOf(text) : null
    if (by === null || stand || !isAboutWords(finding)) return []
    const { start, end } = finding.span ?? { start: by, end: by + text.length }
    return start < end ? [{ id, level: finding.level, start: Math.max(0, start - by), end: Math.min(text.length, end - by) }] : []
  })
}

/** A text in pieces, each with the marks on it, so that it can be drawn. */
export function piecesOf(
  text: string,
  marks: readonly Mark[],
): { readonly text: string; readonly start: number; readonly marks: readonly Mark[] }[] {
  const cuts = [...new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])])].sort((one, other) => one - other)
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? text.length
    return { text: text.slice(start, end), start, marks: marks.filter(mark => mark.start <= start && mark.end >= end) }
  })
}

const gravity: readonly Finding['level'][] = ['error', 'warning', 'hint']

/** The class of a piece: the line of the gravest mark on it. */
export function markClass(marks: readonly Pick<Mark, 'id' | 'level'>[], active: string | null): string {
  const level = gravity.find(one => marks.some(mark => mark.level === one))
  if (!level) return ''
  return marks.some(({ id }) => id === active) ? `u-${level} u-on` : `u-${level}`
}
