import { describe, expect, it } from 'vitest'
import { type CopyKeys, readCopy } from './story-copy.ts'

const keys: CopyKeys = {
  headline: null,
  standfirst: null,
  date: null,
  categories: null,
  lead: { src: null, caption: null, alt: null, credit: null },
}
const read = (block: string) => readCopy(`Text.\n\n${block}\n\nMore.\n`, keys)
const pictures = (block: string) => read(block).pictures.map(({ src, caption, alt, credit }) => [src, caption, alt, credit])

describe('a picture in a tag of the site is read', () => {
  it.each([
    ['a shortcode', '{{< img src="a.jpg" caption="One" alt="A" credit="Kit" >}}', ['a.jpg', 'One', 'A', 'Kit']],
    ['a shortcode that is read as Markdown', '{{% picture src="a.jpg" caption="One" width=50% %}}', ['a.jpg', 'One', '', null]],
    ['values in backticks and with escapes', '{{< img src=`a.jpg` caption="The \\"One\\"" >}}', ['a.jpg', 'The "One"', '', null]],
    ['a shortcode over lines', '{{< img\n  src="a.jpg"\n  caption="One"\n>}}', ['a.jpg', 'One', '', null]],
    ['a shortcode whose name says nothing', '{{< wide image="a.jpg" title="One" >}}', ['a.jpg', 'One', '', null]],
    ['words between shortcodes', '{{< figure src="a.jpg" >}}One & two{{< /figure >}}', ['a.jpg', 'One & two', '', null]],
    ['an include', '{% include figure.html src="a.jpg" caption="One" alt=\'A\' %}', ['a.jpg', 'One', 'A', null]],
    ['an include beside the story', "{%- include_relative img.html url='a.jpg?w=2' title='One' -%}", ['a.jpg?w=2', 'One', '', null]],
    ['an include with escapes', '{% include figure image_path="a.jpg" caption="The \\"One\\"" %}', ['a.jpg', 'The "One"', '', null]],
    ['a tag of Liquid', '{% image src="a.jpg" caption=\'The "One"\' byline="Kit" %}', ['a.jpg', 'The "One"', '', 'Kit']],
    ['words between tags of Liquid', '{% figure src="a.jpg" %}One{% endfigure %}', ['a.jpg', 'One', '', null]],
    ['a tag in a condition', '{% if wide %}{% image src="a.jpg" caption="One" %}{% endif %}', ['a.jpg', 'One', '', null]],
    ['a component', '<Figure src="a.jpg" caption="One &amp; &quot;two&quot;" alt="" />', ['a.jpg', 'One & "two"', '', null]],
    [
      'a component over lines',
      '<Photo\n  SRC={"a.jpg"}\n  caption={\'One\'}\n  alt=\'A\'\n  photographer="Kit"\n  style={{ width: 3 }}\n  wide\n/>',
      ['a.jpg', 'One', 'A', 'Kit'],
    ],
    ['words between tags of a component', '<Figure src="a.jpg">\n  One\n  and two\n</Figure>', ['a.jpg', 'One and two', '', null]],
    ['a caption that is more than plain words', '<Figure src="a.jpg">\n  The *One*\n</Figure>', ['a.jpg', null, '', null]],
    ['a caption that is an expression', '<Figure src="a.jpg" title="No" caption={words} alt="A" />', ['a.jpg', null, 'A', null]],
    ['a component that may show no caption', '<Image src="a.jpg" alt="A" />', ['a.jpg', null, 'A', null]],
    ['a parameter that may be the caption', '{{< img src="a.jpg" description="One" >}}', ['a.jpg', null, '', null]],
    [
      'a caption of WordPress',
      '[caption id="a" align="b"]<img src="a.jpg" alt="A" /> The <em>One</em>[/caption]',
      ['a.jpg', 'The One', 'A', null],
    ],
    [
      'a caption of WordPress around a link',
      '[caption]<a href="b"><img src="a.jpg"></a>One &amp; two[/caption]',
      ['a.jpg', 'One & two', '', null],
    ],
    ['a caption of WordPress as it was once', '[caption caption="One"]<img src="a.jpg" alt="A">[/caption]', ['a.jpg', 'One', 'A', null]],
    ['a caption of WordPress around Markdown', '[caption]![A](a.jpg "No") One[/caption]', ['a.jpg', 'One', 'A', null]],
    ['the same over lines, with a link', '[caption]\n[![A](a.jpg)](b)\nOne\n[/caption]', ['a.jpg', 'One', 'A', null]],
    [
      'a component in a figure of HTML',
      '<figure>\n<Photo src="a.jpg" />\n<figcaption>One</figcaption>\n</figure>',
      ['a.jpg', null, '', null],
    ],
    ['words with marks between shortcodes', '{{< figure src="a.jpg" alt="A" >}}The *One*{{< /figure >}}', ['a.jpg', null, 'A', null]],
    ['a link between shortcodes', '{{< figure src="a.jpg" attr="Kit" >}}[One](b){{< /figure >}}', ['a.jpg', null, '', 'Kit']],
    ['words with marks on a line of their own', '{{% figure src="a.jpg" %}}\nThe *One*\n{{% /figure %}}', ['a.jpg', null, '', null]],
    ['words with marks between other shortcodes', '{{< img src="a.jpg" >}}The *One*{{< /img >}}', ['a.jpg', null, '', null]],
    ['a title beside words with marks', '{{< figure src="a.jpg" title="No" >}}The *One*{{< /figure >}}', ['a.jpg', null, '', null]],
    [
      'the end of Liquid in a shortcode',
      '{{< img src="a.jpg" alt="100%}" caption="One" credit="Kit" >}}',
      ['a.jpg', 'One', '100%}', 'Kit'],
    ],
    ['the same before words', '{{< figure src="a.jpg" alt="100%}" attr="Kit" >}}One{{< /figure >}}', ['a.jpg', 'One', '100%}', 'Kit']],
    ['the end of Hugo in Liquid', '{% include img.html src="a.jpg" alt="A >}} B" caption="One" %}', ['a.jpg', 'One', 'A >}} B', null]],
    [
      'strings of components with braces',
      '<Figure src="a.jpg" caption={"100%} One"} credit={\'{{ x }} y\'} />',
      ['a.jpg', '100%} One', '', '{{ x }} y'],
    ],
    ['a comment between attributes', '<Figure src="a.jpg" {/* a > b */} caption="One" {/* c */} />', ['a.jpg', 'One', '', null]],
    ['a comment on a line between attributes', '<Figure\n  src="a.jpg"\n  {/* a */}\n  caption="One"\n/>', ['a.jpg', 'One', '', null]],
    ['a component for a picture with a link', '<ImageLink src="a.jpg" caption="One" />', ['a.jpg', 'One', '', null]],
    ['what would be a comment elsewhere', '{{< img src="a.jpg" caption="One <!-- two -->" >}}', ['a.jpg', 'One <!-- two -->', '', null]],
    ['the same in Hugo’s figure', '{{< figure src="a.jpg" caption="One <!-- two -->" >}}', ['a.jpg', 'One <!-- two -->', '', '']],
    ['a tag in a quote', '> Said.\n>\n> {{< img\n>   src="a.jpg" caption="One" >}}', ['a.jpg', 'One', '', null]],
    ['a tag in a list', '- Words\n- {% include img.html\n  src="a.jpg" caption="One" %}', ['a.jpg', 'One', '', null]],
    ['a tag in a cell', '| <Figure src="a.jpg" caption="One" /> | x |\n|---|---|', ['a.jpg', 'One', '', null]],
    ['a tag that stands far in', '{{< row >}}\n\n    {{< img src="a.jpg" caption="One" >}}\n\n{{< /row >}}', ['a.jpg', 'One', '', null]],
    ['a component in an element', '<div>\n<Img src="a.jpg" alt="A" caption="One" />\n</div>', ['a.jpg', 'One', 'A', null]],
  ] as const)('%s', (_, block, wanted) => {
    expect(pictures(block)).toEqual([wanted])
    expect(read(block).paragraphs.some(({ kind, text }) => kind !== 'table' && /One|jpg/.test(text))).toBe(false)
  })

  it.each([
    ['a paragraph between shortcodes', '{{< figure src="a.jpg" >}}\n\nThe One.\n\n{{< /figure >}}'],
    ['one between other shortcodes', '{{% img src="a.jpg" %}}\n\nThe *One*.\n\n{{% /img %}}'],
    ['one in a quote', '> {{< figure src="a.jpg" >}}\n>\n> The One.\n>\n> {{< /figure >}}'],
    ['a link to another picture', '{{< figure src="a.jpg" >}}\n\nThe *One* of [b](b.jpg).\n\n{{< /figure >}}'],
  ])('without a caption that the desk could write: %s', (_, block) => expect(pictures(block)).toEqual([['a.jpg', null, '', null]]))

  it.each([
    ['right below a shortcode', '{{< img src="a.jpg" >}}\n*One*'],
    ['behind a blank line', '{% include image.html src="a.jpg" %}\n\n_One_'],
    ['below a component', '<Photo\n  src="a.jpg"\n/>\n*One*'],
    ['in a quote', '> {{< img src="a.jpg" >}}\n> *One*'],
    ['in a list', '- {{< img src="a.jpg" >}}\n  *One*'],
    ['behind a blank line in a quote', '> {{< img src="a.jpg" >}}\n>\n> *One*'],
  ])('with the line of emphasis below it as its caption: %s', (_, block) => {
    expect(pictures(block)).toEqual([['a.jpg', 'One', '', null]])
    expect(read(block).paragraphs.some(({ kind, text }) => kind === 'text' && text.includes('One'))).toBe(false)
  })

  it.each([
    ['a tag with a caption', '{{< img src="a.jpg" caption="One" >}}\n*Two*', 'One'],
    ['a tag whose caption is nothing', '{{< img src="a.jpg" caption="" >}}\n\n*Two*', ''],
    ['more than emphasis', '{{< img src="a.jpg" >}}\n*Two* and three', ''],
    ['a paragraph of more than emphasis', '{{< img src="a.jpg" >}}\n\n*Two* and three', ''],
    ['words between', '{{< img src="a.jpg" >}}\n\nWords.\n\n*Two*', ''],
    ['a component that may show none', '<Image src="a.jpg" alt="" />\n*Two*', null],
  ])('but not with what is none: %s', (_, block, caption) => expect(pictures(block)[0]?.[1]).toBe(caption))

  it('the last of several tags has the line below it', () =>
    expect(pictures('{{< img src="a.jpg" >}}\n{{< img src="b.jpg" >}}\n*One*')).toEqual([
      ['a.jpg', '', '', null],
      ['b.jpg', 'One', '', null],
    ]))

  it('each on the line it begins on', () =>
    expect(
      read('{{< row >}}\n{{< img src="a.jpg" caption="One" >}}\n{{< img\n src="b.jpg" caption="Two" >}}\n{{< /row >}}').pictures.map(
        ({ line, src }) => [line, src],
      ),
    ).toEqual([
      [4, 'a.jpg'],
      [5, 'b.jpg'],
    ]))
})

it.each([
  ['credit={photographer}', ['credit']],
  ["credit={'CR single \\\\' quote'}", ['credit']],
  ['credit="{{ x }}"', ['credit']],
  ['alt={alt} photographer={who}', ['alt', 'credit']],
  ['credit="Kit" alt="A"', undefined],
  ['', undefined],
])('says which words a tag works out: %s', (attributes, unread) =>
  expect(read(`<Photo src="a.jpg" caption="One" ${attributes} />`).pictures[0]?.unread).toEqual(unread),
)

it.each([
  ['positions in the place of names', '{% image "a.jpg", "One", caption %}'],
  ['positions of a shortcode', '{{< img "a.jpg" "One" >}}'],
  ['an address that is an expression', '<Figure src={hero} caption="One" />'],
  ['an address that the generator works out', '{% include figure.html src=page.image caption="One" %}'],
  ['an address beside one that is worked out', '<Figure src={hero} url="a.jpg" caption="One" />'],
  ['properties that come from elsewhere', '<Figure {...hero} src="a.jpg" caption="One" />'],
  ['an address of no picture', '{{< img src="a.mp4" caption="One" >}}'],
  ['several pictures in one parameter', '{{< gallery src="a.jpg, b.jpg" caption="One" >}}'],
  ['a name and nothing that is a picture’s', '{{< wide src="a.jpg" >}}'],
  ['a video with a picture for it', '{{< youtube id="x" title="One" image="a.jpg" >}}'],
  ['what is code to HTML', '<code>{{< img src="a.jpg" caption="One" >}}</code>'],
  ['what stands in a field', '<textarea>\n{{< img src="a.jpg" caption="One" >}}\n</textarea>'],
  ['what Blade keeps as it is', '@verbatim\n<Figure src="a.jpg" caption="One" />\n@endverbatim'],
  ['a shortcode called link', '{{< link url="/a.jpg" title="One" >}}'],
  ['an include for the head of a page', '{% include seo.html image="/a.jpg" title="One" %}'],
  ['a card', '<Card image="a.jpg" title="One" />'],
  ['a tag among words', 'See {{< img src="a.jpg" caption="One" >}} here.'],
  ['code in a line', '`{{< img src="a.jpg" caption="One" >}}`'],
  ['code over lines', '`\n<Figure src="a.jpg" caption="One" />\n`'],
  ['a block of code', '```\n{% image src="a.jpg" caption="One" %}\n[caption]<img src="a.jpg"> One[/caption]\n```'],
  ['a component that stands far in', 'Text.\n\n    <Figure src="a.jpg" caption="One" />'],
  ['a comment of HTML', '<!--\n<Figure src="a.jpg" caption="One" />\n-->'],
  ['a comment around a tag with one in it', '<!--\n{{< img src="a.jpg" caption="One <!-- two" >}}\n-->'],
  ['a comment of MDX', '{/*\n<Figure src="a.jpg" caption="One" />\n*/}'],
  ['a comment of Hugo', '{{</* img src="a.jpg" caption="One" */>}}'],
  ['a comment of Liquid', '{% comment %}\n{% image src="a.jpg" caption="One" %}\n{% endcomment %}'],
  ['what Liquid keeps raw', '{% raw %}\n{% image src="a.jpg" caption="One" %}\n{% endraw %}'],
  ['a quote that is never closed', '{{< img src="a.jpg" caption="One >}}'],
  ['the end of a tag in quotes', '{% image src="a.jpg" caption="One %} two" %}'],
  ['the same parameter twice', '<Figure src="a.jpg" caption="One" caption="Two" />'],
  ['a caption of WordPress among words', 'See [caption]<img src="a.jpg"> One[/caption] here.'],
  ['a caption of WordPress without a picture', '[caption]One[/caption]'],
])('takes no picture from %s', (_, block) => expect(pictures(block)).toEqual([]))

it.each(['Link', 'NextLink', 'Anchor', 'Source', 'Script', 'Meta', 'Head', 'Seo'])('takes no picture from <%s>', name =>
  expect(pictures(`<${name} url="/a.jpg" title="One" />`)).toEqual([]),
)
