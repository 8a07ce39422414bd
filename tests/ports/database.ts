import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { indexStory } from '#domain/story/index-story.ts'
import type { SitePath, StoryId } from '#domain/story/story.ts'
import type { Database, StoryWrite } from '#server/ports/database.ts'
import { aStory, type StoryFacts } from '../support/a-site.ts'

const keys = {
  headline: 'title',
  standfirst: 'description',
  date: 'date',
  categories: 'categories',
  categoriesByBlanks: false,
  image: 'image',
  featured: 'featured',
  author: null,
  held: 'draft',
  fronts: [],
}
const at = '2026-11-24T12:00:00.000Z'

/** A published story as a write. */
export function aWrite(file: string, facts: StoryFacts = {}, more: Partial<StoryWrite> = {}): StoryWrite {
  const path = `stories/${file}` as SitePath
  const live = { hash: `hash of ${file}`, stamp: `stamp of ${file}` }
  return {
    path,
    index: indexStory(aStory(facts), path, keys),
    address: `/${file}`,
    pictures: [],
    captions: null,
    live,
    draft: null,
    disk: 'same',
    spikedAt: null,
    changedAt: at,
    changedBy: '',
    ...more,
  }
}

const draft = { text: aStory(), baseHash: 'hash', savedAt: at, savedBy: 'Mira Voss', unproven: [] }
const place = { message: 'Markdown has no way to write it.', screen: 'it’s “pin”', file: 'p**i **n', text: 'p**i **n' }

/** What every engine must do the same way. */
export function databaseSuite(open: () => Promise<{ database: Database; close(): Promise<void> }>): void {
  let database: Database
  let close: () => Promise<void>
  beforeEach(async () => {
    const opened = await open()
    database = opened.database
    close = opened.close
  })
  afterEach(() => close())
  const insertOne = async (write: StoryWrite): Promise<StoryId> => {
    const [id] = await database.insert([write])
    if (id === undefined) throw new Error('Nothing was inserted.')
    return id
  }
  const found = async (q: string) => (await database.page({ q, sort: 'relevance', offset: 0, limit: 50 })).rows.map(row => row.path)

  describe('stories', () => {
    test('are read back as they were written', async () => {
      const id = await insertOne(aWrite('a.md', { title: 'Über den Fluss', categories: '[local, "it’s odd"]' }))
      expect(await database.story(id)).toMatchObject({
        path: 'stories/a.md',
        headline: 'Über den Fluss',
        version: 0,
        hasDraft: false,
        liveHash: 'hash of a.md',
        stamp: 'stamp of a.md',
      })
      expect((await database.rows([id]))[0]).toMatchObject({ categories: ['local', 'it’s odd'], status: 'published', featured: true })
    })

    test('at a path that is taken are not written twice', async () => {
      await insertOne(aWrite('a.md'))
      expect(await database.insert([aWrite('a.md', { title: 'Another' })])).toEqual([])
      expect((await database.storiesAt(['stories/a.md' as SitePath])).get('stories/a.md' as SitePath)?.headline).toBe(
        'Ferry back on Monday',
      )
    })

    test('grow in version when their text changes, and only then', async () => {
      const id = await insertOne(aWrite('a.md'))
      expect(await database.update(id, aWrite('a.md', {}, { draft }), true)).toMatchObject({ version: 1 })
      expect(await database.update(id, aWrite('a.md', {}, { draft, disk: 'changed' }), false)).toMatchObject({ version: 1 })
      expect(await database.draft(id)).toEqual(draft)
      expect(await database.update(id, aWrite('a.md'), true)).toMatchObject({ version: 2 })
      expect(await database.draft(id)).toBeNull()
    })

    test('say when the library shows something else for them: the pictures that they use, what they are called, whether they are there', async () => {
      const id = await insertOne(aWrite('a.md'))
      const pictures = [{ src: '/assets/img/ferry.jpg', lead: false }]
      const shows = async (write: StoryWrite) => (await database.update(id, write, true)).pictures
      expect(await shows(aWrite('a.md', { title: 'Called otherwise' })), 'no picture says how it is called').toBe(false)
      expect(await shows(aWrite('a.md', {}, { pictures }))).toBe(true)
      expect(await shows(aWrite('a.md', { body: 'Other words.\n' }, { pictures, draft }))).toBe(false)
      expect(await shows(aWrite('a.md', {}, { pictures: [{ src: '/assets/img/ferry.jpg', lead: true }] }))).toBe(true)
      expect(await shows(aWrite('a.md', { title: 'Called otherwise' }, { pictures }))).toBe(true)
      expect(await shows(aWrite('a.md', {}, { pictures, live: null }))).toBe(true)
    })

    test('keep text of every script and sign', async () => {
      const text = 'नमस्ते 👩‍👩‍👧 \u00a0 ’ “ \ufeff ﷽ \r\n\t end'
      const id = await insertOne(aWrite('a.md', {}, { draft: { ...draft, text } }))
      expect((await database.draft(id))?.text).toBe(text)
    })

    test('keep the places of a draft that read otherwise than they looked', async () => {
      const id = await insertOne(aWrite('a.md', {}, { draft: { ...draft, unproven: [place] } }))
      expect((await database.draft(id))?.unproven).toEqual([place])
      await database.update(id, aWrite('a.md', {}, { draft }), true)
      expect((await database.drafts([id])).get(id)?.unproven).toEqual([])
    })

    test('without file and draft are in no list', async () => {
      const id = await insertOne(aWrite('a.md', {}, { live: null }))
      expect((await database.page({ offset: 0, limit: 10 })).total).toBe(0)
      expect(await database.rows([id])).toEqual([])
      expect(await database.files()).toEqual([])
    })
  })

  describe('search', () => {
    test('finds whole words and the start of the last one, without accents and case', async () => {
      await database.insert([
        aWrite('a.md', { title: 'Café Über', body: 'The council met.\n' }),
        aWrite('b.md', { title: 'Other', body: 'Counting votes.\n' }),
      ])
      expect(await found('cafe')).toEqual(['stories/a.md'])
      expect(await found('COUNCIL uber')).toEqual(['stories/a.md'])
      expect(await found('coun')).toHaveLength(2)
      expect(await found('coun met')).toEqual([])
    })

    test('sorts a hit in the headline before one in the text', async () => {
      await database.insert([
        aWrite('text.md', { title: 'One', body: 'A bridge.\n' }),
        aWrite('head.md', { title: 'The bridge', body: 'Nothing.\n' }),
      ])
      expect(await found('bridge')).toEqual(['stories/head.md', 'stories/text.md'])
    })

    test('forgets the words that were replaced', async () => {
      const id = await insertOne(aWrite('a.md', { body: 'Old words.\n' }))
      await database.update(id, aWrite('a.md', { body: 'New ones.\n' }), true)
      expect(await found('old')).toEqual([])
      expect(await found('new')).toEqual(['stories/a.md'])
    })

    test('proposes a word that at least two stories have', async () => {
      await database.insert([aWrite('a.md', { body: 'A bridge.\n' }), aWrite('b.md', { body: 'The bridge.\n' })])
      expect(await database.suggest('brigde')).toBe('bridge')
      expect(await database.suggest('zebra')).toBeNull()
    })
  })

  describe('pages', () => {
    test('follow one another without a gap or a double, in each order', async () => {
      await database.insert(
        Array.from({ length: 25 }, (_, number) =>
          aWrite(`${number}.md`, { title: `Story ${number % 5}`, date: `2026-11-${10 + (number % 7)}-10-00-00` }),
        ),
      )
      for (const sort of ['changed', 'date', 'headline'] as const) {
        const pages = await Promise.all([0, 10, 20].map(offset => database.page({ sort, offset, limit: 10 })))
        const paths = pages.flatMap(page => page.rows.map(row => row.path))
        expect(new Set(paths).size).toBe(25)
      }
    })

    test('count what arrived after the first was read', async () => {
      await insertOne(aWrite('a.md'))
      const { upTo } = await database.page({ offset: 0, limit: 10 })
      await insertOne(aWrite('b.md'))
      expect(await database.page({ offset: 0, limit: 10, upTo })).toMatchObject({ total: 1, newer: 1 })
    })
  })

  describe('a transaction', () => {
    test('that fails leaves nothing behind', async () => {
      const failing = database.transaction(async inside => {
        await inside.insert([aWrite('a.md')])
        throw new Error('no')
      })
      await expect(failing).rejects.toThrow('no')
      expect((await database.page({ offset: 0, limit: 10 })).total).toBe(0)
      expect(await found('ferry')).toEqual([])
    })

    test('inside another one is part of it', async () => {
      await database.transaction(async inside => {
        await inside.transaction(async deeper => {
          await deeper.insert([aWrite('a.md')])
        })
      })
      expect((await database.page({ offset: 0, limit: 10 })).total).toBe(1)
    })
  })

  test('an act keeps what was before, until it is settled or dropped', async () => {
    const id = await insertOne(aWrite('a.md'))
    const state = { live: 'text', draft: null, spikedAt: null }
    const item = { storyId: id, path: 'stories/a.md' as SitePath, before: state, after: { ...state, live: null } }
    const act = await database.beginAct({ label: 'Unpublished', by: 'Mira Voss', at, items: [item], files: [] })
    expect(await database.pendingActs()).toEqual([{ id: act, label: 'Unpublished', state: 'pending', items: [item], files: [] }])
    await database.settleAct(act, 'done')
    expect(await database.pendingActs()).toEqual([])
    expect((await database.act(act))?.state).toBe('done')
    await database.dropAct(act)
    expect(await database.act(act)).toBeNull()
  })

  test('acts on a story are read newest first and in pages, with how many stories each changed; one that is pending is not there', async () => {
    const [id, other] = [await insertOne(aWrite('a.md')), await insertOne(aWrite('b.md'))]
    const state = { live: 'text', draft: null, spikedAt: null }
    const item = (storyId: StoryId) => ({ storyId, path: 'stories/a.md' as SitePath, before: state, after: { ...state, live: 'new' } })
    const begin = (label: string, ...ids: StoryId[]) => database.beginAct({ label, by: 'Mira Voss', at, items: ids.map(item), files: [] })
    const first = await begin('Published', id)
    const second = await begin('Corrected', id, other)
    await database.settleAct(first, 'undone')
    await database.settleAct(second, 'done')
    await begin('Spiked', id)
    const { before, after } = item(id)
    const published = { id: first, label: 'Published', by: 'Mira Voss', at, state: 'undone', stories: 1, before, after }
    const corrected = { ...published, id: second, label: 'Corrected', state: 'done', stories: 2 }
    expect(await database.actsOn(id, { before: null, limit: 5 })).toEqual([corrected, published])
    expect(await database.actsOn(id, { before: null, limit: 1 })).toEqual([corrected])
    expect(await database.actsOn(id, { before: second, limit: 5 })).toEqual([published])
    expect(await database.actsOn(other, { before: null, limit: 5 })).toEqual([corrected])
  })

  test('counts views, categories and people', async () => {
    await database.insert([
      aWrite('a.md', { categories: '[local, sport]' }, { changedBy: 'Mira Voss' }),
      aWrite('b.md', { categories: '[local]', featured: 'false' }, { live: null, draft }),
      aWrite('c.md', {}, { spikedAt: at, live: null, draft }),
    ])
    const facets = await database.facets()
    expect(facets.views).toMatchObject({ all: 2, drafts: 1, published: 1, featured: 1, spiked: 1 })
    expect(facets.categories).toEqual([
      { name: 'local', count: 2 },
      { name: 'sport', count: 1 },
    ])
    expect(facets.people).toEqual([{ name: 'Mira Voss', count: 1 }])
  })
}
