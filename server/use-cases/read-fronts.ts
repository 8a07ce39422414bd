import type { Front, FrontSummary, Slot } from '#contract/front.ts'
import type { StoryRow } from '#contract/story.ts'
import { slotWarnings } from '#domain/front/slot-warnings.ts'
import { changesOf, type Shift, type Slots, shiftsOf } from '#domain/front/slots.ts'
import { type StoryId, storyId } from '#domain/story/story.ts'
import type { Desk } from './desk.ts'
import { type Board, boardOf, frontShape, frontsShape } from './front-boards.ts'

/** How many stories that led before are shown. */
const REMEMBERED = 12
const DAY_MS = 86_400_000

/** Every front of the site. */
export async function listFronts(desk: Desk): Promise<FrontSummary[]> {
  return Promise.all(frontsShape(desk).list.map(async shape => summaryOf(await boardOf(desk, shape))))
}

function summaryOf({ shape, live, next }: Board): FrontSummary {
  const { come, go, move } = changesOf(live, next?.slots ?? live)
  const { id, name, slots, category } = shape
  return { id, name, slots, category, changes: come.length + go.length + move.length }
}

/** Everything that the board of a front shows. */
export async function readFront(desk: Desk, id: string): Promise<Front> {
  const shape = frontShape(desk, id)
  const boards = await Promise.all(frontsShape(desk).list.map(one => boardOf(desk, one)))
  const board = boards.find(one => one.shape.id === id) ?? (await boardOf(desk, shape))
  await remember(desk, board, board.next?.by ?? '')
  const before = await desk.database.fronts.previously(id, REMEMBERED)
  const next = board.next?.slots ?? board.live
  const shown = [...board.live, ...next, ...before.map(({ story }) => story)].filter(one => one !== null)
  const rows = new Map((await desk.database.rows([...new Set(shown)].map(storyId))).map(row => [row.id, row]))
  const look = await looking(desk, board, boards, rows)
  const { featured } = (await desk.database.facets()).views
  return {
    ...summaryOf(board),
    file: frontsShape(desk).file,
    live: look(
      board.live,
      board.live.map((): Shift => ({ kind: 'same' })),
    ),
    next: look(next, shiftsOf(board.live, next)),
    gone: [...board.gone],
    savedAt: board.next?.at ?? null,
    savedBy: board.next?.by ?? '',
    featured,
    previously: before.flatMap(({ story, since, until, by, slot }) => {
      const row = rows.get(story)
      return row && until !== null ? [{ story: row, from: since, until, by, slot }] : []
    }),
  }
}

/** How places are shown: each with its story and what speaks against it. */
async function looking(desk: Desk, { shape }: Board, boards: readonly Board[], rows: ReadonlyMap<number, StoryRow>) {
  const leading = new Map((await desk.database.fronts.leading(shape.id)).map(stint => [Number(stint.story), stint]))
  const now = new Date(desk.clock.now()).getTime()
  const daysOf = (story: number) => {
    const since = leading.get(story)?.since
    return since === undefined ? null : Math.floor((now - new Date(since).getTime()) / DAY_MS)
  }
  const elsewhere = (story: number) =>
    boards.flatMap(board => {
      const slot = board.shape.id === shape.id ? -1 : (board.next?.slots ?? board.live).indexOf(story)
      return slot < 0 ? [] : [{ front: board.shape.name, slot }]
    })
  return (slots: Slots, shifts: readonly Shift[]): Slot[] => {
    const front = slots.map(story => (story === null ? null : (rows.get(story) ?? null)))
    return slots.map((story, at) => ({
      story: front[at] ?? null,
      shift: shifts[at] ?? { kind: 'same' },
      warnings: slotWarnings(front[at] ?? null, at, {
        front,
        perCategory: shape.perCategory,
        elsewhere: story === null ? [] : elsewhere(story),
        days: story === null ? null : daysOf(story),
      }),
    }))
  }
}

/** Notes who leads where that is something new: by a launch, by a star, or by somebody beside the desk. */
export async function remember(desk: Desk, { shape, live }: Pick<Board, 'shape' | 'live'>, by: string): Promise<void> {
  const leads = live.filter(one => one !== null).map(storyId)
  const known = await desk.database.fronts.leading(shape.id)
  const same = known.length === leads.length && known.every(({ story, slot }) => leads[slot] === story)
  if (!same) await desk.database.fronts.note(shape.id, leads satisfies StoryId[], desk.clock.now(), by)
}
