import { expect, test } from 'vitest'
import type { PictureRecord } from '#contract/picture.ts'
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

test('the data of a picture say what its file says and what the desk says, each by its name where they differ', () => {
  const texts = { caption: '', alt: '', source: '', terms: '', people: '', place: '', taken: '', keywords: '', name: 'a.jpg' }
  const found = { credit: { value: 'Anna Berg', origin: 'EXIF' }, copyright: { value: '(c) Anna Berg', origin: 'EXIF' } }
  const record = { ...texts, credit: 'Ben Ode', copyright: '(c) Anna Berg', found } as unknown as PictureRecord
  const both = [
    ['Credit, EXIF of the file', 'Anna Berg'],
    ['Credit, desk', 'Ben Ode'],
  ]
  const rest = [
    ['Copyright', '(c) Anna Berg'],
    ['File', 'a.jpg'],
  ]
  expect(words.dataFields(record)).toEqual([...both, ...rest])
  expect(words.dataFields({ ...record, found: {}, copyright: '' })).toEqual([['Credit, desk', 'Ben Ode'], rest[1]])
})

test('words that wait are said to be chosen only where there are two of them', () => {
  expect(words.waits('caption', 'It reads “x” now.', 'conflict')).toMatch(/Say below it which words are to stand\.$/)
  expect(words.waits('caption', 'Too odd.', 'refused')).toBe(
    'The caption that you wrote waits: Too odd. Write it otherwise there, or drop it below the field.',
  )
  expect(words.waits('alt', 'The desk does not answer.', 'away')).toBe('The alt text that you wrote waits: The desk does not answer.')
})

test('a sentence begins with a capital, whoever signed off', () => {
  expect(words.signedBy('you', '19:06')).toBe('You signed it off, 19:06. Since then:')
})
