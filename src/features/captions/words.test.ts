import { expect, test } from 'vitest'
import { words } from './words.ts'

test('a list that is longer than one answer says so, and what to do', () => {
  expect(words.listed(5000, 25762)).toBe(
    'The first 5,000 of 25,762 are listed. Narrow the list down with a filter, or work through these; the next ones come then.',
  )
  expect(words.position(1, 25762)).toBe('1 of 25,762')
  expect([words.empty.more(1), words.empty.more(20762)]).toEqual(['One more is waiting.', '20,762 more are waiting.'])
})

test('what became of a return says by what and by whom', () => {
  expect(words.cameBack('Kit', ['alt'])).toBe('came back: alt text changed by Kit')
  expect(words.cameBack('', ['caption', 'credit'])).toBe('came back: caption, credit changed')
})
