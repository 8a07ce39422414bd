/** A stream of seeded random choices. The same seed gives the same choices, on every machine. */
export interface Dice {
  /** 0 <= value < 1 */
  next(): number
  chance(share: number): boolean
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number
  pick<T>(choices: readonly [T, ...T[]]): T
}

/** Mulberry32, keyed by a seed and a number, so that story 17 is the same story in a site of 20 and in one of 20,000. */
export function dice(seed: number, index: number): Dice {
  let state = (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(index + 1, 0xc2b2ae35)) >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  return {
    next,
    chance: share => next() < share,
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    pick: choices => choices[Math.floor(next() * choices.length)] ?? choices[0],
  }
}
