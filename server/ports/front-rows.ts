import type { FrontEntry } from '#domain/front/front-shape.ts'
import type { StoryId } from '#domain/story/story.ts'

/** A story that led on a front: in which place last, since when, until when, and who put it there. */
export interface FrontStint {
  readonly story: StoryId
  readonly slot: number
  readonly since: string
  readonly until: string | null
  readonly by: string
}

/** What the desk remembers of fronts. */
export interface FrontRows {
  /** The stories that entries of the order name, by the entry; those that name none are not there. */
  named(kind: FrontEntry, entries: readonly string[]): Promise<ReadonlyMap<string, StoryId>>
  /** Who leads now, as far as the desk has noticed. */
  leading(front: string): Promise<readonly FrontStint[]>
  /** Who led before, the latest first, each story once; not who leads now. */
  previously(front: string, limit: number): Promise<readonly FrontStint[]>
  /** Notes who leads from now on, in their order; whoever does not any more has led until now. */
  note(front: string, stories: readonly StoryId[], at: string, by: string): Promise<void>
}
