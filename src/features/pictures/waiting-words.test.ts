import { expect, test } from 'vitest'
import { keptWords } from './waiting-words.ts'

/** What a browser keeps, as far as it is read. */
const storage = (kept: Readonly<Record<string, string>>) => ({
  length: Object.keys(kept).length,
  key: (at: number) => Object.keys(kept)[at] ?? null,
  getItem: (key: string) => kept[key] ?? null,
})

test('words that an earlier page kept are found by picture and field, and are not this page’s', () => {
  const kept = { 'stet.picture-word.7.caption': '{"text":"Ice","base":"","here":true}', 'stet.display': '{"text":"a","base":"b"}' }
  expect(keptWords(storage(kept))).toEqual({ '7.caption': { text: 'Ice', base: '', here: false } })
})

test.each(['', 'null', '[]', '{"text":7,"base":""}', '{"text":"a"}', 'Ice'])('%j is none', kept => {
  expect(keptWords(storage({ 'stet.picture-word.7.caption': kept }))).toEqual({})
})
