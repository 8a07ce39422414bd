import { expect, test } from 'vitest'
import { locationWords } from './location-words.ts'

test('where a picture was taken is said only of a file that the desk has read', () => {
  expect(locationWords({ hash: null, located: false }, false)).toBe('Not known: the desk has not read the file')
  expect(locationWords({ hash: 'a', located: false }, false)).toBe('None in the file')
  expect(locationWords({ hash: 'a', located: true }, false)).toBe('Removed when published')
  expect(locationWords({ hash: 'a', located: true }, true)).toBe('Kept when published')
})
