import type { Arrange, Front } from '#contract/front.ts'
import { putAt, type Slots, slotsFor, takeOff } from '#domain/front/slots.ts'
import { storyId } from '#domain/story/story.ts'
import type { Desk } from './desk.ts'
import { DeskProblem } from './desk-problem.ts'
import { findStory } from './find-story.ts'
import { boardOf, frontShape, keepNext } from './front-boards.ts'
import { readFront } from './read-fronts.ts'

/** One step of preparing the next front. The live one stays as it is; the steps of several people follow one another. */
export async function arrangeFront(desk: Desk, id: string, step: Arrange, by: string): Promise<Front> {
  const shape = frontShape(desk, id)
  await desk.alone(async () => {
    const board = await boardOf(desk, shape)
    const before = board.next?.slots ?? board.live
    await keepNext(desk, id, { slots: await arranged(desk, before, step), at: desk.clock.now(), by })
  })
  desk.bus.publish({ type: 'fronts', by })
  return readFront(desk, id)
}

async function arranged(desk: Desk, slots: Slots, step: Arrange): Promise<Slots> {
  if (step.op === 'off') return takeOff(slots, step.story)
  if (step.op === 'put') {
    await findStory(desk, storyId(step.story))
    return putAt(slots, step.story, step.to)
  }
  if (JSON.stringify(step.from) !== JSON.stringify(slots))
    throw new DeskProblem('nothing-to-undo', 'Somebody arranged this front meanwhile. Nothing was taken back.')
  const stories = step.slots.filter(one => one !== null)
  if (new Set(stories).size !== stories.length) throw new DeskProblem('invalid-request', 'A story can have one slot only.')
  for (const story of stories) await findStory(desk, storyId(story))
  return slotsFor(step.slots, slots.length)
}

/** Throws away what was prepared. */
export async function discardNext(desk: Desk, id: string, by: string): Promise<Front> {
  frontShape(desk, id)
  await desk.alone(() => keepNext(desk, id, null))
  desk.bus.publish({ type: 'fronts', by })
  return readFront(desk, id)
}
