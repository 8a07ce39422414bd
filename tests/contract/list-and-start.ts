import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { answer, ProblemError } from '#api/problem-error.ts'
import { storyPageSchema } from '#contract/story.ts'
import { aSite, aStory } from '../support/a-site.ts'
import { until } from '../support/until.ts'
import { listen, type OpensDesk, type TestDesk, testDesk } from './test-desk.ts'

/** List and new stories, on whatever desk `open` opens. */
export const listAndStart = (open: OpensDesk) =>
  describe('list and new stories', () => {
    let desk: TestDesk
    beforeEach(async () => {
      desk = await testDesk(open, aSite())
    })
    afterEach(() => desk.stop())
    const list = (query: Record<string, string> = {}) => answer(desk.api.stories.$get({ query }))
    const headlines = async (query: Record<string, string> = {}) => (await list(query)).stories.map(row => row.headline)

    test('the site is recognised from its own files', async () => {
      const site = await answer(desk.api.site.$get())
      expect(site).toMatchObject({
        generator: 'jigsaw',
        contentFolder: 'source/_posts',
        mediaPath: '/assets/img',
        storyPath: '/articles/{-title}',
        categories: ['local'],
      })
      expect(site.fields.map(field => field.key)).toEqual([
        'extends',
        'section',
        'image',
        'title',
        'description',
        'date',
        'categories',
        'featured',
      ])
      expect(site.fields.find(field => field.key === 'date')).toMatchObject({ type: 'date', dateFormat: 'YYYY-MM-DD-HH-mm-ss' })
    })

    describe('the list', () => {
      test('has every story, newest first, in the shape of its schema', async () => {
        const page = await list()
        expect(storyPageSchema.parse(page)).toEqual(page)
        expect(page.total).toBe(3)
        expect(await headlines({ sort: 'date' })).toEqual(['Snow on the high road', 'Bridge shut for a month', 'Ferry back on Monday'])
        expect(await headlines({ sort: 'headline' })).toEqual(['Bridge shut for a month', 'Ferry back on Monday', 'Snow on the high road'])
      })

      test('is filtered by view and category', async () => {
        expect(await headlines({ view: 'featured', sort: 'headline' })).toEqual(['Ferry back on Monday', 'Snow on the high road'])
        expect(await headlines({ category: 'transport' })).toEqual(['Bridge shut for a month'])
        await desk.save(await desk.id('snow.md'), aStory({ title: 'Snow on the low road' }))
        expect(await headlines({ view: 'changed' })).toEqual(['Snow on the low road'])
      })

      test('says which published stories the site leaves out, and counts them with the drafts', async () => {
        await desk.disk.write('source/_posts/ferry.md', aStory().replace('featured:', 'draft: true \nfeatured:'))
        await desk.disk.write(
          'source/_posts/snow.md',
          aStory({ title: 'Snow on the high road' }).replace('featured:', 'draft: false \nfeatured:'),
        )
        await desk.disk.write('stet.config.json', '{ "fields": { "draft": { "type": "boolean", "role": "draft" } } }')
        await until(async () => (await desk.row('ferry.md')).held, 'the mark')
        expect(await headlines({ view: 'drafts' })).toEqual(['Ferry back on Monday'])
        expect((await headlines({ view: 'published' })).toSorted()).toEqual(['Bridge shut for a month', 'Snow on the high road'])
      })

      test('is searched in full text, with the words marked', async () => {
        const { stories } = await list({ q: 'swing brid' })
        const [row] = stories
        expect(row?.headlineHit).toEqual({ text: 'Bridge shut for a month', marks: [[0, 4]] })
        expect(row?.hit?.text).toBe('The swing bridge is stuck.')
        expect(stories).toHaveLength(1)
      })

      test('proposes a word that is there for one that is a slip away', async () => {
        await desk.save(await desk.id('snow.md'), aStory({ body: 'Past the bridge.\n' }))
        expect(await list({ q: 'brigde' })).toMatchObject({ total: 0, suggestion: 'bridge' })
      })

      test('comes in pages that do not move when a story arrives', async () => {
        const first = await list({ sort: 'headline', limit: '2' })
        await answer(desk.api.stories.$post({ json: { headline: 'A new one' } }))
        const second = await list({ sort: 'headline', limit: '2', offset: '2', upTo: String(first.upTo) })
        expect(second).toMatchObject({ total: 3, newer: 1 })
        expect([...first.stories, ...second.stories].map(row => row.headline)).toEqual([
          'Bridge shut for a month',
          'Ferry back on Monday',
          'Snow on the high road',
        ])
      })

      test('shows stories that share an address', async () => {
        await desk.disk.write('source/_posts/ferry_two.md', aStory())
        await until(async () => (await desk.row('ferry.md')).sameAddress === 1, 'the shared address')
        expect(await headlines({ view: 'same-address' })).toEqual(['Ferry back on Monday', 'Ferry back on Monday'])
      })

      test('counts what each view and category has', async () => {
        const facets = await answer(desk.api.stories.facets.$get())
        expect(facets.views).toMatchObject({ all: 3, published: 3, drafts: 0, featured: 2 })
        expect(facets.categories).toContainEqual({ name: 'local', count: 2 })
      })

      test.each(['limit=0', 'limit=x', 'sort=colour', 'since=yesterday', 'view=nope', `q=${'a'.repeat(201)}`])(
        'refuses %s and names the field',
        async query => {
          const response = await desk.fetch(`/api/stories?${query}`)
          expect(response.status).toBe(400)
          expect(await response.json()).toMatchObject({ code: 'invalid-request', errors: [{ field: query.split('=')[0] }] })
        },
      )

      test.each(['"', '*', 'a OR', '%', "'; drop table stories", '((', 'café', '日本'])('takes the search %s without failing', async q => {
        expect((await list({ q })).total).toBeGreaterThanOrEqual(0)
      })
    })

    describe('a new story', () => {
      test('gets the file name the site would give it, and no file before it is published', async () => {
        const proposal = await answer(desk.api.stories.proposal.$get({ query: { headline: 'Café opens: at last' } }))
        expect(proposal).toMatchObject({ path: expect.stringMatching(/^source\/_posts\/cafe.opens.at.last\.md$/), taken: false })
        const { stories } = await answer(desk.api.stories.$post({ json: { headline: 'Café opens: at last' } }))
        const story = await answer(desk.api.stories[':id'].$get({ param: { id: String(stories[0]) } }))
        expect(story).toMatchObject({ status: 'draft', live: null, path: proposal.path, headline: 'Café opens: at last', featured: false })
        expect(story.text).toMatch(/^---\nextends: _layouts.post\nsection: content\n/)
        expect(await desk.disk.read(proposal.path)).toBeNull()
      })

      test('of a headline that exists gets a name of its own', async () => {
        const create = () => answer(desk.api.stories.$post({ json: { headline: 'Twice' } }))
        const [one, two] = [await create(), await create()]
        const path = async (id: number | undefined) => (await answer(desk.api.stories[':id'].$get({ param: { id: String(id) } }))).path
        expect([await path(one.stories[0]), await path(two.stories[0])]).toEqual([
          'source/_posts/twice.md',
          expect.stringMatching(/^source\/_posts\/twice.2\.md$/),
        ])
      })

      test.each([
        ['../outside.md', 422],
        ['source/_posts/../../x.md', 422],
        ['/etc/x.md', 422],
        ['source/_posts/%2e%2e/x.md', 422],
        ['source\\_posts\\x.md', 422],
        ['source/_posts/x.php', 400],
        ['elsewhere/x.md', 400],
        ['source/_posts/ferry.md', 409],
      ])('at %s is refused', async (path, status) => {
        const failed = await answer(desk.api.stories.$post({ json: { headline: 'No', path } })).catch((error: unknown) => error)
        expect(failed).toBeInstanceOf(ProblemError)
        expect(failed instanceof ProblemError && failed.problem).toMatchObject({ status, errors: [{ field: 'path' }] })
      })

      test('can be undone and done again', async () => {
        const made = await answer(desk.api.stories.$post({ json: { headline: 'Here and gone' } }))
        const undone = await answer(desk.api.acts[':id'].undo.$post({ param: { id: String(made.act) } }))
        expect(await headlines()).not.toContain('Here and gone')
        await answer(desk.api.acts[':id'].undo.$post({ param: { id: String(undone.act) } }))
        expect(await headlines()).toContain('Here and gone')
      })

      test('may be a duplicate: the same words, not featured, under another name', async () => {
        const { stories } = await answer(desk.api.stories[':id'].duplicate.$post({ param: { id: await desk.id('ferry.md') } }))
        const copy = await answer(desk.api.stories[':id'].$get({ param: { id: String(stories[0]) } }))
        expect(copy).toMatchObject({ headline: 'Ferry back on Monday (copy)', featured: false, status: 'draft' })
        expect(copy.text.split('--- \n')[1]).toBe(aStory().split('--- \n')[1])
      })
    })

    describe('one act on many stories', () => {
      test('changes all of them and is undone as one', async () => {
        const ids = [Number(await desk.id('ferry.md')), Number(await desk.id('snow.md'))]
        const done = await answer(desk.api.stories.bulk.$post({ json: { ids, action: 'unfeature' } }))
        expect(await headlines({ view: 'featured' })).toEqual([])
        expect(await desk.disk.read('source/_posts/ferry.md')).toBe(aStory({ featured: 'false' }))
        await answer(desk.api.acts[':id'].undo.$post({ param: { id: String(done.act) } }))
        expect(await headlines({ view: 'featured' })).toHaveLength(2)
      })

      test('takes a filter for “all that match”', async () => {
        const done = await answer(
          desk.api.stories.bulk.$post({ json: { filter: { category: 'local' }, action: 'add-category', category: 'front' } }),
        )
        expect(done.stories).toHaveLength(2)
        expect(await headlines({ category: 'front', sort: 'headline' })).toEqual(['Bridge shut for a month', 'Ferry back on Monday'])
        const bridge = await answer(desk.api.stories[':id'].$get({ param: { id: await desk.id('bridge.md') } }))
        expect(bridge.text).toContain('categories: [local, transport, front]')
        expect(bridge.live).toContain('categories: [local, transport] ')
      })

      test('changes none where one cannot be changed', async () => {
        const [ferry, snow] = [await desk.id('ferry.md'), await desk.id('snow.md')]
        await desk.save(ferry, aStory({ body: 'Good.\n' }))
        await desk.save(snow, aStory({ body: 'In TK.\n' }))
        const failed = await answer(desk.api.stories.bulk.$post({ json: { ids: [Number(ferry), Number(snow)], action: 'publish' } })).catch(
          (error: unknown) => error,
        )
        expect(failed instanceof ProblemError && failed.problem.code).toBe('not-publishable')
        expect(await desk.disk.read('source/_posts/ferry.md')).toBe(aStory())
      })
    })

    test('every screen hears what happens', async () => {
      const { events, stop } = await listen(desk)
      const id = await desk.id('ferry.md')
      await desk.save(id, aStory({ body: 'Heard.\n' }))
      await until(
        () => events.some(event => event.type === 'stories' && event.reason === 'saved' && event.ids.includes(Number(id))),
        'the event',
      )
      stop()
    })
  })
