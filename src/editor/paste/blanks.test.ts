import { describe, expect, it } from 'vitest'
import { tidyBlanks } from './blanks.ts'

describe('blanks', () => {
  const tidy = (line: string) => tidyBlanks(line).join('')
  it('a no-break blank between words stays', () => expect(tidy('10\u00a0km «\u00a0mot\u00a0»')).toBe('10\u00a0km «\u00a0mot\u00a0»'))
  it('runs and edges are padding', () => expect(tidy('\u00a0a \u00a0 b\u00a0\u00a0c\n d\u00a0')).toBe('a b c d'))
  it('a line break is an edge', () => expect(tidy('a \v b')).toBe('a\vb'))
})
