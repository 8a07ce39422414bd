import type { Level, RuleName } from './finding.ts'

/** House styles that contradict each other: AP, BBC, and one that holds what nearly everybody agrees on. */
export const profileNames = ['plain', 'ap', 'bbc'] as const
export type ProfileName = (typeof profileNames)[number]

export type RuleLevels = Readonly<Record<RuleName, Level | 'off'>>

const plain: RuleLevels = {
  tk: 'error',
  empty: 'error',
  'lost-letter': 'error',
  'lost-apostrophe': 'error',
  'credit-missing': 'error',
  'alt-missing': 'error',
  'alt-is-caption': 'error',
  'alt-file-name': 'error',
  'name-mismatch': 'warning',
  mojibake: 'warning',
  'doubled-word': 'warning',
  'missing-space': 'warning',
  'stray-glyph': 'warning',
  'repeats-story': 'warning',
  'is-pictured': 'warning',
  'full-stop': 'off',
  'two-sentences': 'off',
  'place-date': 'off',
  'file-photo': 'warning',
  'hot-link': 'warning',
  'alt-long': 'warning',
  'alt-image-of': 'hint',
  'credit-style': 'hint',
  'lost-punctuation': 'hint',
  'empty-body': 'warning',
  'duplicate-category': 'warning',
  'duplicate-story': 'warning',
  'same-address': 'warning',
  thin: 'hint',
  direction: 'off',
  tense: 'off',
  thoughts: 'hint',
  unattributed: 'hint',
  blanks: 'hint',
}

const profiles: Readonly<Record<ProfileName, RuleLevels>> = {
  plain,
  /** Associated Press: one or two full sentences, present tense, who, where and when, directions in commas. */
  ap: {
    ...plain,
    'full-stop': 'warning',
    'two-sentences': 'warning',
    'place-date': 'warning',
    direction: 'hint',
    tense: 'hint',
  },
  /** BBC: no full stop behind a caption of one sentence, directions in brackets. */
  bbc: { ...plain, 'full-stop': 'warning', direction: 'hint' },
}

/** What a site says of its style. */
export interface HouseStyle {
  readonly profile: ProfileName
  /** Levels that the site changes, or rules that it switches off. */
  readonly rules: Readonly<Partial<Record<RuleName, Level | 'off'>>>
}

export const usualStyle: HouseStyle = { profile: 'plain', rules: {} }

/** What a site says of its captions beside its style. */
export interface CaptionDesk extends HouseStyle {
  /** Stories dated before this day (YYYY-MM-DD) are there and not owed; null: all are. */
  readonly reviewFrom: string | null
  /** A story is published only when all of its captions are signed off, or with a reason. */
  readonly signOff: 'optional' | 'required'
}

export const usualDesk: CaptionDesk = { ...usualStyle, reviewFrom: null, signOff: 'optional' }

/** Everything that the checks need to know of a site. */
export interface CheckSettings extends HouseStyle {
  /** Hosts that are the site's own, so that a picture there is not hot-linked. */
  readonly ownHosts: readonly string[]
}

export const defaultSettings: CheckSettings = { ...usualStyle, ownHosts: [] }

/** How bad each rule is for a site. */
export const levelsOf = ({ profile, rules }: CheckSettings): RuleLevels => ({ ...profiles[profile], ...rules })
