import { dice } from './random.ts'

/** What is wrong with a story, besides what is wrong with all of them. */
export type Quirk = 'no-picture' | 'no-body' | 'mojibake' | 'lost-letter' | 'latest-twice' | 'same-headline' | 'no-hard-blanks' | 'future'

/** How many of 24,833 real stories have it; `future` and nothing else is an estimate. */
const counts: Readonly<Record<Quirk, number>> = {
  'no-picture': 19,
  'no-body': 133,
  mojibake: 35,
  'lost-letter': 367,
  'latest-twice': 2988,
  'same-headline': 679,
  'no-hard-blanks': 1032,
  future: 90,
}

export interface SitePlan {
  readonly seed: number
  readonly stories: number
  has(index: number, quirk: Quirk): boolean
  /** The one very long story, if the site is large enough to carry it. */
  readonly longest: number | null
}

function chosen(quirk: Quirk, position: number, stories: number, seed: number): ReadonlySet<number> {
  const wanted = Math.round((counts[quirk] / 24833) * stories)
  const size = stories >= 20 ? Math.max(1, wanted) : wanted
  const roll = dice(seed + position * 7919, -2)
  const indices = new Set<number>()
  while (indices.size < size) indices.add(roll.between(quirk === 'same-headline' ? 1 : 0, stories - 1))
  return indices
}

/** Decides which stories carry which quirk. From twenty stories on, every quirk is there at least once. */
export function planSite(stories: number, seed: number): SitePlan {
  const sets = new Map<Quirk, ReadonlySet<number>>()
  for (const [position, quirk] of (Object.keys(counts) as Quirk[]).entries()) sets.set(quirk, chosen(quirk, position, stories, seed))
  return {
    seed,
    stories,
    has: (index, quirk) => sets.get(quirk)?.has(index) ?? false,
    longest: stories >= 1000 ? Math.floor(stories / 2) : null,
  }
}
