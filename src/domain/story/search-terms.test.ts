import { expect, test } from 'vitest'
import { hitLine, markTerms, oneSlipApart, searchTerms } from './search-terms.ts'

test('a search is words, folded', () => expect(searchTerms('  Brücke "shut" AND café* ')).toEqual(['brucke', 'shut', 'and', 'cafe']))
test('words that start with a term are marked', () =>
  expect(markTerms('The Bridges of Bremen', ['bridge'])).toEqual({ text: 'The Bridges of Bremen', marks: [[4, 10]] }))
test('nothing found is null', () => expect(markTerms('The ferry', ['bridge'])).toBeNull())
test('the hit line is cut near the hit', () => {
  const line = `${'word '.repeat(40)}the bridge is shut`
  const hit = hitLine(`First line.\n\n${line}\n`, ['bridge'])
  expect(hit?.text.startsWith('…')).toBe(true)
  expect(hit?.marks.map(([from, to]) => hit.text.slice(from, to))).toEqual(['bridge'])
})
test.each([
  ['brigde', 'bridge', true],
  ['bridg', 'bridge', true],
  ['brridge', 'bridge', true],
  ['bridgy', 'bridge', true],
  ['ferry', 'bridge', false],
  ['bridge', 'bridge', false],
])('%s and %s one slip apart: %s', (one, other, apart) => expect(oneSlipApart(one, other)).toBe(apart))
