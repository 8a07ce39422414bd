import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DocNode } from '#editor/bridge/doc-node.ts'
import { openBody } from '#editor/bridge/open-body.ts'
import { saveBody } from '#editor/bridge/save-body.ts'
import { damage } from './damage.ts'

/** Each place of a document where a word stands, as a path of child indexes. */
function wordsOf(node: DocNode, path: readonly number[] = []): { path: readonly number[]; word: string }[] {
  if (node.text !== undefined)
    return (node.text.match(/[A-Za-zÀ-ÿ]{2,}/g) ?? []).filter(word => word !== 'https').map(word => ({ path, word }))
  return (node.content ?? []).flatMap((child, index) => wordsOf(child, [...path, index]))
}

function retyped(node: DocNode, path: readonly number[], word: string, typed: string): DocNode {
  const [index, ...rest] = path
  if (index === undefined) {
    const text = (node.text ?? '').replace(new RegExp(`(?<![A-Za-zÀ-ÿ])${word}(?![A-Za-zÀ-ÿ])`), typed)
    // The editor lets an address that links to itself follow its text.
    const marks = (node.marks ?? []).filter(mark => mark.type !== 'link' || !String(mark.attrs?.href).endsWith(node.text ?? ''))
    return { type: 'text', text, ...(marks.length > 0 ? { marks } : {}) }
  }
  return { ...node, content: (node.content ?? []).map((child, at) => (at === index ? retyped(child, rest, word, typed) : child)) }
}

/** What is left of two texts once their common start and end are taken away. */
function changedPart(before: string, after: string): [string, string] {
  let start = 0
  while (start < Math.min(before.length, after.length) && before[start] === after[start]) start++
  let end = 0
  while (end < Math.min(before.length, after.length) - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
  return [before.slice(start, before.length - end), after.slice(start, after.length - end)]
}

function expectMinimal(body: string, pick: number): void {
  const opened = openBody(body)
  const words = wordsOf(opened.doc)
  const one = words[pick % Math.max(1, words.length)]
  if (!one) return
  const saved = saveBody(opened, retyped(opened.doc, one.path, one.word, 'Zwölf'))
  expect(saved.problems).toEqual([])
  const [cut, put] = changedPart(body, saved.body)
  expect([one.word.includes(cut), 'Zwölf'.includes(put)]).toEqual([true, true])
}

describe('opened and saved without an edit', () => {
  it.each(damage)('the same bytes: %j', body => expect(saveBody(openBody(body), openBody(body).doc)).toEqual({ body, problems: [] }))
})

describe('a word retyped changes that word and nothing else', () => {
  it.each(damage)('%j', body => {
    for (let pick = 0; pick < wordsOf(openBody(body).doc).length; pick++) expectMinimal(body, pick)
  })
})

const pieces = fc.constantFrom(
  ...[
    'word',
    'a bit of *text* here',
    '**bold**',
    '- item',
    '  - nested item',
    '1. one',
    '> quote',
    '> - deep',
    '```',
    '~~~js',
    '    code',
    '---',
    '***',
    '===',
    '# Head',
    '| a | b |',
    '|---|---|',
    '| c |',
    '[link](u "t")',
    '[ref]',
    '[ref]: /x',
    '<div>',
    '</div>',
    '<!-- c',
    '-->',
    '{{< fig >}}',
    '@include("x")',
    '&amp; &copy;',
    '\\* \\# x',
    'https://a.example/b_c',
    '![p](q)',
    '- [ ] task',
    '- [x] done',
    'end  ',
    '\u00a0',
    '\t',
    '`co`de',
    '$$',
    '_x_ __y__',
    '***z** w*',
    ':::',
    '<x-a>',
    '\0',
    '\uFEFF',
    '[^1]',
    '[^1]: foot',
  ],
)
const joints = fc.constantFrom('\n', '\n\n', '\r\n', '\r\n\r\n', ' ', '\n\n\n', '\r', '\n  ', '\n> ', '')
const bodies = fc.array(fc.tuple(pieces, joints), { maxLength: 14 }).map(parts => parts.flat().join(''))

describe('random bodies', () => {
  it('come back as they are', () =>
    fc.assert(
      fc.property(bodies, body => {
        const opened = openBody(body)
        expect(saveBody(opened, opened.doc).body).toBe(body)
        expect(
          opened.segments.map((segment, index) => (opened.gaps[index] ?? '') + segment.source).join('') + (opened.gaps.at(-1) ?? ''),
        ).toBe(body)
      }),
      { seed: 20261124, numRuns: 2000 },
    ))

  it('any characters at all come back as they are', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), body => {
        expect(saveBody(openBody(body), openBody(body).doc).body).toBe(body)
      }),
      { seed: 7, numRuns: 1500 },
    ))

  it('read back as the screen shows after a word is retyped, or say so', () => {
    let minimal = 0
    let tried = 0
    fc.assert(
      fc.property(bodies, fc.nat(40), (body, pick) => {
        const opened = openBody(body)
        const words = wordsOf(opened.doc)
        const one = words[pick % Math.max(1, words.length)]
        if (!one) return
        tried++
        const saved = saveBody(opened, retyped(opened.doc, one.path, one.word, 'Zwölf'))
        const [cut, put] = changedPart(body, saved.body)
        if (saved.problems.length === 0 && one.word.includes(cut) && 'Zwölf'.includes(put)) minimal++
      }),
      { seed: 11, numRuns: 1500 },
    )
    expect(minimal / tried).toBeGreaterThan(0.97)
  })
})
