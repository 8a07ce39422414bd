import { expect, it } from 'vitest'
import { paragraphsOf } from './paragraphs.ts'

it('parts a body at its blank lines, and tells text from the rest', () => {
  const body =
    '# Head\n\nOne line\nand another\u00a0\n\n- a\n- b\n\n> said\n\n```\nx\n\ny\n```\n\n![a](b.jpg)\n\n{{< ad >}}\n\n<div>\n\n| a |\n\n\tcode\n'
  expect(paragraphsOf(body).map(({ kind, text, line }) => [kind, text, line])).toEqual([
    ['heading', 'Head', 0],
    ['text', 'One line and another\u00a0', 2],
    ['list', 'a b', 5],
    ['quote', 'said', 8],
    ['code', '', 10],
    ['picture', '', 16],
    ['markup', '', 18],
    ['markup', '', 20],
    ['table', '', 22],
    ['code', '', 24],
  ])
})

it('says where each stands, with any line end, and loses none', () => {
  const body = '\r\n\r\nOne\r\ntwo\r\n\r\n  \r\nThree'
  expect(paragraphsOf(body).map(({ start, end }) => body.slice(start, end))).toEqual(['One\r\ntwo\r', 'Three'])
  expect(paragraphsOf(body).map(({ text }) => text)).toEqual(['One two', 'Three'])
  expect(paragraphsOf('')).toEqual([])
})
