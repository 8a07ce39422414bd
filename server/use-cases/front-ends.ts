import type { TimedChange } from '#domain/front/front-times.ts'
import type { FrontWords } from '#domain/front/front-words.ts'
import type { Slots } from '#domain/front/slots.ts'
import type { Database } from '../ports/database.ts'

type End = TimedChange & { readonly kind: 'back' }

/** What was there before a launch, and when that was; `act`: the launch itself. */
export interface Before {
  readonly of: string
  readonly act: number
  readonly slots: Slots
  readonly words: Readonly<Record<number, FrontWords>>
}

async function endsOf(database: Database, front: string): Promise<{ id: number; change: End }[]> {
  const times = await database.fronts.times(front)
  return times.flatMap(({ id, change }) => (change.kind === 'back' ? [{ id, change }] : []))
}

/**
 * A launch takes the place of the front that is live, and of its end. One that ends as well brings back what led before both: it is the
 * same front, put right.
 */
export async function endWith(database: Database, front: string, before: Before, until: string | undefined, by: string): Promise<void> {
  const older = await takeOver(database, front)
  if (until === undefined) return
  const { slots, words } = { ...before, ...(older && { slots: older.slots ?? before.slots, words: { ...before.words, ...older.words } }) }
  await database.fronts.addTime(front, { kind: 'back', at: until, of: before.of, act: before.act, slots, words }, by, before.of)
}

/** The end that was planned with a front knows from now on what it brings back. */
export async function endKnows(database: Database, front: string, before: Before): Promise<void> {
  await takeOver(database, front)
  for (const { id, change } of await endsOf(database, front)) {
    const { act, slots, words } = before
    if (change.of === before.of && change.slots === null) await database.fronts.changeTime(id, { ...change, act, slots, words })
  }
}

/** Drops the end of the front that is live; answers what it would have brought back. */
async function takeOver(database: Database, front: string): Promise<End | undefined> {
  const live = (await endsOf(database, front)).filter(({ change }) => change.slots !== null)
  for (const { id } of live) await database.fronts.dropTime(id)
  return live[0]?.change
}

/** The end of a front goes with the launch that is taken back. Answers whether there was one. */
export async function dropEndsOf(database: Database, act: number): Promise<boolean> {
  const ends = (await database.fronts.times()).filter(({ change }) => change.kind === 'back' && change.act === act)
  for (const { id } of ends) await database.fronts.dropTime(id)
  return ends.length > 0
}
