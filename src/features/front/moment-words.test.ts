import { expect, it } from 'vitest'
import { momentWords } from './moment-words.ts'

const now = new Date(2026, 10, 26, 12, 0)

it.each([
  [new Date(2026, 10, 26, 14, 30), 'today 14:30'],
  [new Date(2026, 10, 26, 21, 0), 'tonight 21:00'],
  [new Date(2026, 10, 27, 9, 5), 'tomorrow 09:05'],
  [new Date(2026, 11, 3, 9, 0), '3 Dec 09:00'],
])('%s is %s', (moment, wanted) => expect(momentWords(moment, now)).toBe(wanted))
