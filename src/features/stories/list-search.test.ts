import { expect, test } from 'vitest'
import { filterOf, filtersOn, listKey, orderOf, readListSearch, withFilter, withOrder } from './list-search.ts'

test('an address without anything is the list as it is', () => {
  expect(readListSearch({})).toEqual({})
  expect(filterOf({})).toEqual({ sort: 'changed', dir: 'desc' })
})

test('what cannot be meant is left out', () => {
  expect(readListSearch({ q: '  ', view: 'everything', since: 'yesterday', sort: 'mood', dir: 'up', page: 4 })).toEqual({})
  expect(readListSearch({ since: '2026-13-40' })).toEqual({})
})

test('a number in the address is a word like others', () => {
  expect(readListSearch({ q: 1911, new: 1 })).toEqual({ q: '1911', new: 1 })
})

test('the default view and order stay out of the address', () => {
  expect(readListSearch({ view: 'all', sort: 'changed' })).toEqual({})
  expect(withOrder({ q: 'bridge', sort: 'date', dir: 'asc' }, 'changed')).toEqual({ q: 'bridge' })
  expect(withOrder({}, 'headline', 'desc')).toEqual({ sort: 'headline', dir: 'desc' })
})

test('relevance without words is the last change', () => {
  expect(orderOf({ sort: 'relevance' })).toEqual({ sort: 'changed', dir: 'desc' })
  expect(orderOf({ sort: 'relevance', q: 'bridge' })).toEqual({ sort: 'relevance', dir: 'desc' })
})

test('a filter is set and taken off, and counted', () => {
  const on = withFilter({ q: 'bridge' }, 'category', 'harbour')
  expect(on).toEqual({ q: 'bridge', category: 'harbour' })
  expect(filtersOn(on)).toBe(1)
  expect(withFilter(on, 'category', '')).toEqual({ q: 'bridge' })
})

test('a dialog over the list does not make it another list', () => {
  expect(listKey({ q: 'a', new: 1 })).toBe(listKey({ q: 'a' }))
  expect(listKey({ by: 'Mira', q: 'a' })).toBe(listKey({ q: 'a', by: 'Mira' }))
})
