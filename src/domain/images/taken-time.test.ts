import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanText, listed, longestText } from './clean-text.ts'
import { isTakenTime, takenTime } from './taken-time.ts'

test.each([
  ['2026:11:22 16:47:09', '', '2026-11-22T16:47:09'],
  ['2026-11-22T16:47:09.123+01:00', '', '2026-11-22T16:47:09'],
  ['2026-11-22T16:47Z', '', '2026-11-22T16:47:00'],
  ['2026-11-22', '', '2026-11-22'],
  ['20261122', '164709+0100', '2026-11-22T16:47:09'],
  ['20261122', '', '2026-11-22'],
  ['2026:11:22 99:99:99', '', '2026-11-22'],
  ['0000:00:00 00:00:00', '', ''],
  ['2026-02-30', '', ''],
  ['2026-11', '', ''],
  ['yesterday', '', ''],
  ['', '164709', ''],
])('%j %j was taken %j', (date, time, taken) => expect(takenTime(date, time)).toBe(taken))

test.each([
  '',
  '1850',
  '2026-11',
  '2026-11-22',
  '2024-02-29',
  '2026-11-22T16:47',
  '2026-11-22T16:47:09',
  '2026-11-22T16:47:09.123Z',
  '2026-11-22T16:47:09+01:00',
])('%j says when a picture was taken', text => expect(isTakenTime(text)).toBe(true))

test.each([
  '31 Feb',
  'yesterday',
  '2026-02-31',
  '2026-13',
  '2025-02-29',
  '0000',
  '1799-12-31',
  '20261122',
  '2026-11-22 16:47',
  '2026-11-22T24:00',
  '2026-11-22T16:60',
  '2026-11-22T16:47:09+24:00',
  '2026-11-22T',
  '2026-11-22T16:47:09 ',
])('%j does not', text => expect(isTakenTime(text)).toBe(false))

test('what a file says of the time can be written into the library as it is', () =>
  fc.assert(
    fc.property(fc.stringMatching(/^(?:17|19|20)\d\d[-:](?:0\d|1[0-3])[-:][0-3]\d[T ][0-2]\d:[0-6]\d(?::[0-6]\d)?$/), text => {
      expect(isTakenTime(takenTime(text))).toBe(true)
    }),
  ))

// Any UTF-16 units, lone surrogates among them, and often those that matter.
const unit = fc.oneof(fc.nat(0xffff), fc.constantFrom(0, 9, 10, 13, 0x85, 0x2028, 0xd800, 0xdc00, 0xfffe, 0xffff))
const anyText = fc.array(unit).map(units => String.fromCharCode(...units))

test('a clean text has nothing that a file or a page could stumble on', () =>
  fc.assert(
    fc.property(anyText, text => {
      const clean = cleanText(text)
      expect(clean).not.toMatch(/[^\P{Cc}\t\n]|[\ufffe\uffff]|^\s|\s$/u)
      expect(clean.isWellFormed()).toBe(true)
      expect(cleanText(clean)).toBe(clean)
    }),
  ))

test('a text is cut between characters', () => {
  expect(cleanText(`a${'😀'.repeat(longestText)}`)).toHaveLength(longestText - 1)
  expect(cleanText('x'.repeat(5_000_000))).toHaveLength(longestText)
  expect(cleanText('one\0\r\ntwo\u2028')).toBe('one\ntwo')
})

test('a list has no empty items', () => expect(listed(' Mira Voss,, Kit Oduya , ')).toEqual(['Mira Voss', 'Kit Oduya']))
