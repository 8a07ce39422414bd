import { expect, test } from 'vitest'
import { datePartsOf, dateTextOf, dateWords } from './date-parts.ts'

const wire = 'YYYY-MM-DD-HH-mm-ss'

test('a date in the site’s own format goes into the controls and comes out the same', () => {
  expect(datePartsOf('2026-11-23-11-40-07', wire)).toEqual({ day: '2026-11-23', time: '11:40:07' })
  expect(dateTextOf({ day: '2026-11-23', time: '11:40:07' }, wire, '2026-11-23-11-40-07', '')).toBe('2026-11-23-11-40-07')
  expect(dateTextOf({ day: '2026-12-01', time: '09:05' }, wire, '2026-11-23-11-40-07', '')).toBe('2026-12-01-09-05-00')
})

test('a zone stays as it was; a new value takes the one that other stories have', () => {
  const zoned = 'YYYY-MM-DDTHH:mm:ssZ'
  expect(dateTextOf({ day: '2026-11-24', time: '12:00:00' }, zoned, '2026-11-23T11:40:00+01:00', '')).toBe('2026-11-24T12:00:00+01:00')
  expect(dateTextOf({ day: '2026-11-24', time: '12:00:00' }, zoned, '', '2020-01-01T00:00:00Z')).toBe('2026-11-24T12:00:00Z')
})

test('what is no date is none, in both ways', () => {
  expect(datePartsOf('2026-02-30-00-00-00', wire)).toBeNull()
  expect(dateTextOf({ day: '2026-11-23', time: '25:00' }, wire, '', '')).toBeNull()
  expect(['9:05', '0905', '09.05', ''].map(time => dateTextOf({ day: '2026-11-23', time }, 'YYYY-MM-DD HH:mm', '', ''))).toEqual([
    '2026-11-23 09:05',
    '2026-11-23 09:05',
    '2026-11-23 09:05',
    '2026-11-23 00:00',
  ])
  expect(dateTextOf({ day: '', time: '11:40' }, wire, '', '')).toBeNull()
})

test('a date as words', () => {
  expect(dateWords('2026-11-23-11-40-00', wire)).toBe('Mon 23 Nov 2026, 11:40')
  expect(dateWords('23.11.2026', 'DD.MM.YYYY')).toBe('Mon 23 Nov 2026')
  expect(dateWords('soon', wire)).toBe('soon')
})
