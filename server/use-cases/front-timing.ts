import type { Forecast, Front, NewTime } from '#contract/front.ts'
import { frontAt, inTime, stretchesOf, type TimedChange, wordsWith } from '#domain/front/front-times.ts'
import type { FrontWords } from '#domain/front/front-words.ts'
import { storyId } from '#domain/story/story.ts'
import type { FrontTime } from '../ports/front-rows.ts'
import type { Desk } from './desk.ts'
import { DeskProblem } from './desk-problem.ts'
import { findStory } from './find-story.ts'
import { boardOf, expectSlot, frontShape, keepNext, type NextFront, nextOf } from './front-boards.ts'
import { isSame } from './front-launches.ts'
import { leaseEnds, lookAt } from './look-at-slots.ts'
import { readFront } from './read-fronts.ts'

/** Plans something for a time. What is to go live as a whole is what is prepared now, and is prepared no more. */
export async function planTime(desk: Desk, id: string, time: NewTime, by: string): Promise<Front> {
  const shape = frontShape(desk, id)
  const now = desk.clock.now()
  if (time.at <= now) throw new DeskProblem('invalid-request', 'That time is over. Choose a later one, or launch now.')
  if ('until' in time && time.until !== undefined && time.until <= time.at)
    throw new DeskProblem('invalid-request', 'It would end before it begins. Choose a later end.')
  if (time.kind === 'in') expectSlot(shape, time.slot)
  if (time.kind !== 'launch') await findStory(desk, storyId(time.story))
  await desk.alone(async () => {
    const { live, next } = await boardOf(desk, shape)
    if (time.kind === 'out' && ![...frontAt(live, await waitingOn(desk, id), time.at), ...(next?.slots ?? [])].includes(time.story))
      throw new DeskProblem(
        'invalid-request',
        'That story is not on this front at that time. Plan its coming first, or choose another time.',
      )
    if (time.kind === 'launch' && next === null)
      throw new DeskProblem('invalid-request', 'The next front is the live one; there is nothing to launch.')
    await desk.database.transaction(async database => {
      for (const change of changesFor(time, next)) await database.fronts.addTime(id, change, by, now)
      if (time.kind === 'launch') await keepNext({ ...desk, database }, id, null)
    })
  })
  desk.bus.publish({ type: 'fronts', by })
  return readFront(desk, id)
}

function changesFor(time: NewTime, next: NextFront | null): TimedChange[] {
  const { at } = time
  const why = 'why' in time && time.why ? { why: time.why } : {}
  if (time.kind === 'launch') {
    const { slots = [], words = {}, base } = next ?? {}
    const back = time.until === undefined ? [] : [{ kind: 'back' as const, at: time.until, of: at, act: null, slots: null, words: {} }]
    return [{ kind: 'launch', at, slots, words, ...(base && { base }), ...why }, ...back]
  }
  const { story } = time
  if (time.kind === 'out') return [{ kind: 'out', at, story }]
  return [
    { kind: 'in', at, story, slot: time.slot, ...(next?.words?.[story] && { words: next.words[story] }), ...why },
    ...(time.until === undefined ? [] : [{ kind: 'out' as const, at: time.until, story }]),
  ]
}

/** Takes back something that was planned and not done. A front that was to go live is prepared again, unless another is. */
export async function dropTime(desk: Desk, id: string, time: number, by: string): Promise<Front> {
  const shape = frontShape(desk, id)
  await desk.alone(async () => {
    const times = await desk.database.fronts.times(id)
    const change = times.find(one => one.id === time)?.change
    const { next } = await boardOf(desk, shape)
    await desk.database.transaction(async database => {
      if (!change || !(await database.fronts.dropTime(time)))
        throw new DeskProblem('not-found', 'This was done already, or taken back by somebody.')
      if (change.kind !== 'launch') return
      // An end that was taken back before goes for good: planned again, the front has the end that it has now.
      for (const { id: end } of endsOfPlan(await database.fronts.droppedTimes(id), change.at)) await database.fronts.forgetTime(end)
      for (const { id: end } of endsOfPlan(times, change.at)) await database.fronts.dropTime(end)
      if (next !== null) return
      const { slots, words = {}, base } = change
      await keepNext({ ...desk, database }, id, { slots, words, ...(base && { base }), at: desk.clock.now(), by })
    })
  })
  desk.bus.publish({ type: 'fronts', by })
  return readFront(desk, id)
}

const endsOfPlan = (times: readonly FrontTime[], of: string) => times.filter(({ change }) => change.kind === 'back' && change.of === of)

/** Plans again what was taken back, as it was. A front that was prepared again by that is prepared no more, unless somebody went on with it. */
export async function restoreTime(desk: Desk, id: string, time: number, by: string): Promise<Front> {
  const shape = frontShape(desk, id)
  await desk.alone(async () => {
    const dropped = await desk.database.fronts.droppedTimes(id)
    const change = dropped.find(one => one.id === time)?.change
    const over = change?.kind === 'back' && change.act !== null && (await desk.database.act(change.act))?.state !== 'done'
    if (!change || over)
      throw new DeskProblem('nothing-to-undo', 'The front went on since, or this is planned again already. Nothing was changed.')
    if (change.at <= desk.clock.now()) throw new DeskProblem('invalid-request', 'That time is over. Choose a later one, or launch now.')
    const next = await nextOf(desk, shape.id)
    await desk.database.transaction(async database => {
      await database.fronts.restoreTime(time)
      if (change.kind !== 'launch') return
      for (const { id: end } of endsOfPlan(dropped, change.at)) await database.fronts.restoreTime(end)
      if (isSame(next, change)) await keepNext({ ...desk, database }, id, null)
    })
  })
  desk.bus.publish({ type: 'fronts', by })
  return readFront(desk, id)
}

/** Who will lead at a moment, what will be wrong then, and how the slots go on from now. */
export async function forecast(desk: Desk, id: string, moment: string): Promise<Forecast> {
  const shape = frontShape(desk, id)
  const { live } = await boardOf(desk, shape)
  const changes = await waitingOn(desk, id)
  const now = desk.clock.now()
  const at = moment < now ? now : moment
  const all = [live, ...changes.map(change => frontAt(live, changes, change.at))].flat().filter(one => one !== null)
  const ends = await leaseEnds(desk, [...new Set(all)].map(storyId))
  const moments = [...new Set([now, ...changes.map(change => change.at), ...ends])].filter(one => one >= now).sort()
  const seen = await Promise.all(
    moments.map(async one => ({ at: one, slots: await lookAt(desk, shape, frontAt(live, changes, one), wordsAt(changes, one), one) })),
  )
  const wrong = seen.flatMap(({ at: from, slots }) =>
    slots.flatMap(({ warnings }, slot) => warnings.filter(({ timed }) => timed).map(({ message }) => ({ at: from, slot, message }))),
  )
  const before = new Set<string>()
  const first = wrong.filter(({ slot, message }) => !before.has(`${slot} ${message}`) && before.add(`${slot} ${message}`))
  const headlines = new Map(seen.flatMap(({ slots }) => slots.flatMap(({ story }) => (story ? [[story.id, story.headline] as const] : []))))
  return {
    moment: at,
    slots: await lookAt(desk, shape, frontAt(live, changes, at), wordsAt(changes, at), at),
    stretches: stretchesOf(live, changes, now).map(({ slot, story, from, until }) => ({
      slot,
      headline: story === null ? null : (headlines.get(story) ?? ''),
      from,
      until,
      wrong: story === null || wrong.some(one => one.slot === slot && one.at === from),
    })),
    warnings: first,
  }
}

/** What is still to happen: what could not be done will not be. */
const waitingOn = async (desk: Desk, id: string): Promise<TimedChange[]> =>
  (await desk.database.fronts.times(id)).flatMap(({ change, state }) => (state === 'failed' ? [] : [change]))

/** What stories are called at a moment, as far as a change says so until then. */
const wordsAt = (changes: readonly TimedChange[], moment: string): Readonly<Record<number, FrontWords>> =>
  Object.assign({}, ...inTime(changes).map(change => (change.at <= moment ? wordsWith(change) : {})))
