import { expect, it } from 'vitest'
import { makeFigure, picturesBeside } from './make-figure.ts'

const words = 'A queue of cars at the quay, pictured on Monday'
const head = '---\ntitle: Quay \n---\n'
const at = (text: string) => ({ line: text.split('\n').findIndex(line => line.startsWith(words)) + 1, text: words })
const make = (body: string, form: 'title' | 'italic' | 'html' = 'title', src = '/a.jpg', alt = '') => {
  const text = head + body
  const done = makeFigure(text, at(text), { src, alt, form })
  return done.ok ? done.text.slice(head.length) : done.reason
}

it.each([
  ['before it', `One  two.\n\n![Cars](/a.jpg)\n\n${words}  \n\n* A\n- B\n`, `One  two.\n\n![Cars](/a.jpg "${words}")\n\n* A\n- B\n`],
  ['behind it', `One  two.\n\n\n${words}\n\n![Cars](/a.jpg)\n\nEnd`, `One  two.\n\n\n![Cars](/a.jpg "${words}")\n\nEnd`],
  ['before it, at the end', `![Cars](/a.jpg)\n\n${words}\n`, `![Cars](/a.jpg "${words}")\n`],
  ['before it, over windows lines', `![Cars](/a.jpg)\r\n\r\n${words}\r\n\r\nEnd\r\n`, `![Cars](/a.jpg "${words}")\r\n\r\nEnd\r\n`],
])('gives a picture that stands right %s the words, keeps its alt text, and leaves every other byte', (_, body, after) => {
  expect(make(body)).toBe(after)
  expect(picturesBeside(head + body, at(head + body))).toEqual([{ src: '/a.jpg', alt: 'Cars' }])
})

it('writes them below the picture where the site has captions, and another alt text where one is given', () => {
  expect(make(`![Cars](/a.jpg)\n\n${words}\n\nEnd.\n`, 'italic')).toBe(`![Cars](/a.jpg)\n*${words}*\n\nEnd.\n`)
  expect(make(`![](/a.jpg)\n\n${words}\n\nEnd.\n`, 'title', '/a.jpg', 'Cars')).toBe(`![Cars](/a.jpg "${words}")\n\nEnd.\n`)
})

it('puts any other picture where the paragraph stands', () => {
  const body = `![Cars](/a.jpg "Theirs")\n\n${words}\n\nEnd.\n`
  expect(make(body)).toBe(body.replace(words, `![](/a.jpg "${words}")`))
  expect(picturesBeside(head + body, at(head + body))).toEqual([])
  const bare = `![Cars](/a.jpg)\n\n${words}\n\nEnd.\n`
  expect(make(bare, 'title', '/b.jpg', 'B')).toBe(bare.replace(words, `![B](/b.jpg "${words}")`))
})
