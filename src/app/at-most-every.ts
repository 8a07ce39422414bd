/** Does a thing at once when it is asked for, and once more after `ms` when it was asked for again meanwhile. */
export function atMostEvery(ms: number, act: () => void): () => void {
  let resting = false
  let again = false
  const run = () => {
    resting = true
    again = false
    act()
    setTimeout(() => {
      resting = false
      if (again) run()
    }, ms)
  }
  return () => {
    if (resting) again = true
    else run()
  }
}
