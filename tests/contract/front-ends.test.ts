import { expect, test } from 'vitest'
import { arrangeFront } from '#server/use-cases/arrange-front.ts'
import { dropTime, forecast, planTime } from '#server/use-cases/front-timing.ts'
import { launchFront, previewLaunch } from '#server/use-cases/launch-front.ts'
import { readFront } from '#server/use-cases/read-fronts.ts'
import { runDue } from '#server/use-cases/run-due.ts'
import { undoAct } from '#server/use-cases/undo-act.ts'

import { at, by, ground, launchNow, pathOf, text } from './a-front-in-time.ts'

test('a whole front goes live at its time and ends at its time; then what led before leads again, also when the desk was down', async () => {
  const { desk, open, led, read, put, set } = await ground()
  await put('cedar', 0)
  await planTime(desk, 'home', { kind: 'launch', at: at('18:00'), until: at('22:00'), why: 'The count' }, by)
  expect((await readFront(desk, 'home')).times).toMatchObject([
    { kind: 'launch', at: at('18:00'), until: at('22:00') },
    { kind: 'back', at: at('22:00') },
  ])
  const { slots, stretches } = await forecast(desk, 'home', at('22:00'))
  expect(slots.map(({ story }) => story)).toEqual([null, null, null])
  expect(stretches.filter(({ slot }) => slot === 0).map(({ headline, until }) => [headline, until])).toEqual([
    [null, at('18:00')],
    ['cedar', at('22:00')],
    [null, null],
  ])
  set('18:00')
  expect(await runDue(desk)).toBe(1)
  expect(await led()).toEqual(['cedar', null, null])
  set('23:00')
  expect(await runDue(await open())).toBe(1)
  expect(await led()).toEqual([null, null, null])
  expect(await read(pathOf('cedar'))).toBe(text('cedar'))
  expect((await readFront(desk, 'home')).times).toEqual([])
})

test('what is launched now can end too, and the end of a planned front is taken back with it', async () => {
  const { desk, led, put, set } = await ground()
  await put('alder', 0)
  const { version } = await previewLaunch(desk, 'home')
  await expect(launchFront(desk, 'home', { version, until: at('11:00') }, by)).rejects.toThrow('end before it begins')
  await launchFront(desk, 'home', { version, until: at('13:00') }, by)
  expect(await led()).toEqual(['alder', null, null])
  await put('birch', 0)
  const planned = await planTime(desk, 'home', { kind: 'launch', at: at('14:00'), until: at('15:00') }, by)
  await dropTime(desk, 'home', planned.times.find(({ kind }) => kind === 'launch')?.id ?? 0, by)
  expect((await readFront(desk, 'home')).times).toMatchObject([{ kind: 'back', at: at('13:00') }])
  set('13:00')
  expect(await runDue(desk)).toBe(1)
  expect(await led()).toEqual([null, null, null])
})

test('a launch takes the place of a front that was to end, and of its end; one that ends too brings back what led before both', async () => {
  const { desk, led, put, set } = await ground()
  await put('alder', 0)
  await launchNow(desk, at('14:00'))
  await put('birch', 1)
  await launchNow(desk, at('15:00'))
  expect((await readFront(desk, 'home')).times).toMatchObject([{ kind: 'back', at: at('15:00') }])
  set('15:00')
  expect(await runDue(desk)).toBe(1)
  expect(await led()).toEqual([null, null, null])
  await put('alder', 0)
  await launchNow(desk, at('16:00'))
  await put('cedar', 1)
  await launchNow(desk)
  expect((await readFront(desk, 'home')).times).toEqual([])
  set('17:00')
  expect(await runDue(desk)).toBe(0)
  expect(await led()).toEqual(['alder', 'cedar', null])
})

test('the end of a launch goes with it when it is undone', async () => {
  const { desk, put } = await ground()
  await put('alder', 0)
  const { act } = await launchNow(desk, at('14:00'))
  await undoAct(desk, act ?? 0, by)
  expect((await readFront(desk, 'home')).times).toEqual([])
})

test('the end of a launch comes again when it is done again, and what the front ended with before it when it is undone', async () => {
  const { desk, led, put, set } = await ground()
  const ends = async () => (await readFront(desk, 'home')).times.map(({ kind, at }) => [kind, at])
  await put('alder', 0)
  await launchNow(desk, at('14:00'))
  await put('birch', 0)
  const { act } = await launchNow(desk, at('15:00'))
  const undone = await undoAct(desk, act ?? 0, by)
  expect(await ends()).toEqual([['back', at('14:00')]])
  const again = await undoAct(desk, undone.act ?? 0, by)
  expect(await ends()).toEqual([['back', at('15:00')]])
  await undoAct(desk, again.act ?? 0, by)
  expect([await led(), await ends()]).toEqual([['alder', null, null], [['back', at('14:00')]]])
  set('14:00')
  expect(await runDue(desk)).toBe(1)
  expect([await led(), await ends()]).toEqual([[null, null, null], []])
})

test('an end that would be over is not planned again, nor one that was taken back before', async () => {
  const { desk, put, set } = await ground()
  const times = async () => (await readFront(desk, 'home')).times
  await put('alder', 0)
  await launchNow(desk, at('14:00'))
  const [end] = await times()
  await put('birch', 0)
  const { act } = await launchNow(desk, at('15:00'))
  set('14:30')
  const undone = await undoAct(desk, act ?? 0, by)
  expect([end?.at, await times()]).toEqual([at('14:00'), []])
  const again = await undoAct(desk, undone.act ?? 0, by)
  await dropTime(desk, 'home', (await times())[0]?.id ?? 0, by)
  const twice = await undoAct(desk, again.act ?? 0, by)
  await undoAct(desk, twice.act ?? 0, by)
  expect(await times()).toEqual([])
})

test('a planned front that went live and is undone and done again ends at its time', async () => {
  const { desk, id, led, put, set } = await ground()
  await put('cedar', 0)
  await planTime(desk, 'home', { kind: 'launch', at: at('13:00'), until: at('16:00') }, by)
  set('13:00')
  await runDue(desk)
  const [act] = await desk.database.actsOn(await id('cedar'), { before: null, limit: 1 })
  const undone = await undoAct(desk, act?.id ?? 0, by)
  expect((await readFront(desk, 'home')).times).toEqual([])
  await undoAct(desk, undone.act ?? 0, by)
  expect((await readFront(desk, 'home')).times).toMatchObject([{ kind: 'back', at: at('16:00') }])
  set('16:00')
  expect(await runDue(desk)).toBe(1)
  expect(await led()).toEqual([null, null, null])
})

test('what stories are called comes with a planned slot, and goes with the end of a front', async () => {
  const { desk, id, read, put, set } = await ground()
  await put('alder', 0)
  await arrangeFront(desk, 'home', { op: 'words', story: await id('alder'), words: { headline: 'Old tree' } }, by)
  await planTime(desk, 'home', { kind: 'in', at: at('13:00'), story: await id('alder'), slot: 0 }, by)
  set('13:00')
  expect(await runDue(desk)).toBe(1)
  expect(await read(pathOf('alder'))).toContain('front_title: Old tree')
  await arrangeFront(desk, 'home', { op: 'words', story: await id('alder'), words: { headline: 'Now' } }, by)
  await put('birch', 1)
  await arrangeFront(desk, 'home', { op: 'words', story: await id('birch'), words: { headline: 'New' } }, by)
  await launchNow(desk, at('14:00'))
  expect(await read(pathOf('birch'))).toContain('front_title: New')
  set('14:00')
  expect(await runDue(desk)).toBe(1)
  expect(await read(pathOf('alder'))).toContain('front_title: Old tree')
  expect(await read(pathOf('birch'))).toBe(text('birch'))
})

test('of fronts that end one in another the hours say what the desk does, and what led before all of them comes back', async () => {
  const { desk, led, put, set } = await ground()
  await put('alder', 0)
  await launchNow(desk, at('15:00'))
  await put('birch', 0)
  await planTime(desk, 'home', { kind: 'launch', at: at('14:00'), until: at('17:00') }, by)
  await put('cedar', 0)
  await planTime(desk, 'home', { kind: 'launch', at: at('16:00'), until: at('18:00') }, by)
  const hours = ['13:00', '14:00', '15:00', '16:00', '17:00', '18:00']
  const told = await Promise.all(
    hours.map(async hour => (await forecast(desk, 'home', at(hour))).slots.map(({ story }) => story?.headline ?? null)),
  )
  for (const [index, hour] of hours.entries()) {
    set(hour)
    await runDue(desk)
    expect([hour, await led()]).toEqual([hour, told[index]])
  }
  expect(await led()).toEqual([null, null, null])
})
