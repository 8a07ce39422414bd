/** How bad something is. An error is wrong; a warning most likely; a hint is for whoever has time. */
export type Level = 'error' | 'warning' | 'hint'

/** Where in this file something was seen that proves a finding. */
export interface EvidencePlace {
  /** The line of the file, from 1. */
  readonly line: number
  readonly text: string
}

/** What could stand instead. A safe one may be applied without looking. */
export interface Fix {
  readonly field: CheckedField
  readonly text: string
  readonly safe: boolean
}

export type CheckedField = 'caption' | 'alt' | 'credit' | 'headline' | 'standfirst' | 'body'

/** A piece of a text, in UTF-16 units as strings count: `text.slice(start, end)`. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** What a rule found, before the profile says how bad it is. */
export interface Found {
  readonly rule: RuleName
  /** What is wrong, in a sentence. */
  readonly message: string
  /** The text that it concerns. */
  readonly field: CheckedField
  /** The piece of that text that it is about; without one the whole of it. */
  readonly span?: Span | null
  /** The paragraph of the body that it was found in. */
  readonly paragraph?: EvidencePlace
  readonly evidence?: EvidencePlace
  readonly fix?: Fix
  /** Where the rule itself knows better than the profile. */
  readonly level?: Level
}

export interface Finding {
  readonly rule: RuleName
  readonly level: Level
  readonly message: string
  readonly evidence: EvidencePlace | null
  readonly fix: Fix | null
  /** The text that it concerns: one of the picture's words, or for `body` the paragraph. */
  readonly field: CheckedField
  /** The piece of that text that it is about; null for the whole of it. */
  readonly span: Span | null
  /** The paragraph of the body in which it was found; null for every other text. */
  readonly paragraph: EvidencePlace | null
}

/** Every rule, in the order in which findings are shown. */
export const ruleNames = [
  'tk',
  'empty',
  'lost-letter',
  'lost-apostrophe',
  'credit-missing',
  'alt-missing',
  'alt-is-caption',
  'alt-file-name',
  'name-mismatch',
  'mojibake',
  'doubled-word',
  'missing-space',
  'stray-glyph',
  'repeats-story',
  'is-pictured',
  'full-stop',
  'two-sentences',
  'place-date',
  'file-photo',
  'hot-link',
  'alt-long',
  'alt-image-of',
  'credit-style',
  'lost-punctuation',
  'empty-body',
  'duplicate-category',
  'duplicate-story',
  'same-address',
  'thin',
  'direction',
  'tense',
  'thoughts',
  'unattributed',
  'blanks',
] as const
export type RuleName = (typeof ruleNames)[number]
