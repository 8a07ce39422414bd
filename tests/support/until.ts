/** Asks again until the answer is a truthy one, and returns it; fails when it never comes. */
export async function until<T>(ask: () => Promise<T> | T, what = 'it', within = 5000): Promise<NonNullable<T>> {
  const end = performance.now() + within
  // Asking takes the processor from what is asked about.
  for (let pause = 5; ; pause = Math.min(50, pause * 1.5)) {
    const answer = await ask()
    if (answer) return answer
    if (performance.now() > end) throw new Error(`Waited ${within} ms for ${what}.`)
    await new Promise(resolve => setTimeout(resolve, pause))
  }
}
