import type { Stand } from '#editor/checks/story-findings.ts'

interface LetStand extends Stand {
  readonly finding: string
}

/** What was let stand, by what each finding is known by. */
export const standsOf = (letStand: readonly LetStand[]): ReadonlyMap<string, Stand> => new Map(letStand.map(one => [one.finding, one]))
