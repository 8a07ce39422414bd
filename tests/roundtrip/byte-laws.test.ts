import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openBody } from '#editor/bridge/open-body.ts'
import { saveBody } from '#editor/bridge/save-body.ts'
import { damage } from './damage.ts'
import { expectSameBytes, keepsTheLaws, retypeEveryWord } from './laws.ts'
import { seeds } from './seeds.ts'

describe('opened and saved without an edit', () => {
  it.each(damage)('the same bytes: %j', body => expectSameBytes(body))
})

describe('a word retyped changes that word and nothing else', () => {
  it.each(damage)('%j', body => expect(retypeEveryWord(body).filter(one => !keepsTheLaws(one))).toEqual([]))
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
  it.each(seeds)('come back as they are (seed %i)', seed =>
    fc.assert(
      fc.property(bodies, body => {
        const opened = openBody(body)
        expect(saveBody(opened, opened.doc).body).toBe(body)
        expect(
          opened.segments.map((segment, index) => (opened.gaps[index] ?? '') + segment.source).join('') + (opened.gaps.at(-1) ?? ''),
        ).toBe(body)
      }),
      { seed, numRuns: 1500 },
    ),
  )

  it.each(seeds)('any characters at all come back as they are (seed %i)', seed =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), body => {
        expect(saveBody(openBody(body), openBody(body).doc).body).toBe(body)
      }),
      { seed, numRuns: 1000 },
    ),
  )

  it.each(seeds)('change by the word that is retyped, nearly always, and read back or say where not (seed %i)', seed => {
    let minimal = 0
    let tried = 0
    fc.assert(
      fc.property(bodies, body => {
        const words = retypeEveryWord(body)
        tried += words.length
        minimal += words.filter(keepsTheLaws).length
      }),
      { seed, numRuns: 300 },
    )
    expect(minimal / tried).toBeGreaterThan(0.97)
  })
})
