import { expect, test } from 'vitest'
import { dropTime, planTime, restoreTime } from '#server/use-cases/front-timing.ts'
import { launchFront, previewLaunch } from '#server/use-cases/launch-front.ts'
import { readFront } from '#server/use-cases/read-fronts.ts'
import { runDue } from '#server/use-cases/run-due.ts'
import { undoAct } from '#server/use-cases/undo-act.ts'

import { at, by, ground } from './a-front-in-time.ts'

test('a planned launch that is taken back is prepared again with what it was begun from, unless something else is prepared', async () => {
  const { desk, id, put, set } = await ground()
  const plan = async () => (await planTime(desk, 'home', { kind: 'launch', at: at('18:00'), why: 'For the evening' }, by)).times.at(-1)
  await put('birch', 0)
  const first = await plan()
  expect(first).toMatchObject({ kind: 'launch', why: 'For the evening' })
  await planTime(desk, 'home', { kind: 'in', at: at('13:00'), story: await id('alder'), slot: 1 }, by)
  set('14:00')
  expect(await runDue(desk)).toBe(1)
  const back = await dropTime(desk, 'home', first?.id ?? 0, by)
  expect(back.next.map(({ story }) => story?.headline ?? null)).toEqual(['birch', null, null])
  expect(back.sinceBegun).toEqual({ came: ['alder'], went: [] })
  const second = await plan()
  await put('cedar', 2)
  const kept = await dropTime(desk, 'home', second?.id ?? 0, by)
  expect(kept.next.map(({ story }) => story?.headline ?? null)).toEqual([null, 'alder', 'cedar'])
})

test('what was taken back is planned again as it was, and what it gave to be prepared is prepared no more', async () => {
  const { desk, led, put, set } = await ground()
  await put('birch', 0)
  const plan = { kind: 'launch', at: at('18:00'), until: at('20:00'), why: 'For the evening' } as const
  const { times } = await planTime(desk, 'home', plan, by)
  const time = times.find(({ kind }) => kind === 'launch')?.id ?? 0
  expect((await dropTime(desk, 'home', time, by)).changes).toBe(1)
  const again = await restoreTime(desk, 'home', time, by)
  expect([again.times, again.changes]).toEqual([times, 0])
  await expect(restoreTime(desk, 'home', time, by)).rejects.toMatchObject({ code: 'nothing-to-undo' })
  await dropTime(desk, 'home', time, by)
  await put('cedar', 1)
  const kept = await restoreTime(desk, 'home', time, by)
  expect(kept.times).toEqual(times)
  expect(kept.next.map(({ story }) => story?.headline ?? null)).toEqual(['birch', 'cedar', null])
  set('18:00')
  await runDue(desk)
  expect(await led()).toEqual(['birch', null, null])
  const [end] = (await readFront(desk, 'home')).times
  await dropTime(desk, 'home', end?.id ?? 0, by)
  expect((await restoreTime(desk, 'home', end?.id ?? 0, by)).times).toEqual([end])
  set('20:00')
  await runDue(desk)
  expect(await led()).toEqual([null, null, null])
})

test('the end of a front that is live no more, and what is over, are not planned again', async () => {
  const { desk, id, put, set } = await ground()
  await put('birch', 0)
  await planTime(desk, 'home', { kind: 'launch', at: at('13:00'), until: at('20:00') }, by)
  set('13:00')
  await runDue(desk)
  const [end] = (await readFront(desk, 'home')).times
  await dropTime(desk, 'home', end?.id ?? 0, by)
  await put('cedar', 1)
  const { version } = await previewLaunch(desk, 'home')
  const { act } = await launchFront(desk, 'home', { version, why: '' }, by)
  const late = restoreTime(desk, 'home', end?.id ?? 0, by)
  await expect(late).rejects.toMatchObject({ code: 'nothing-to-undo' })
  await undoAct(desk, act ?? 0, by)
  const { times } = await planTime(desk, 'home', { kind: 'out', at: at('14:00'), story: await id('birch') }, by)
  await dropTime(desk, 'home', times[0]?.id ?? 0, by)
  set('14:30')
  await expect(restoreTime(desk, 'home', times[0]?.id ?? 0, by)).rejects.toThrow('That time is over')
})

test('a plan says who would go and come back with it, as the front will be by then', async () => {
  const { desk, id, put } = await ground()
  await put('birch', 0)
  await planTime(desk, 'home', { kind: 'launch', at: at('18:00') }, by)
  const since = async () => (await readFront(desk, 'home')).times.find(({ kind }) => kind === 'launch')?.sinceBegun
  expect(await since()).toEqual({ came: [], went: [] })
  await planTime(desk, 'home', { kind: 'in', at: at('13:00'), story: await id('alder'), slot: 1 }, by)
  expect(await since()).toEqual({ came: ['alder'], went: [] })
})
