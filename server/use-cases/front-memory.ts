import { storyId } from '#domain/story/story.ts'
import type { Desk } from './desk.ts'
import type { Board } from './front-boards.ts'

/** Notes who leads where that is something new: by a launch, by a star, or by somebody beside the desk. */
export async function remember(desk: Desk, { shape, live }: Pick<Board, 'shape' | 'live'>, by: string): Promise<void> {
  const leads = live.filter(one => one !== null).map(storyId)
  const known = await desk.database.fronts.leading(shape.id)
  const same = known.length === leads.length && known.every(({ story, slot }) => leads[slot] === story)
  if (!same) await desk.database.fronts.note(shape.id, leads, desk.clock.now(), by)
}
