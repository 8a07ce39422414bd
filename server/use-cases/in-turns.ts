import { DeskProblem } from './desk-problem.ts'

/** How long work goes on before others get their turn, in milliseconds. */
const TURN = 25

/** Lets whatever else waits be done first. Stops once the signal says that nobody waits for the answer. */
export async function othersTurn(signal?: AbortSignal): Promise<void> {
  await new Promise(resolve => setTimeout(resolve, 0))
  if (signal?.aborted) throw new DeskProblem('stopped', 'Nobody waits for the answer any more. Nothing was changed.')
}

/** Goes through the steps of long work and answers what comes out, with turns for others in between. */
export async function inTurns<T>(steps: Generator<void, T>, signal?: AbortSignal): Promise<T> {
  let begun = performance.now()
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    if (performance.now() - begun < TURN) continue
    await othersTurn(signal)
    begun = performance.now()
  }
}
