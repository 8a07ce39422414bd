import { expect, test } from 'vitest'
import { dateAt } from './date-now.ts'
import { formatSiteDate } from './site-date.ts'

const moment = Date.UTC(2026, 10, 25, 23, 30, 5)
const written = (zone: string, local: number, format = 'YYYY-MM-DD HH:mm:ss Z') => formatSiteDate(dateAt(moment, zone, local), format)

test('now is written in the zone that the site writes, wherever the clock stands', () => {
  expect(written('-0500', 540)).toBe('2026-11-25 18:30:05 -0500')
  expect(written('+05:30', 0)).toBe('2026-11-26 05:00:05 +05:30')
  expect(written('Z', 60)).toBe('2026-11-25 23:30:05 Z')
})

test('without a zone it is what the clock on the wall shows', () => {
  expect(written('', 60)).toBe('2026-11-26 00:30:05')
  expect(written('', -300)).toBe('2026-11-25 18:30:05')
})
