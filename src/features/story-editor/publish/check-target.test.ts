import { expect, test } from 'vitest'
import { sortedChecks, targetOf } from './check-target.ts'

test('a check leads to what it speaks of', () => {
  expect(targetOf({ id: 'tk', level: 'blocks', message: 'TK in paragraph 7: “opened in TK”.' })).toEqual({
    at: 'words',
    words: 'opened in TK',
  })
  expect(targetOf({ id: 'tk', level: 'blocks', message: 'TK in the headline or standfirst: “TK bridge”.' })).toEqual({ at: 'headline' })
  expect(targetOf({ id: 'moved', level: 'warning', message: '' })).toEqual({ at: 'headline' })
  expect(targetOf({ id: 'changed-on-disk', level: 'blocks', message: '' })).toEqual({ at: 'disk' })
  expect(targetOf({ id: 'tk', level: 'ok', message: 'No TK.' })).toBeNull()
})

test('what must be mended comes first', () => {
  const checks = (['ok', 'warning', 'blocks'] as const).map(level => ({ id: level, level, message: '' }))
  expect(sortedChecks(checks).map(check => check.id)).toEqual(['blocks', 'warning', 'ok'])
})
