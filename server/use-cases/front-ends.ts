import type { TimedChange } from '#domain/front/front-times.ts'
import type { FrontWords } from '#domain/front/front-words.ts'
import type { Slots } from '#domain/front/slots.ts'
import type { Database } from '../ports/database.ts'
import type { FrontTime } from '../ports/front-rows.ts'

/** The end of a front: what comes back, and when. */
export type End = TimedChange & { readonly kind: 'back' }

/** What was there before a launch, and when that was; `act`: the launch itself. */
export interface Before {
  readonly of: string
  readonly act: number
  readonly slots: Slots
  readonly words: Readonly<Record<number, FrontWords>>
}

/** When the front that is live ends, and what then leads again: none or one. */
export async function liveEnds(database: Database, front: string): Promise<End[]> {
  return (await endsOf(database, front)).flatMap(({ change }) => (change.slots === null ? [] : [change]))
}

/** The front that is live ends like this from now on; what would be over is left out. */
export async function endLike(database: Database, front: string, ends: readonly End[], at: string, by: string): Promise<void> {
  for (const { id, change } of await endsOf(database, front)) if (change.slots !== null) await database.fronts.forgetTime(id)
  for (const end of ends) if (end.at > at) await database.fronts.addTime(front, end, by, at)
}

async function endsOf(database: Database, front: string): Promise<{ id: number; change: End }[]> {
  return endsAmong(await database.fronts.times(front))
}

const endsAmong = (times: readonly FrontTime[]) => times.flatMap(({ id, change }) => (change.kind === 'back' ? [{ id, change }] : []))

/**
 * A launch takes the place of the front that is live, and of its end. One that ends as well brings back what led before both: it is the
 * same front, put right.
 */
export async function endWith(database: Database, front: string, before: Before, until: string | undefined, by: string): Promise<void> {
  const { slots, words } = await beforeBoth(database, front, before)
  if (until === undefined) return
  await database.fronts.addTime(front, { kind: 'back', at: until, of: before.of, act: before.act, slots, words }, by, before.of)
}

/** The end that was planned with a front knows from now on what it brings back. */
export async function endKnows(database: Database, front: string, before: Before): Promise<void> {
  const { slots, words } = await beforeBoth(database, front, before)
  for (const { id, change } of await endsOf(database, front))
    if (change.of === before.of) await database.fronts.changeTime(id, { ...change, act: before.act, slots, words })
}

/** Drops the end of the front that is live; answers what led before it, or where it had none, before the launch. */
async function beforeBoth(database: Database, front: string, before: Before): Promise<Pick<Before, 'slots' | 'words'>> {
  const live = (await endsOf(database, front)).filter(({ change }) => change.slots !== null)
  const over = endsAmong(await database.fronts.droppedTimes(front)).filter(({ change }) => change.slots !== null)
  for (const { id } of [...live, ...over]) await database.fronts.forgetTime(id)
  const older = live[0]?.change
  return { slots: older?.slots ?? before.slots, words: { ...before.words, ...older?.words } }
}

/** The end of a front goes with the launch that is taken back. Answers whether there was one. */
export async function dropEndsOf(database: Database, act: number): Promise<boolean> {
  const ends = (await database.fronts.times()).filter(({ change }) => change.kind === 'back' && change.act === act)
  for (const { id } of ends) await database.fronts.forgetTime(id)
  return ends.length > 0
}
