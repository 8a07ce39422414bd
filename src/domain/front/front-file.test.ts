import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFront, writeFront } from './front-file.ts'

describe('the order of a front is written, and nothing else of the file moves', () => {
  it('into a file that is not there yet', () => {
    expect(writeFront(null, 'json', 'home', ['a.md', 'b.md'])).toBe('{\n  "home": [\n    "a.md",\n    "b.md"\n  ]\n}\n')
    expect(writeFront(null, 'yaml', 'home', ['a.md'])).toBe('home:\n  - "a.md"\n')
  })
  it('in the indentation and line ends of the file', () =>
    expect(writeFront('{\r\n\t"world": ["x"],\r\n\t"home": ["a"]\r\n}\r\n', 'json', 'home', ['b', 'c'])).toBe(
      '{\r\n\t"world": ["x"],\r\n\t"home": [\r\n\t\t"b",\r\n\t\t"c"\r\n\t]\r\n}\r\n',
    ))
  it('as another front of the file', () =>
    expect(writeFront('{\n  "world": ["x"]\n}\n', 'json', 'home', ['a'])).toBe('{\n  "world": ["x"],\n  "home": [\n    "a"\n  ]\n}\n'))
  it('in YAML, with its comments', () => {
    const file = '# Fronts\nhome:\n  - a\n  - b\n\n# and the world\nworld: [x] # so far\n'
    expect(writeFront(file, 'yaml', 'home', ['c'])).toBe('# Fronts\nhome:\n  - "c"\n\n# and the world\nworld: [x] # so far\n')
    expect(writeFront(file, 'yaml', 'sport', ['c'])).toBe(`${file}sport:\n  - "c"\n`)
    expect(writeFront(file, 'yaml', 'home', [])).toContain('home: []\n')
  })
  it.each([
    ['no JSON', '{ "home": ['],
    ['a list', '["a"]'],
    ['a front that is a map', '{ "home": { "first": "a" } }'],
  ])('but not into %s, which stays', (_, text) => expect(writeFront(text, 'json', 'home', ['a'])).toBeNull())
})

it('entries are read in their order; what is no text is left out, and a front that is not there is null', () => {
  expect(readFront('{ "home": ["b", 3, "a"] }', 'home')).toEqual(['b', 'a'])
  expect(readFront('home:\n  - b\n', 'home')).toEqual(['b'])
  expect(readFront('{}', 'home')).toBeNull()
  expect(readFront(null, 'home')).toBeNull()
  expect(readFront('{', 'home')).toBeNull()
})

it('whatever is written is read again, and the other fronts stand', () =>
  fc.assert(
    fc.property(
      fc.constantFrom<'json' | 'yaml'>('json', 'yaml'),
      fc.array(fc.tuple(fc.constantFrom('home', 'world', 'sport'), fc.array(fc.string({ maxLength: 8 }), { maxLength: 4 })), {
        maxLength: 5,
      }),
      (format, steps) => {
        let text: string | null = null
        const wanted = new Map<string, readonly string[]>()
        for (const [front, entries] of steps) {
          const next = writeFront(text, format, front, entries)
          expect(next).not.toBeNull()
          text = next
          wanted.set(front, entries)
          for (const [name, list] of wanted) expect(readFront(text, name)).toEqual(list)
        }
      },
    ),
  ))
