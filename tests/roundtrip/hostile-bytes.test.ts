import fc from 'fast-check'
import { expect, it } from 'vitest'
import { openSource } from '#editor/bridge/open-source.ts'
import { saveSource } from '#editor/bridge/save-source.ts'
import { seeds } from './seeds.ts'

const unharmed = (bytes: Uint8Array): void => {
  const source = openSource(bytes)
  expect(source.bytes).toBe(bytes)
  if (source.refused !== null) expect(source.refused).toMatch(/^This file is not UTF-8 text, .*\. It stays as it is; .*\.$/)
  else expect(saveSource(source, source.body.doc).bytes).toEqual(bytes)
}

const pieces = fc.constantFrom(
  ...[
    '---\n',
    '+++\n',
    'title: x\n',
    '\0',
    '\u0085',
    '\u2028',
    '\ufeff',
    '\r',
    '\n',
    '\t',
    ' ',
    '> ',
    '- ',
    '1. ',
    '    ',
    '```',
    '~~~',
    '$$',
  ],
  ...[
    '|',
    '|-|',
    '*',
    '_',
    '[',
    ']',
    '(',
    ')',
    '![',
    '[^a]',
    '[a]: ',
    '<',
    '>',
    '<!--',
    '-->',
    '<div>',
    '{{',
    '}}',
    '{%',
    '%}',
    '{{--',
    '@if',
  ],
  ...['&amp;', '&#0;', '\\', '\ud83d\ude00', '\u0301', '\u200f', 'שלום', 'word', '#', '=', '`', '~~', 'https://x.example', ':::'],
)

it.each(seeds)('random bytes are opened and saved as they are, or refused in words (seed %i)', seed => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), unharmed), { seed, numRuns: 2000 })
})

it.each(seeds)('text with anything in it comes back as it is (seed %i)', seed => {
  const texts = fc.array(pieces, { maxLength: 40 }).map(parts => new TextEncoder().encode(parts.join('')))
  fc.assert(fc.property(texts, unharmed), { seed, numRuns: 1500 })
})

it.each(seeds)('a file that ends in the middle of a character is refused, and stays (seed %i)', seed => {
  const cut = fc.tuple(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.nat()).map(([text, at]) => {
    const bytes = new TextEncoder().encode(`---\ntitle: ${text}\n---\n\n${text}🐟`)
    return bytes.slice(0, bytes.length - 1 - (at % 3))
  })
  fc.assert(
    fc.property(cut, bytes => {
      expect(openSource(bytes).refused).not.toBeNull()
      unharmed(bytes)
    }),
    { seed, numRuns: 500 },
  )
})
