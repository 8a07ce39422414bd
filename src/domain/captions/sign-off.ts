import type { CheckSettings } from './profile.ts'

/** Raise it when a rule finds what it did not find before: what was signed off under other rules is looked at again. */
export const RULES_VERSION = 1

/** Everything that a sign-off is bound to, as the person who signed saw it. */
export interface SignedParts {
  readonly caption: string
  readonly alt: string
  readonly credit: string
  /** The address that the story writes, and the SHA-256 of the bytes behind it; null while the desk has not seen them. */
  readonly src: string
  readonly bytes: string | null
  /** The rectangle that this file shows, with the crops and the focal point that the library has, as one text. */
  readonly crop: string
  /** The version of the rule set, with the profile and the levels of the site. */
  readonly rules: string
  /** Which of these words the story itself holds; the others are the library's. */
  readonly own?: readonly ('alt' | 'credit')[]
}

/** Where a caption stands: nobody looked yet, signed off, something changed since, sent back to its writer, or no caption at all. */
export const captionStates = ['review', 'signed', 'lapsed', 'returned', 'text'] as const
export type CaptionState = (typeof captionStates)[number]

/** What a sign-off can lapse by, in the order in which it is said. */
export const lapseCauses = ['caption', 'alt', 'credit', 'picture', 'crop', 'rules'] as const
export type LapseCause = (typeof lapseCauses)[number]

/** What a person decided of a caption, and what it was when they did. */
export interface Review {
  readonly state: CaptionState
  readonly causes: readonly LapseCause[]
  /** What was last signed off, or returned, also once its writer answered; null where nobody did either. */
  readonly seen: SignedParts | null
}

export const notReviewed: Review = { state: 'review', causes: [], seen: null }

/** What the rules of a site are called in a sign-off. */
export const rulesOf = ({ profile, rules }: Pick<CheckSettings, 'profile' | 'rules'>): string =>
  [
    RULES_VERSION,
    profile,
    ...Object.entries(rules)
      .sort()
      .map(([rule, level]) => `${rule}=${level}`),
  ].join(' ')

/** What differs between two readings of a caption. Bytes that the desk had not seen are not new ones as long as the address is the same. */
export function changedParts(seen: SignedParts, now: SignedParts): LapseCause[] {
  const bytesKnown = seen.bytes !== null && now.bytes !== null
  const differs: Readonly<Record<LapseCause, boolean>> = {
    caption: seen.caption !== now.caption,
    alt: seen.alt !== now.alt,
    credit: seen.credit !== now.credit,
    picture: bytesKnown ? seen.bytes !== now.bytes : seen.src !== now.src,
    crop: seen.crop !== now.crop,
    rules: seen.rules !== now.rules,
  }
  return lapseCauses.filter(cause => differs[cause])
}

/** What of its own words, or which other picture, the story has since a caption was returned; what the library or the rules say answers nothing. */
export function answersTo(seen: SignedParts, now: SignedParts): LapseCause[] {
  const holds = (word: 'alt' | 'credit') => (seen.own?.includes(word) || now.own?.includes(word)) === true
  return changedParts(seen, now).filter(
    cause =>
      cause === 'caption' || ((cause === 'alt' || cause === 'credit') && holds(cause)) || (cause === 'picture' && seen.src !== now.src),
  )
}

/**
 * Where a caption stands once it reads like this. A sign-off lapses by any change and stands again when the change is taken back. What was
 * returned waits for its writer, and comes back to the copy desk as soon as its story has it otherwise; the return stands again when that
 * is taken back.
 */
export function reviewAfter(old: Review, now: SignedParts): Review {
  if (old.seen === null || old.state === 'text') return old
  if (old.state === 'returned' || old.state === 'review') {
    const state = answersTo(old.seen, now).length > 0 ? 'review' : 'returned'
    return state === old.state ? old : { ...old, state, causes: [] }
  }
  const causes = changedParts(old.seen, now)
  return causes.length === 0 ? { ...old, state: 'signed', causes } : { ...old, state: 'lapsed', causes }
}

/** The parts as one text in one order, for the hash that a sign-off is bound to. */
export const partsText = ({ caption, alt, credit, src, bytes, crop, rules }: SignedParts): string =>
  JSON.stringify([caption, alt, credit, bytes ?? src, crop, rules])
