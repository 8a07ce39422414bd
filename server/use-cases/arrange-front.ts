import type { Arrange, Front } from '#contract/front.ts'
import type { FrontWords } from '#domain/front/front-words.ts'
import { putAt, type Slots, slotsFor, takeOff } from '#domain/front/slots.ts'
import { storyId } from '#domain/story/story.ts'
import type { Desk } from './desk.ts'
import { DeskProblem } from './desk-problem.ts'
import { findStory } from './find-story.ts'
import { boardOf, expectSlot, frontShape, keepNext } from './front-boards.ts'
import { readFront } from './read-fronts.ts'

/** One step of preparing the next front. The live one stays as it is; the steps of several people follow one another. */
export async function arrangeFront(desk: Desk, id: string, step: Arrange, by: string): Promise<Front> {
  const shape = frontShape(desk, id)
  if (step.op === 'put') expectSlot(shape, step.to)
  if (step.op === 'set')
    expectSlot(
      shape,
      step.slots.findLastIndex(one => one !== null),
    )
  await desk.alone(async () => {
    const board = await boardOf(desk, shape)
    const slots = await arranged(desk, board.next?.slots ?? board.live, step)
    const words = renamed(board.next?.words ?? {}, step)
    const base = board.next ? board.next.base : board.live
    await keepNext(desk, id, { slots, words, ...(base && { base }), at: desk.clock.now(), by })
  })
  desk.bus.publish({ type: 'fronts', by })
  return readFront(desk, id)
}

async function arranged(desk: Desk, slots: Slots, step: Arrange): Promise<Slots> {
  if (step.op === 'off') return takeOff(slots, step.story)
  if (step.op === 'words') {
    if (!slots.includes(step.story)) throw new DeskProblem('invalid-request', 'It is not on this front. Put it there first.')
    return slots
  }
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

type Renamed = Readonly<Record<number, FrontWords>>

/** What stories are to be called after a step. */
function renamed(words: Renamed, step: Arrange): Renamed {
  if (step.op === 'set') return step.words ?? words
  return step.op === 'words' ? { ...words, [step.story]: { ...words[step.story], ...step.words } } : words
}

/** Throws away what was prepared. */
export async function discardNext(desk: Desk, id: string, by: string): Promise<Front> {
  frontShape(desk, id)
  await desk.alone(() => keepNext(desk, id, null))
  desk.bus.publish({ type: 'fronts', by })
  return readFront(desk, id)
}
