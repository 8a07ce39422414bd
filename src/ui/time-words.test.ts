import { expect, test } from 'vitest'
import { clockTime, dayWords, fullTime, timeWords } from './time-words.ts'

const now = new Date(2026, 10, 24, 12, 30)

test('today is a time of the clock', () => {
  expect(timeWords(new Date(2026, 10, 24, 0, 4), now)).toBe('00:04')
  expect(clockTime(new Date(2026, 10, 24, 23, 9))).toBe('23:09')
})

test('the day before is Yesterday, however few hours ago', () => {
  expect(timeWords(new Date(2026, 10, 23, 23, 59), now)).toBe('Yesterday')
  expect(timeWords(new Date(2026, 10, 23, 0, 0), now)).toBe('Yesterday')
})

test('before that it is a day, with the year when it is another one', () => {
  expect(timeWords(new Date(2026, 10, 19, 9, 0), now)).toBe('19 Nov')
  expect(timeWords(new Date(2020, 8, 14, 10, 20), now)).toBe('14 Sep 2020')
  expect(dayWords(new Date(2027, 0, 1), now)).toBe('1 Jan 2027')
})

test('no time is no words', () => {
  expect(timeWords(new Date('never'), now)).toBe('')
})

test('in full for titles', () => {
  expect(fullTime(new Date(2026, 10, 19, 12, 4))).toBe('19 Nov 2026, 12:04')
})
