import { expect, it } from 'vitest'
import { storyAge } from './story-age.ts'

const now = new Date(2026, 10, 26, 12, 0)
const changedAt = now.toISOString()

it('a story is as old as its own date says, and as its file where it has none', () => {
  expect(storyAge({ dateSort: '2026-11-23T11:40:00', changedAt }, now)).toBe('23 Nov')
  expect(storyAge({ dateSort: '', changedAt }, now)).toBe('12:00')
})
