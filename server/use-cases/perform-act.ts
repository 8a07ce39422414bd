import type { DeskEvent } from '#contract/event.ts'
import type { Act } from '#contract/story.ts'
import type { ActItem, Database, FileWrite, StoryRecord, StoryState } from '../ports/database.ts'
import { composeStory } from './compose-story.ts'
import { type Desk, within } from './desk.ts'
import { featuredWrite } from './featured-write.ts'
import { inBatches } from './in-batches.ts'
import type { Run } from './run.ts'
import { expectFile, expectOnDisk, writeFiles } from './write-files.ts'

/** One story's way from one state to another. */
export interface Change {
  readonly story: StoryRecord
  readonly before: StoryState
  readonly after: StoryState
}

/** Everything that an act does: to stories, to files beside them, and to other rows of the desk in the same transaction. */
export interface Plan {
  readonly changes: readonly Change[]
  /** Stories whose files and drafts stay as they are, and whose history has the act all the same. */
  readonly touched?: readonly StoryRecord[]
  readonly files?: readonly FileWrite[]
  readonly also?: (database: Database, at: string, act: number) => Promise<void>
  /** A text that is a loose caption from now on, whatever it looks like. */
  readonly kept?: string | undefined
}

type Reason = Extract<DeskEvent, { type: 'stories' }>['reason']

/** Nothing has to be known of a story that an act leaves as it is. */
const asItIs: StoryState = { live: null, draft: null, spikedAt: null }

/** Of more stories than this, screens are told that many changed, and not which. */
const MOST_NAMED = 500

/**
 * Does a thing to stories that can be taken back: writes the files, then the rows, all or none. What was there is kept first,
 * so that a desk that dies in between puts it back at its next start. `plan` reads the stories while nothing
 * else writes them, so that what it saw is what is changed.
 * `run`: is told how many files are written, and may stop it. `todo`: what is said when a file changed on disk meanwhile, where there are no
 * two versions to choose from.
 */
export async function performAct(
  desk: Desk,
  act: { label: string; by: string; reason: Reason; run?: Run; todo?: string },
  plan: () => Promise<readonly Change[] | Plan>,
): Promise<Act> {
  return desk.alone(async () => {
    const planned = await plan()
    const { changes, touched = [], files = [], also, kept }: Plan = 'changes' in planned ? planned : { changes: planned }
    const at = desk.clock.now()
    const stay = touched.map((story): Change => ({ story, before: asItIs, after: asItIs }))
    const items = [...changes, ...stay].map(({ story, before, after }): ActItem => ({ storyId: story.id, path: story.path, before, after }))
    await inBatches(changes, async ({ story, before, after }) => {
      if (before.live !== after.live) await expectOnDisk(desk, story, before.live, act.todo)
    })
    for (const file of files) await expectFile(desk, file, act.todo)
    const id = await desk.database.beginAct({ label: act.label, by: act.by, at, items, files })
    const stamps = await writeFiles(desk, { id, items, files }, act.run)
    let pictures = false
    await desk.database.transaction(async database => {
      const facts = { changedAt: at, changedBy: act.by, ...(kept !== undefined && { kept }) }
      for (const change of changes) {
        const { story, after } = change
        const stamp = stamps.has(story.path) ? (stamps.get(story.path)?.stamp ?? null) : story.stamp
        const featured = await featuredWrite(desk, change, { ...facts, stamp })
        if (featured) await database.refeature(featured)
        else {
          const write = await composeStory(within(desk, database), story.path, after, { ...facts, stamp })
          const written = await database.update(story.id, write, true)
          pictures ||= written.pictures
        }
      }
      await also?.(database, at, id)
      await database.settleAct(id, 'done')
    })
    const ids = changes.map(change => change.story.id)
    const seen = items.map(item => item.storyId)
    desk.bus.publish({ type: 'stories', ids: seen.length > MOST_NAMED ? [] : seen, by: act.by, reason: act.reason })
    if (pictures) desk.bus.publish({ type: 'pictures' })
    return { act: id, stories: ids, at }
  })
}
