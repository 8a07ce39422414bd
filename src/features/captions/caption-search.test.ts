import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { filterOf, filtersOn, readCaptionSearch, withFilter, withWords, writeCaptionSearch } from './caption-search.ts'

describe('the address of the caption desk', () => {
  it('says filters, order and the open caption, and leaves out what is usual', () =>
    expect(
      readCaptionSearch({ view: 'lapsed', level: 'error', published: '1', category: 'local', sort: 'deadline', caption: '12' }),
    ).toEqual({
      view: 'lapsed',
      level: 'error',
      published: '1',
      category: 'local',
      caption: 12,
    }))
  it('leaves out what cannot be meant', () =>
    expect(readCaptionSearch({ view: 'x', level: '', rule: 'nothing', story: '-1', caption: '1e9', published: 'yes' })).toEqual({}))
  it('asks the server for the same list whichever caption is open', () =>
    expect(filterOf({ view: 'mine', caption: 4 })).toEqual(filterOf({ view: 'mine', caption: 5 })))
  it('starts at the first caption when a filter changes, and knows how many are on', () => {
    const search = withFilter({ caption: 3, q: 'quay' }, 'category', 'local')
    expect(search).toEqual({ q: 'quay', category: 'local' })
    expect(filtersOn(search)).toBe(1)
    expect(withFilter(search, 'category', undefined)).toEqual({ q: 'quay' })
  })
  it('comes back to the caption that was open once a search is emptied, unless one that was found is open or the list is another', () => {
    const before = { view: 'all', caption: 66 } as const
    const found = withWords(before, 'q', before)
    expect(found).toEqual({ view: 'all', q: 'q' })
    expect(withWords(found, '', before)).toEqual(before)
    expect(withWords({ ...found, caption: 7 }, '', before)).toEqual({ view: 'all', caption: 7 })
    expect(withWords({ ...found, view: 'mine' }, '', before)).toEqual({ view: 'mine' })
  })
  it('is read as it was written', () =>
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('view', 'level', 'rule', 'published', 'category', 'story', 'q', 'sort', 'caption'), fc.string()),
        raw => {
          const search = readCaptionSearch(raw)
          expect(readCaptionSearch(writeCaptionSearch(search))).toEqual(search)
        },
      ),
    ))
})
