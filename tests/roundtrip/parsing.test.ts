import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseMarkdown, parseWithEverything } from '#domain/markdown/parse-markdown.ts'
import { damage } from './damage.ts'
import { seeds } from './seeds.ts'
import { cmarkGfm, commonMark } from './spec-examples.ts'

function same(text: string): void {
  expect(parseMarkdown(text)).toEqual(parseWithEverything(text))
}

it('syntax that a text cannot have is left out, and nothing reads otherwise: every example of the specifications', () => {
  for (const { markdown } of [...commonMark(), ...(cmarkGfm() ?? [])]) same(markdown)
  for (const body of damage) same(body)
})

const pieces = fc.constantFrom(
  ...[
    'a',
    'b',
    'w',
    'h',
    'www',
    '.',
    'http',
    ':',
    '//',
    '@',
    'x.example',
    '~',
    '~~',
    '[',
    ']',
    '^',
    ' ',
    '\t',
    '\n',
    '\n\n',
    'x',
    'X',
    '|',
    '-',
  ],
  ...[':-', '-:', '- ', '1. ', '> ', '*', '_', '`', '<', '>', '(', ')', '!', '\\', '&amp;', '#', '[^a]: ', '[^a]', '- [ ] '],
)

it.each(seeds)('and any text at all (seed %i)', seed => {
  fc.assert(
    fc.property(
      fc.array(pieces, { maxLength: 30 }).map(parts => parts.join('')),
      same,
    ),
    { seed, numRuns: 3000 },
  )
})
