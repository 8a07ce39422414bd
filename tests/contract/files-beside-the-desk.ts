import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { answer } from '#api/problem-error.ts'
import { aSite, aStory } from '../support/a-site.ts'
import { until } from '../support/until.ts'
import { problemOf, storyActs } from './story-acts.ts'
import { type OpensDesk, type TestDesk, testDesk } from './test-desk.ts'

/** Files that somebody else writes while the desk is open, on whatever desk `open` opens. */
export const filesBesideTheDesk = (open: OpensDesk) =>
  describe('files that change beside the desk', () => {
    let desk: TestDesk
    const { story, publish, undo } = storyActs(() => desk)
    const posts = 'source/_posts'
    const ferry = `${posts}/ferry.md`
    const snow = `${posts}/snow.md`
    const edited = aStory({ body: 'The ferry sails again.\n\nUntil Christmas at least.\n' })
    beforeEach(async () => {
      desk = await testDesk(open, aSite())
    })
    afterEach(() => desk.stop())

    const state = async (id: string) => (await story(id)).disk
    /** Null between the move and the look. */
    const pathOf = async (id: string) => (await story(id).catch(() => null))?.path ?? null
    const pulled = aStory({ body: 'From the pull.\n' })

    test('show at once where nobody has a draft', async () => {
      const id = await desk.id('ferry.md')
      await desk.disk.write(ferry, pulled)
      await until(async () => (await story(id)).text === pulled, 'the new text', 2000)
    })

    test('mark a story that has a draft, and neither side is overwritten', async () => {
      const id = await desk.id('ferry.md')
      await desk.save(id, edited)
      await desk.disk.write(ferry, pulled)
      await until(async () => (await state(id)) === 'changed', 'the mark', 2000)
      expect(await story(id)).toMatchObject({ text: edited, live: pulled })
      expect(await problemOf(publish(id))).toMatchObject({ status: 422, code: 'not-publishable' })
    })

    test('meet words that are not saved yet as they meet a draft: both stay, and nothing is published before somebody chose', async () => {
      const id = await desk.id('ferry.md')
      const opened = await story(id)
      const other = aStory({ title: 'Snow', body: 'It snows.\n' })
      await desk.disk.write(`${posts}/snow.md`, other)
      await desk.disk.move(`${posts}/snow.md`, ferry)
      await until(async () => (await story(id)).version > opened.version, 'the other file')
      expect(await problemOf(desk.save(id, edited, opened.version))).toMatchObject({ status: 412, code: 'stale-version' })
      const version = await desk.save(id, edited, opened.version, opened.liveHash)
      expect(await story(id)).toMatchObject({ text: edited, live: other, disk: 'changed', status: 'changed' })
      expect(await problemOf(publish(id))).toMatchObject({ status: 422, code: 'not-publishable' })
      expect(await desk.disk.read(ferry)).toBe(other)
      await desk.save(id, `${edited}More.\n`, version, (await story(id)).liveHash)
      expect(await state(id)).toBe('changed')
    })

    test('and are opened before the desk has looked are what the words are begun from', async () => {
      const id = await desk.id('ferry.md')
      await desk.disk.write(ferry, pulled)
      const { version, liveHash } = await story(id)
      const at = await desk.save(id, edited, version, liveHash)
      await desk.disk.write(`${posts}/later.md`, pulled)
      await until(() => desk.id('later.md').catch(() => null), 'the next look')
      expect(await story(id)).toMatchObject({ text: edited, live: pulled, disk: 'same', version: at })
    })

    test('meet words begun from a file that nobody knows: that is another file, and never the one that is there', async () => {
      const id = await desk.id('ferry.md')
      const { version } = await story(id)
      await desk.disk.write(ferry, pulled)
      await until(async () => (await story(id)).version > version, 'the new text')
      await desk.save(id, edited, version, 'no such hash')
      expect(await story(id)).toMatchObject({ text: edited, live: pulled, disk: 'changed' })
    })

    test('and say just what was typed leave no draft', async () => {
      const id = await desk.id('ferry.md')
      const { version, liveHash } = await story(id)
      await desk.disk.write(ferry, pulled)
      await until(async () => (await story(id)).version > version, 'the new text')
      await desk.save(id, pulled, version, liveHash)
      expect(await story(id)).toMatchObject({ text: pulled, disk: 'same', status: 'published' })
    })

    test('and what a person has made of them since are not passed over by a save on the file before', async () => {
      const id = await desk.id('ferry.md')
      const { version, liveHash } = await story(id)
      await desk.disk.write(ferry, pulled)
      await until(async () => (await story(id)).version > version, 'the new text')
      const saved = await desk.save(id, aStory({ body: 'Of a person.\n' }))
      expect(await problemOf(desk.save(id, edited, version, liveHash))).toMatchObject({ status: 412, version: saved })
      await publish(id)
      expect(await problemOf(desk.save(id, edited, version, liveHash))).toMatchObject({ status: 412, code: 'stale-version' })
    })

    test('that are moved and edited under words that are not saved yet leave these as the draft of a file that is gone', async () => {
      const id = await desk.id('ferry.md')
      const { version, liveHash } = await story(id)
      await desk.disk.move(ferry, `${posts}/boat.md`)
      await desk.disk.write(`${posts}/boat.md`, pulled)
      await until(async () => (await problemOf(story(id)))?.code === 'not-found', 'the story to go')
      const next = await desk.save(id, edited, version, liveHash)
      expect(await story(id)).toMatchObject({ text: edited, live: null, disk: 'gone', status: 'draft' })
      await desk.save(id, `${edited}More.\n`, next, liveHash)
      expect(await state(id)).toBe('gone')
    })

    test('are settled by keeping the draft', async () => {
      const id = await desk.id('ferry.md')
      const version = await desk.save(id, edited)
      await desk.disk.write(ferry, pulled)
      await until(async () => (await state(id)) === 'changed', 'the mark')
      await answer(desk.api.stories[':id'].disk.$post({ param: { id }, json: { take: 'draft', version } }))
      expect(await state(id)).toBe('same')
      await publish(id)
      expect(await desk.disk.read(ferry)).toBe(edited)
    })

    test('are settled by taking the file; the draft comes back by an undo', async () => {
      const id = await desk.id('ferry.md')
      const version = await desk.save(id, edited)
      await desk.disk.write(ferry, pulled)
      await until(async () => (await state(id)) === 'changed', 'the mark')
      const done = await answer(desk.api.stories[':id'].disk.$post({ param: { id }, json: { take: 'disk', version } }))
      expect(await story(id)).toMatchObject({ text: pulled, status: 'published' })
      await undo(done.act)
      expect((await story(id)).text).toBe(edited)
    })

    test('that vanish under a draft leave the draft; one without a draft is gone until it comes back', async () => {
      const id = await desk.id('ferry.md')
      const other = await desk.id('snow.md')
      await desk.save(id, edited)
      await desk.disk.remove(ferry)
      await desk.disk.remove(`${posts}/snow.md`)
      await until(async () => (await state(id)) === 'gone', 'the mark')
      expect(await story(id)).toMatchObject({ text: edited, live: null })
      await until(async () => (await problemOf(story(other)))?.code === 'not-found', 'the story to go')
      await desk.disk.write(`${posts}/snow.md`, aStory({ title: 'Snow again' }))
      await until(async () => (await story(other).catch(() => null))?.headline === 'Snow again', 'the story to come back')
    })

    test('that are moved take their story along: draft, history and number', async () => {
      const id = await desk.id('ferry.md')
      await desk.save(id, edited)
      const other = await desk.id('snow.md')
      await publish(await desk.save(other, aStory({ title: 'Snow' })).then(() => other))
      const snow = (await desk.disk.read(`${posts}/snow.md`)) ?? ''
      const live = (await desk.disk.read(ferry)) ?? ''
      const { total } = await answer(desk.api.stories.$get({ query: {} }))
      await desk.disk.move(ferry, `${posts}/2026/the_ferry.md`)
      await desk.disk.move(`${posts}/snow.md`, `${posts}/2026/snow.md`)
      await until(async () => (await pathOf(id)) === `${posts}/2026/the_ferry.md`, 'the story to follow', 2000)
      expect(await story(id)).toMatchObject({ text: edited, live, disk: 'same', status: 'changed' })
      expect(await story(other)).toMatchObject({ path: `${posts}/2026/snow.md`, text: snow, disk: 'same', status: 'published' })
      expect((await answer(desk.api.stories.$get({ query: {} }))).total).toBe(total)
      await publish(id)
      expect(await desk.disk.read(`${posts}/2026/the_ferry.md`)).toBe(edited)
    })

    test('that are exchanged, or moved in a row, take their stories along', async () => {
      const [id, other] = [await desk.id('ferry.md'), await desk.id('snow.md')]
      await desk.save(id, edited)
      const [first, second] = [await desk.disk.read(ferry), await desk.disk.read(snow)]
      await desk.disk.moveAll([
        [ferry, snow],
        [snow, ferry],
      ])
      await until(async () => (await pathOf(id)) === snow, 'the story to follow', 2000)
      expect(await story(id)).toMatchObject({ text: edited, live: first, disk: 'same' })
      expect(await story(other)).toMatchObject({ path: ferry, text: second, disk: 'same', status: 'published' })
      await desk.disk.moveAll([
        [snow, `${posts}/on.md`],
        [ferry, snow],
      ])
      await until(async () => (await pathOf(other)) === snow, 'the row to follow', 2000)
      expect(await story(id)).toMatchObject({ path: `${posts}/on.md`, text: edited, live: first, disk: 'same' })
    })

    test('that are moved over another take their story along, and what was there keeps its draft', async () => {
      const [id, other] = [await desk.id('ferry.md'), await desk.id('snow.md')]
      await desk.save(other, edited)
      const live = await desk.disk.read(ferry)
      await desk.disk.move(ferry, snow)
      await until(async () => (await pathOf(id)) === snow, 'the story to follow', 2000)
      expect(await story(id)).toMatchObject({ text: live, live, status: 'published', disk: 'same' })
      await until(async () => (await state(other)) === 'gone', 'the mark', 2000)
      expect(await story(other)).toMatchObject({ text: edited, live: null, path: `${posts}/snow-2.md` })
    })

    test('that are moved to where a story was that is spiked or gone are not taken for that', async () => {
      const [id, other] = [await desk.id('ferry.md'), await desk.id('snow.md')]
      const spiked = (await desk.disk.read(snow)) ?? ''
      const { act } = await answer(desk.api.stories[':id'].spike.$post({ param: { id: other }, json: { reason: 'Held' } }))
      await desk.disk.move(ferry, snow)
      await until(async () => (await pathOf(id)) === snow, 'the story to follow', 2000)
      expect(await story(other)).toMatchObject({ spiked: true, text: spiked, path: `${posts}/snow-2.md` })
      await undo(act)
      expect(await desk.disk.read(`${posts}/snow-2.md`)).toBe(spiked)
      await desk.disk.remove(`${posts}/snow-2.md`)
      await until(async () => (await problemOf(story(other)))?.code === 'not-found', 'the story to go')
      await desk.disk.move(snow, `${posts}/snow-2.md`)
      await until(async () => (await pathOf(id)) === `${posts}/snow-2.md`, 'the story to follow again', 2000)
    })

    test('that are written anew after they were copied over another stay what they are', async () => {
      const [id, other] = [await desk.id('ferry.md'), await desk.id('snow.md')]
      const live = (await desk.disk.read(ferry)) ?? ''
      await Promise.all([desk.disk.write(snow, live), desk.disk.write(ferry, pulled)])
      await until(async () => (await story(id)).text === pulled && (await story(other)).text === live, 'both texts', 2000)
    })

    test('that have the same bytes are not taken for one another', async () => {
      const [id, other] = [await desk.id('ferry.md'), await desk.id('snow.md')]
      const both = aStory({ title: 'Both' })
      await desk.disk.write(ferry, both)
      await desk.disk.write(`${posts}/snow.md`, both)
      await until(async () => (await story(id)).text === both && (await story(other)).text === both, 'the same text')
      await desk.disk.move(ferry, `${posts}/one.md`)
      await desk.disk.move(`${posts}/snow.md`, `${posts}/two.md`)
      await until(() => desk.id('one.md').catch(() => null), 'the first')
      expect([id, other]).not.toContain(await until(() => desk.id('two.md').catch(() => null), 'the second'))
    })

    test('that are new are marked as new on disk until somebody has seen them', async () => {
      await desk.disk.write(`${posts}/storm.md`, aStory({ title: 'Storm on its way' }))
      const row = await until(() => desk.row('storm.md').catch(() => null), 'the new story', 2000)
      expect(row).toMatchObject({ disk: 'new', status: 'published', headline: 'Storm on its way' })
      const seen = await desk.fetch(`/api/stories/${row.id}/seen`, { method: 'PUT' })
      expect(seen.status).toBe(204)
      expect((await desk.row('storm.md')).disk).toBe('same')
    })

    test('by the hundred show up within two seconds', async () => {
      await Promise.all(
        Array.from({ length: 300 }, (_, number) => desk.disk.write(`${posts}/wire_${number}.md`, aStory({ title: `Wire ${number}` }))),
      )
      await until(
        async () => (await answer(desk.api.stories.$get({ query: { view: 'new-on-disk' } }))).total === 300,
        'three hundred stories',
        2000,
      )
    })

    test('that are not UTF-8 are named and left alone', async () => {
      const bytes = Uint8Array.from([0x2d, 0x2d, 0x2d, 0x0a, 0xe9, 0x0a])
      await desk.disk.write(`${posts}/latin.md`, bytes)
      await until(
        async () => (await answer(desk.api.site.$get())).import.refused.some(file => file.path.endsWith('latin.md')),
        'the refusal',
      )
    })
  })
