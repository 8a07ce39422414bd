/** Weights that nobody has chosen are so far apart, so that a story can come between two without another one changing. */
const STEP = 10

/** The place that a value of front matter gives; null for what is no whole number above 0. */
export const weightIn = (value: string): number | null => (/^[1-9]\d{0,8}$/.test(value.trim()) ? Number(value) : null)

/**
 * The weights for stories in this order, from those that they have (null for none, and for what is no whole number above 0): each is larger
 * than the one before, and as few change as can be. `below`: what all have to stay below, for the stories behind them. Null where there is no room for that.
 */
export function weightsFor(current: readonly (number | null)[], below = Number.POSITIVE_INFINITY): number[] | null {
  if (below <= current.length) return null
  const kept = keptOf(current, below)
  const out: number[] = []
  let before = -1
  for (const at of [...kept, current.length]) {
    const [low, high] = [before < 0 ? 0 : (out[before] ?? 0), at < current.length ? (current[at] ?? 0) : below]
    const open = at - before - 1
    // Between two that stay the room is shared; behind the last one there is any.
    const room = Math.min(high - low, at < current.length ? Number.POSITIVE_INFINITY : STEP * (open + 1))
    for (let index = 1; index <= open; index += 1) out.push(low + Math.floor((room * index) / (open + 1)))
    if (at < current.length) out.push(high)
    before = at
  }
  return out
}

/** The places whose weights can stay: the longest run that rises and leaves room for the whole numbers between. */
function keptOf(current: readonly (number | null)[], below: number): number[] {
  const runs: { readonly places: readonly number[]; readonly slack: number }[] = []
  current.forEach((weight, at) => {
    const behind = current.length - 1 - at
    if (weight === null || !Number.isSafeInteger(weight) || weight < at + 1 || weight + behind >= below) return
    const slack = weight - at
    const before = runs
      .filter(run => run.slack <= slack)
      .reduce<readonly number[]>((one, { places }) => (places.length > one.length ? places : one), [])
    runs.push({ places: [...before, at], slack })
  })
  return [...runs.reduce<readonly number[]>((one, { places }) => (places.length > one.length ? places : one), [])]
}
