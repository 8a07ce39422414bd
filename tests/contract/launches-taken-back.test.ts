import { expect, test } from 'vitest'
import { arrangeFront } from '#server/use-cases/arrange-front.ts'
import { planTime } from '#server/use-cases/front-timing.ts'
import { launchFront, previewLaunch } from '#server/use-cases/launch-front.ts'
import { readFront } from '#server/use-cases/read-fronts.ts'
import { runDue } from '#server/use-cases/run-due.ts'
import { storyHistory } from '#server/use-cases/story-history.ts'
import { syncFolder } from '#server/use-cases/sync-folder.ts'
import { undoAct } from '#server/use-cases/undo-act.ts'

import { at, by, ground, launchNow, pathOf, text } from './a-front-in-time.ts'

type Ground = Awaited<ReturnType<typeof ground>>
const front = ({ desk }: Ground) => readFront(desk, 'home')
const nextOf = async (on: Ground) => (await front(on)).next.map(({ story }) => story?.headline ?? null)
const undo = async ({ desk }: Ground, act: number | null) => (await undoAct(desk, act ?? 0, 'Tom Reed')).act

test('a launch that is undone from anywhere is prepared again, with what it called its stories; done again, it is prepared no more', async () => {
  const on = await ground()
  await on.put('birch', 1)
  const words = { headline: 'Birch, at last' }
  await arrangeFront(on.desk, 'home', { op: 'words', story: await on.id('birch'), words }, by)
  const { act } = await launchNow(on.desk)
  expect(await front(on)).toMatchObject({ changes: 0, savedAt: null })
  const undone = await undo(on, act)
  expect(await on.led()).toEqual([null, null, null])
  expect(await nextOf(on)).toEqual([null, 'birch', null])
  expect((await front(on)).next[1]?.words).toMatchObject(words)
  expect(await front(on)).toMatchObject({ savedBy: 'Tom Reed' })
  await undo(on, undone)
  expect(await on.led()).toEqual([null, 'birch', null])
  expect(await front(on)).toMatchObject({ changes: 0, savedAt: null })
})

test('undone, done again and undone again, it is prepared from the front that it was begun from: nobody came or went', async () => {
  const on = await ground()
  await on.put('alder', 0)
  await launchNow(on.desk)
  await on.put('birch', 0)
  await arrangeFront(on.desk, 'home', { op: 'off', story: await on.id('alder') }, by)
  let { act } = await launchNow(on.desk)
  for (const time of ['12:01', '12:02', '12:03']) {
    on.set(time)
    act = await undo(on, act)
  }
  expect(await on.led()).toEqual(['alder', null, null])
  expect(await nextOf(on)).toEqual(['birch', null, null])
  expect((await front(on)).sinceBegun).toEqual({ came: [], went: [] })
})

test('what somebody else has prepared by then stays, and so does what they went on with when it is done again', async () => {
  const on = await ground()
  await on.put('birch', 0)
  const first = await launchNow(on.desk)
  await on.put('cedar', 1)
  const undone = await undo(on, first.act)
  expect(await nextOf(on)).toEqual(['birch', 'cedar', null])
  await undo(on, undone)
  expect(await nextOf(on)).toEqual(['birch', 'cedar', null])
})

test('a file that changed on disk during a launch is named, with what to do: nothing is launched, and once it is read it can be', async () => {
  const on = await ground()
  await on.put('alder', 0)
  await on.writeFile(pathOf('alder'), text('alder').replace('Nobody', 'Somebody'))
  await expect(launchNow(on.desk)).rejects.toThrow(
    `${pathOf('alder')} changed on disk in the meantime. Nothing was launched. What would change is shown as it is now: look at it, and launch again.`,
  )
  expect(await on.led()).toEqual([null, null, null])
  await syncFolder(on.desk)
  await launchNow(on.desk)
  expect(await on.led()).toEqual(['alder', null, null])
})

test('a planned front that went live is prepared again when it is undone', async () => {
  const on = await ground()
  await on.put('cedar', 0)
  await planTime(on.desk, 'home', { kind: 'launch', at: at('13:00') }, by)
  on.set('13:00')
  await runDue(on.desk)
  const [act] = await on.desk.database.actsOn(await on.id('cedar'), { before: null, limit: 1 })
  await undo(on, act?.id ?? null)
  expect(await nextOf(on)).toEqual(['cedar', null, null])
})

test('a launch that is undone never led: who came with it is not among those before, and who went goes on as if nothing had been', async () => {
  const on = await ground()
  await on.put('alder', 1)
  await launchNow(on.desk)
  const [, leads] = (await front(on)).live
  on.set('14:00')
  await on.put('birch', 0)
  await arrangeFront(on.desk, 'home', { op: 'off', story: await on.id('alder') }, by)
  const { act } = await launchNow(on.desk)
  on.set('14:01')
  const undone = await undo(on, act)
  const back = await front(on)
  expect(await on.led()).toEqual([null, 'alder', null])
  expect([back.live[1]?.leads, back.previously]).toEqual([leads?.leads, []])
  on.set('14:02')
  await undo(on, undone)
  const again = await front(on)
  expect(again.live[0]?.leads).toMatchObject({ since: at('14:02'), by: 'Tom Reed' })
  expect(again.previously.map(({ story, until }) => [story.headline, until])).toEqual([['alder', at('14:02')]])
})

test('a story that only moved is back in its slot, with the gap above it', async () => {
  const on = await ground()
  await on.put('alder', 0)
  await on.put('birch', 2)
  await launchNow(on.desk)
  expect(await on.led()).toEqual(['alder', null, 'birch'])
  await on.put('birch', 1)
  const { act } = await launchNow(on.desk)
  expect(await on.led()).toEqual(['alder', 'birch', null])
  await undo(on, act)
  expect(await on.led()).toEqual(['alder', null, 'birch'])
})

test('of several who undo a launch at once one does, and the others are told that it was undone', async () => {
  const on = await ground()
  await on.put('alder', 0)
  const { act } = await launchNow(on.desk)
  const done = await Promise.allSettled([1, 2, 3].map(() => undo(on, act)))
  const refused = done.flatMap(one => (one.status === 'rejected' ? [String(one.reason)] : []))
  expect(refused).toEqual(Array.from({ length: 2 }, () => expect.stringContaining('This was undone already.')))
  expect(await on.led()).toEqual([null, null, null])
})

test('of two launches the later one is taken back first, and the refusal says so', async () => {
  const on = await ground()
  await on.put('alder', 0)
  const first = await launchNow(on.desk)
  await on.put('birch', 1)
  const second = await launchNow(on.desk)
  await expect(undo(on, first.act)).rejects.toThrow('was written since. Nothing was taken back; take back first what was done after it.')
  await undo(on, second.act)
  await undo(on, first.act)
  expect(await on.led()).toEqual([null, null, null])
})

test('a story that comes by the order alone has the launch in its history, its file stays, and what is done to it since holds up no undo', async () => {
  const on = await ground()
  await on.write('alder', text('alder', 'true'))
  const history = async () =>
    (await storyHistory(on.desk, await on.id('alder'), null)).entries.map(({ label, undone, stories, change }) => [
      label,
      undone,
      stories,
      change,
    ])
  await on.put('alder', 0)
  await on.put('birch', 1)
  const { act, stories } = await launchNow(on.desk)
  expect(await on.read(pathOf('alder'))).toBe(text('alder', 'true'))
  expect([stories, await history()]).toEqual([[await on.id('birch')], [['Launched Home', false, 2, null]]])
  await on.write('alder', text('alder', 'true').replace('Nobody', 'Somebody'))
  await undo(on, act)
  expect(await on.led()).toEqual([null, null, null])
  expect((await history()).map(([label, undone]) => [label, undone])).toEqual([
    ['Undo: Launched Home', false],
    ['Launched Home', true],
  ])
  expect(await on.read(pathOf('alder'))).toContain('Somebody')
})

test('stories that moved and stories that went are where they were, with the gap between them and who put them there, when and why', async () => {
  const on = await ground()
  const launchAt = async (time: string, why: string) => {
    on.set(time)
    const { version } = await previewLaunch(on.desk, 'home')
    return launchFront(on.desk, 'home', { version, why }, by)
  }
  await on.put('alder', 0)
  await launchAt('12:00', '')
  await on.put('birch', 2)
  await launchAt('13:00', 'Morning')
  const [, , before] = (await front(on)).live
  await on.put('cedar', 0)
  await arrangeFront(on.desk, 'home', { op: 'off', story: await on.id('birch') }, by)
  await on.put('alder', 2)
  const { act } = await launchAt('14:00', 'Noon')
  expect(await on.led()).toEqual(['cedar', null, 'alder'])
  await undo(on, act)
  expect(await on.led()).toEqual(['alder', null, 'birch'])
  expect((await front(on)).live[2]?.leads).toEqual(before?.leads)
  expect(before?.leads).toMatchObject({ since: at('13:00'), why: 'Morning' })
})
