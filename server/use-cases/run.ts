import type { Bus } from '../ports/bus.ts'
import { DeskProblem } from './desk-problem.ts'

/** A long piece of work that tells every screen how far it is, and that a person may stop from any of them, at any server. */
export interface Run {
  /** Says how many of all are done. Throws when it was stopped. */
  step(done: number, total: number): void
}

/** At most so many times is told how far it is. */
const TOLD = 100

/** Does a piece of work under a name that events carry. */
export async function asRun<T>(bus: Bus, name: string, work: (run: Run) => Promise<T>): Promise<T> {
  let stopped = false
  let told = -1
  let all = 0
  const unsubscribe = bus.subscribe(event => {
    stopped ||= event.type === 'stop' && event.run === name
  })
  try {
    return await work({
      step(done, total) {
        if (stopped) throw new DeskProblem('stopped', 'It was stopped. Every file is as it was.')
        all = total
        const share = Math.floor((done / Math.max(1, total)) * TOLD)
        if (share !== told) bus.publish({ type: 'run', run: name, done, total })
        told = share
      },
    })
  } finally {
    // However it ended: who watches it need not wait any more.
    if (told >= 0) bus.publish({ type: 'run', run: name, done: all, total: all })
    unsubscribe()
  }
}
