import { expect, test } from 'vitest'
import { storyId } from '#domain/story/story.ts'
import { arrangeFront } from '#server/use-cases/arrange-front.ts'
import { createStory } from '#server/use-cases/create-story.ts'
import { dropTime, forecast, planTime } from '#server/use-cases/front-timing.ts'
import { readFront } from '#server/use-cases/read-fronts.ts'
import { runDue } from '#server/use-cases/run-due.ts'
import { saveDraft } from '#server/use-cases/save-draft.ts'
import { syncFolder } from '#server/use-cases/sync-folder.ts'
import { undoAct } from '#server/use-cases/undo-act.ts'

import { at, by, ground, launchNow, names, order, pathOf, text } from './a-front-in-time.ts'

test('a story comes and goes at its times, each as one act that writes its own line and the order, whatever draft is open', async () => {
  const { desk, id, read, led, set } = await ground()
  const story = await id('alder')
  const typed = text('alder').replace('Nobody knows', 'No one knows')
  await saveDraft(desk, story, 0, { text: typed }, by)
  await planTime(desk, 'home', { kind: 'in', at: at('18:00'), story, slot: 0, until: at('21:00') }, by)
  set('17:59')
  expect(await runDue(desk)).toBe(0)
  set('18:00')
  expect(await runDue(desk)).toBe(1)
  expect(await led()).toEqual(['alder', null, null])
  expect(await read(pathOf('alder'))).toBe(text('alder', 'true'))
  expect((await desk.database.draft(story))?.text).toBe(typed.replace('featured: false', 'featured: true'))
  expect(await read(order)).toBe(`{\n  "home": [\n    "${pathOf('alder')}"\n  ]\n}\n`)
  set('21:00')
  expect(await runDue(desk)).toBe(1)
  expect(await led()).toEqual([null, null, null])
  expect(await read(pathOf('alder'))).toBe(text('alder'))
  expect((await desk.database.draft(story))?.text).toBe(typed)
  expect(await runDue(desk)).toBe(0)
})

test('a prepared front goes live as a whole, and its launch can be undone', async () => {
  const { desk, led, put, set } = await ground()
  await put('birch', 0)
  await put('cedar', 1)
  expect(await planTime(desk, 'home', { kind: 'launch', at: at('18:00') }, by)).toMatchObject({
    changes: 0,
    times: [{ kind: 'launch', problem: '' }],
  })
  set('19:30')
  expect(await runDue(desk)).toBe(1)
  expect(await led()).toEqual(['birch', 'cedar', null])
  const story = (await desk.database.ids({ q: 'birch' }))[0] ?? storyId(0)
  const [act] = await desk.database.actsOn(story, { before: null, limit: 1 })
  expect(act?.label).toBe('Home, as planned')
  await undoAct(desk, act?.id ?? 0, by)
  expect(await led()).toEqual([null, null, null])
})

test('a story that goes leaves its slot empty, as the timeline said, and the file closes up', async () => {
  const { desk, id, led, put, read, set } = await ground()
  for (const [slot, name] of names.entries()) await put(name, slot)
  await planTime(desk, 'home', { kind: 'launch', at: at('13:00') }, by)
  await planTime(desk, 'home', { kind: 'out', at: at('14:00'), story: await id('birch') }, by)
  const said = (await forecast(desk, 'home', at('15:00'))).slots.map(({ story }) => story?.headline ?? null)
  set('15:00')
  expect(await runDue(desk)).toBe(2)
  expect(said).toEqual(['alder', null, 'cedar'])
  expect(await led()).toEqual(said)
  expect(JSON.parse(await read(order))).toEqual({ home: [pathOf('alder'), pathOf('cedar')] })
})

test('of several servers one does it, once', async () => {
  const { desk, open, id, led, set } = await ground()
  const other = await open()
  await planTime(desk, 'home', { kind: 'in', at: at('18:00'), story: await id('alder'), slot: 0 }, by)
  set('18:00')
  const done = await Promise.all([runDue(desk), runDue(other), runDue(desk), runDue(other)])
  expect(done.toSorted()).toEqual([0, 0, 0, 1])
  expect(await led()).toEqual(['alder', null, null])
  expect(await desk.database.actsOn(await id('alder'), { before: null, limit: 9 })).toHaveLength(1)
})

test('what came due while the desk was down, or the clock jumped, is done in its order', async () => {
  const { desk, id, led, set } = await ground()
  const [alder, birch, cedar] = [await id('alder'), await id('birch'), await id('cedar')]
  await planTime(desk, 'home', { kind: 'in', at: at('20:00'), story: cedar, slot: 0 }, by)
  await planTime(desk, 'home', { kind: 'in', at: at('18:00'), story: alder, slot: 0, until: at('20:00') }, by)
  await planTime(desk, 'home', { kind: 'in', at: at('19:00'), story: birch, slot: 1 }, by)
  set('23:00')
  expect(await runDue(desk)).toBe(4)
  expect(await led()).toEqual(['cedar', 'birch', null])
})

test('a server that died over it leaves it to another after a while', async () => {
  const { desk, id, led, set } = await ground()
  await planTime(desk, 'home', { kind: 'in', at: at('18:00'), story: await id('alder'), slot: 0 }, by)
  set('18:00')
  const [time] = await desk.database.fronts.times()
  expect(await desk.database.fronts.claimTime(time?.id ?? 0, at('18:00'), at('17:58'))).toBe(true)
  expect(await runDue(desk)).toBe(0)
  set('18:03')
  expect(await runDue(desk)).toBe(1)
  expect(await led()).toEqual(['alder', null, null])
})

test('a story that is a draft by then does not lead: nothing is written, and the plan says why', async () => {
  const { desk, led, set, read } = await ground()
  const made = await createStory(desk, { headline: 'Not yet' }, by)
  const plan = await planTime(desk, 'home', { kind: 'in', at: at('18:00'), story: made.stories[0] ?? 0, slot: 0 }, by)
  expect(plan.times).toHaveLength(1)
  const seen = await forecast(desk, 'home', at('18:00'))
  expect(seen.warnings).toContainEqual({ at: at('18:00'), slot: 0, message: 'Still a draft. Publish it before it leads.' })
  set('18:00')
  expect(await runDue(desk)).toBe(0)
  expect(await led()).toEqual([null, null, null])
  expect(JSON.parse(await read(order))).toEqual({ home: [] })
  const { times } = await readFront(desk, 'home')
  expect(times[0]?.problem).toContain('Slot 1, “Not yet”: Still a draft.')
  expect(await runDue(desk)).toBe(0)
  expect((await dropTime(desk, 'home', times[0]?.id ?? 0, by)).times).toEqual([])
})

test('what will lead tonight is told now, with what will be wrong, and the live front stays', async () => {
  const { desk, id, led } = await ground()
  await planTime(desk, 'home', { kind: 'in', at: at('18:00'), story: await id('alder'), slot: 0, until: at('21:00') }, by)
  await planTime(desk, 'home', { kind: 'in', at: at('20:00'), story: await id('birch'), slot: 1 }, by)
  const tonight = await forecast(desk, 'home', at('20:30'))
  expect(tonight.slots.map(({ story }) => story?.headline ?? null)).toEqual(['alder', 'birch', null])
  expect(tonight.stretches.filter(({ slot }) => slot === 0)).toEqual([
    { slot: 0, headline: null, from: at('12:00'), until: at('18:00'), wrong: true },
    { slot: 0, headline: 'alder', from: at('18:00'), until: at('21:00'), wrong: false },
    { slot: 0, headline: null, from: at('21:00'), until: null, wrong: true },
  ])
  expect(await led()).toEqual([null, null, null])
})

test('a time that is over, or an end before its begin, is refused in words', async () => {
  const { desk, id } = await ground()
  const story = await id('alder')
  await expect(planTime(desk, 'home', { kind: 'in', at: at('11:00'), story, slot: 0 }, by)).rejects.toThrow('That time is over.')
  await expect(planTime(desk, 'home', { kind: 'in', at: at('18:00'), story, slot: 0, until: at('17:00') }, by)).rejects.toThrow(
    'end before it begins',
  )
  await expect(planTime(desk, 'home', { kind: 'launch', at: at('18:00') }, by)).rejects.toThrow('nothing to launch')
})

test('a story that leads already and cannot any more holds up no plan but its own', async () => {
  const { desk, id, led, put, set, write } = await ground()
  await put('alder', 0)
  await launchNow(desk)
  await planTime(desk, 'home', { kind: 'in', at: at('13:00'), story: await id('birch'), slot: 1 }, by)
  await write('alder', text('alder', 'true').replace('featured: true', 'featured: true \nembargo: 2100-01-01'))
  set('13:00')
  expect(await runDue(desk)).toBe(1)
  expect(await led()).toEqual(['alder', 'birch', null])
  await put('cedar', 2)
  await expect(launchNow(desk)).rejects.toThrow('Embargoed')
})

test('while the order cannot be read, those lead who led before', async () => {
  const { desk, led, put, writeFile } = await ground()
  await put('cedar', 1)
  await launchNow(desk)
  await writeFile(order, '{ "home": [ oops')
  expect(await led()).toEqual([null, 'cedar', null])
  expect((await readFront(desk, 'home')).problem).toContain(order)
})

test('a story whose file went while the desk was down does not lead: the plan says why, and what it would have ended is done', async () => {
  const { desk, folder, id, led, put, read, set } = await ground()
  await put('birch', 1)
  await launchNow(desk)
  const story = await id('alder')
  await planTime(desk, 'home', { kind: 'in', at: at('18:00'), story, slot: 0, until: at('19:00') }, by)
  await folder.remove(pathOf('alder'))
  set('18:30')
  // The folder has not been read since.
  expect(await runDue(desk)).toBe(0)
  const { times } = await readFront(desk, 'home')
  expect(times.map(({ kind, problem }) => [kind, problem])).toEqual([
    [
      'in',
      'Slot 1, “alder”: its file is gone from the folder. Put the file back and plan it again, or choose another story. Nothing was launched.',
    ],
    ['out', ''],
  ])
  expect(JSON.parse(await read(order))).toEqual({ home: [pathOf('birch')] })
  await syncFolder(desk)
  set('19:00')
  expect(await runDue(desk)).toBe(1)
  expect((await readFront(desk, 'home')).times.map(({ kind }) => kind)).toEqual(['in'])
  expect(await led()).toEqual([null, 'birch', null])
})

test('a story that the desk has read to be gone by then is named in the reason', async () => {
  const { desk, folder, id, set } = await ground()
  await planTime(desk, 'home', { kind: 'in', at: at('18:00'), story: await id('alder'), slot: 2 }, by)
  await folder.remove(pathOf('alder'))
  await syncFolder(desk)
  set('18:00')
  expect(await runDue(desk)).toBe(0)
  expect((await readFront(desk, 'home')).times[0]?.problem).toContain('Slot 3, “alder”: its file is gone from the folder.')
})

test('a plan for a slot that the front has not is refused, with the slots that it has', async () => {
  const { desk, id, put } = await ground()
  const story = await id('alder')
  const refusal = 'Home has 3 slots, and this names slot 51. Choose one of them.'
  await expect(planTime(desk, 'home', { kind: 'in', at: at('18:00'), story, slot: 50 }, by)).rejects.toThrow(refusal)
  await expect(put('alder', 50)).rejects.toThrow(refusal)
  const none = [null, null, null]
  const set = arrangeFront(desk, 'home', { op: 'set', slots: [...none, story], from: none }, by)
  await expect(set).rejects.toThrow('Home has 3 slots, and this names slot 4. Choose one of them.')
  expect((await readFront(desk, 'home')).changes).toBe(0)
})

test('what could not be done is not told of the hours to come, and nobody is planned to go who is not there', async () => {
  const { desk, id, put, set } = await ground()
  await put('alder', 0)
  await launchNow(desk)
  const { stories } = await createStory(desk, { headline: 'Not yet' }, by)
  await planTime(desk, 'home', { kind: 'in', at: at('13:00'), story: stories[0] ?? 0, slot: 0 }, by)
  set('13:00')
  expect(await runDue(desk)).toBe(0)
  expect((await readFront(desk, 'home')).times).toMatchObject([{ problem: expect.stringContaining('“Not yet”') }])
  const { slots, stretches } = await forecast(desk, 'home', at('14:00'))
  expect(slots.map(({ story }) => story?.headline ?? null)).toEqual(['alder', null, null])
  expect(stretches.map(({ headline }) => headline)).not.toContain('Not yet')
  await expect(planTime(desk, 'home', { kind: 'out', at: at('15:00'), story: await id('cedar') }, by)).rejects.toThrow(
    'That story is not on this front at that time.',
  )
  await planTime(desk, 'home', { kind: 'in', at: at('14:00'), story: await id('cedar'), slot: 1 }, by)
  await planTime(desk, 'home', { kind: 'out', at: at('15:00'), story: await id('cedar') }, by)
})
