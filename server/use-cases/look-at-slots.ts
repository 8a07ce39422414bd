import type { Slot } from '#contract/front.ts'
import type { StoryRow } from '#contract/story.ts'
import type { FrontShape } from '#domain/front/front-shape.ts'
import { slotWarnings } from '#domain/front/slot-warnings.ts'
import { type Shift, type Slots, shiftsOf } from '#domain/front/slots.ts'
import { pictureSrc } from '#domain/site/picture-src.ts'
import { storyId } from '#domain/story/story.ts'
import type { Desk } from './desk.ts'
import { type Board, boardOf, frontsShape } from './front-boards.ts'

const DAY_MS = 86_400_000

/** How places are shown: each with its story and what speaks against it. */
export async function looking(
  desk: Desk,
  { shape }: Board,
  boards: readonly Board[],
  rows: ReadonlyMap<number, StoryRow>,
  moment = desk.clock.now(),
) {
  const leases = await leasesOf(desk, [...rows.values()])
  const day = moment.slice(0, 10)
  const leading = new Map((await desk.database.fronts.leading(shape.id)).map(stint => [Number(stint.story), stint]))
  const now = new Date(moment).getTime()
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
        lease: { end: (story === null ? undefined : leases.get(story)) ?? '', day },
      }),
    }))
  }
}

/** The last days that lead pictures may be used, by the story. */
async function leasesOf(desk: Desk, rows: readonly StoryRow[]): Promise<Map<number, string>> {
  const srcs = rows.flatMap(({ id, path, image }) => (image === '' ? [] : [[id, pictureSrc(desk.site.shape, path, image)] as const]))
  const known = srcs.length === 0 ? new Map() : await desk.database.pictures.bySrcs(srcs.map(([, src]) => src))
  return new Map(srcs.flatMap(([id, src]) => (known.has(src) ? [[id, known.get(src)?.picture.choices.leaseEnd ?? ''] as const] : [])))
}

/** These slots of a front as they are shown, with what speaks against each. */
export async function lookAt(desk: Desk, shape: FrontShape, slots: Slots, moment?: string): Promise<Slot[]> {
  const boards = await Promise.all(frontsShape(desk).list.map(one => boardOf(desk, one)))
  const board = boards.find(one => one.shape.id === shape.id) ?? (await boardOf(desk, shape))
  const ids = slots.filter(one => one !== null)
  const rows = new Map((await desk.database.rows(ids.map(storyId))).map(row => [row.id, row]))
  return (await looking(desk, board, boards, rows, moment))(slots, shiftsOf(board.live, slots))
}
