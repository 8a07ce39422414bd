import { type Slots, slotsFor } from '#domain/front/slots.ts'
import type { Desk } from './desk.ts'
import type { Board } from './front-boards.ts'

/** Notes who leads where that is something new: by a launch, by a star, or by somebody beside the desk. */
export async function remember(
  desk: Desk,
  { shape, live }: Pick<Board, 'shape' | 'live'>,
  by: string,
  why = '',
  at = desk.clock.now(),
): Promise<void> {
  const known = await desk.database.fronts.leading(shape.id)
  const leads = live.filter(one => one !== null).length
  const same = known.length === leads && known.every(({ story, slot }) => live[slot] === story)
  if (!same) await desk.database.fronts.note(shape.id, live, at, by, why)
}

/** An order in the slots in which the desk knows it: a list in a file has no gaps, and a front has. Another order begins at the first slot. */
export async function inKnownSlots(desk: Desk, front: string, order: readonly number[], places: number): Promise<Slots> {
  const known = await desk.database.fronts.leading(front)
  const same = known.length === order.length && known.every(({ story, slot }, at) => story === order[at] && slot < places)
  if (!same) return slotsFor(order, places)
  return Array.from({ length: places }, (_, at) => known.find(({ slot }) => slot === at)?.story ?? null)
}
