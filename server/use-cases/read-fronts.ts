import type { Front, FrontSummary, FrontTime, Slot } from '#contract/front.ts'
import { frontWords } from '#domain/front/front-shape.ts'
import { frontAt, type TimedChange } from '#domain/front/front-times.ts'
import { type Shift, type Slots, shiftsOf } from '#domain/front/slots.ts'
import { storyId } from '#domain/story/story.ts'
import type { Desk } from './desk.ts'
import { type Board, boardOf, changesIn, frontShape, frontsShape, orderProblem, sinceBegun } from './front-boards.ts'
import { remember } from './front-memory.ts'
import { embargoed, looking } from './look-at-slots.ts'

/** How many stories that led before are shown. */
const REMEMBERED = 12

/** Every front of the site. */
export async function listFronts(desk: Desk): Promise<FrontSummary[]> {
  return Promise.all(frontsShape(desk).list.map(async shape => summaryOf(await boardOf(desk, shape))))
}

function summaryOf(board: Board): FrontSummary {
  const { id, name, slots, category } = board.shape
  return { id, name, slots, category, changes: changesIn(board) }
}

/** Everything that the board of a front shows. */
export async function readFront(desk: Desk, id: string): Promise<Front> {
  const shape = frontShape(desk, id)
  const boards = await Promise.all(frontsShape(desk).list.map(one => boardOf(desk, one)))
  const board = boards.find(one => one.shape.id === id) ?? (await boardOf(desk, shape))
  const problem = await orderProblem(desk, shape)
  // While the order cannot be read nobody knows who leads. What was changed beside the desk was nobody's here.
  if (problem === '') await remember(desk, board, '')
  const before = await desk.database.fronts.previously(id, REMEMBERED)
  const next = board.next?.slots ?? board.live
  const shown = [...board.live, ...next, ...before.map(({ story }) => story)].filter(one => one !== null)
  const rows = new Map((await desk.database.rows([...new Set(shown)].map(storyId))).map(row => [row.id, row]))
  const look = await looking(desk, board, boards, rows)
  const { came, went } = sinceBegun(board.live, board.next)
  const [live, ahead] = [
    await look(
      board.live,
      board.live.map((): Shift => ({ kind: 'same' })),
    ),
    await look(next, shiftsOf(board.live, next), board.next?.words),
  ]
  const named = (ids: readonly number[], front: readonly Slot[]) =>
    front.filter(({ story }) => story && ids.includes(story.id)).map(headlineOf)
  const { featured } = (await desk.database.facets()).views
  return {
    ...summaryOf(board),
    file: shape.weight ?? frontsShape(desk).file,
    problem,
    ofFeatured: shape.featured,
    words: frontWords.filter(word => frontsShape(desk).words[word] !== null),
    live,
    next: ahead,
    gone: [...board.gone],
    lost: [...board.lost],
    times: await timesOf(desk, id, board.live),
    savedAt: board.next?.at ?? null,
    savedBy: board.next?.by ?? '',
    sinceBegun: { came: named(came, live), went: named(went, ahead) },
    featured,
    embargoed: await embargoed(desk),
    previously: before.flatMap(({ story, since, until, by, why, slot }) => {
      const row = rows.get(story)
      return row && until !== null ? [{ story: row, from: since, until, by, why, slot }] : []
    }),
  }
}

/** What a story is called on the front. */
export const headlineOf = ({ story, words }: Slot): string => words.headline || (story?.headline ?? '')

/** The end of the front that goes live at a time. */
const endOf = <Time extends { readonly change: TimedChange }>(times: readonly Time[], at: string): Time | undefined =>
  times.find(({ change }) => change.kind === 'back' && change.of === at)

/** What a front does at a time and has not done yet. */
async function timesOf(desk: Desk, id: string, live: Slots): Promise<FrontTime[]> {
  const times = await desk.database.fronts.times(id)
  const changes = times.map(({ change }) => change)
  const waiting = times.flatMap(({ change, state }) => (state === 'failed' ? [] : [change]))
  const since = changes.map(change =>
    sinceBegun(frontAt(live, without(waiting, change), change.at), change.kind === 'launch' ? change : null),
  )
  const stories = [
    ...changes.flatMap(change => ('story' in change ? [change.story] : [])),
    ...since.flatMap(({ came, went }) => [...came, ...went]),
  ]
  const rows = new Map((await desk.database.rows([...new Set(stories)].map(storyId))).map(row => [row.id, row]))
  const named = (ids: readonly number[]) => ids.flatMap(one => rows.get(one)?.headline ?? [])
  return times.map(({ id: number, change, by, problem }, index) => ({
    id: number,
    at: change.at,
    kind: change.kind,
    story: 'story' in change ? (rows.get(change.story) ?? null) : null,
    slot: change.kind === 'in' ? change.slot : null,
    until: change.kind === 'launch' ? (endOf(times, change.at)?.change.at ?? null) : null,
    by,
    why: 'why' in change ? (change.why ?? '') : '',
    problem,
    sinceBegun: { came: named(since[index]?.came ?? []), went: named(since[index]?.went ?? []) },
  }))
}

/** What else happens: the end of a launch is none without it. */
const without = (changes: readonly TimedChange[], change: TimedChange) => changes.filter(one => one !== change)
