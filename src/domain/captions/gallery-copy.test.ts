import { expect, it } from 'vitest'
import { type CopyKeys, readCopy } from './story-copy.ts'

const keys: CopyKeys = {
  headline: 'title',
  standfirst: null,
  date: null,
  categories: null,
  lead: { src: null, caption: null, alt: null, credit: null },
}
const pictures = (text: string) => readCopy(text, keys).pictures.map(({ line, src, caption, alt }) => [line, src, caption, alt])

it.each([
  [
    'lines of Markdown',
    '![A](a.jpg "One")\n![B](b.jpg "Two")',
    [
      [3, 'a.jpg', 'One', 'A'],
      [4, 'b.jpg', 'Two', 'B'],
    ],
  ],
  [
    'a list',
    '- ![A](a.jpg "One")\n- ![B](b.jpg)',
    [
      [3, 'a.jpg', 'One', 'A'],
      [4, 'b.jpg', '', 'B'],
    ],
  ],
  ['one item of a list', '- ![A](a.jpg "One")', [[3, 'a.jpg', 'One', 'A']]],
  ['a quote', '> ![A](a.jpg "One")', [[3, 'a.jpg', 'One', 'A']]],
  [
    'a figure whose caption has marks',
    '<figure><img src="a.jpg" alt="A"><figcaption>The <em>One</em></figcaption></figure>',
    [[3, 'a.jpg', 'The One', 'A']],
  ],
  [
    'figures in a figure',
    '<figure class="gallery">\n<figure><img src="a.jpg" alt="A"><figcaption>One</figcaption></figure>\n<figure><img src="b.jpg" alt="B"><figcaption>Two</figcaption></figure>\n</figure>',
    [
      [4, 'a.jpg', 'One', 'A'],
      [5, 'b.jpg', 'Two', 'B'],
    ],
  ],
  [
    'pictures under one caption',
    '<figure>\n<img src="a.jpg" alt="A">\n<img src="b.jpg" alt="B">\n<figcaption>Both of <em>them</em></figcaption>\n</figure>',
    [
      [4, 'a.jpg', 'Both of them', 'A'],
      [5, 'b.jpg', 'Both of them', 'B'],
    ],
  ],
  [
    'shortcodes',
    '{{< gallery >}}\n{{< figure src="a.jpg" caption="One" alt="A" >}}\n{{< figure src="b.jpg" caption="Two" >}}\n{{< /gallery >}}',
    [
      [4, 'a.jpg', 'One', 'A'],
      [5, 'b.jpg', 'Two', ''],
    ],
  ],
] as const)('finds the pictures of a gallery written as %s', (_, block, wanted) =>
  expect(pictures(`Text.\n\n${block}\n\nMore.\n`)).toEqual(wanted),
)

it('finds those of a list in the head', () =>
  expect(
    pictures(
      '---\ntitle: Snow\ngallery:\n  - src: /img/a.jpg\n    caption: One\n    alt: A\n  - src: /img/b.jpg\n    caption: Two\n---\n\nText.\n',
    ),
  ).toEqual([
    [4, '/img/a.jpg', 'One', 'A'],
    [7, '/img/b.jpg', 'Two', null],
  ]))

it('takes no gallery from sentences with pictures in them, nor from other lists in the head', () => {
  expect(pictures('See ![a](b.jpg) and ![c](d.jpg) here.\n')).toEqual([])
  expect(pictures('---\nlinks:\n  - url: /about\n    title: About\n---\n\nText.\n')).toEqual([])
})
