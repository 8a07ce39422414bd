import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { headEntries } from './head-entries.ts'
import { setPlainWord } from './set-plain-word.ts'
import { joinSource, splitSource } from './split-source.ts'

const set = (file: string, word: string) => {
  const done = setPlainWord(splitSource(file), 'featured', word)
  return done && joinSource(done)
}

describe('a plain word of a simple head', () => {
  it('is exchanged, blanks and line ends stand', () => {
    expect(set('---\ntitle: A \nfeatured:  true \r\ndate: b\n--- \nfeatured: true\n', 'false')).toBe(
      '---\ntitle: A \nfeatured:  false \r\ndate: b\n--- \nfeatured: true\n',
    )
    expect(set('---\nfeatured: true\n---\n', 'true')).toBe('---\nfeatured: true\n---\n')
  })
  it.each([
    ['in quotes', "---\nfeatured: 'true'\n---\n"],
    ['with a comment', '---\nfeatured: true # why\n---\n'],
    ['twice', '---\nfeatured: true\nfeatured: true\n---\n'],
    ['beside a text over several lines', '---\nnote: |\n  featured: true\nfeatured: true\n---\n'],
    ['not there', '---\ntitle: a\n---\n'],
    ['without a value', '---\nfeatured:\n---\n'],
    ['beside a line that no parser reads', '---\na: ]\nfeatured: true\n# a comment\n---\n'],
    ['in TOML', '+++\nfeatured = true\n+++\n'],
  ])('is left to the parser %s', (_, file) => expect(set(file, 'false')).toBeNull())
})

it('reads as the parser reads it, and every other value stands, in any head', () => {
  const line = fc.oneof(
    fc.constantFrom(
      'featured: true',
      'featured:  no ',
      'title: A: b',
      'title: "x"',
      'tags: [a, b]',
      '- x',
      '  y: z',
      '# featured: true',
      '',
      'note: |',
      'x: &a b',
      'y: *a',
    ),
    fc.tuple(fc.constantFrom('a', 'b', 'featured'), fc.string({ maxLength: 6 })).map(([key, text]) => `${key}: ${text}`),
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 6 }), lines => {
      const source = splitSource(`---\n${lines.join('\n')}\n---\nText\n`)
      const done = setPlainWord(source, 'featured', 'false')
      if (!done) return
      const [before, after] = [headEntries(source), headEntries(done)]
      expect(after.problem).toBe(before.problem)
      const values = ({ entries }: typeof before) => entries.map(({ key, raw }) => (key === 'featured' ? key : [key, raw]))
      expect(values(after)).toEqual(values(before))
      expect(after.entries.find(({ key }) => key === 'featured')?.raw).toBe('false')
    }),
    { numRuns: 500 },
  )
})
