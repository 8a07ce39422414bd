import { describe, expect, it } from 'vitest'
import type { FieldValue } from '#domain/front-matter/field-value.ts'
import type { DocNode } from './doc-node.ts'
import { openSource } from './open-source.ts'
import { saveSource } from './save-source.ts'

const opened = (text: string) => {
  const source = openSource(new TextEncoder().encode(text))
  if (source.refused !== null) throw new Error(source.refused)
  return source
}
const textOf = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
const title = (text: string): ReadonlyMap<string, FieldValue> => new Map([['title', { type: 'text', text }]])
const paragraph = (text: string): DocNode => ({ type: 'paragraph', content: [{ type: 'text', text }] })
/** Markdown has no line break in a heading of level 3. */
const broken: DocNode = {
  type: 'heading',
  attrs: { level: 3, segment: 0 },
  content: [{ type: 'text', text: 'New' }, { type: 'hardBreak' }, { type: 'text', text: 'head' }],
}

describe('saving a file', () => {
  it('writes document and head together, and says what changed', () => {
    const source = opened('---\ntitle: Eels \n--- \n\nThe ferry came.\n')
    const saved = saveSource(source, { type: 'doc', content: [{ ...paragraph('The ferry sank.'), attrs: { segment: 0 } }] }, title('Post'))
    expect(textOf(saved.bytes)).toBe('---\ntitle: Post \n--- \n\nThe ferry sank.\n')
    expect(saved.proof).toEqual({ verified: true, problems: [], fields: [], change: { words: 2, bytes: 16, lines: 2 } })
  })

  it('writes nothing in the place that no way of writing verifies, and has both readings; what was edited elsewhere is written', () => {
    const source = opened('### Old head\n\nText.\n')
    const saved = saveSource(source, { type: 'doc', content: [broken, { ...paragraph('Words.'), attrs: { segment: 1 } }] })
    expect(textOf(saved.bytes)).toBe('### Old head\n\nWords.\n')
    expect(saved.proof.verified).toBe(false)
    expect(saved.proof.problems).toMatchObject([
      { at: 0, message: expect.stringContaining('no way to write'), screen: 'Heading 3: New ↵ head' },
    ])
    expect(saved.proof.problems[0]?.file).not.toBe(saved.proof.problems[0]?.screen)
  })

  it('leaves out a new block that cannot be written', () => {
    const source = opened('Text.\n')
    const fresh = { ...broken, attrs: { level: 3, segment: null } }
    const saved = saveSource(source, { type: 'doc', content: [...(source.body.doc.content ?? []), fresh] })
    expect([textOf(saved.bytes), saved.proof.verified]).toEqual(['Text.\n', false])
  })

  it('keeps a value that cannot be written, and says why', () => {
    const source = opened('---\ntitle: &t Old\nalt: *t\n---\nText.\n')
    const saved = saveSource(source, source.body.doc, title('New'))
    expect(saved.bytes).toBe(source.bytes)
    expect(saved.proof).toMatchObject({ verified: false, fields: [{ key: 'title', reason: expect.stringContaining('source mode') }] })
  })
})
