import type { Launch, LaunchPreview } from '#contract/front.ts'
import type { Act } from '#contract/story.ts'
import { formatOf, writeFront } from '#domain/front/front-file.ts'
import type { FrontShape } from '#domain/front/front-shape.ts'
import type { FrontWords } from '#domain/front/front-words.ts'
import { changesOf, type Slots } from '#domain/front/slots.ts'
import { lineDiff } from '#domain/story/line-diff.ts'
import { type SitePath, storyId } from '#domain/story/story.ts'
import type { FileWrite, StoryRecord } from '../ports/database.ts'
import { type Desk, within } from './desk.ts'
import { DeskProblem } from './desk-problem.ts'
import { findStory } from './find-story.ts'
import { type Board, boardOf, frontShape, frontsShape, keepNext, notYetSaid, orderFile, orderProblem, saidNow } from './front-boards.ts'
import { type Before, endWith, liveEnds } from './front-ends.ts'
import { headChanges } from './front-heads.ts'
import { keepLaunch, type Prepared, preparedOf } from './front-launches.ts'
import { remember } from './front-memory.ts'
import { lookAt } from './look-at-slots.ts'
import { type Plan, performAct } from './perform-act.ts'
import { headlineOf, readFront } from './read-fronts.ts'
import { hashOf } from './story-text.ts'

/** What launching a front would do: who comes, goes and moves, and every line of every live file that changes. Nothing is written. */
export async function previewLaunch(desk: Desk, id: string): Promise<LaunchPreview> {
  const board = await boardOf(desk, frontShape(desk, id))
  const { changes, files = [] } = await planLaunch(desk, board)
  const { come, go, move } = changesOf(board.live, nextSlots(board))
  const front = await readFront(desk, id)
  const called = new Map([...front.live, ...front.next].flatMap(slot => (slot.story ? [[slot.story.id, headlineOf(slot)] as const] : [])))
  const named = (ids: readonly number[]) => ids.map(one => called.get(one) ?? '')
  const all = [...changes.map(({ story, before, after }) => ({ path: story.path, before: before.live, after: after.live })), ...files]
  return {
    come: named(come),
    go: named(go),
    move: named(move),
    files: all
      .filter(({ before, after }) => before !== after)
      .map(({ path, before, after }) => ({ path, diff: lineDiff(before ?? '', after ?? '') })),
    sinceBegun: front.sinceBegun,
    warnings: front.next.flatMap((place, slot) => place.warnings.map(warning => ({ ...warning, slot, headline: headlineOf(place) }))),
    version: await versionOf(board),
  }
}

/** Makes the next front the live one: one act over the file of the order and the stories whose featured value changes, all or none. */
export async function launchFront(desk: Desk, id: string, { version, until, why = '' }: Launch, by: string): Promise<Act> {
  const shape = frontShape(desk, id)
  const now = desk.clock.now()
  if (until !== undefined && until <= now) throw new DeskProblem('invalid-request', 'It would end before it begins. Choose a later end.')
  return makeLive(desk, shape, { label: `Launched ${shape.name}`, by }, async board => {
    if ((await versionOf(board)) !== version)
      throw new DeskProblem('stale-version', 'Somebody arranged this front since you looked at it. Look at what would be launched now.')
    if (board.next === null) throw new DeskProblem('invalid-request', 'The next front is the live one; there is nothing to launch.')
    const { slots, words = {} } = board.next
    const also = async (inside: Desk, done: Launched) => {
      await keepNext(inside, id, null)
      await endWith(inside.database, id, { ...done, of: now, slots: board.live }, until, by)
    }
    return { slots, words, why, prepared: preparedOf(board.next), also }
  })
}

/** What is to be live, seen while nothing else writes, and what is written in the same transaction. */
export type Wanted = (board: Board) => Promise<{
  readonly slots: Slots
  readonly words?: Readonly<Record<number, FrontWords>>
  readonly why?: string
  /** What is prepared again when the launch is undone. */
  readonly prepared?: Prepared | null
  readonly also: (inside: Desk, done: Launched) => Promise<void>
}>

/** The act of a launch, and what stories were called before it, as far as it calls them something else. */
type Launched = Pick<Before, 'act' | 'words'>

/**
 * Makes these the live slots of a front, as one act. Refused where a story leads that readers cannot open; what was `planned` is not held up by
 * one that leads already.
 */
export async function makeLive(
  desk: Desk,
  shape: FrontShape,
  { label, by, planned = false }: { label: string; by: string; planned?: boolean },
  wanted: Wanted,
): Promise<Act> {
  const todo = planned
    ? 'Nothing was launched. Do it by hand, or plan it again.'
    : 'Nothing was launched. What would change is shown as it is now: look at it, and launch again.'
  const act = await performAct(desk, { label, by, reason: 'featured', todo }, async () => {
    const board = await boardOf(desk, shape)
    const { slots, words = {}, why = '', prepared = null, also } = await wanted(board)
    await refuseUnreadable(desk, shape, slots, planned ? board.live : [])
    const called = await notYetSaid(desk, words, [...new Set([...slots, ...board.live])])
    const before = await saidNow(desk, called)
    const plan = await planLaunch(desk, { ...board, next: { slots, words: called, at: '', by } })
    return {
      ...plan,
      also: async (database, at, act) => {
        const inside = within(desk, database)
        const ends = await liveEnds(database, shape.id)
        await also(inside, { act, words: before })
        await remember(inside, { shape, live: slots }, by, why, at)
        const launch = { act, front: shape.id, at, why, before: board.live, after: slots, prepared, takenBack: false }
        const endsAsBefore = JSON.stringify(await liveEnds(database, shape.id)) === JSON.stringify(ends)
        await keepLaunch(inside, { ...launch, ...(!endsAsBefore && { ends }) })
      },
    }
  })
  desk.bus.publish({ type: 'fronts', by })
  return act
}

const nextSlots = ({ live, next }: Board): Slots => next?.slots ?? live
const versionOf = async (board: Board) => (await hashOf(JSON.stringify([board.live, nextSlots(board), board.next?.words]))).slice(0, 32)

/** A story that readers cannot open does not lead. */
async function refuseUnreadable(desk: Desk, shape: FrontShape, slots: Slots, leads: Slots): Promise<void> {
  const seen = await lookAt(desk, shape, slots)
  const against = await Promise.all(
    slots.map(async (id, at) => {
      if (id === null || leads.includes(id)) return []
      const record = await desk.database.story(storyId(id))
      const { story = null, warnings = [] } = seen[at] ?? {}
      const named = (reason: string) => `Slot ${at + 1}, “${story?.headline ?? record?.headline ?? ''}”: ${reason}`
      const said = warnings.flatMap(({ level, message }) => (level === 'blocks' ? [named(message)] : []))
      return said.length === 0 && (await isGone(desk, record)) ? [named(GONE)] : said
    }),
  )
  const blocked = against.flat()
  if (blocked.length > 0) throw new DeskProblem('not-publishable', `${blocked.join(' ')} Nothing was launched.`)
}

const GONE = 'its file is gone from the folder. Put the file back and plan it again, or choose another story.'

/** What went while the desk was down is known only once the folder has been read, and a plan may be due before. */
async function isGone(desk: Desk, story: StoryRecord | null): Promise<boolean> {
  return !story || (story.liveHash === null ? !story.hasDraft : (await desk.folder.read(story.path)) === null)
}

async function planLaunch(desk: Desk, board: Board): Promise<Plan> {
  const { shape, live } = board
  const next = nextSlots(board)
  const stories = await Promise.all(next.filter(one => one !== null).map(one => findStory(desk, storyId(one))))
  const { come, go } = changesOf(live, next)
  const changes = await headChanges(desk, board, stories, go.map(storyId))
  const alone = [...come, ...go].filter(id => changes.every(({ story }) => story.id !== id))
  const touched = await Promise.all(alone.map(id => findStory(desk, storyId(id), { gone: true })))
  return { changes, touched, files: shape.weight === null ? [await orderWrite(desk, board, stories)] : [] }
}

async function orderWrite(desk: Desk, { shape }: Board, stories: readonly StoryRecord[]): Promise<FileWrite> {
  const { file, entries } = frontsShape(desk)
  const problem = await orderProblem(desk, shape)
  if (problem !== '') throw new DeskProblem('not-publishable', problem)
  const names = stories.map(story => entryOf(story, entries))
  const before = await orderFile(desk)
  const after = writeFront(before, formatOf(file), shape.id, names)
  if (after === null) throw new DeskProblem('not-publishable', `The order cannot be written into ${file} as it stands. Mend it there.`)
  return { path: file as SitePath, before, after }
}

function entryOf({ path, address, headline }: StoryRecord, kind: 'path' | 'slug' | 'address'): string {
  if (kind === 'path') return path
  if (kind === 'slug') return path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '')
  if (address === '')
    throw new DeskProblem(
      'not-publishable',
      `“${headline}” has no address as far as the site says how these are made; write fronts by path.`,
    )
  return address
}
