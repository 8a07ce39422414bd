import { parse } from 'smol-toml'
import { expect, it } from 'vitest'
import { tomlPlaces } from './toml-places.ts'

/** Every text of a head by its path, as TOML's parser reads them. */
const texts = (value: unknown, path: (string | number)[] = []): [string, string][] =>
  typeof value === 'string'
    ? [[JSON.stringify(path), value]]
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, one]) => texts(one, [...path, Array.isArray(value) ? Number(key) : key]))
      : []

it.each([
  ['keys of every kind', 'a = "1"\n"b c" = \'2\'\n\'d\' = """3"""\ne-f_9 = \'\'\'4\'\'\'\ng . "h.i" = "5"\n'],
  ['empty texts', 'a = ""\nb = \'\'\nc = """"""\nd = \'\'\'\'\'\'\n'],
  ['quotes in texts', 'a = "\\"b\\" = \\"c\\""\nb = \'"\'\nc = """a ""quoted"" \\""" one"""\nd = """end"" """\ne = """x""""\n'],
  ['what looks like more', 'a = "[b]"\nc = """\n[[d]]\ne = "f"\n""" # g = "h"\n# i = "j"\nk = "l"\n'],
  ['other values', 'a = 1\nb = 2026-11-20 10:00:00\nc = true\nd = [1, 2.5, "x"]\ne = { f = 1, g = "y" }\nh = -inf\n'],
  ['lists over lines', 'a = [ # one\n  "b", # "c"\n  ["d", { e = "f" }],\n\n]\ng = []\nh = {}\n'],
  ['tables', '[a]\nb = "1"\n[a.c]\nd = "2"\n[ e . "f g" ]\nh = "3"\n'],
  ['lists of tables', '[[a]]\nb = "1"\n[[a]]\n[[a.c]]\nd = "2"\n[[a.c]]\nd = "3"\n[a.e]\nf = "4"\n[[a]]\n[[a.c]]\nd = "5"\n'],
  ['other line ends', 'a = "1"\r\n[[b]]\r\nc = """\r\nd\r\n"""\r\n'],
])('knows the place of every text among %s', (_, head) => {
  const found = tomlPlaces(head).map(({ path, from, to }) => [JSON.stringify(path), parse(`x = ${head.slice(from, to)}`).x])
  expect(found.toSorted()).toEqual(texts(parse(head)).toSorted())
})

it('ends with what is no TOML', () => {
  for (const head of ['a', '= 1', '[', '[[a', 'a = [', 'a = {', 'a = "b', ']', 'a = { b', '"', 'a = [}]', '\\'])
    expect(tomlPlaces(head)).toEqual([])
})
