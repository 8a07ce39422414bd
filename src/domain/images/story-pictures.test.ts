import { expect, test } from 'vitest'
import { picturesOf } from './story-pictures.ts'

const body = (text: string) => picturesOf(new Map(), text, null).map(picture => picture.src)

test('pictures of the body are found as Markdown, HTML, shortcodes and definitions', () => {
  expect(body('![a](/img/a.jpg) and ![b](</img/b c.jpg> "B")\n\n![x [y] z](/img/d(1).jpg)')).toEqual([
    '/img/a.jpg',
    '/img/b c.jpg',
    '/img/d(1).jpg',
  ])
  expect(body('<img alt="x" src="/img/a.jpg">\n\n{{< figure src="/img/b.png" caption="B" >}}\n\n<x-photo src=\'c.webp\' />')).toEqual([
    '/img/a.jpg',
    '/img/b.png',
    'c.webp',
  ])
  expect(body('![a][one]\n\n[one]: /img/a.jpg "A"\n[two]: https://example.org/page')).toEqual(['/img/a.jpg'])
})

test('a link is no picture, and a picture named twice is one', () => {
  expect(body('[text](/img/a.jpg) ![a](/b.jpg) ![b](/b.jpg)')).toEqual(['/b.jpg'])
})

test('in the head, the lead picture is what its key says, and others are what end like pictures', () => {
  const head = new Map<string, string | string[]>([
    ['image', 'https://pictures.example/1?id=7 '],
    ['gallery', ['/img/a.jpg', 'words']],
    ['thumb', '/img/t.PNG?v=2'],
    ['title', 'Nothing'],
  ])
  expect(picturesOf(head, '', 'image')).toEqual([
    { src: 'https://pictures.example/1?id=7', lead: true },
    { src: '/img/a.jpg', lead: false },
    { src: '/img/t.PNG?v=2', lead: false },
  ])
})
