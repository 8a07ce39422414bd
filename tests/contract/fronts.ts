import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { answer } from '#api/problem-error.ts'
import type { Arrange, Front } from '#contract/front.ts'
import { aSite, aStory } from '../support/a-site.ts'
import { until } from '../support/until.ts'
import { problemOf, storyActs } from './story-acts.ts'
import { listen, type OpensDesk, type TestDesk, testDesk } from './test-desk.ts'

const file = 'source/_data/fronts.json'
const posts = 'source/_posts'
const config = JSON.stringify({
  fronts: { file, list: { home: { name: 'Home', slots: 3, perCategory: 1 }, world: { name: 'World', slots: 2 } } },
})
const story = (name: string, featured = 'false') => aStory({ title: name, date: '2026-11-20-09-15-00', categories: `[${name}]`, featured })
const names = ['alder', 'birch', 'cedar', 'dogwood', 'elm']
const site = () => ({
  ...aSite({ 'stet.config.json': config }),
  ...Object.fromEntries(names.map((name, at) => [`${posts}/${name}.md`, new TextEncoder().encode(story(name, at < 2 ? 'true' : 'false'))])),
})
const order = (...list: string[]) => `{\n  "home": [\n${list.map(name => `    "${posts}/${name}.md"`).join(',\n')}\n  ]\n}\n`

/** What a manager does with the fronts of a site. */
export function fronts(open: OpensDesk): void {
  describe('fronts', () => {
    let desk: TestDesk
    let ids: Record<string, number>
    beforeEach(async () => {
      desk = await testDesk(open, site())
      ids = Object.fromEntries(
        await Promise.all([...names, 'ferry', 'snow'].map(async name => [name, Number(await desk.id(`${name}.md`))])),
      )
    })
    afterEach(() => desk.stop())
    const { story: read, undo } = storyActs(() => desk)
    const param = (id: string) => ({ param: { id } })
    const front = (id = 'home') => answer(desk.api.fronts[':id'].$get(param(id)))
    const arrange = (step: Arrange, id = 'home') => answer(desk.api.fronts[':id'].next.$post({ ...param(id), json: step }))
    const put = (name: string, to: number, id = 'home') => arrange({ op: 'put', story: ids[name] ?? 0, to }, id)
    const preview = (id = 'home') => answer(desk.api.fronts[':id'].launch.$get(param(id)))
    const launch = async (id = 'home', version?: string) =>
      answer(desk.api.fronts[':id'].launch.$post({ ...param(id), json: { version: version ?? (await preview(id)).version } }))
    const led = (slots: Front['live']) => slots.map(slot => slot.story?.headline ?? null)
    /** A front with alder, birch and cedar on it. */
    const launched = async () => {
      await put('alder', 0)
      await put('birch', 1)
      await put('cedar', 2)
      return launch()
    }

    test('before its order was ever written the latest featured stories lead, and nothing is prepared', async () => {
      const { fronts: all } = await answer(desk.api.fronts.$get())
      expect(all).toMatchObject([
        { id: 'home', name: 'Home', slots: 3, changes: 0 },
        { id: 'world', name: 'World', slots: 2, changes: 0 },
      ])
      const home = await front()
      expect(led(home.live)).toEqual(['Snow on the high road', expect.any(String), expect.any(String)])
      expect(home).toMatchObject({ file, gone: [], problem: '', ofFeatured: true, savedAt: null, featured: 4 })
      const world = await front('world')
      expect(led(world.live)).toEqual([null, null])
      expect(world.ofFeatured).toBe(false)
    })

    test('the next front is prepared step by step, says how it differs, and the live one stays', async () => {
      const before = await front()
      await put('cedar', 0)
      const home = await put('dogwood', 2)
      expect(led(home.next)).toEqual(['cedar', 'Snow on the high road', 'dogwood'])
      expect(home.next.map(({ shift }) => shift)).toEqual([{ kind: 'new' }, { kind: 'down', by: 1 }, { kind: 'new' }])
      expect(home).toMatchObject({ changes: 4, savedBy: expect.any(String), savedAt: expect.any(String) })
      expect(led(home.live)).toEqual(led(before.live))
      expect(await desk.disk.read(file)).toBeNull()
      const discarded = await answer(desk.api.fronts[':id'].next.$delete(param('home')))
      expect(discarded).toMatchObject({ changes: 0, savedAt: null })
      expect(led(discarded.next)).toEqual(led(before.live))
    })

    test('a launch writes the order and the featured values, one line each, as one act that one undo takes back', async () => {
      await put('cedar', 0)
      await put('alder', 1)
      await put('birch', 2)
      const seen = await preview()
      expect(seen.come.toSorted()).toEqual(expect.arrayContaining(['cedar']))
      expect(await desk.disk.read(file)).toBeNull()
      const act = await launch('home', seen.version)
      expect(await desk.disk.read(file)).toBe(order('cedar', 'alder', 'birch'))
      expect(await desk.disk.read(`${posts}/cedar.md`)).toBe(story('cedar', 'true'))
      expect(await desk.disk.read(`${posts}/alder.md`)).toBe(story('alder', 'true'))
      const home = await front()
      expect(led(home.live)).toEqual(['cedar', 'alder', 'birch'])
      expect(home).toMatchObject({ changes: 0, savedAt: null })
      await undo(act.act)
      expect(await desk.disk.read(file)).toBeNull()
      expect(await desk.disk.read(`${posts}/cedar.md`)).toBe(story('cedar'))
      expect(await desk.disk.read(`${posts}/snow.md`)).toContain('featured: true')
      const back = await front()
      expect(led(back.next)).toEqual(['cedar', 'alder', 'birch'])
      expect([back.sinceBegun, back.previously]).toEqual([{ came: [], went: [] }, []])
    })

    test('whoever leaves loses the featured value, in the live file and in the draft, and the draft keeps its words', async () => {
      await launched()
      const typed = story('birch', 'true').replace('Nobody knows', 'No one knows')
      await desk.save(String(ids.birch), typed)
      await arrange({ op: 'off', story: ids.birch ?? 0 })
      const act = await launch()
      expect(await desk.disk.read(file)).toBe(order('alder', 'cedar'))
      expect(await desk.disk.read(`${posts}/birch.md`)).toBe(story('birch'))
      expect(await read(String(ids.birch))).toMatchObject({ text: typed.replace('featured: true', 'featured: false'), disk: 'same' })
      await undo(act.act)
      expect(await desk.disk.read(file)).toBe(order('alder', 'birch', 'cedar'))
      expect(await read(String(ids.birch))).toMatchObject({ text: typed, featured: true })
    })

    test('a front without the featured value writes its order alone, and says who also leads elsewhere', async () => {
      await launched()
      await put('cedar', 0, 'world')
      const world = await put('elm', 1, 'world')
      expect(world.next[0]?.warnings.map(({ message }) => message)).toContain('Also on Home, slot 3. Keep it on one of them.')
      await launch('world')
      const text = (await desk.disk.read(file)) ?? ''
      expect(JSON.parse(text)).toEqual({
        home: ['alder', 'birch', 'cedar'].map(name => `${posts}/${name}.md`),
        world: ['cedar', 'elm'].map(name => `${posts}/${name}.md`),
      })
      expect(text.startsWith(order('alder', 'birch', 'cedar').trimEnd().slice(0, -2))).toBe(true)
      expect(await desk.disk.read(`${posts}/elm.md`)).toBe(story('elm'))
    })

    test('a draft can be prepared and not launched; nothing of the launch is written', async () => {
      const made = await answer(desk.api.stories.$post({ json: { headline: 'Not yet' } }))
      const home = await arrange({ op: 'put', story: made.stories[0] ?? 0, to: 0 })
      expect(home.next[0]?.warnings[0]).toMatchObject({ level: 'blocks', message: 'Still a draft. Publish it before it leads.' })
      const problem = await problemOf(launch())
      expect(problem).toMatchObject({ code: 'not-publishable', detail: expect.stringContaining('Slot 1, “Not yet”: Still a draft.') })
      expect(await desk.disk.read(file)).toBeNull()
      expect((await front()).changes).toBeGreaterThan(0)
    })

    test('a story whose file is taken away while it is prepared is named and leaves an empty slot, and the others are launched', async () => {
      await put('cedar', 0)
      await put('alder', 1)
      await put('birch', 2)
      await desk.disk.remove(`${posts}/alder.md`)
      await until(async () => led((await front()).next)[1] === null, 'the empty slot')
      expect((await front()).lost).toEqual(['alder'])
      await launch()
      expect(await desk.disk.read(file)).toBe(order('cedar', 'birch'))
      expect((await front()).lost).toEqual([])
    })

    test('an empty slot stays where it is when it is launched, and a story can be moved past it', async () => {
      await launched()
      await arrange({ op: 'off', story: ids.birch ?? 0 })
      await launch()
      expect(led((await front()).live)).toEqual(['alder', null, 'cedar'])
      const moved = await put('alder', 1)
      expect(led(moved.next)).toEqual([null, 'alder', 'cedar'])
      expect(moved.changes).toBe(1)
      await launch()
      expect(led((await front()).live)).toEqual([null, 'alder', 'cedar'])
      expect(await desk.disk.read(file)).toBe(order('alder', 'cedar'))
    })

    test('two managers at once: the steps of both stand, what was not looked at is not launched, and an old step is not taken back', async () => {
      await launched()
      const before = (await front()).next.map(slot => slot.story?.id ?? null)
      const { version } = await preview()
      await Promise.all([put('dogwood', 0), put('elm', 2)])
      expect(led((await front()).next)).toEqual(expect.arrayContaining(['dogwood', 'elm']))
      expect(await problemOf(launch('home', version))).toMatchObject({ code: 'stale-version' })
      const set = arrange({ op: 'set', slots: before, from: before })
      expect(await problemOf(set)).toMatchObject({ code: 'nothing-to-undo' })
      const now = (await front()).next.map(slot => slot.story?.id ?? null)
      expect((await arrange({ op: 'set', slots: before, from: now })).changes).toBe(0)
    })

    test('a next front that was begun before the live one changed says who came and went, where its launch would undo that', async () => {
      await launched()
      await put('dogwood', 2)
      expect((await front()).sinceBegun).toEqual({ came: [], went: [] })
      await answer(desk.api.stories[':id'].featured.$put({ param: { id: String(ids.alder) }, json: { featured: false } }))
      await desk.disk.write(file, order('birch', 'elm', 'cedar'))
      await answer(desk.api.stories[':id'].featured.$put({ param: { id: String(ids.elm) }, json: { featured: true } }))
      expect((await front()).sinceBegun).toEqual({ came: ['elm'], went: ['alder'] })
      expect((await preview()).sinceBegun).toEqual({ came: ['elm'], went: ['alder'] })
      await put('elm', 0)
      await arrange({ op: 'off', story: ids.alder ?? 0 })
      expect((await front()).sinceBegun).toEqual({ came: [], went: [] })
    })

    test('screens hear of an order that was written beside the desk', async () => {
      await launched()
      const heard = await listen(desk)
      await desk.disk.write(file, order('cedar', 'birch', 'alder'))
      await until(() => heard.events.some(event => event.type === 'fronts'), 'the order')
      heard.stop()
      expect(led((await front()).live)).toEqual(['cedar', 'birch', 'alder'])
    })

    test('a file of the order that is something else is never overwritten, nor one that changed under a launch', async () => {
      expect((await front()).problem).toBe('')
      await desk.disk.write(file, '["a list of ours"]\n')
      expect((await front()).problem).toMatch(/^source\/_data\/fronts\.json holds something else than the order of fronts.* Mend it/)
      await put('cedar', 0)
      expect(await problemOf(launch())).toMatchObject({ code: 'not-publishable', detail: expect.stringContaining(file) })
      expect(await desk.disk.read(file)).toBe('["a list of ours"]\n')
    })

    test('what the file names is shown in its order, also when it was written beside the desk; what is not there is named', async () => {
      await desk.disk.write(
        file,
        JSON.stringify({ home: [`${posts}/birch.md`, `${posts}/nobody.md`, `${posts}/alder.md`, `${posts}/cedar.md`] }),
      )
      const home = await front()
      expect(led(home.live)).toEqual(['birch', 'alder', null])
      expect(home.gone).toEqual([`${posts}/nobody.md`])
      await answer(desk.api.stories[':id'].featured.$put({ param: { id: String(ids.birch) }, json: { featured: false } }))
      expect(led((await front()).live)).toEqual(['alder', null, null])
    })

    test('what led before is remembered with who put it there and until when, and can be put back', async () => {
      await launched()
      await front()
      await put('dogwood', 0)
      await launch()
      const { previously } = await front()
      expect(previously.map(({ story: one, slot }) => [one.headline, slot])).toContainEqual(['cedar', 2])
      const [last] = previously
      expect(new Date(last?.until ?? 0).getTime()).toBeGreaterThanOrEqual(new Date(last?.from ?? 0).getTime())
      await put('cedar', 2)
      await launch()
      expect((await front()).previously.map(({ story: one }) => one.headline)).not.toContain('cedar')
    })

    test('screens hear of every step and of the launch', async () => {
      const heard = await listen(desk)
      await put('cedar', 0)
      await until(() => heard.events.some(event => event.type === 'fronts'), 'the step')
      const count = heard.events.length
      await launch()
      await until(() => heard.events.slice(count).some(event => event.type === 'fronts'), 'the launch')
      heard.stop()
    })

    test('a front that the site has not is not found', async () =>
      expect(await problemOf(front('sport'))).toMatchObject({ code: 'not-found', detail: expect.stringContaining('stet.config.json') }))
  })
}
