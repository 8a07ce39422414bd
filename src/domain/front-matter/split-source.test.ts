import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scanHead } from './scan-head.ts'
import { joinSource, splitSource, withBody } from './split-source.ts'

test.each([
  ['---\ntitle: A\n---\nBody', 'yaml', 'Body'],
  ['---  \r\ntitle: A\r\n--- \r\nBody', 'yaml', 'Body'],
  ['---yaml\ntitle: A\n---\nBody', 'yaml', 'Body'],
  ['---json\n{ "title": "A" }\n---\nBody', 'json', 'Body'],
  ['--- toml\ntitle = "A"\n---\nBody', 'toml', 'Body'],
  ['+++\ntitle = "A"\n+++\nBody', 'toml', 'Body'],
  [';;;\n"title": "A"\n;;;\nBody', 'json', 'Body'],
  ['{\n  "title": "A",\n  "more": { "deep": "}" }\n}\n\nBody', 'json', '\nBody'],
  ['{ "title": "A" }', 'json', ''],
])('%j has a head of its own format, and its title is read', (text, format, body) => {
  const source = splitSource(text)
  expect(source).toMatchObject({ format, body })
  expect(scanHead(source).get('title')).toBe('A')
  expect(joinSource(source)).toBe(text)
})

test.each([
  '{{< figure src="a.jpg" >}}\n',
  '{% raw %}\n',
  '{ "title": ',
  '---\nnever closed\n',
  '----\n',
  '---title\nA\n---\n',
  'Body {\n}\n',
])('%j is all body', text => {
  expect(splitSource(text)).toMatchObject({ format: 'none', body: text })
})

test('any text at all, cut and joined, is the same text', () => {
  const pieces = fc.constantFrom('---', '--- json', '+++', ';;;', '{', '}', '"a": "b"', '\n', '\r\n', ' ', 'title: x', '\ufeff')
  fc.assert(
    fc.property(
      fc.array(pieces).map(parts => parts.join('')),
      text => joinSource(splitSource(text)) === text,
    ),
  )
})

test('a fence that ends the file gets its line end before a body is written below it', () => {
  const write = (text: string, body: string) => joinSource(withBody(splitSource(text), body))
  expect(write('---\ntitle: A\n---', 'Hello.\n')).toBe('---\ntitle: A\n---\nHello.\n')
  expect(write('---\r\ntitle: A\r\n---', 'Hello.')).toBe('---\r\ntitle: A\r\n---\r\nHello.')
  expect(write('{ "title": "A" }', 'Hello.')).toBe('{ "title": "A" }\nHello.')
  expect(write('---\ntitle: A\n---', '')).toBe('---\ntitle: A\n---')
})

test.each(['---\nstate:\n---\nText\n', '+++\na = 1\n+++\n', '{"a": 1}\nText\n', ';;;\n;;;\n'])(
  'a body that begins like a head (%j) stays a body in a file without one',
  body => {
    const text = joinSource(withBody(splitSource('Old text.\n'), body))
    expect(splitSource(text)).toMatchObject({ format: 'none', head: '', body: `\n${body}` })
    expect(text).toBe(`\n${body}`)
  },
)
