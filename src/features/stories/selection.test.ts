import { expect, test } from 'vitest'
import { between, everything, extended, isEmpty, isSelected, nothing, pagesOf, sizeOf, toggled } from './selection.ts'

test('a story is chosen and let go', () => {
  const one = toggled(nothing, 7)
  expect(isSelected(one, 7)).toBe(true)
  expect(isEmpty(toggled(one, 7))).toBe(true)
})

test('a stretch is added to what is chosen', () => {
  const some = extended(toggled(nothing, 1), [4, 5, 6])
  expect([...some.ids]).toEqual([1, 4, 5, 6])
  expect(sizeOf(some, 900)).toBe(4)
})

test('all that match are all, and single rows cannot be taken out', () => {
  expect(sizeOf(everything, 24_833)).toBe(24_833)
  expect(toggled(everything, 3)).toBe(everything)
  expect(isSelected(everything, 3)).toBe(true)
})

test('a stretch goes either way', () => {
  expect(between(3, 5)).toEqual([3, 4, 5])
  expect(between(5, 3)).toEqual([3, 4, 5])
  expect(between(2, 2)).toEqual([2])
})

test('pages of a window', () => {
  expect(pagesOf(0, 12, 100)).toEqual([0])
  expect(pagesOf(95, 130, 100)).toEqual([0, 1])
  expect(pagesOf(-3, 0, 100)).toEqual([0])
})
