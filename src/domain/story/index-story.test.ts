import { describe, expect, test } from 'vitest'
import { indexStory, type StoryKeys, sortableDate } from './index-story.ts'

const keys: StoryKeys = {
  headline: 'title',
  standfirst: 'description',
  date: 'date',
  categories: 'categories',
  categoriesByBlanks: false,
  image: 'image',
  featured: 'featured',
  author: null,
  held: 'draft',
  fronts: ['weight', 'kicker'],
}
const head = 'title: Bridge shut \ndate: 2026-11-23-11-40-00 \ncategories: [latest, latest, local] \nfeatured: true \nimage: /a.jpg \n'

describe('what a list knows of a story', () => {
  test('comes from the head, blanks behind values left aside', () =>
    expect(indexStory(`---\n${head}--- \nBody.`, 'a.md', keys)).toEqual({
      fronts: {},
      headline: 'Bridge shut',
      standfirst: '',
      date: '2026-11-23-11-40-00',
      dateSort: '2026-11-23T11:40:00',
      categories: ['latest', 'local'],
      image: '/a.jpg',
      pictures: [{ src: '/a.jpg', lead: true }],
      featured: true,
      author: '',
      held: false,
      body: 'Body.',
    }))
  test('a story without a headline is listed by its first heading, else by its file name', () => {
    expect(indexStory('# First heading\n', 'x.md', keys).headline).toBe('First heading')
    expect(indexStory('Words', 'posts/2026-11-23-swing_bridge-shut.md', keys).headline).toBe('swing bridge shut')
  })
})

test.each([
  ['2026-11-23-11-40-00', '2026-11-23T11:40:00'],
  ['2026-11-23', '2026-11-23T00:00:00'],
  ['2026-11-23T11:40:00+01:00', '2026-11-23T11:40:00'],
  ['2026-11-23 11:40', '2026-11-23T11:40:00'],
  ['3.1.2026', '2026-01-03T00:00:00'],
  ['_posts/2026-01-02-a.md', '2026-01-02T00:00:00'],
  ['soon', ''],
  ['', ''],
])('%j sorts as %j', (text, sortable) => expect(sortableDate(text)).toBe(sortable))

test.each([
  ['draft: true', 'draft', true],
  ['draft: false', 'draft', false],
  ['published: false', 'published', true],
  ['published: true', 'published', false],
  ['published: 2026-11-24', 'published', false],
  ['title: A', 'draft', false],
  ['draft: true', null, false],
])('a story with %j under the key %s is held back: %s', (line, held, expected) => {
  expect(indexStory(`---\n${line}\n---\nBody\n`, 'a.md', { ...keys, held }).held).toBe(expected)
})

test.each([
  ['Jul 08 2022', '2022-07-08T00:00:00'],
  ['July 8, 2022', '2022-07-08T00:00:00'],
  ['8 December 2025', '2025-12-08T00:00:00'],
  ['Not 08 2022', ''],
])('the date %j sorts as %s', (text, expected) => {
  expect(sortableDate(text)).toBe(expected)
})

test('a text of categories is a list of words where the site reads it so', () => {
  const story = '---\ntitle: Ferry back\ncategories: harbour  ferry \n---\n'
  expect(indexStory(story, 'ferry.md', { ...keys, categoriesByBlanks: true }).categories).toEqual(['harbour', 'ferry'])
  expect(indexStory(story, 'ferry.md', keys).categories).toEqual(['harbour  ferry'])
})

test('a headline that stands in the text is listed as readers see it', () =>
  expect(indexStory('# The *Maid* & [a link](/x) \\*\n\nText\n', 'maid.md', keys).headline).toBe('The Maid & a link *'))

test('what fronts read of a story is there as it is written, and what it has not is not there', () =>
  expect(indexStory('---\nweight: 20 \nkicker: "Woods"\n---\nBody.', 'a.md', keys).fronts).toEqual({ weight: '20', kicker: 'Woods' }))
