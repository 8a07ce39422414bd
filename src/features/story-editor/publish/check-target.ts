import type { Check } from '#contract/story.ts'
import type { UnprovenInView } from '../session/draft-text.ts'

/** Where in the editor a check points. */
export type CheckTarget =
  | { readonly at: 'headline' }
  | { readonly at: 'words'; readonly words: string }
  | { readonly at: 'disk' }
  | { readonly at: 'unproven'; readonly place?: UnprovenInView }

/** Where a person can look at what a check says; null when there is nowhere to go. */
export function targetOf(check: Check): CheckTarget | null {
  if (check.level === 'ok') return null
  if (check.id === 'headline' || check.id === 'moved' || check.id === 'same-address') return { at: 'headline' }
  if (check.id === 'unproven') return { at: 'unproven' }
  if (check.id === 'changed-on-disk') return { at: 'disk' }
  if (check.id !== 'tk') return null
  if (/headline or standfirst/.test(check.message)) return { at: 'headline' }
  const words = /“(.+)”/.exec(check.message)?.[1]
  return words === undefined ? null : { at: 'words', words }
}

/** Checks in the order of how much they matter: what must be mended, what to know, what stands. */
export function sortedChecks(checks: readonly Check[]): readonly Check[] {
  const rank = { blocks: 0, warning: 1, ok: 2 }
  return [...checks].sort((one, other) => rank[one.level] - rank[other.level])
}
