import { expect, test } from 'vitest'
import type { SitePath } from '#domain/story/story.ts'
import { storyId } from '#domain/story/story.ts'
import { inlineChecker } from '#server/adapters/inline-checker.ts'
import { localBus } from '#server/adapters/local-bus.ts'
import { memoryBlobs } from '#server/adapters/memory-blobs.ts'
import { memoryCache } from '#server/adapters/memory-cache.ts'
import { memoryFolder } from '#server/adapters/memory-folder.ts'
import { noRemote } from '#server/adapters/no-remote.ts'
import { openNodeSqlite } from '#server/adapters/sql/node-sqlite.ts'
import { onePerson } from '#server/ports/identity.ts'
import { arrangeFront } from '#server/use-cases/arrange-front.ts'
import { dropTime, forecast, planTime, restoreTime } from '#server/use-cases/front-timing.ts'
import { launchFront, previewLaunch } from '#server/use-cases/launch-front.ts'
import { openDesk } from '#server/use-cases/open-desk.ts'
import { readFront } from '#server/use-cases/read-fronts.ts'
import { runDue } from '#server/use-cases/run-due.ts'
import { saveDraft } from '#server/use-cases/save-draft.ts'
import { syncFolder } from '#server/use-cases/sync-folder.ts'
import { undoAct } from '#server/use-cases/undo-act.ts'
import { aSite, aStory } from '../support/a-site.ts'
import { noImages } from '../support/no-images.ts'

const order = 'source/_data/fronts.json'
const config = JSON.stringify({
  fronts: { file: order, words: { headline: 'front_title' }, list: { home: { name: 'Home', slots: 3 } } },
})
const pathOf = (name: string) => `source/_posts/${name}.md` as SitePath
const names = ['alder', 'birch', 'cedar']
const text = (name: string, featured = 'false') => aStory({ title: name, featured })
const by = 'Mira Voss'
const at = (time: string) => `2026-11-26T${time}:00.000Z`

/** A site with three stories, none on the front, and a clock that a test sets. */
async function ground() {
  const files = {
    ...aSite({ 'stet.config.json': config, [order]: '{\n  "home": []\n}\n' }),
    ...Object.fromEntries(names.map(name => [pathOf(name), new TextEncoder().encode(text(name))])),
  }
  let now = at('12:00')
  const folder = memoryFolder('site', files, () => now)
  const ports = {
    database: await openNodeSqlite(':memory:'),
    folder,
    images: noImages,
    blobs: memoryBlobs(),
    remote: noRemote,
    cache: memoryCache(),
    checker: inlineChecker,
    identity: onePerson(by),
    bus: localBus(),
    clock: { now: () => now },
    log: { error: ({ error }: { error: unknown }) => console.error(error), warn: () => {} },
  }
  const open = async () => {
    const desk = await openDesk(ports)
    await syncFolder(desk)
    return desk
  }
  const desk = await open()
  const id = async (name: string) => (await ports.database.storiesAt([pathOf(name)])).get(pathOf(name))?.id ?? storyId(0)
  const read = async (path: string) => new TextDecoder().decode((await folder.read(path as SitePath)) ?? undefined)
  const led = async () => (await readFront(desk, 'home')).live.map(({ story }) => story?.headline ?? null)
  const put = async (name: string, to: number) => arrangeFront(desk, 'home', { op: 'put', story: await id(name), to }, by)
  const writeFile = (path: string, words: string) => folder.write(path as SitePath, new TextEncoder().encode(words))
  const write = async (name: string, words: string) => {
    await writeFile(pathOf(name), words)
    await syncFolder(desk)
  }
  return { desk, open, id, read, led, put, write, writeFile, set: (time: string) => (now = at(time)) }
}

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
  const { createStory } = await import('#server/use-cases/create-story.ts')
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

/** Launches what is prepared. */
const launchNow = async (desk: Awaited<ReturnType<typeof ground>>['desk'], until?: string) => {
  const { version } = await previewLaunch(desk, 'home')
  return launchFront(desk, 'home', { version, ...(until !== undefined && { until }) }, by)
}

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
