import { expect, test } from 'vitest'
import { readPreferences } from './preferences.ts'

const untouched = { theme: 'auto', density: 'comfortable', letterKeys: true, fixLive: true }

test('nothing kept is nothing chosen', () => {
  expect(readPreferences(null)).toEqual(untouched)
})

test('what was chosen is there again', () => {
  expect(readPreferences('{"theme":"dark","density":"compact","letterKeys":false,"fixLive":false}')).toEqual({
    theme: 'dark',
    density: 'compact',
    letterKeys: false,
    fixLive: false,
  })
})

test('what is not ours counts as never chosen', () => {
  expect(readPreferences('{"theme":"pink","density":7}')).toEqual(untouched)
  expect(readPreferences('not json')).toEqual(untouched)
  expect(readPreferences('null')).toEqual(untouched)
})
