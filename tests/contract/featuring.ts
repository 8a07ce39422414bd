import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { answer } from '#api/problem-error.ts'
import type { FeatureMany } from '#contract/featured.ts'
import { aStory } from '../support/a-site.ts'
import { until } from '../support/until.ts'
import { problemOf, storyActs } from './story-acts.ts'
import { listen, type OpensDesk, type TestDesk, testDesk } from './test-desk.ts'

const posts = 'source/_posts'
const encode = (text: string) => new TextEncoder().encode(text)
const count = 60

/** A site on which every story is featured, as each has it: with a blank behind it, in quotes, with CRLF. */
function everyStory(at: number): string {
  const story = aStory({ title: `Story ${at}`, date: `2026-${at < 20 ? '09' : '11'}-${String((at % 28) + 1).padStart(2, '0')}-10-00-00` })
  const [, line = ''] = /^(featured: true.*)$/m.exec(story) ?? []
  if (at % 10 === 1) return story.replaceAll('\n', '\r\n')
  return story.replace(line, at % 10 === 2 ? "featured: 'true'  # as ever" : line)
}
const texts = Object.fromEntries(Array.from({ length: count }, (_, at) => [`${posts}/story-${at}.md`, everyStory(at)]))
const unfeatured = (text: string) => text.replace(/^(featured: '?)true/m, '$1false')

/** What the desk does when somebody features many stories, or only these. */
export function featuring(open: OpensDesk): void {
  describe('featuring', () => {
    let desk: TestDesk
    beforeEach(async () => {
      desk = await testDesk(open, Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, encode(text)])))
    })
    afterEach(() => desk.stop())
    const { story, undo } = storyActs(() => desk)
    const one = (id: string, featured: boolean) => answer(desk.api.stories[':id'].featured.$put({ param: { id }, json: { featured } }))
    const preview = (change: FeatureMany) => answer(desk.api.featured.preview.$post({ json: change }))
    const run = (change: FeatureMany, name: string = crypto.randomUUID()) =>
      answer(desk.api.featured.$post({ json: { change, run: name } }))
    const featured = async () => (await answer(desk.api.stories.$get({ query: { view: 'featured', limit: '200' } }))).total
    const onDisk = async () =>
      Object.fromEntries(await Promise.all(Object.keys(texts).map(async path => [path, await desk.disk.read(path)])))
    const changed = (but: (path: string) => boolean) =>
      Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, but(path) ? text : unfeatured(text)]))

    test('only these: says how many files change by which line, changes that line alone, and is taken back as one', async () => {
      const keep = [Number(await desk.id('story-3.md')), Number(await desk.id('story-12.md'))]
      const only: FeatureMany = { which: 'others', others: { keep }, featured: false }
      const seen = await preview(only)
      expect(seen).toMatchObject({ stories: 58, files: 58, drafts: 0, stay: 2, refused: [] })
      expect(seen.lines.map(({ from, to, count: files }) => [from, to, files])).toEqual([
        ['featured: true ', 'featured: false ', 53],
        ["featured: 'true'  # as ever", "featured: 'false'  # as ever", 5],
      ])
      expect(await onDisk()).toEqual(texts)
      const act = await run(only)
      expect(await onDisk()).toEqual(changed(path => path.endsWith('/story-3.md') || path.endsWith('/story-12.md')))
      expect(await featured()).toBe(2)
      await undo(act.act)
      expect(await onDisk()).toEqual(texts)
      expect(await featured()).toBe(count)
    })

    test('a story that says it twice is refused with what to do, and stays as it is', async () => {
      const twice = everyStory(3).replace(/^featured: true.*\n/m, 'featured: true\nfeatured: true\n')
      await desk.disk.write(`${posts}/story-3.md`, twice)
      const id = await desk.id('story-3.md')
      const refused = async () => (await problemOf(one(id, false)))?.code
      await expect.poll(refused, { timeout: 5000 }).toBe('not-publishable')
      expect(await problemOf(one(id, false))).toMatchObject({ detail: expect.stringContaining('Leave one line of it in source mode') })
      expect(await desk.disk.read(`${posts}/story-3.md`)).toBe(twice)
    })

    test('those before a day, and those outside of a category', async () => {
      await run({ which: 'others', others: { before: '2026-11-01' }, featured: false })
      expect(await featured()).toBe(40)
      const path = `${posts}/story-30.md`
      await desk.disk.write(path, everyStory(30).replace(/^categories: .*$/m, 'categories: [sport]'))
      await until(async () => (await desk.row(path)).categories.join() === 'sport', 'the category')
      expect(await preview({ which: 'others', others: { outside: 'sport' }, featured: false })).toMatchObject({ stories: 39, stay: 1 })
    })

    test('a draft gets the same value and keeps its text, and its sign of what changed on disk', async () => {
      const id = await desk.id('story-4.md')
      const typed = everyStory(4).replace('Nobody knows', 'No one knows')
      await desk.save(id, typed)
      const act = await run({ which: 'filter', filter: {}, featured: false })
      expect(await desk.disk.read(`${posts}/story-4.md`)).toBe(unfeatured(everyStory(4)))
      expect(await story(id)).toMatchObject({ text: unfeatured(typed), disk: 'same', status: 'changed', featured: false })
      await undo(act.act)
      expect(await story(id)).toMatchObject({ text: typed, disk: 'same', featured: true })
    })

    test('two managers at once: both toggles stand', async () => {
      const [first, second] = [await desk.id('story-5.md'), await desk.id('story-6.md')]
      await Promise.all([one(first, false), one(second, false), one(first, false)])
      expect(await onDisk()).toEqual(changed(path => !/story-[56]\.md/.test(path)))
      await Promise.all([one(first, true), run({ which: 'ids', ids: [Number(second)], featured: true })])
      expect(await onDisk()).toEqual(texts)
    })

    test('a story that has no such key gets it in the style and place of the site', async () => {
      const bare = aStory({ title: 'Bare' }).replace(/^featured: .*\n/m, '')
      await desk.disk.write(`${posts}/bare.md`, bare)
      await until(async () => (await answer(desk.api.stories.$get({ query: {} }))).total === count + 1, 'the story')
      const id = await desk.id('bare.md')
      expect(await preview({ which: 'ids', ids: [Number(id)], featured: true })).toMatchObject({
        stories: 1,
        lines: [{ from: '', count: 1 }],
      })
      await one(id, true)
      const now = (await desk.disk.read(`${posts}/bare.md`)) ?? ''
      expect(now.replace(/^featured: true *\n/m, '')).toBe(bare)
      expect(now).toMatch(/^featured: true/m)
    })

    test('what is featured already is left alone, and nothing is done where nothing has to change', async () => {
      await one(await desk.id('story-7.md'), false)
      expect(await preview({ which: 'filter', filter: {}, featured: true })).toMatchObject({ stories: 1, stay: count })
      await run({ which: 'filter', filter: {}, featured: true })
      expect(await run({ which: 'filter', filter: {}, featured: true })).toMatchObject({ act: null, stories: [] })
      expect(await onDisk()).toEqual(texts)
    })

    test('tells how far it is, and when it is stopped every file is as it was', async () => {
      const heard = await listen(desk)
      const name = crypto.randomUUID()
      const runs = () => heard.events.filter(event => event.type === 'run' && event.run === name)
      const stopped = problemOf(run({ which: 'filter', filter: {}, featured: false }, name))
      await until(() => runs().length > 0, 'its first word')
      await desk.api.featured.runs[':run'].$delete({ param: { run: name } })
      const problem = await stopped
      // It may have been done before it heard.
      if (problem) expect(problem).toMatchObject({ code: 'stopped', detail: 'It was stopped. Every file is as it was.' })
      expect(await onDisk()).toEqual(problem ? texts : changed(() => false))
      expect(await featured()).toBe(problem ? count : 0)
      expect(runs()[0]).toMatchObject({ done: 0, total: count })
      heard.stop()
    })

    test('says what is missing where nothing is said of which stay', async () => {
      const problem = await problemOf(run({ which: 'others', others: {}, featured: false }))
      expect(problem?.detail).toContain('Say which stay featured')
    })
  })
}
