import { describe, expect, it } from 'vitest'
import { verifyFile } from './verify-file.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const story = '---\ntitle: Eels \n--- \n\nThe *ferry* came.\n\n- eels\n- post\n\n<div>raw</div>\n\nNobody ordered {{< sup 2 >}} eels.\n'

describe('verifying a file', () => {
  it('opens and saves it untouched, then with one word typed anew in each of some blocks', () => {
    expect(verifyFile(bytes(story), { edits: 3, seed: 'a' })).toMatchObject({
      refused: null,
      identical: true,
      edits: 3,
      minimal: 3,
      verified: 3,
      failures: [],
      bytes: story.length,
    })
  })
  it('types in no more blocks than there are with words', () => {
    expect(verifyFile(bytes(story), { edits: 50, seed: 'a' }).edits).toBe(3)
    expect(verifyFile(bytes(''), { edits: 50, seed: 'a' })).toMatchObject({ identical: true, edits: 0 })
  })
  it('refuses what is not UTF-8, and counts it as neither right nor wrong', () => {
    const report = verifyFile(new Uint8Array([0x45, 0xe9, 0x6c]), { edits: 3, seed: 'a' })
    expect(report).toMatchObject({ identical: false, edits: 0, failures: [] })
    expect(report.refused).toContain('not UTF-8')
  })
  it('counts what is rich and what stays source', () => {
    const { constructs } = verifyFile(bytes(story), { edits: 0, seed: 'a' })
    expect(constructs).toMatchObject({
      Paragraph: { rich: 4, source: 0 },
      'Bulleted list': { rich: 1, source: 0 },
      HTML: { rich: 0, source: 1 },
      Shortcode: { rich: 0, source: 1 },
    })
  })
})
