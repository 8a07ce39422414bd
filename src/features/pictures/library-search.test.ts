import { expect, test } from 'vitest'
import { filterOf, isFiltered, readLibrarySearch, withFilter, withFlag, writeLibrarySearch } from './library-search.ts'

test('an address is read and written back, and what cannot be meant is left out', () => {
  const raw = {
    q: ' ferry ',
    is: 'no-alt,unused,nonsense',
    shape: 'round',
    sort: 'uses',
    since: '2026-11-01',
    until: '2026-13-01',
    picture: '7',
    x: 1,
  }
  const search = readLibrarySearch(raw)
  expect(search).toEqual({ q: 'ferry', is: ['unused', 'no-alt'], sort: 'uses', since: '2026-11-01', picture: 7 })
  expect(readLibrarySearch(writeLibrarySearch(search))).toEqual(search)
  expect(filterOf(search)).toEqual({ q: 'ferry', is: 'unused,no-alt', sort: 'uses', since: '2026-11-01' })
})

test('a filter is set and taken off, and a flag switched', () => {
  expect(withFilter({ q: 'a' }, 'shape', 'portrait')).toEqual({ q: 'a', shape: 'portrait' })
  expect(withFilter({ q: 'a', shape: 'portrait' }, 'shape', '')).toEqual({ q: 'a' })
  expect(withFlag({}, 'linked')).toEqual({ is: ['linked'] })
  expect(withFlag({ is: ['unused', 'linked'] }, 'linked')).toEqual({ is: ['unused'] })
  expect(withFlag({ is: ['linked'] }, 'linked')).toEqual({})
})

test('the order and the open picture narrow nothing', () => {
  expect(isFiltered({ sort: 'name', picture: 3 })).toBe(false)
  expect(isFiltered({ q: 'a' })).toBe(true)
})
