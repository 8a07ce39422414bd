import { expect, it } from 'vitest'
import { type CopyKeys, readCopy } from './story-copy.ts'

const keys: CopyKeys = {
  headline: 'title',
  standfirst: 'description',
  date: 'date',
  categories: 'categories',
  lead: { src: 'image', caption: 'caption', alt: 'alt', credit: null },
}
const head =
  '---\nimage: /img/quay.jpg \ntitle: Ice on the quay \ncaption: "Ice on Monday"\ndate: 2026-11-24-09-00-00\ncategories: [local, weather]\n---\n'

it('reads headline, lead picture and date with their lines, and says where there is no place for a word', () => {
  const copy = readCopy(`${head}\nText.\n`, keys)
  expect(copy.headline).toEqual({ text: 'Ice on the quay', written: 'Ice on the quay ', line: 3 })
  expect(copy.standfirst).toBeNull()
  expect(copy.categories).toEqual(['local', 'weather'])
  expect(copy.pictures).toEqual([
    { kind: 'lead', line: 4, src: '/img/quay.jpg', caption: 'Ice on Monday', alt: '', credit: null, decorative: false },
  ])
  expect(copy.bodyLine).toBe(8)
})

it.each([
  ['![Alt](a.jpg "A title")', { alt: 'Alt', caption: 'A title', credit: null }],
  ['![Alt \\[2\\]](<a b.jpg>)\n*In italics*', { src: 'a b.jpg', alt: 'Alt [2]', caption: 'In italics' }],
  [
    '<figure>\n  <img src="a.jpg" alt="">\n  <figcaption>Ice <cite>Jonah Sele</cite></figcaption>\n</figure>',
    { decorative: true, caption: 'Ice', credit: 'Jonah Sele' },
  ],
  ['{{< figure src="a.jpg" caption="Ice" attr="Jonah Sele" >}}', { caption: 'Ice', credit: 'Jonah Sele', alt: '' }],
])('reads a figure written as %j', (block, words) => {
  const [figure] = readCopy(`Text.\n\n${block}\n\nMore.\n`, keys).pictures
  expect(figure).toMatchObject({ kind: 'figure', line: 3, ...words })
})

it('takes no picture from a link, from a sentence with a picture in it, or from code', () => {
  for (const block of ['[a](b.jpg)', 'See ![a](b.jpg) here.', '```\n![a](b.jpg)\n```', '    ![a](b.jpg)'])
    expect(readCopy(`${block}\n`, keys).pictures).toEqual([])
})
