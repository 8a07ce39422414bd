import type { FrontWords } from '#domain/front/front-words.ts'
import type { Slots } from '#domain/front/slots.ts'
import type { Desk } from './desk.ts'
import { boardOf, frontsShape, keepNext, type NextFront, nextOf } from './front-boards.ts'
import { type End, endLike, liveEnds } from './front-ends.ts'

/** What was prepared of a front: its places, what stories are called there, and the live front from which it was begun. */
export type Prepared = Pick<NextFront, 'slots' | 'words' | 'base'>

export const preparedOf = ({ slots, words, base }: Prepared): Prepared => ({ slots, ...(words && { words }), ...(base && { base }) })

/** What has to be known of a launch to take it back, or to do it again once it was. */
export interface KeptLaunch {
  /** The launch, or the act that took it back. */
  readonly act: number
  readonly front: string
  readonly at: string
  readonly why: string
  /** Who led before it, and who from it on. */
  readonly before: Slots
  readonly after: Slots
  /** Null where a plan put one story on or took it off. */
  readonly prepared: Prepared | null
  /** How the front ended on the other side of the launch, where that took the place of an end or brought one. */
  readonly ends?: readonly End[]
  readonly takenBack: boolean
}

const PLACE = 'launches'
/** Older ones can be undone too; what was prepared for them is forgotten. */
const MOST_KEPT = 40

async function keptLaunches(desk: Desk): Promise<KeptLaunch[]> {
  return JSON.parse((await desk.database.setting(PLACE)) ?? '[]') as KeptLaunch[]
}

/** Keeps with the act of a launch what its undo brings back, in the place of the act that it takes back itself. */
export async function keepLaunch(desk: Desk, launch: KeptLaunch, undone?: number): Promise<void> {
  const kept = (await keptLaunches(desk)).filter(({ act }) => act !== undone)
  await desk.database.putSetting(PLACE, JSON.stringify([...kept, launch].slice(-MOST_KEPT)))
}

type Undoing = Pick<KeptLaunch, 'act' | 'at'> & { readonly by: string }

/**
 * What the undo of an act changes of its front beside the files: null where the act was no launch. Asked before the files are written, as it
 * tells from the front that is live then whether something else is prepared.
 */
export async function undoOfLaunch(desk: Desk, act: number): Promise<((inside: Desk, undoing: Undoing) => Promise<void>) | null> {
  const launch = (await keptLaunches(desk)).find(one => one.act === act)
  const shape = launch && frontsShape(desk).list.find(({ id }) => id === launch.front)
  if (!shape) return null
  const { front, prepared, takenBack, before, after, why } = launch
  const { next, live: leading } = await boardOf(desk, shape)
  return async (inside, { act: undoing, at, by }) => {
    const { fronts } = inside.database
    const leads = takenBack ? after : before
    if (!takenBack) await fronts.forget(front, before, after, launch.at)
    const { live } = await boardOf(inside, shape)
    const still = leads.map(one => (one !== null && live.includes(one) ? one : null))
    await fronts.note(front, still, at, by, takenBack ? why : '')
    if (prepared && !takenBack && next === null) await keepNext(inside, front, { ...prepared, at, by })
    if (prepared && takenBack && isSame(await nextOf(inside, front), prepared)) await keepNext(inside, front, null)
    // Where the front went on since, its end is that of what leads now.
    const ends = launch.ends && `${leading}` === `${takenBack ? before : after}` ? await liveEnds(inside.database, front) : undefined
    if (ends && launch.ends) {
      const own = takenBack ? launch.ends.map(end => ({ ...end, act: undoing })) : launch.ends
      await endLike(inside.database, front, own, at, by)
    }
    await keepLaunch(inside, { ...launch, ...(ends && { ends }), act: undoing, at, takenBack: !takenBack }, act)
  }
}

/** Whether this is what is prepared. */
export const isSame = (next: Prepared | null, other: { slots: Slots; words?: Readonly<Record<number, FrontWords>> | undefined }): boolean =>
  next !== null && JSON.stringify([next.slots, next.words ?? {}]) === JSON.stringify([other.slots, other.words ?? {}])
