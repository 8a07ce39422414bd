import { describe, expect, it } from 'vitest'
import { editLineEnds, joinLineEnds, splitLineEnds } from './source-lines.ts'

const mixed = 'a\r\nb\nc\rd\r\n\r\n'

describe('line ends in the source view', () => {
  it('come back as they were', () => expect(joinLineEnds(splitLineEnds(mixed))).toBe(mixed))
  it('shows every line end as one', () => expect(splitLineEnds(mixed).text).toBe('a\nb\nc\nd\n\n'))
  it('keeps those around an insertion', () => {
    const { text, ends } = splitLineEnds(mixed)
    expect(joinLineEnds({ text: text.replace('b', 'b\nx'), ends: editLineEnds(ends, 1, 0, 1) })).toBe('a\r\nb\r\nx\nc\rd\r\n\r\n')
  })
  it('keeps those around a removal', () => {
    const { text, ends } = splitLineEnds(mixed)
    expect(joinLineEnds({ text: text.replace('b\nc', 'bc'), ends: editLineEnds(ends, 1, 1, 0) })).toBe('a\r\nbc\rd\r\n\r\n')
  })
})
