import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FieldValue } from './field-value.ts'
import { headEntries } from './head-entries.ts'
import { removeValue, setValue } from './set-value.ts'
import { joinSource, splitSource } from './split-source.ts'

const story = [
  '---',
  'extends: _layouts.post',
  'image: https://pixhost.example/a.jpg ',
  'title: Swing bridge to stay shut ',
  'description: >',
  '  Folded words',
  '  over two lines',
  'date: 2026-11-23-11-40-00 # by hand',
  'categories: [latest,  local] ',
  'tags: [\'a\', "b"]',
  'people:',
  '  - Mira Voss  # desk',
  '  - Jonah Sele',
  'zip: 01234',
  'empty:',
  'featured: true ',
  '--- ',
  'Body.',
].join('\n')

const text = (value: string): FieldValue => ({ type: 'text', text: value })
const list = (...values: string[]): FieldValue => ({ type: 'list', values })
const bare = (value: string): FieldValue => ({ type: 'bare', text: value })

/** The lines that differ between the story and the story with one value set, as `old > new`. */
const edited = (key: string, value: FieldValue, source = story, order: string[] = []) => {
  const result = setValue(splitSource(source), key, value, order)
  if (!result.ok) return result.reason
  const before = source.split('\n')
  const after = joinSource(result.source).split('\n')
  let start = 0
  while (before[start] === after[start] && start < before.length) start += 1
  let end = 0
  while (end < before.length - start && end < after.length - start && before.at(-1 - end) === after.at(-1 - end)) end += 1
  return `${before.slice(start, before.length - end).join('|')} > ${after.slice(start, after.length - end).join('|')}`
}

describe('writing one value touches only its bytes', () => {
  test.each<[string, string, FieldValue, string]>([
    [
      'words stay plain and keep the blank behind them',
      'title',
      text('Bridge shut'),
      'title: Swing bridge to stay shut  > title: Bridge shut ',
    ],
    ['a colon brings quotes', 'title', text('Bridge: shut'), "title: Swing bridge to stay shut  > title: 'Bridge: shut' "],
    ['an apostrophe stays plain', 'title', text("Harbour's bridge"), "title: Swing bridge to stay shut  > title: Harbour's bridge "],
    ['a word that YAML 1.1 reads as true is quoted', 'title', text('Yes'), "title: Swing bridge to stay shut  > title: 'Yes' "],
    ['a sexagesimal number is quoted', 'title', text('18:30'), "title: Swing bridge to stay shut  > title: '18:30' "],
    [
      'a comment behind a value stays',
      'date',
      bare('2026-11-24-00-00-00'),
      'date: 2026-11-23-11-40-00 # by hand > date: 2026-11-24-00-00-00 # by hand',
    ],
    ['a folded value stays folded', 'description', text('Other words'), '  Folded words|  over two lines >   Other words'],
    [
      'a tag is added before the bracket',
      'categories',
      list('latest', 'local', 'sport'),
      'categories: [latest,  local]  > categories: [latest,  local,  sport] ',
    ],
    ['a tag is taken out with its comma', 'categories', list('local'), 'categories: [latest,  local]  > categories: [local] '],
    ['quotes of other tags stay', 'tags', list('a', 'b', 'c'), `tags: ['a', "b"] > tags: ['a', "b", c]`],
    ['a line is added to a block list', 'people', list('Mira Voss', 'Jonah Sele', 'Wen Aldous'), ' >   - Wen Aldous'],
    ['a line is taken out of a block list', 'people', list('Mira Voss'), '  - Jonah Sele > '],
    ['an empty key gets a blank and a value', 'empty', text('now'), 'empty: > empty: now'],
    ['true becomes false', 'featured', bare('false'), 'featured: true  > featured: false '],
    ['emptied words leave the key', 'title', text(''), 'title: Swing bridge to stay shut  > title:  '],
  ])('%s', (_, key, value, expected) => expect(edited(key, value)).toBe(expected))

  test('a missing key is added at its place in the site’s order and style', () =>
    expect(edited('author', text('Mira'), '---\ntitle: A \ndate: b \n---\n', ['title', 'author', 'date'])).toBe(' > author: Mira '))

  test('a file without a head gets one above an untouched body', () =>
    expect(edited('title', text('A'), 'Body.\n')).toBe(' > ---|title: A|---'))

  test('Windows line ends stay Windows line ends', () => {
    const result = setValue(splitSource('---\r\ntitle: A\r\n---\r\nB\r\n'), 'author', text('Mira'))
    expect(result.ok && joinSource(result.source)).toBe('---\r\ntitle: A\r\nauthor: Mira\r\n---\r\nB\r\n')
  })

  test('TOML values are spliced too', () =>
    expect(edited('title', text('It\'s "on"'), '+++\ntitle = "A" # c\nx = 1\n+++\n')).toBe(
      'title = "A" # c > title = "It\'s \\"on\\"" # c',
    ))

  test('a head that no parser accepts still takes an edit of one key', () =>
    expect(edited('foo', bare('new'), '---\ntitle: {{ title }}\nfoo: bar: baz\n---\n')).toBe('foo: bar: baz > foo: new'))

  test('a removed key takes its whole line', () =>
    expect(joinSource(removeValue(splitSource('---\na: 1\nb: 2 # x\nc: 3\n---\n'), 'b'))).toBe('---\na: 1\nc: 3\n---\n'))

  test('a value is never written in a way that reads back as another one', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), words => {
        const result = setValue(splitSource(story), 'title', text(words))
        if (!result.ok) return
        const entries = headEntries(result.source).entries
        expect(entries.find(entry => entry.key === 'title')?.value ?? '').toBe(words)
        expect(entries.filter(entry => entry.key !== 'title').map(entry => entry.raw)).toEqual(
          headEntries(splitSource(story))
            .entries.filter(entry => entry.key !== 'title')
            .map(entry => entry.raw),
        )
      }),
      { seed: 20261123, numRuns: 300 },
    ))
})

describe('splitting a file at its fences', () => {
  test.each([
    '',
    'Body only',
    '---\n---\n',
    '---\na: 1\n...\nBody',
    '\uFEFF---\r\na: 1\r\n--- \r\n',
    '+++\na = 1\n+++',
    '---\nnever closed',
    '--- \na: 1\n---',
    '---\n\n---\n\n\n',
  ])('%j is joined again to the byte', source => expect(joinSource(splitSource(source))).toBe(source))
  test('any text is joined again to the byte', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('---', '+++', '\n', '\r\n', ' ', 'a: b', '...', 'x'), { maxLength: 14 }).map(all => all.join('')),
        source => joinSource(splitSource(source)) === source,
      ),
      { seed: 7 },
    ))
})

describe('a text that is a list by blanks', () => {
  const jekyll = splitSource('---\ncategories: harbour ferry \ntags: \n---\n')
  const set = (key: string, ...values: string[]) => {
    const result = setValue(jekyll, key, { type: 'list', values, byBlanks: true })
    return result.ok ? result.source.head : result.reason
  }
  test('stays a text when a word is added or taken out', () => {
    expect(set('categories', 'harbour', 'ferry', 'local')).toBe('categories: harbour ferry local \ntags: \n')
    expect(set('categories', 'ferry')).toBe('categories: ferry \ntags: \n')
  })
  test('becomes a list when a word of it has a blank', () =>
    expect(set('categories', 'harbour', 'city council')).toBe('categories: [harbour, city council] \ntags: \n'))
  test('is a list where nothing was', () => expect(set('tags', 'a', 'b')).toBe('categories: harbour ferry \ntags: [a, b] \n'))
})

describe('a JSON head', () => {
  const head = '{\n  "title": "Swing bridge",\n  "tags": ["a",  "b"],\n  "params": { "x": 1.0 },\n  "draft": false\n}'
  const json = splitSource(`${head}\nBody.\n`)
  const set = (key: string, value: FieldValue, order: readonly string[] = []) => {
    const result = setValue(json, key, value, order)
    return result.ok ? result.source.head : result.reason
  }
  test('has its keys, with numbers as they are written', () => {
    expect(headEntries(json).entries.map(({ key, raw, style }) => [key, raw, style])).toEqual([
      ['title', '"Swing bridge"', 'double'],
      ['tags', '["a",  "b"]', 'flow'],
      ['params', '{ "x": 1.0 }', 'map'],
      ['draft', 'false', 'plain'],
    ])
  })
  test('changes by the value that was edited', () => {
    expect(set('title', text('Bridge “open”: "yes"'))).toBe(head.replace('"Swing bridge"', '"Bridge “open”: \\"yes\\""'))
    expect(set('draft', { type: 'bare', text: 'true' })).toBe(head.replace('false', 'true'))
    expect(set('tags', list('a', 'c'))).toBe(head.replace('["a",  "b"]', '["a", "c"]'))
    expect(set('params', { type: 'source', text: '{ "x": ' })).toContain('cannot be written')
  })
  test('gains a key on a line of its own, at its place', () => {
    expect(set('weight', { type: 'bare', text: '3' })).toBe(head.replace('false\n', 'false,\n  "weight": 3\n'))
    expect(set('date', text('2026'), ['title', 'date', 'tags'])).toBe(head.replace('bridge",', 'bridge",\n  "date": "2026",'))
    const none = setValue(splitSource('{}\nBody'), 'title', text('A'))
    expect(none.ok && joinSource(none.source)).toBe('{\n  "title": "A"\n}\nBody')
  })
  test('loses a key with its comma', () => {
    expect(removeValue(json, 'draft').head).toBe(head.replace(',\n  "draft": false', ''))
    expect(removeValue(json, 'title').head).toBe(head.replace('"title": "Swing bridge",\n  ', ''))
  })
  test('between fences without braces is read and written as well', () => {
    const bare = splitSource(';;;\n"title": "A",\n"n": 1\n;;;\nBody')
    const result = setValue(bare, 'title', text('B'))
    expect(result.ok && joinSource(result.source)).toBe(';;;\n"title": "B",\n"n": 1\n;;;\nBody')
  })
})

describe('what other values depend on', () => {
  const anchored = splitSource('---\ntitle: &t Old\nalt: *t\n---\n')
  test('a value that another key repeats is not changed under it', () =>
    expect(setValue(anchored, 'title', text('New'))).toMatchObject({ ok: false }))
  test('nor taken out', () => expect(removeValue(anchored, 'title')).toBe(anchored))
  test('a text that looks like an alias is quoted', () => {
    const result = setValue(splitSource('---\ntitle: Old\n---\n'), 'title', text('*Breaking'))
    expect(result.ok && result.source.head).toBe("title: '*Breaking'\n")
  })
  test('a key that would stay with its second value is not taken out', () => {
    const twice = splitSource('---\ntitle: A\ntitle: B\n---\n')
    expect(removeValue(twice, 'title')).toBe(twice)
  })
})

describe('lists with comments and lines of their own', () => {
  const set = (head: string, values: string[], fence = '---') => {
    const source = splitSource(`${fence}\n${head}\n${fence}\nBody`)
    const result = setValue(source, 'tags', list(...values))
    return result.ok ? result.source.head.replace(/\n$/, '') : result.reason
  }
  const lines = 'tags:\n  - a # one\n  # between\n  - b\n\n  - c\nlast: x'
  test('lose and gain an item, and nothing else', () => {
    expect(set(lines, ['a', 'b', 'c', 'd'])).toBe(lines.replace('- c', '- c\n  - d'))
    expect(set(lines, ['a', 'b'])).toBe(lines.replace('  - c\n', ''))
    expect(set(lines, ['a', 'x', 'b', 'c'])).toBe(lines.replace('# one\n', '# one\n  - x\n'))
    expect(set(lines, ['b', 'c'])).not.toContain('- a')
    expect(set(lines, ['a', 'c'])).toBe(lines.replace('  - b\n', ''))
  })
  const flow = 'tags: [\n  a, # one\n  b # two\n]'
  test('in brackets as well', () => {
    expect(set(flow, ['a', 'b', 'c'])).toBe('tags: [\n  a, # one\n  b,\n  c # two\n]')
    expect(set(flow, ['b'])).toContain('b # two\n]')
    expect(set(flow, ['x', 'b'])).toBe(flow.replace('a,', 'x,'))
  })
  test('in TOML, with a comma behind the last', () => {
    const toml = 'tags = [\n  "a", # one\n  "b",\n]'
    expect(set(toml, ['a', 'b', 'c'], '+++')).toBe('tags = [\n  "a", # one\n  "b",\n  "c",\n]')
    expect(set(toml, ['a'], '+++')).toBe('tags = [\n  "a",\n]')
  })
  test('in JSON', () => expect(set('"tags": [\n  "a",\n  "b"\n]', ['a', 'c', 'b'], ';;;')).toBe('"tags": [\n  "a",\n  "c",\n  "b"\n]'))
})
