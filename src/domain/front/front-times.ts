import type { FrontWords } from './front-words.ts'
import { putAt, type Slots, slotsFor, takeOff } from './slots.ts'

/** What a front does at a time: a whole prepared front goes live, and ends; or one story comes or goes. `at`: an ISO 8601 instant in UTC. */
export type TimedChange = { readonly at: string } & (
  | {
      readonly kind: 'launch'
      readonly slots: Slots
      readonly words?: Readonly<Record<number, FrontWords>>
      /** The live front from which it was begun. */
      readonly base?: Slots
      readonly why?: string
    }
  /**
   * The front is again what it was before the launch at `of`, which was that act; `slots` and `words` are those from before, null as long as
   * nobody knows them, which is until then.
   */
  | {
      readonly kind: 'back'
      readonly of: string
      readonly act: number | null
      readonly slots: Slots | null
      readonly words: Readonly<Record<number, FrontWords>>
    }
  | { readonly kind: 'in'; readonly story: number; readonly slot: number; readonly words?: FrontWords; readonly why?: string }
  | { readonly kind: 'out'; readonly story: number }
)

/** A front after one change. */
export function changed(slots: Slots, change: TimedChange): Slots {
  if (change.kind === 'launch' || change.kind === 'back') return change.slots ? slotsFor(change.slots, slots.length) : slots
  return change.kind === 'in' ? putAt(slots, change.story, change.slot) : takeOff(slots, change.story)
}

/** The changes in the order in which they happen; of the same moment those that take off come first, so that there is place. */
export const inTime = <Change extends TimedChange>(changes: readonly Change[]): Change[] =>
  changes.toSorted((one, other) => one.at.localeCompare(other.at) || Number(one.kind !== 'out') - Number(other.kind !== 'out'))

/**
 * A front as it will be at a moment: with every change up to then, and that of the moment itself. A launch takes the place of the front that is
 * live, and of its end; one that ends as well brings back what led before both.
 */
export function frontAt(live: Slots, changes: readonly TimedChange[], moment: string): Slots {
  const all = inTime(changes)
  const ends = all.flatMap(change => (change.kind === 'back' ? [change] : []))
  const known = ends.find(({ slots }) => slots !== null)
  /** The launch whose front is live, and what led before it, where it ends. */
  let ending = known ? { of: known.of, before: known.slots } : null
  let slots = live
  for (const change of all.filter(({ at }) => at <= moment)) {
    if (change.kind === 'launch') {
      const ended = ends.some(({ of }) => of === change.at)
      ending = ended ? { of: change.at, before: ending?.before ?? slots } : null
    }
    if (change.kind !== 'back') slots = changed(slots, change)
    else if (ending?.of === change.of) {
      slots = changed(slots, { ...change, slots: ending.before })
      ending = null
    }
  }
  return slots
}

/** A story in a slot from one moment to another; `until` is null where it stays. */
export interface Stretch {
  readonly slot: number
  readonly story: number | null
  readonly from: string
  readonly until: string | null
}

/** Who leads in each slot from a moment on, slot by slot: what a timeline shows. Moments between two changes are one stretch. */
export function stretchesOf(live: Slots, changes: readonly TimedChange[], from: string): Stretch[] {
  const moments = [from, ...new Set(inTime(changes).flatMap(({ at }) => (at > from ? [at] : [])))]
  const fronts = moments.map(moment => frontAt(live, changes, moment))
  return live.flatMap((_, slot) => {
    const starts = moments.flatMap((_, at) => (at === 0 || fronts[at]?.[slot] !== fronts[at - 1]?.[slot] ? [at] : []))
    return starts.map((at, index): Stretch => {
      const next = starts[index + 1]
      return {
        slot,
        story: fronts[at]?.[slot] ?? null,
        from: moments[at] ?? from,
        until: next === undefined ? null : (moments[next] ?? null),
      }
    })
  })
}

/** What stories are to be called with a change. */
export function wordsWith(change: TimedChange): Readonly<Record<number, FrontWords>> {
  if (change.kind === 'in') return change.words ? { [change.story]: change.words } : {}
  return change.kind === 'out' ? {} : (change.words ?? {})
}
