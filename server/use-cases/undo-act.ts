import type { Act } from '#contract/story.ts'
import type { ActItem } from '../ports/database.ts'
import { type Desk, within } from './desk.ts'
import { DeskProblem } from './desk-problem.ts'
import { stateOf } from './find-story.ts'
import { dropEndsOf } from './front-ends.ts'
import { undoOfLaunch } from './front-launches.ts'
import { inBatches } from './in-batches.ts'
import { type Change, performAct } from './perform-act.ts'
import { reversed, sameState } from './reversed.ts'
import { asRun } from './run.ts'
import { textOf } from './write-files.ts'

/**
 * Takes an act back, as an act of its own: undoing that one does it again. What was done to other lines of a story since stays; where the same
 * lines were changed, it is refused.
 */
export async function undoAct(desk: Desk, id: number, by: string): Promise<Act> {
  const act = await desk.database.act(id)
  if (!act || act.state === 'pending') throw new DeskProblem('not-found', 'There is no such act to undo.')
  if (act.state === 'undone') throw new DeskProblem('nothing-to-undo', 'This was undone already.')
  let fronts = false
  const done = await asRun(desk.bus, `undo-${id}`, run =>
    performAct(desk, { label: `Undo: ${act.label}`, by, reason: 'saved', run }, async () => {
      // Somebody may have been first while this waited for its turn.
      if ((await desk.database.act(id))?.state !== 'done') throw new DeskProblem('nothing-to-undo', 'This was undone already.')
      const changes: Change[] = []
      const [touched, changed] = [act.items.filter(isUnchanged), act.items.filter(item => !isUnchanged(item))]
      await inBatches(changed, async item => void changes.push(await takenBack(desk, item)))
      for (const { path, after } of act.files)
        if ((await textOf(desk, path)) !== after)
          throw new DeskProblem(
            'nothing-to-undo',
            `${path} was written since. Nothing was taken back; take back first what was done after it.`,
          )
      const ofLaunch = await undoOfLaunch(desk, id)
      return {
        changes,
        touched: (await Promise.all(touched.map(({ storyId }) => desk.database.story(storyId)))).filter(story => story !== null),
        files: act.files.map(({ path, before, after }) => ({ path, before: after, after: before })),
        also: async (database, at, undoing) => {
          await database.settleAct(id, 'undone')
          await database.captions.noteUndone(id, { act: undoing, by, at })
          await ofLaunch?.(within(desk, database), { act: undoing, at, by })
          const ended = await dropEndsOf(database, id)
          fronts = ended || ofLaunch !== null
        },
      }
    }),
  )
  if (fronts) desk.bus.publish({ type: 'fronts', by })
  return done
}

const isUnchanged = ({ before, after }: ActItem) => sameState(before, after)

async function takenBack(desk: Desk, item: ActItem): Promise<Change> {
  const story = await desk.database.story(item.storyId)
  if (!story) throw new DeskProblem('nothing-to-undo', `${item.path} is no longer in the desk.`)
  const before = await stateOf(desk, story)
  const after = await reversed(story, before, item)
  if (after) return { story, before, after }
  throw new DeskProblem('nothing-to-undo', `“${story.headline}” was changed since. Nothing was taken back; its text is kept.`)
}
