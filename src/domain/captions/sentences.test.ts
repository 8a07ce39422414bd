import { expect, it } from 'vitest'
import { endsWithStop, keywordsOf, sentencesOf } from './sentences.ts'

it.each([
  ['The ferry left. Nobody waved!', ['The ferry left.', 'Nobody waved!']],
  ['Dr. Marl met J. Sele on Sept. 4. They spoke.', ['Dr. Marl met J. Sele on Sept. 4.', 'They spoke.']],
  ['“It is late.” She left.', ['“It is late.”', 'She left.']],
  ['It rose 3.4 per cent. 200 came.', ['It rose 3.4 per cent.', '200 came.']],
  ['No stop at all', ['No stop at all']],
  ['', []],
])('%j is %j', (text, sentences) => expect(sentencesOf(text)).toEqual(sentences))

it('knows a stop behind quotation marks and brackets, and takes no colon for one', () => {
  for (const text of ['Late.', 'Late.”', 'Late?)', 'Late… ', 'Late.\u00a0']) expect(endsWithStop(text)).toBe(true)
  for (const text of ['Late', 'Late:', 'Late,', '']) expect(endsWithStop(text)).toBe(false)
})

it('what a sentence is about are its words without the small ones, and without an apostrophe s', () => {
  expect(keywordsOf('The ferry’s crew and the Ferry')).toEqual(new Set(['ferry', 'crew']))
})
