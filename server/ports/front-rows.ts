import type { FrontEntry } from '#domain/front/front-shape.ts'
import type { TimedChange } from '#domain/front/front-times.ts'
import type { Slots } from '#domain/front/slots.ts'
import type { StoryId } from '#domain/story/story.ts'

/** A story that led on a front: in which place last, since when, until when, and who put it there. */
export interface FrontStint {
  readonly story: StoryId
  readonly slot: number
  readonly since: string
  readonly until: string | null
  readonly by: string
  /** As far as somebody said. */
  readonly why: string
}

/** What a front does at a time, and whether it has been done; `problem` says why not. */
export interface FrontTime {
  readonly id: number
  readonly front: string
  readonly change: TimedChange
  readonly by: string
  readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'dropped'
  readonly problem: string
}

/** What the desk remembers of fronts, and what they do at a time. */
export interface FrontRows {
  /** The stories that entries of the order name, by the entry; those that name none are not there. */
  named(kind: FrontEntry, entries: readonly string[]): Promise<ReadonlyMap<string, StoryId>>
  /** Who leads now, as far as the desk has noticed. */
  leading(front: string): Promise<readonly FrontStint[]>
  /** Who led before, the latest first, each story once; not who leads now. */
  previously(front: string, limit: number): Promise<readonly FrontStint[]>
  /** Notes who leads from now on, in which slot; whoever does not any more has led until now. */
  note(front: string, slots: Slots, at: string, by: string, why: string): Promise<void>

  /**
   * Forgets a launch that was taken back, at that time: who came with it never led, and who went with it goes on to lead, unless they
   * lead again already; all in the slots that they had before.
   */
  forget(front: string, before: Slots, after: Slots, at: string): Promise<void>

  /** What stories say under the keys of the fronts. */
  words(ids: readonly StoryId[]): Promise<ReadonlyMap<StoryId, Readonly<Record<string, string>>>>
  /** The published stories that say something under a key, and what. */
  holding(key: string): Promise<readonly { readonly story: StoryId; readonly value: string }[]>

  /** What is still to be done, on one front or on all, and what could not be done; in time. */
  times(front?: string): Promise<readonly FrontTime[]>
  /** What was taken back on a front, and can be planned again as it was; in time. */
  droppedTimes(front: string): Promise<readonly FrontTime[]>
  addTime(front: string, change: TimedChange, by: string, at: string): Promise<number>
  /** Says otherwise what is to be done. */
  changeTime(id: number, change: TimedChange): Promise<void>
  /** Takes back what was not done yet; false where there is nothing to take back. */
  dropTime(id: number): Promise<boolean>
  /** Plans again what was taken back; false where it was not. */
  restoreTime(id: number): Promise<boolean>
  /** Forgets it, planned or taken back: it cannot be planned again. */
  forgetTime(id: number): Promise<void>
  /** Takes a change that is due for oneself, if nobody has: of several servers one gets it. A claim from before `lapsed` is nobody's. */
  claimTime(id: number, now: string, lapsed: string): Promise<boolean>
  settleTime(id: number, state: 'waiting' | 'done' | 'failed', problem: string): Promise<void>
}
