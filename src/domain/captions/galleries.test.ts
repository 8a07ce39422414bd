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
  [
    'figures in a figure with a caption for all',
    '<figure>\n<figure><img src="a.jpg" alt="A"><figcaption>One</figcaption></figure>\n<figure><img src="b.jpg" alt="B"><figcaption>Two</figcaption></figure>\n<figcaption>Both &amp; <b>all</b></figcaption>\n</figure>',
    [
      [4, 'a.jpg', 'One', 'A'],
      [5, 'b.jpg', 'Two', 'B'],
      [6, 'a.jpg', 'Both & all', null],
    ],
  ],
  [
    'figures without captions in a figure that has one',
    '<figure>\n<figure><img src="a.jpg" alt="A"></figure>\n<figure><a href="x"><img src="b.jpg" alt="B"></a></figure>\n<figcaption>Both</figcaption>\n</figure>',
    [
      [4, 'a.jpg', 'Both', 'A'],
      [5, 'b.jpg', 'Both', 'B'],
    ],
  ],
  ['a picture of HTML without a caption', '<p><img src="a.jpg" alt="A"></p>', [[3, 'a.jpg', null, 'A']]],
  ['a picture that is a link', '[![A](a.jpg "One")](a.jpg)', [[3, 'a.jpg', 'One', 'A']]],
  ['a picture below the words of a quote', '> Said.\n>\n> ![A](a.jpg)\n> *One*', [[5, 'a.jpg', 'One', 'A']]],
  ['an item of a list of words', '1. Words\n2. ![A](a.jpg "One")\n3. More', [[4, 'a.jpg', 'One', 'A']]],
  [
    'a figure over several lines of a quote',
    '> <figure>\n> <img src="a.jpg" alt="A">\n> <figcaption>One</figcaption>\n> </figure>',
    [[3, 'a.jpg', 'One', 'A']],
  ],
  ['a shortcode in a list in a quote', '> - {{< figure src="a.jpg" caption="One" alt="A" >}}', [[3, 'a.jpg', 'One', 'A']]],
  [
    'cells of a table',
    '| ![A](a.jpg "One") | ![B](b.jpg "Two") |\n|---|---|\n| words | words |',
    [
      [3, 'a.jpg', 'One', 'A'],
      [3, 'b.jpg', 'Two', 'B'],
    ],
  ],
  [
    'pictures with a line of emphasis below each',
    '![A](a.jpg)\n*One*\n![B](b.jpg)\n_The **two**_',
    [
      [3, 'a.jpg', 'One', 'A'],
      [5, 'b.jpg', 'The two', 'B'],
    ],
  ],
  ['a list behind tabs', '-\t![A](a.jpg "One")', [[3, 'a.jpg', 'One', 'A']]],
  ['a task', '- [ ] ![A](a.jpg "One")', [[3, 'a.jpg', 'One', 'A']]],
  ['a list whose further lines stand far in', '1.  Words\n\n    ![A](a.jpg "One")', [[5, 'a.jpg', 'One', 'A']]],
  ['the second item of a list in a list', '- Words\n  - More\n  - ![A](a.jpg "One")', [[5, 'a.jpg', 'One', 'A']]],
  ['a title in parentheses', '![A](a.jpg (One))', [[3, 'a.jpg', 'One', 'A']]],
  ['an address in letters that stand for others', '![A](a\\_b.jpg "One")', [[3, 'a_b.jpg', 'One', 'A']]],
  ['an alt text with marks', '![The *A*](a.jpg "One")', [[3, 'a.jpg', 'One', 'The A']]],
  ['a picture by reference', '![A][boat]\n\n[boat]: a.jpg "One"', [[3, 'a.jpg', 'One', 'A']]],
  ['a picture whose name is its alt text', '![Boat]\n\n[boat]: a.jpg "One"', [[3, 'a.jpg', 'One', 'Boat']]],
  ['a picture in a link by reference', '[![A](a.jpg "One")][shop]\n\n[shop]: /shop "The (shop)"', [[3, 'a.jpg', 'One', 'A']]],
  ['a picture in a link that has a title', '[![A](a.jpg "One")](/shop "The (shop)")', [[3, 'a.jpg', 'One', 'A']]],
  [
    'a table without outer bars',
    '![A](a.jpg "One") | ![B](b.jpg "Two \\| 2")\n--- | ---\nwords | words',
    [
      [3, 'a.jpg', 'One', 'A'],
      [3, 'b.jpg', 'Two | 2', 'B'],
    ],
  ],
  ['a picture right below a heading', '## Boats\n![A](a.jpg "One")', [[4, 'a.jpg', 'One', 'A']]],
  ['a picture with attributes', '![A](a.jpg "One"){.wide}', [[3, 'a.jpg', 'One', 'A']]],
  [
    'a caption of HTML behind a blank line',
    '<figure><img src="a.jpg" alt="A">\n\n<figcaption>One</figcaption></figure>',
    [[3, 'a.jpg', 'One', 'A']],
  ],
  [
    'Markdown in a figure of HTML',
    '<figure>\n\n![A](a.jpg)\n![B](b.jpg)\n\n<figcaption>The <i>One</i></figcaption>\n</figure>',
    [
      [5, 'a.jpg', 'The One', 'A'],
      [6, 'b.jpg', 'The One', 'B'],
    ],
  ],
  [
    'a figure in a figure, each with a caption',
    '<figure>\n<figure><img src="a.jpg" alt="A"><figcaption>One</figcaption></figure>\n\n<figcaption>All</figcaption>\n</figure>',
    [
      [4, 'a.jpg', 'One', 'A'],
      [6, 'a.jpg', 'All', null],
    ],
  ],
  [
    'figures three deep',
    '<figure><figure><figure><img src="a.jpg" alt="A"><figcaption>One</figcaption></figure><img src="b.jpg" alt="B"><figcaption>Two</figcaption></figure></figure>',
    [
      [3, 'a.jpg', 'One', 'A'],
      [3, 'b.jpg', 'Two', 'B'],
    ],
  ],
  ['capitals', '<FIGURE><IMG SRC="a.jpg" ALT="A"><FIGCAPTION>One</FIGCAPTION></FIGURE>', [[3, 'a.jpg', 'One', 'A']]],
  [
    'a shortcode over lines in a list in a quote',
    '> - {{< figure\n>   src="a.jpg"\n>   caption="One" alt="A" >}}',
    [[3, 'a.jpg', 'One', 'A']],
  ],
  ['a shortcode that is read as Markdown', '{{% figure src="a.jpg" caption="One" alt="A" %}}', [[3, 'a.jpg', 'One', 'A']]],
  [
    'a shortcode that stands far in',
    '{{< row >}}\n\n    {{< figure src="a.jpg" caption="One" alt="A" >}}\n\n{{< /row >}}',
    [[5, 'a.jpg', 'One', 'A']],
  ],
  [
    'a figure in a cell',
    '| <img src="a.jpg" alt="A"> | {{< figure src="b.jpg" caption="Two" >}} |\n|---|---|',
    [
      [3, 'a.jpg', null, 'A'],
      [3, 'b.jpg', 'Two', ''],
    ],
  ],
  ['a picture with a line of its own among words', 'The quay was empty.\n![A](a.jpg "One")\nThe text runs on.', [[4, 'a.jpg', 'One', 'A']]],
  ['a picture below the words of an item', '1. Walk.\n   ![A](a.jpg)\n   *One*\n2. Run.', [[4, 'a.jpg', 'One', 'A']]],
  [
    'Markdown between tags of the generator',
    '{{< gallery >}}\n![A](a.jpg "One")\n![B](b.jpg)\n*Two*\n{{< /gallery >}}',
    [
      [4, 'a.jpg', 'One', 'A'],
      [5, 'b.jpg', 'Two', 'B'],
    ],
  ],
  [
    'Markdown in an element that says so',
    '<figure markdown="1">\n![A](a.jpg)\n<figcaption>One</figcaption>\n</figure>',
    [[4, 'a.jpg', 'One', 'A']],
  ],
  ['Markdown in a box that says so', '<div markdown="1" class="wide">\n![A](a.jpg)\n*One*\n</div>', [[4, 'a.jpg', 'One', 'A']]],
  [
    'a box with its caption in a class',
    '<div class="wp-caption"><img src="a.jpg" alt="A"><p class="wp-caption-text">The <b>One</b></p></div>',
    [[3, 'a.jpg', 'The One', 'A']],
  ],
  ['a box with its caption in italics', '<p align="center"><img src="a.jpg" alt="A"><br><em>One</em></p>', [[3, 'a.jpg', 'One', 'A']]],
  ['a picture in a directive', ':::wide\n![A](a.jpg "One")\n:::', [[4, 'a.jpg', 'One', 'A']]],
  ['emphasis on the line of the picture', '![A](a.jpg) *One*', [[3, 'a.jpg', 'One', 'A']]],
  ['emphasis behind a break', '![A](a.jpg)<br>*One*', [[3, 'a.jpg', 'One', 'A']]],
  ['emphasis with a credit behind it', '![A](a.jpg)\n*One of the boats* (Kit Oduya)', [[3, 'a.jpg', 'One of the boats (Kit Oduya)', 'A']]],
  ['a line of emphasis for the credit', '![A](a.jpg)\n*One*\n*Kit Oduya*', [[3, 'a.jpg', 'One', 'A']]],
  [
    'bold words, and words in tags',
    '![A](a.jpg)\n**One**\n\n![B](b.jpg)\n<small>Two</small>',
    [
      [3, 'a.jpg', 'One', 'A'],
      [6, 'b.jpg', 'Two', 'B'],
    ],
  ],
  ['a caption that is a link', '![A](a.jpg)\n[*One*](/one)', [[3, 'a.jpg', 'One', 'A']]],
  ['a caption over two lines', '![A](a.jpg)\n*One<br>and m<sup>2</sup>*', [[3, 'a.jpg', 'One and m2', 'A']]],
  ['a title above who made it', '![A](a.jpg "One")\n*Photo: Kit Oduya*', [[3, 'a.jpg', 'One', 'A']]],
  ['emphasis behind a blank line', '![A](a.jpg)\n\n*One*', [[3, 'a.jpg', 'One', 'A']]],
  ['an address with a tag of the generator', '![A]({{ site.url }}/a.jpg "One")', [[3, '{{ site.url }}/a.jpg', 'One', 'A']]],
  [
    'an address in a tag of the generator',
    '![A]({{ "/a.jpg" | relative_url }})\n*One*',
    [[3, '{{ "/a.jpg" | relative_url }}', 'One', 'A']],
  ],
  [
    'a shortcode whose end stands on its own line',
    '{{< figure\n  src="a.jpg"\n  caption="One"\n  alt="A"\n>}}',
    [[3, 'a.jpg', 'One', 'A']],
  ],
] as const)('finds the pictures of a gallery written as %s', (_, block, wanted) =>
  expect(pictures(`Text.\n\n${block}\n\nMore.\n`)).toEqual(wanted),
)

it.each([
  [
    'YAML',
    '---\ntitle: Snow\ngallery:\n  - src: /img/a.jpg\n    caption: One\n    alt: A\n  - src: /img/b.jpg\n    caption: Two\n---\n\nText.\n',
    [
      [4, '/img/a.jpg', 'One', 'A'],
      [7, '/img/b.jpg', 'Two', ''],
    ],
  ],
  [
    'YAML, in a map',
    '---\ngallery:\n  images: [{ image: a.jpg, caption: One }, { image: b.jpg }]\n---\nText.\n',
    [
      [3, 'a.jpg', 'One', null],
      [3, 'b.jpg', '', null],
    ],
  ],
  ['TOML', '+++\ntitle = "Snow"\n[[resources]]\nsrc = "a.jpg"\ntitle = "One"\n+++\nText.\n', [[4, 'a.jpg', 'One', null]]],
  ['JSON', '{\n"gallery": [\n{"src": "a.jpg", "caption": "One"}]\n}\n\nText.\n', [[3, 'a.jpg', 'One', null]]],
])('finds those of a list in a head of %s', (_, text, wanted) => expect(pictures(text)).toEqual(wanted))

it.each([
  ['merge keys', 'base: &base\n  caption: One\ngallery:\n  - <<: *base\n    src: a.jpg\n', [[6, 'a.jpg', 'One', null]]],
  ['a name that stands for a word', 'note: &one One\ngallery:\n  - src: a.jpg\n    caption: *one\n', [[4, 'a.jpg', 'One', null]]],
  [
    'a name that stands for an item',
    'gallery:\n  - &first\n    src: a.jpg\n    caption: One\n  - *first\n',
    [
      [4, 'a.jpg', 'One', null],
      [6, 'a.jpg', 'One', null],
    ],
  ],
  ['explicit keys', '? gallery\n: - ? src\n    : a.jpg\n    ? caption\n    : One\n', [[4, 'a.jpg', 'One', null]]],
  ['quoted keys', '"gallery":\n  - "src": a.jpg\n    \'caption\' : One\n', [[3, 'a.jpg', 'One', null]]],
  ['a key with nothing behind it', 'gallery:\n  - src: a.jpg\n    caption:\n', [[3, 'a.jpg', '', null]]],
  ['an item that begins with another key', 'gallery:\n  - data-id: 7\n    src: a.jpg\n    caption: One\n', [[4, 'a.jpg', 'One', null]]],
  ['a list far down', 'a:\n  b:\n    c:\n      photos:\n        - src: a.jpg\n          title: One\n', [[6, 'a.jpg', 'One', null]]],
  [
    'a list in an item of another',
    'parts:\n  - name: A\n    gallery:\n      - src: a.jpg\n        caption: One\n',
    [[5, 'a.jpg', 'One', null]],
  ],
  ['the items of a gallery', 'gallery:\n  name: A\n  items:\n    - image: a.jpg\n      title: One\n', [[5, 'a.jpg', 'One', null]]],
  ['an address that stood above', 'thumb: a.jpg\ngallery:\n  - src: a.jpg\n    caption: One\n', [[4, 'a.jpg', 'One', null]]],
] as const)('reads a list in a head of YAML written with %s', (_, head, wanted) =>
  expect(pictures(`---\n${head}---\n\nText.\n`)).toEqual(wanted),
)

it.each([
  ['texts over lines', '[[gallery]]\nsrc = "a.jpg"\ncaption = """\nOne \\\n   more\n"""\n', [[3, 'a.jpg', 'One more', null]]],
  ['literal texts', "[[gallery]]\nsrc = 'a.jpg'\ncaption = '''\nC:\\One'''\n", [[3, 'a.jpg', 'C:\\One', null]]],
  ['quoted keys', '[["gallery"]]\n"src" = "a.jpg"\n\'caption\' = "One"\n', [[3, 'a.jpg', 'One', null]]],
  ['dotted keys', 'page.gallery = [{ src = "a.jpg", caption = "One" }]\n', [[2, 'a.jpg', 'One', null]]],
  ['dotted tables', '[a]\nb = 1\n[[a . "b c".photos]]\nsrc = "a.jpg"\ntitle = "One"\n', [[5, 'a.jpg', 'One', null]]],
  [
    'a list over lines',
    'gallery = [ # all\n  { src = "a.jpg", caption = "One" }, # one\n  { src = "b.jpg" },\n]\n',
    [
      [3, 'a.jpg', 'One', null],
      [4, 'b.jpg', '', null],
    ],
  ],
  [
    'lists of tables in tables of lists',
    '[[parts]]\n[[parts.gallery]]\nsrc = "a.jpg"\ncaption = "One"\n[[parts]]\n[[parts.gallery]]\nsrc = "a.jpg"\ncaption = "Two"\n',
    [
      [4, 'a.jpg', 'One', null],
      [8, 'a.jpg', 'Two', null],
    ],
  ],
] as const)('reads a list in a head of TOML written with %s', (_, head, wanted) =>
  expect(pictures(`+++\n${head}+++\n\nText.\n`)).toEqual(wanted),
)

it('takes no gallery from a list far down whose name does not say that it is one, nor from a head that holds itself', () => {
  expect(pictures('---\na:\n  b:\n    c:\n      - src: a.jpg\n        caption: One\n---\nText.\n')).toEqual([])
  expect(pictures('---\na: &a\n  gallery:\n    - src: a.jpg\n      caption: One\n  more: *a\n---\nText.\n')).toEqual([])
})

it.each([
  ['a comment', '<!-- <figure><img src="a.jpg"></figure> -->'],
  ['a comment over blank lines', '<!--\n\n![a](b.jpg "c")\n\n-->'],
  ['a template', '<template>\n<figure><img src="a.jpg"></figure>\n</template>'],
  ['code of the generator', '{{< highlight html >}}\n{{< figure src="a.jpg" >}}\n{{< /highlight >}}'],
  ['a figure that stands far in, which is code', 'Text.\n\n    <figure><img src="a.jpg"><figcaption>One</figcaption></figure>'],
  ['code in a quote', '> ```\n> <figure><img src="a.jpg"></figure>\n> ![a](b.jpg "c")\n> ```'],
  ['code in a list', '- Words\n\n  ```\n  ![a](b.jpg "c")\n  ```'],
  ['code in a line', 'Write `<figure><img src="a.jpg"></figure>` there.'],
  ['a reference to nothing', '![a][b]'],
  ['a comment of the generator', '{% comment %}\n![a](b.jpg "c")\n{% endcomment %}'],
])('takes no picture from %s', (_, block) => expect(pictures(`Text.\n\n${block}\n\nMore.\n`)).toEqual([]))

it('reads the caption that is shown, and attributes by their names', () =>
  expect(
    pictures(
      '<figure><!-- <figcaption>Old</figcaption> --><img title="src=\'no.jpg\'" src="a.jpg" alt="A"><figcaption>The <b>One</b></figcaption></figure>\n',
    ),
  ).toEqual([[1, 'a.jpg', 'The One', 'A']]))

it.each([
  ['related', 'title: Another story\n    url: /x\n    image: a.jpg'],
  ['authors', 'name: A\n    title: Reporter\n    photo: a.jpg'],
  ['sponsors', 'name: A\n    image: logo.svg\n    description: A bank'],
])('takes no gallery from a list of %s', (name, item) => expect(pictures(`---\n${name}:\n  - ${item}\n---\nText.\n`)).toEqual([]))

it('finds flow maps in a block list, and items below their dash', () =>
  expect(pictures('---\ngallery:\n  - {src: a.jpg, caption: One}\n  -\n    src: b.jpg\n    caption: Two\n---\nText.\n')).toEqual([
    [3, 'a.jpg', 'One', null],
    [5, 'b.jpg', 'Two', null],
  ]))

it('takes no gallery from sentences with pictures in them, posts with pictures, or other lists in the head', () => {
  expect(pictures('See ![a](b.jpg) and ![c](d.jpg) here.\n')).toEqual([])
  expect(pictures('[![a](b.jpg)](c) and words\n')).toEqual([])
  expect(pictures('> See ![a](b.jpg) here.\n\n- ![a](b.jpg) and words\n')).toEqual([])
  expect(pictures('<blockquote>\n<p>Good <img src="sun.png" alt="sun"> morning</p>\n</blockquote>\n')).toEqual([])
  expect(pictures('---\nlinks:\n  - url: /about\n    title: About\n---\n\nText.\n')).toEqual([])
  expect(pictures('---\nauthors:\n  - image: a.jpg\n    name: A\n---\n\nText.\n')).toEqual([])
})

it.each([
  ['the caption of a picture behind a blank line', '![A](a.jpg)\n\n*One of the boats on the river on Sunday*'],
  ['a picture that is a link', '[![A](a.jpg)](/x)\n*One of the boats on the river on Sunday*'],
  ['a directive', ':::wide\nOne of the boats on the river on Sunday\n:::'],
  ['what stands in a shortcode', '{{< wide >}} One of the boats on the river on Sunday {{< /wide >}}'],
])('%s is no paragraph that could be a loose caption', (_, block) =>
  expect(
    readCopy(`Text.\n\n${block}\n\nMore.\n`, keys)
      .paragraphs.filter(({ kind }) => kind === 'text')
      .map(({ text }) => text),
  ).toEqual(['Text.', 'More.']),
)
