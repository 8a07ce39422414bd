import { describe, expect, test } from 'vitest'
import { splitSource } from '../front-matter/split-source.ts'
import { isNoCredit } from './no-credit.ts'
import { picturesOf } from './story-pictures.ts'

const named = (text: string, leadKey: string | null = null) => picturesOf(splitSource(text), leadKey)
const body = (text: string) => named(text).map(picture => picture.src)

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
  expect(body('![a]({{ site.url }}/img/a.jpg "A") ![b]({{ "/b.jpg" | relative_url }})')).toEqual([
    '{{ site.url }}/img/a.jpg',
    '{{ "/b.jpg" | relative_url }}',
  ])
  expect(body('![a][one]\n\n[one]: /img/a.jpg "A"\n[two]: https://example.org/page')).toEqual(['/img/a.jpg'])
})

test('a link is no picture, and a picture named twice is one', () => {
  expect(body('[text](/img/a.jpg) ![a](/b.jpg) ![b](/b.jpg)')).toEqual(['/b.jpg'])
})

describe('what a figure gives as credit', () => {
  const credits = (text: string) => named(text).map(({ src, credit }) => [src, credit])

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
    ['a site’s include', '{% include figure.html image="/a.jpg" caption="Ice" credit="Ole" %}', 'Ole'],
    ['a component', '<Photo\n  src="/a.jpg"\n  photographer="Ole &amp; Rud"\n/>', 'Ole & Rud'],
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
  const head = 'image: https://pictures.example/1?id=7 \ngallery: [/img/a.jpg, words]\nthumb: /img/t.PNG?v=2\ntitle: Nothing\n'
  expect(named(`---\n${head}---\n`, 'image')).toEqual([
    { src: 'https://pictures.example/1?id=7', lead: true },
    { src: '/img/a.jpg', lead: false },
    { src: '/img/t.PNG?v=2', lead: false },
  ])
})

describe('in lists and maps of the head', () => {
  const inHead = (text: string) => named(text, 'image').map(({ src, credit }) => (credit === undefined ? src : [src, credit]))

  test.each([
    ['a list of maps', '---\ngallery:\n  - src: a.jpg\n    credit: Kit\n  - src: b.jpg\n---\n', [['a.jpg', 'Kit'], 'b.jpg']],
    ['braces', '---\ngallery: [{src: a.jpg, caption: A}, {src: b.jpg, credit: ""}]\n---\n', ['a.jpg', ['b.jpg', '']]],
    ['a map', '---\ncover:\n  image: a.jpg\n---\n', ['a.jpg']],
    ['a map in braces', '---\ncover: {image: a.jpg}\n---\n', ['a.jpg']],
    ['a list far down', '---\na:\n  b:\n    c:\n      - d: { e: [a.jpg] }\n---\n', ['a.jpg']],
    ['a list of a map', '---\nphotos:\n  all:\n    - a.jpg\n    - "b c.jpg"\n---\n', ['a.jpg', 'b c.jpg']],
    ['portraits of authors', '---\nauthors:\n  - name: A\n    photo: /a.jpg\n---\n', ['/a.jpg']],
    ['tables of TOML', '+++\n[[resources]]\nsrc = "a.jpg"\n[cover]\nimage = "b.jpg"\n+++\n', ['a.jpg', 'b.jpg']],
    ['dotted keys of TOML', '+++\ncover.image = "a.jpg"\nlist = [{ src = "b.jpg" }]\n+++\n', ['a.jpg', 'b.jpg']],
    ['JSON', '{"gallery": [{"src": "a.jpg", "credit": "Kit"}]}\n', [['a.jpg', 'Kit']]],
  ])('pictures are named by %s', (_, text, wanted) => expect(inHead(text)).toEqual(wanted))

  test('a picture that the head names twice is named once, and a map is no address', () => {
    expect(inHead('---\nphotos:\n  - a.jpg\n  - a.jpg\nmore:\n  src: a.jpg\n---\n')).toEqual(['a.jpg'])
    expect(inHead('---\nphotos:\n  - src: a.jpg\n    credit: Kit\n---\n\n![A](a.jpg)\n')).toEqual([['a.jpg', '']])
  })

  test('a head that cannot be read names none there', () => expect(inHead('---\na: [\n  - src: a.jpg\n---\n')).toEqual([]))
})

test('an attribute without quotes names a picture where it ends like one', () => {
  expect(body('<img src=a.jpg alt=A>\n\n{{< figure src=/b.png >}}\n\n<img src={c}> [x](https://example.org?src=feed)')).toEqual([
    'a.jpg',
    '/b.png',
  ])
})
