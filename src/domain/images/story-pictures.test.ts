import { describe, expect, test } from 'vitest'
import { isNoCredit } from './no-credit.ts'
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

describe('what a figure gives as credit', () => {
  const credits = (text: string) => picturesOf(new Map(), text, null).map(({ src, credit }) => [src, credit])

  test.each([
    ['<figure> with <cite>', '<figure>\n  <img src="/a.jpg">\n  <figcaption>Ice <cite>Ole Rud</cite></figcaption>\n</figure>', 'Ole Rud'],
    ['<figure> with a class', '<figure><img src="/a.jpg"><figcaption>Ice <span class="x credit">Ole</span></figcaption></figure>', 'Ole'],
    [
      'a figure with a link',
      '<figure><img src="/a.jpg"><figcaption><b>Ice</b> <cite><a href="/o">Ole</a></cite></figcaption></figure>',
      'Ole',
    ],
    ['Markdown in a <figure>', '<figure>\n\n![Ice](/a.jpg)\n\n<figcaption><small>AP</small></figcaption>\n</figure>', 'AP'],
    ['Hugo’s shortcode', '{{< figure src="/a.jpg" attr="Ole \\"O\\" Rud" >}}', 'Ole "O" Rud'],
    ['the same on lines', '{{< figure\n  src="/a.jpg"\n  attr="Ole"\n>}}', 'Ole'],
  ])('is read from %s', (_, text, credit) => expect(credits(text)).toEqual([['/a.jpg', credit]]))

  test.each([
    ['with a title', '![Ice](/a.jpg "Photo: Ole")'],
    ['beside another figure', '![Ice](/a.jpg)\n\n<figure><img src="/b.jpg"><figcaption><cite>Ole</cite></figcaption></figure>'],
    ['behind one that is not closed', '<figure><img src="/a.jpg">\n\n<figure><img src="/b.jpg"><cite>Ole</cite></figure>'],
    ['that another element holds', '<figure><img src="/a.jpg"><span class="no-credit">Ole</span></figure>'],
    ['with an empty one', '<figure><img src="/a.jpg"><figcaption>Ice <cite> </cite></figcaption></figure>'],
  ])('is nothing for a picture %s', (_, text) => expect(credits(text)[0]).toEqual(['/a.jpg', '']))

  test('holds for a picture only where each of its figures gives one', () => {
    const figure = (credit: string) => `{{< figure src="/a.jpg" attr="${credit}" >}}\n\n`
    expect(credits(figure('Ole') + figure('Ole Rud'))).toEqual([['/a.jpg', 'Ole Rud']])
    for (const text of [figure('Ole') + figure('HO'), figure('HO') + figure('Ole'), `${figure('Ole')}![Ice](/a.jpg)`])
      expect(credits(text).map(([, credit]) => isNoCredit(credit ?? ''))).toEqual([true])
  })
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
