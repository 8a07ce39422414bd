import { expect, test } from 'vitest'
import type { Saving } from './saving.ts'
import { savingWords } from './saving-words.ts'

const at = new Date(2026, 10, 24, 12, 4).getTime()
const said = (saving: Saving, now = at, kept = true) => {
  const { strong, rest } = savingWords(saving, now, kept)
  return [strong, rest].filter(Boolean).join(' ')
}

test('every state of saving has its words', () => {
  expect(said({ state: 'saved', at })).toBe('Saved 12:04')
  expect(said({ state: 'saved', at: null })).toBe('Saved · nothing waiting')
  expect(said({ state: 'typing' })).toBe('Typing, not saved yet')
  expect(said({ state: 'saving' })).toBe('Saving')
  expect(said({ state: 'retrying', since: at, next: at + 28_000, reason: '' }, at + 20_000)).toBe('Not saved for 20 s. Trying again in 8 s')
  expect(said({ state: 'offline', since: at, edits: 3 })).toBe('Offline. 3 edits kept on this device')
  expect(said({ state: 'offline', since: at, edits: 1 }, at, false)).toBe('Offline. 1 edit only in this window. Keep it open')
  expect(said({ state: 'back', edits: 3, at })).toBe('Back online. 3 edits saved 12:04')
  expect(said({ state: 'refused', reason: 'Too long.' })).toBe('Not saved. Too long. Your text is kept on this device')
  expect(said({ state: 'read-only' })).toBe('Read only. The folder cannot be written')
  expect(said({ state: 'published', at })).toBe('Published 12:04, every other line stands')
})

test('what was saved on another day says the day', () => {
  expect(said({ state: 'saved', at }, at + 86_400_000)).toBe('Saved Yesterday')
})
