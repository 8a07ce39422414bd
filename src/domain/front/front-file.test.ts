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
      '{\r\n\t"world": ["x"],\r\n\t"home": ["b", "c"]\r\n}\r\n',
    ))
  it('as another front of the file', () =>
    expect(writeFront('{\n  "world": ["x"]\n}\n', 'json', 'home', ['a'])).toBe('{\n  "world": ["x"],\n  "home": [\n    "a"\n  ]\n}\n'))
  it('in YAML, with its comments', () => {
    const file = '# Fronts\nhome:\n  - a\n  - b\n\n# and the world\nworld: [x] # so far\n'
    expect(writeFront(file, 'yaml', 'home', ['c'])).toBe('# Fronts\nhome:\n  - c\n\n# and the world\nworld: [x] # so far\n')
    expect(writeFront(file, 'yaml', 'sport', ['c'])).toBe(`${file}sport:\n  - c\n`)
    expect(writeFront(file, 'yaml', 'home', [])).toContain('home: []\n')
  })
  const commented = [
    'home:   # lead',
    "  - 'a'   # the ferry, until Friday",
    '  # a gap',
    "  - 'b'",
    "  - 'c' # last",
    '# the end',
    '',
  ].join('\n')
  it.each<[string, readonly string[], string]>([
    [
      'another order',
      ['c', 'a', 'b'],
      "home:   # lead\n  - 'c' # last\n  - 'a'   # the ferry, until Friday\n  # a gap\n  - 'b'\n# the end\n",
    ],
    ['one more', ['a', 'b', "d's", 'c'], `${commented.replace("  - 'c'", "  - 'd''s'\n  - 'c'")}`],
    ['one less', ['a', 'c'], commented.replace("  # a gap\n  - 'b'\n", '')],
    ['none', [], 'home: []   # lead\n# the end\n'],
  ])('as lines that stay with their comments and quotes: %s', (_, entries, out) => {
    expect(writeFront(commented, 'yaml', 'home', entries)).toBe(out)
    const windows = commented.replaceAll('\n', '\r\n')
    expect(writeFront(windows, 'yaml', 'home', entries)).toBe(out.replaceAll('\n', '\r\n'))
    expect(writeFront(commented.trimEnd().replace(/\n# the end$/, ''), 'yaml', 'home', [...entries])).toBe(
      out.replace(/(?:\n# the end)?\n$/, entries.length === 0 ? '\n' : ''),
    )
  })
  it.each([
    ['lines at the margin', 'home:\n- a\n- b\n', 'home:\n- b\n- c\n'],
    ['lines indented by four', 'home:\n    - "a"\n    - "b"\nx: 1\n', 'home:\n    - "b"\n    - "c"\nx: 1\n'],
    ['brackets with a comment behind them', 'home: [a, b] # lead\nx: 1\n', 'home: [b, c] # lead\nx: 1\n'],
    ['braces', '{home: [a], sport: [x]}\n', '{home: [b, c], sport: [x]}\n'],
    ['nothing yet', 'home:   # lead\nx: 1\n', 'home:   # lead\n  - "b"\n  - "c"\nx: 1\n'],
    ['null', 'home: ~ # lead\nsport: [x]\n', 'home: # lead\n  - "b"\n  - "c"\nsport: [x]\n'],
    ['a file of comments', '# The fronts\n', '# The fronts\nhome:\n  - "b"\n  - "c"\n'],
    ['no front at all', '{}\n', '{\n  "home": [\n    "b",\n    "c"\n  ]\n}\n'],
    ['a document with an end', 'sport:\n  - x\n...\n', 'sport:\n  - x\nhome:\n  - b\n  - c\n...\n'],
    ['no last line end', 'sport: [x]', 'sport: [x]\nhome:\n  - "b"\n  - "c"\n'],
    ['a byte order mark', '\uFEFFhome:\n  - a\n', '\uFEFFhome:\n  - b\n  - c\n'],
    ['an anchor that nobody names', 'home: &lead\n  - a\n', 'home: &lead\n  - b\n  - c\n'],
  ])('into YAML as it is written: %s', (_, text, out) => expect(writeFront(text, 'yaml', 'home', ['b', 'c'])).toBe(out))
  it.each([
    ['one line', '{ "home": ["a", "b"], "x": 1 }\n', '{ "home": ["b", "c"], "x": 1 }\n'],
    ['nothing but what it must have', '{"home":["a","b"],"x":1}', '{"home":["b","c"],"x":1}'],
    ['lines of its own', '{\n "home": [\n  "a"\n ]\n}\n', '{\n "home": [\n  "b",\n  "c"\n ]\n}\n'],
    ['an empty list', '{\n  "home": []\n}\n', '{\n  "home": [\n    "b",\n    "c"\n  ]\n}\n'],
    ['no such front, in one line', '{"x":[1]}', '{"x":[1], "home": ["b", "c"]}'],
    ['nothing', '{}', '{\n  "home": [\n    "b",\n    "c"\n  ]\n}'],
  ])('into JSON as it is written: %s', (_, text, out) => expect(writeFront(text, 'json', 'home', ['b', 'c'])).toBe(out))
  it.each([
    ['a comma too many', 'json', '{ "home": ["a",] }'],
    ['another front by reference', 'yaml', 'home: &a\n  - x\nsport: *a\n'],
    ['itself a reference', 'yaml', 'sport: &a\n  - x\nhome: *a\n'],
    ['comments in brackets', 'yaml', 'home: [a, # one\n  b]\n'],
    ['a list', 'yaml', '- a\n'],
  ] as const)('but not where there is %s', (_, format, text) => expect(writeFront(text, format, 'home', ['b', 'c'])).toBeNull())
  it.each([
    ['no JSON', '{ "home": ['],
    ['a list', '["a"]'],
    ['a front that is a map', '{ "home": { "first": "a" } }'],
  ])('but not into %s, which stays', (_, text) => expect(writeFront(text, 'json', 'home', ['a'])).toBeNull())
})

it('entries are read in their order; what is no text is left out, and a front that is not there is null', () => {
  expect(readFront('{ "home": ["b", 3, "a"] }', 'json', 'home')).toEqual(['b', 'a'])
  expect(readFront('home:\n  - b\n', 'yaml', 'home')).toEqual(['b'])
  expect(readFront('{}', 'json', 'home')).toBeNull()
  expect(readFront(null, 'yaml', 'home')).toBeNull()
  expect(readFront('{', 'json', 'home')).toBeNull()
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
          for (const [name, list] of wanted) expect(readFront(text, format, name)).toEqual(list)
        }
      },
    ),
  ))
