import { describe, expect, it, test } from 'vitest'
import { marksWithoutNotes, placeholders } from './publish-checks.ts'

test('a placeholder is found with its paragraph and the words around it', () =>
  expect(placeholders('First.\n\nThe hall opened in TK, the council said.')).toEqual([
    { word: 'TK', context: 'hall opened in TK, the council', paragraph: 2 },
  ]))
test.each(['mytk', 'example.tk', 'a tk in lower case', 'TKO in round two', 'see /TK/page', ''])('%j is none', text =>
  expect(placeholders(text)).toEqual([]),
)
test.each(['TK', 'XXX metres', 'TKTK is not but TK is', 'Lorem ipsum dolor'])('%j is one', text =>
  expect(placeholders(text)).toHaveLength(1),
)

describe('marks without notes', () => {
  it('are those whose note is not there, each once', () =>
    expect(marksWithoutNotes('A[^1] and[^b] and[^b].\n\n[^1]: One.\n')).toEqual(['[^b]']))
  it('are none in code, escaped, or with their note in a quote', () =>
    expect(marksWithoutNotes('`[^x]` \\[^y] [^Q].\n\n```\n[^z]\n```\n\n> [^q]: In a quote.\n')).toEqual([]))
})
