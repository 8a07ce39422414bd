import { describe, expect, it } from 'vitest'
import { setLetters } from './set-letters.ts'
import { setNestedValue, setText } from './set-nested-value.ts'
import { splitSource } from './split-source.ts'

const heads = {
  json: (raw: string) => `{\n  "title": "A \\u2014 B",\n  "c": ${raw}, "z": 1\n}\n\nText\n`,
  yaml: (raw: string) => `---\ntitle: A # why\nc: ${raw}\nz: "\\u2014"\n---\n\nText  \n`,
  toml: (raw: string) => `+++\ntitle = "A \\u2014 B"\nc = ${raw}\nz = 1\n+++\nText\n`,
}
const written = (file: string, text: string) => setLetters(splitSource(file), ['c'], text)?.head

describe('only the letters that changed are written', () => {
  it.each([
    ['json', '"Tea \\u2014 caf\\u00e9 \\/ bar"', 'Tea — café / pub', '"Tea \\u2014 caf\\u00e9 \\/ pub"'],
    ['json', '"Old \\ud83d\\ude42 \\"x\\""', 'Old 🙂 "y"', '"Old \\ud83d\\ude42 \\"y\\""'],
    ['json', '"Old \\ud83d\\ude42"', 'New 🙂', '"New \\ud83d\\ude42"'],
    ['json', '"One\\ntwo"', 'One three', '"One\\nthree"'],
    ['json', '"One \\u2014"', 'One — "two"', '"One \\u2014 \\"two\\""'],
    ['yaml', '"A \\u2014 \\x41 \\U0001F642 b"', 'A — A 🙂 c', '"A \\u2014 \\x41 \\U0001F642 c"'],
    ['yaml', '"One \\\n  and two\n  three"', 'One and two four', '"One \\\n  and two\n  four"'],
    ['yaml', "'It''s   one\n  more'", "It's one less", "'It''s   one\n  less'"],
    ['yaml', "'One'", "It's", "'It''s'"],
    ['yaml', 'One  and\n  two # hm', 'One and three', 'One  and\n  three # hm'],
    ['yaml', '|\n  One\n  two\n\n  three', 'One 2 three', '|\n  One\n  2\n\n  three'],
    ['yaml', '|-\n    One\n    two', 'One and two', '|-\n    One\n    and two'],
    ['yaml', '>-\n  One\n  two\n  three four', 'One two 3 four', '>-\n  One\n  two\n  3 four'],
    ['yaml', '>+\n  One\n  two # it\n', 'One two # is', '>+\n  One\n  two # is\n'],
    ['yaml', '!!str &c |2\n    One\n    two', '1 two', '!!str &c |2\n    1\n    two'],
    ['toml', '"A \\u2014 b"', 'A — c', '"A \\u2014 c"'],
    ['toml', '"""\nOne \\\n   two\nthree"""', 'One two 3', '"""\nOne \\\n   two\n3"""'],
    ['toml', "'''\nC:\\One\ntwo'''", 'C:\\One 2', "'''\nC:\\One\n2'''"],
  ] as const)('in %s: %s', (format, raw, text, wanted) =>
    expect(written(heads[format](raw), text)).toBe(splitSource(heads[format](wanted)).head),
  )

  it('with line ends as they are', () => {
    const file = heads.yaml('|\n  One\n  two').replaceAll('\n', '\r\n')
    expect(written(file, '1 two')).toBe(splitSource(file.replace('One', '1')).head)
  })
})

describe('letters are left to whatever writes the whole value', () => {
  it.each([
    ['where nothing but blanks changes', '"One\\u00a0two"', 'One two'],
    ['where a plain text would be no text', 'One', 'yes'],
    ['where it would be a comment', 'One\n  two', 'One #two'],
    ['where it is emptied', '"One"', ''],
    ['where another value has it as well', '&x "One"\nd: *x', 'Two'],
    ['where it is no text', '[One]', 'Two'],
  ])('%s', (_, raw, text) => expect(written(heads.yaml(raw), text)).toBeUndefined())

  it('and then it is written', () => {
    const file = heads.yaml('"One\\u00a0two"')
    const wanted = { ok: true, source: splitSource(file.replace('\\u00a0', ' ')) }
    expect(setText(splitSource(file), 'c', 'One two', [])).toEqual(wanted)
    expect(setNestedValue(splitSource(file), ['c'], 'One two')).toEqual(wanted)
  })
})
