import { changed, wordsWith } from '#domain/front/front-times.ts'
import type { FrontTime } from '../ports/front-rows.ts'
import type { Desk } from './desk.ts'
import { DeskProblem } from './desk-problem.ts'
import { frontsShape } from './front-boards.ts'
import { endKnows } from './front-ends.ts'
import { preparedOf } from './front-launches.ts'
import { makeLive } from './launch-front.ts'

/** How long a server may take for one change before another takes it over. */
const LEASE_MS = 120_000
/** How often the desk looks what is due. */
const LOOK_MS = 2000

/**
 * Does what is due on the fronts, in time, each as an act of its own: with no browser open, once with several servers, and after it was
 * due when the desk was down. What cannot be done is kept with the reason. Answers how many were done.
 */
export async function runDue(desk: Desk): Promise<number> {
  const now = desk.clock.now()
  const lapsed = new Date(new Date(now).getTime() - LEASE_MS).toISOString()
  let done = 0
  for (const time of await desk.database.fronts.times()) {
    if (time.state === 'failed' || time.change.at > now) continue
    if (!(await desk.database.fronts.claimTime(time.id, now, lapsed))) continue
    if (await perform(desk, time)) done += 1
  }
  return done
}

async function perform(desk: Desk, { id, front, change, by }: FrontTime): Promise<boolean> {
  const shape = frontsShape(desk).list.find(one => one.id === front)
  try {
    if (!shape) throw new DeskProblem('not-found', 'The site has no such front any more.')
    await makeLive(desk, shape, { label: `${shape.name}, as planned`, by, planned: true }, async ({ live }) => ({
      slots: changed(live, change),
      words: wordsWith(change),
      ...(change.kind === 'launch' && { prepared: preparedOf(change) }),
      ...('why' in change && { why: change.why ?? '' }),
      also: async ({ database }, done) => {
        await database.fronts.settleTime(id, 'done', '')
        if (change.kind === 'launch') await endKnows(database, front, { ...done, of: change.at, slots: live })
      },
    }))
    return true
  } catch (error) {
    // What nobody foresaw is tried again; what a person can mend waits for them.
    const said = error instanceof DeskProblem
    await desk.database.fronts.settleTime(id, said ? 'failed' : 'waiting', said ? error.message : '')
    if (!said) throw error
    desk.bus.publish({ type: 'fronts', by })
    return false
  }
}

/** Looks again and again what is due, until it is stopped. */
export function keepTime(desk: Desk): { stop(): Promise<void> } {
  let stopped = false
  let running: Promise<unknown> = Promise.resolve()
  const look = () => {
    running = runDue(desk)
      .catch((error: unknown) => desk.log.error({ id: crypto.randomUUID().slice(0, 8), error, request: 'what is due on the fronts' }))
      .then(() => {
        if (stopped) return
        timer = setTimeout(look, LOOK_MS)
        if (typeof timer === 'object') timer.unref()
      })
  }
  let timer: ReturnType<typeof setTimeout> | undefined
  look()
  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}
