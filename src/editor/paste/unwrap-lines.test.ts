import { describe, expect, it } from 'vitest'
import { paragraphsOfText } from './unwrap-lines.ts'

describe('lines of plain text', () => {
  const wrapped = 'the tides of this month were higher than in any\nmonth since the quay was built.'
  it('are joined where a program broke them', () => expect(paragraphsOfText(wrapped)).toEqual([wrapped.replace('\n', ' ')]))
  it('are joined without a blank behind a hyphen', () =>
    expect(paragraphsOfText(`${'a'.repeat(50)} well-\nknownandmore words`)).toEqual([`${'a'.repeat(50)} well-knownandmore words`]))
  it('are paragraphs where a further word would have fitted', () =>
    expect(paragraphsOfText(`Yours,\nA. Person\n\n${'word '.repeat(12)}`)).toEqual(['Yours,', 'A. Person', 'word '.repeat(12).trim()]))
  it('are paragraphs where they are as long as paragraphs', () =>
    expect(paragraphsOfText(`${'long '.repeat(40)}\n${'line '.repeat(40)}`)).toHaveLength(2))
})
