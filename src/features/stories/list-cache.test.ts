import { QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import type { StoryPage, StoryRow } from '#contract/story.ts'
import { changeRows, rowInPlace } from './list-cache.ts'

const row = (id: number, more: Partial<StoryRow> = {}): StoryRow => ({
  id,
  path: `posts/${id}.md`,
  headline: `Story ${id}`,
  standfirst: '',
  status: 'published',
  disk: 'same',
  date: '',
  dateSort: '',
  categories: [],
  featured: false,
  image: '',
  changedAt: '2026-11-24T12:04:00.000Z',
  changedBy: 'Ines Falk',
  spiked: false,
  held: false,
  captions: { all: 0, signed: 0, returned: 0, firstReturned: null, reason: '' },
  sameAddress: 0,
  ...more,
})
const page = (...stories: StoryRow[]): StoryPage => ({ stories, total: stories.length, newer: 0, upTo: stories.length })

test('a row changes in every list that shows it, and stays where it is', () => {
  const client = new QueryClient()
  const other = page(row(9))
  client.setQueryData(['stories', 'page', {}, 0, null], page(row(1), row(2), row(3)))
  client.setQueryData(['stories', 'page', { view: 'drafts' }, 0, null], page(row(3), row(2)))
  client.setQueryData(['stories', 'page', { q: 'x' }, 0, null], other)
  changeRows(client, [2], old => ({ ...old, featured: true }))
  const read = (filter: object) => client.getQueryData<StoryPage>(['stories', 'page', filter, 0, null])
  expect(read({})?.stories.map(one => [one.id, one.featured])).toEqual([
    [1, false],
    [2, true],
    [3, false],
  ])
  expect(read({ view: 'drafts' })?.stories.map(one => one.featured)).toEqual([false, true])
  expect(read({ q: 'x' })).toBe(other)
})

test('hits stand as long as what they mark does', () => {
  const hit = { text: 'over the bridge', marks: [[9, 15] as [number, number]] }
  const old = row(1, { headlineHit: { text: 'Story 1', marks: [[0, 5]] }, hit })
  expect(rowInPlace(old, row(1, { featured: true }))).toEqual({ ...old, featured: true })
  expect(rowInPlace(old, row(1, { headline: 'Another' })).headlineHit).toBeUndefined()
  expect(rowInPlace(old, row(1, { headline: 'Another' })).hit).toBe(hit)
})
