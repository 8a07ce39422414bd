import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { answer } from '#api/problem-error.ts'
import { aSite, aStory } from '../support/a-site.ts'
import { problemOf, storyActs } from './story-acts.ts'
import { type OpensDesk, type TestDesk, testDesk } from './test-desk.ts'

/** Drafts and publishing, on whatever desk `open` opens. */
export const draftsAndPublishing = (open: OpensDesk) =>
  describe('drafts and publishing', () => {
    let desk: TestDesk
    const posts = 'source/_posts'
    const { story, publish, undo } = storyActs(() => desk)
    const ferry = `${posts}/ferry.md`
    const edited = aStory({ body: 'The ferry sails again.\n\nUntil Christmas at least.\n' })

    beforeEach(async () => {
      desk = await testDesk(open, aSite())
    })
    afterEach(() => desk.stop())

    describe('a draft', () => {
      test('is saved without touching the file, and the story is “changed”', async () => {
        const id = await desk.id('ferry.md')
        expect(await desk.save(id, edited)).toBe(1)
        expect(await story(id)).toMatchObject({ text: edited, live: aStory(), status: 'changed', version: 1 })
        expect(await desk.disk.read(ferry)).toBe(aStory())
      })

      test('that equals the file again is no draft any more', async () => {
        const id = await desk.id('ferry.md')
        await desk.save(id, edited)
        await desk.save(id, aStory())
        expect((await story(id)).status).toBe('published')
      })

      test('saved on an older version is refused with the newest one, and nothing is overwritten', async () => {
        const id = await desk.id('ferry.md')
        await desk.save(id, edited)
        const problem = await problemOf(desk.save(id, aStory({ body: 'Another text.\n' }), 0))
        expect(problem).toMatchObject({ status: 412, code: 'stale-version', version: 1 })
        expect((await story(id)).text).toBe(edited)
      })

      test('needs the version it was made on', async () => {
        const id = await desk.id('ferry.md')
        const response = await desk.fetch(`/api/stories/${id}/draft`, {
          method: 'PUT',
          headers: { 'content-type': 'application/json' },
          body: '{"text":""}',
        })
        expect(response.status).toBe(400)
        expect(await response.json()).toMatchObject({ code: 'invalid-request', errors: [{ field: 'if-match' }] })
      })

      test('with half a character in it is refused in words', async () => {
        const id = await desk.id('ferry.md')
        expect(await problemOf(desk.save(id, 'broken \ud800 text'))).toMatchObject({ status: 400, errors: [{ field: 'text' }] })
      })

      test('is found by the words in it, and no longer by those it replaced', async () => {
        const id = await desk.id('ferry.md')
        await desk.save(id, edited)
        const found = async (q: string) => (await answer(desk.api.stories.$get({ query: { q } }))).stories.map(row => row.id)
        expect(await found('christmas')).toEqual([Number(id)])
        expect(await found('nobody knows')).toEqual([])
      })
    })

    describe('a place of a draft that reads otherwise than its writer saw', () => {
      const place = { message: 'Markdown has no way to write it.', screen: 'pins', file: 'p**i **ns', text: 'A line with p**i **ns.' }
      const text = aStory({ body: `The ferry sails.\n\n${place.text}\n` })
      const save = async (id: string, more: { text?: string; unproven?: (typeof place)[] }) =>
        answer(
          desk.api.stories[':id'].draft.$put({
            param: { id },
            header: { 'if-match': `"${(await story(id)).version}"` },
            json: { text, ...more },
          }),
        )

      test('is kept with it, stops every way of publishing with both readings, and nothing is written', async () => {
        const id = await desk.id('ferry.md')
        await save(id, { unproven: [place] })
        expect((await story(id)).unproven).toEqual([place])
        const { checks } = await answer(desk.api.stories[':id'].publication.$get({ param: { id } }))
        expect(checks.find(check => check.id === 'unproven')).toMatchObject({
          level: 'blocks',
          message: expect.stringContaining('On screen: “pins”, readers get: “p**i **ns”.'),
        })
        expect(await problemOf(publish(id))).toMatchObject({ status: 422, code: 'not-publishable' })
        const many = desk.api.stories.bulk.$post({ json: { ids: [Number(id)], action: 'publish' } })
        expect(await problemOf(answer(many))).toMatchObject({ code: 'not-publishable' })
        expect(await desk.disk.read(ferry)).toBe(aStory())
      })

      test('stays so when the story is featured, and in a copy of it', async () => {
        const id = await desk.id('ferry.md')
        await save(id, { unproven: [place] })
        await answer(desk.api.stories[':id'].featured.$put({ param: { id }, json: { featured: true } }))
        expect((await story(id)).unproven).toEqual([place])
        const copy = await answer(desk.api.stories[':id'].duplicate.$post({ param: { id } }))
        expect((await story(String(copy.stories[0]))).unproven).toEqual([place])
      })

      test('stays so when it is saved by somebody who says nothing of it, until its line is edited', async () => {
        const id = await desk.id('ferry.md')
        await save(id, { unproven: [place] })
        await save(id, { text: text.replace('sails', 'sails again') })
        expect((await story(id)).unproven).toEqual([place])
        await save(id, { text: text.replace('A line', 'One line') })
        expect((await story(id)).unproven).toEqual([])
        await publish(id)
      })

      test('can be published when it was settled for what the file says', async () => {
        const id = await desk.id('ferry.md')
        await save(id, { unproven: [place] })
        await save(id, { unproven: [] })
        await publish(id)
        expect(await desk.disk.read(ferry)).toBe(text)
      })

      test('comes back with the draft when the act that threw it away is undone', async () => {
        const id = await desk.id('ferry.md')
        await save(id, { unproven: [place] })
        const { version } = await story(id)
        const { act } = await answer(desk.api.stories[':id'].draft.$delete({ param: { id }, header: { 'if-match': `"${version}"` } }))
        expect((await story(id)).unproven).toEqual([])
        await undo(act)
        expect((await story(id)).unproven).toEqual([place])
      })
    })

    describe('publishing', () => {
      test('shows the exact lines first, then writes just those bytes', async () => {
        const id = await desk.id('ferry.md')
        await desk.save(id, edited)
        const preview = await answer(desk.api.stories[':id'].publication.$get({ param: { id } }))
        expect(preview).toMatchObject({
          headline: 'Ferry back on Monday',
          path: ferry,
          diff: { lines: 1 },
          address: '/articles/ferry-back-on-monday',
          oldAddress: null,
        })
        const changed = preview.diff.hunks.flatMap(hunk =>
          hunk.type === 'stands' ? [] : [{ type: hunk.type, text: hunk.parts.map(part => part.text).join('') }],
        )
        expect(changed).toEqual([
          { type: 'removed', text: 'Nobody knows for how long.\n' },
          { type: 'added', text: 'Until Christmas at least.\n' },
        ])
        expect(await desk.disk.read(ferry)).toBe(aStory())
        await publish(id)
        expect(await desk.disk.read(ferry)).toBe(edited)
        expect(await story(id)).toMatchObject({ status: 'published', disk: 'same', live: edited })
      })

      test('can be undone, and the undo too', async () => {
        const id = await desk.id('ferry.md')
        await desk.save(id, edited)
        const done = await publish(id)
        const undone = await undo(done.act)
        expect(await desk.disk.read(ferry)).toBe(aStory())
        expect(await story(id)).toMatchObject({ status: 'changed', text: edited })
        await undo(undone.act)
        expect(await desk.disk.read(ferry)).toBe(edited)
        expect(await problemOf(undo(undone.act))).toMatchObject({ code: 'nothing-to-undo' })
      })

      test('stands in the history of the story with its lines, who and when, and so does taking it back', async () => {
        const id = await desk.id('ferry.md')
        const history = async (before?: number) =>
          answer(desk.api.stories[':id'].history.$get({ param: { id }, query: before ? { before: String(before) } : {} }))
        expect(await history()).toEqual({ entries: [], more: false })
        await desk.save(id, edited)
        const done = await publish(id)
        const undone = await undo(done.act)
        const lines = { hunks: expect.arrayContaining([{ type: 'stands', lines: expect.any(Number) }]), lines: 1 }
        const change = { where: 'file', diff: lines }
        expect(await history()).toMatchObject({
          entries: [
            { act: undone.act, label: 'Undo: Published', undone: false, by: 'Mira Voss', stories: 1, change },
            { act: done.act, label: 'Published', undone: true, by: 'Mira Voss', stories: 1, change },
          ],
          more: false,
        })
        expect((await history(undone.act ?? 0)).entries.map(({ label }) => label)).toEqual(['Published'])
        expect(await problemOf(answer(desk.api.stories[':id'].history.$get({ param: { id: '99999' }, query: {} })))).toMatchObject({
          code: 'not-found',
        })
      })

      test('says when the headline moves the page', async () => {
        const id = await desk.id('ferry.md')
        await desk.save(id, aStory({ title: 'Ferry back on Tuesday' }))
        const preview = await answer(desk.api.stories[':id'].publication.$get({ param: { id } }))
        expect(preview).toMatchObject({ oldAddress: '/articles/ferry-back-on-monday', address: '/articles/ferry-back-on-tuesday' })
        expect(preview.checks).toContainEqual(expect.objectContaining({ id: 'moved', level: 'warning' }))
      })

      test('warns that another story has the same text, whatever its head says, and no more once one word is another', async () => {
        const body = 'The ferry sails again on Monday, and everybody who has waited at the quay\nsince October may cross.\n'
        await desk.save(await desk.id('snow.md'), aStory({ title: 'Snow', body: body.replace('\n', ' ') }))
        const id = await desk.id('ferry.md')
        await desk.save(id, aStory({ body }))
        const said = async () =>
          (await answer(desk.api.stories[':id'].publication.$get({ param: { id } }))).checks.filter(check => check.id === 'duplicate-story')
        expect(await said()).toEqual([
          { id: 'duplicate-story', level: 'warning', message: 'The same text stands in “Snow” (source/_posts/snow.md).' },
        ])
        await desk.save(id, aStory({ body: body.replace('everybody', 'whoever') }))
        expect(await said()).toEqual([])
      })

      test('warns of what is wrong in headline, standfirst and captions, with the line, and lets a person decide', async () => {
        const id = await desk.id('ferry.md')
        const body = "The mayor's ferry sails again.\n\n![a.jpg](/assets/img/ferry.jpg)\n"
        await desk.save(id, aStory({ title: 'Mayors ferry sails', body }))
        const { checks } = await answer(desk.api.stories[':id'].publication.$get({ param: { id } }))
        expect(checks.filter(check => check.id === 'caption')).toEqual([
          { id: 'caption', level: 'warning', message: "Headline, line 5: “Mayors” has lost its apostrophe; the story has “mayor's”." },
          { id: 'caption', level: 'warning', message: 'Picture, line 14: There is no caption.' },
          { id: 'caption', level: 'warning', message: expect.stringMatching(/^Picture, line 14: “a\.jpg” is a file name/) },
        ])
      })

      test('is refused while a TK stands in the text', async () => {
        const id = await desk.id('ferry.md')
        await desk.save(id, aStory({ body: 'It opened in TK.\n' }))
        expect(await problemOf(publish(id))).toMatchObject({
          status: 422,
          code: 'not-publishable',
          detail: expect.stringContaining('TK in paragraph 1'),
        })
        expect(await desk.disk.read(ferry)).toBe(aStory())
      })

      test('is refused while the front matter cannot be read', async () => {
        const id = await desk.id('ferry.md')
        await desk.save(id, aStory().replace('categories: [local]', 'categories: [local'))
        expect(await problemOf(publish(id))).toMatchObject({ status: 422, detail: expect.stringContaining('front matter cannot be read') })
        expect(await desk.disk.read(ferry)).toBe(aStory())
      })

      test('of something else than what was previewed is refused', async () => {
        const id = await desk.id('ferry.md')
        await desk.save(id, edited)
        const { version, liveHash } = await answer(desk.api.stories[':id'].publication.$get({ param: { id } }))
        await desk.save(id, aStory({ body: 'Later words.\n' }))
        expect(
          await problemOf(answer(desk.api.stories[':id'].publication.$post({ param: { id }, json: { version, liveHash } }))),
        ).toMatchObject({ status: 412 })
        expect(await desk.disk.read(ferry)).toBe(aStory())
      })

      test('never overwrites a file that changed a moment ago', async () => {
        const id = await desk.id('ferry.md')
        await desk.save(id, edited)
        const { version, liveHash } = await answer(desk.api.stories[':id'].publication.$get({ param: { id } }))
        const pulled = aStory({ body: 'From the pull.\n' })
        await desk.disk.write(ferry, pulled)
        expect(
          await problemOf(answer(desk.api.stories[':id'].publication.$post({ param: { id }, json: { version, liveHash } }))),
        ).toMatchObject({ status: 409, code: 'changed-on-disk' })
        expect(await desk.disk.read(ferry)).toBe(pulled)
        expect((await story(id)).text).toBe(edited)
      })

      test('can be taken back: the file goes, the story stays a draft', async () => {
        const id = await desk.id('ferry.md')
        const done = await answer(desk.api.stories[':id'].publication.$delete({ param: { id } }))
        expect(await desk.disk.read(ferry)).toBeNull()
        expect(await story(id)).toMatchObject({ status: 'draft', text: aStory(), live: null })
        await undo(done.act)
        expect(await desk.disk.read(ferry)).toBe(aStory())
      })

      test('reverting goes back to what is live and keeps the draft for an undo', async () => {
        const id = await desk.id('ferry.md')
        const version = await desk.save(id, edited)
        const done = await answer(desk.api.stories[':id'].draft.$delete({ param: { id }, header: { 'if-match': `"${version}"` } }))
        expect(await story(id)).toMatchObject({ status: 'published', text: aStory() })
        await undo(done.act)
        expect(await story(id)).toMatchObject({ status: 'changed', text: edited })
      })
    })

    describe('featuring', () => {
      test('changes one value of the live file and leaves an open draft its text', async () => {
        const id = await desk.id('ferry.md')
        await desk.save(id, edited)
        await answer(desk.api.stories[':id'].featured.$put({ param: { id }, json: { featured: false } }))
        expect(await desk.disk.read(ferry)).toBe(aStory({ featured: 'false' }))
        expect((await story(id)).text).toBe(edited.replace('featured: true', 'featured: false'))
        expect((await story(id)).disk).toBe('same')
      })
    })

    describe('spiking', () => {
      test('takes a published story off the site and keeps its text; undo brings both back', async () => {
        const id = await desk.id('ferry.md')
        const done = await answer(desk.api.stories[':id'].spike.$post({ param: { id }, json: { reason: 'Wrong ferry' } }))
        expect(await desk.disk.read(ferry)).toBeNull()
        const spiked = await answer(desk.api.stories.$get({ query: { view: 'spiked' } }))
        expect(spiked.stories.map(row => row.id)).toEqual([Number(id)])
        expect((await story(id)).text).toBe(aStory())
        await undo(done.act)
        expect(await desk.disk.read(ferry)).toBe(aStory())
      })

      test('is undone by putting back, as a draft', async () => {
        const id = await desk.id('ferry.md')
        await answer(desk.api.stories[':id'].spike.$post({ param: { id }, json: {} }))
        await answer(desk.api.stories[':id'].spike.$delete({ param: { id } }))
        expect(await story(id)).toMatchObject({ spiked: false, status: 'draft', text: aStory() })
      })
    })
  })
