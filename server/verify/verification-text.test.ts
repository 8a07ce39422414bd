import { describe, expect, it } from 'vitest'
import { verificationJson, verificationText } from './verification-text.ts'
import type { Verification } from './verify-paths.ts'

const found: Verification = {
  files: 1200,
  identical: 1199,
  refused: 1,
  edits: 3600,
  minimal: 3599,
  verified: 3600,
  failures: [{ file: 'posts/eels.md', law: 2, detail: '“eels” typed anew changed "a" into "b"' }],
  bytes: 6_400_000,
  unread: [],
  constructs: { Text: { rich: 990, source: 10 }, Paragraph: { rich: 5000, source: 0 }, HTML: { rich: 0, source: 12 } },
}

describe('what a verification says', () => {
  it('for people: each law with its count, what is rich, and where a law is broken', () => {
    const text = verificationText(found, 12.34)
    expect(text).toContain('1,200 files, 6.4 MB, 12.3 s')
    expect(text).toContain('1 are not UTF-8 text; Stet leaves them alone.')
    expect(text).toMatch(/same bytes +1,199 of 1,199/)
    expect(text).toMatch(/that word alone +3,599 of 3,600/)
    expect(text).toContain('99.00 % of the text is rich')
    expect(text).toContain('posts/eels.md: law 2. “eels” typed anew changed "a" into "b"')
  })
  it('that no law is broken, where none is', () => expect(verificationText({ ...found, failures: [] }, 1)).toContain('No law is broken.'))
  it('for programs: one object', () => {
    expect(JSON.parse(verificationJson(found))).toEqual({
      files: 1200,
      identical: 1199,
      refused: 1,
      edits: 3600,
      minimal: 3599,
      verified: 3600,
      failures: found.failures,
    })
  })
})
