/** The places of a front, in their order: the story in each by its number, null for an empty one. */
export type Slots = readonly (number | null)[]

/** So many places, with these stories in the first of them; what there is no place for is left out. */
export const slotsFor = (stories: Slots, places: number): Slots => Array.from({ length: places }, (_, at) => stories[at] ?? null)

/**
 * Puts a story into a place. One that is elsewhere on the front comes from there, and those between move up or down by one; another
 * pushes those below down as far as the next empty place, and where there is none, the last one off.
 */
export function putAt(slots: Slots, story: number, to: number): Slots {
  const from = slots.indexOf(story)
  const place = Math.max(0, Math.min(to, slots.length - 1))
  if (from >= 0) return slots.toSpliced(from, 1).toSpliced(place, 0, story)
  const gap = slots.findIndex((one, at) => at >= place && one === null)
  return slots.toSpliced(gap < 0 ? slots.length - 1 : gap, 1).toSpliced(place, 0, story)
}

/** Takes a story off; its place is empty then. */
export const takeOff = (slots: Slots, story: number): Slots => slots.map(one => (one === story ? null : one))

/** How a story stands against the front that is live. Places are counted from 0. */
export type Shift = { readonly kind: 'same' } | { readonly kind: 'new' } | { readonly kind: 'up' | 'down'; readonly by: number }

/** How each place of the next front differs from the live one; an empty place is the same. */
export const shiftsOf = (live: Slots, next: Slots): Shift[] =>
  next.map((story, at): Shift => {
    const before = story === null ? at : live.indexOf(story)
    if (before < 0) return { kind: 'new' }
    return before === at ? { kind: 'same' } : { kind: before > at ? 'up' : 'down', by: Math.abs(before - at) }
  })

/** What a launch would do, in numbers of acts a person would name: stories that come, go, or change their order with others. */
export function changesOf(live: Slots, next: Slots): { readonly come: number[]; readonly go: number[]; readonly move: number[] } {
  const [before, after] = [filled(live), filled(next)]
  const stay = after.filter(story => before.includes(story))
  const still = longestInOrder(stay.map(story => before.indexOf(story)))
  return {
    come: after.filter(story => !before.includes(story)),
    go: before.filter(story => !after.includes(story)),
    move: stay.filter((_, at) => !still.has(at)),
  }
}

/** By how many changes two fronts differ. A story that only has another empty place above it is one. */
export function differences(live: Slots, next: Slots): number {
  const { come, go, move } = changesOf(live, next)
  return come.length + go.length + move.length || (next.every((story, at) => story === live[at]) ? 0 : 1)
}

const filled = (slots: Slots): number[] => slots.filter(story => story !== null)

/** The places of the longest run of rising numbers: what of a list kept its order when others moved. */
function longestInOrder(numbers: readonly number[]): Set<number> {
  const best: number[][] = []
  numbers.forEach((number, at) => {
    const before = best.slice(0, at).filter(run => (numbers[run.at(-1) ?? -1] ?? number) < number)
    const longest = before.reduce<number[]>((one, other) => (other.length > one.length ? other : one), [])
    best.push([...longest, at])
  })
  return new Set(best.reduce<number[]>((one, other) => (other.length > one.length ? other : one), []))
}
