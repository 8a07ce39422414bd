import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bodyPictures } from './body-pictures.ts'
import { paragraphsOf } from './paragraphs.ts'
import { picturesOf } from './quick-pictures.ts'

const letters = fc.string({
  unit: fc.constantFrom('a', 'B', ' ', '*', '_', '~', '`', '<', '>', '&amp;', '&', '[', ']', '(', ')', '"', "'", '\\', '!', '|', '\n', 'é'),
  maxLength: 8,
})
const block = fc.oneof(
  fc.tuple(letters, letters, letters).map(([alt, src, title]) => `![${alt}](a${src}.jpg "${title}")`),
  fc.tuple(letters, letters).map(([alt, words]) => `![${alt}](a.jpg)\n*${words}*`),
  fc.tuple(letters, letters).map(([alt, words]) => `![${alt}](a.jpg '${words}')`),
  letters.map(words => `<figure><img src="a.jpg" alt="A"><figcaption>${words}</figcaption></figure>`),
  letters.map(words => `{{< figure src="a.jpg" caption="${words}" >}}`),
  fc.tuple(letters, letters).map(([alt, words]) => `{{< img src="a.jpg" alt="${alt}" caption=\`${words}\` >}}`),
  fc.tuple(letters, letters).map(([alt, words]) => `{% include figure.html src="a.jpg" alt='${alt}' caption="${words}" %}`),
  fc.tuple(letters, letters).map(([alt, words]) => `{% image src='a.jpg' alt='${alt}' title="${words}" %}`),
  fc.tuple(letters, letters).map(([alt, words]) => `<Figure\n  src="a.jpg" alt={"${alt}"}\n  caption='${words}'\n/>`),
  fc.tuple(letters, letters).map(([alt, words]) => `[caption id="a"]<img src="a.jpg" alt="${alt}"> ${words}[/caption]`),
  fc.tuple(letters, letters).map(([alt, words]) => `[caption caption="${words}"]<a href="b"><img src="a.jpg" alt="${alt}"></a>[/caption]`),
  fc.tuple(letters, letters).map(([alt, words]) => `[caption]![${alt}](a.jpg) ${words}[/caption]`),
  letters.map(words => `<Photo src="a.jpg" alt="A">${words}</Photo>`),
  letters.map(words => `{{< figure src="a.jpg" >}}${words}{{< /figure >}}`),
  letters.map(words => `{{< figure src="a.jpg" >}}\n\n${words}\n\n{{< /figure >}}`),
  letters.map(words => `{{% img src="a.jpg" %}}\n${words}\n{{% /img %}}`),
  fc.tuple(letters, letters).map(([alt, words]) => `<Photo src="a.jpg" alt={"${alt}}"}\n  {/* ${words} */}\n  caption="A"\n/>`),
  letters.map(words => `{{< img src="a.jpg" caption="A <!-- ${words} -->" >}}`),
  letters.map(words => `{{< figure src="a.jpg" caption="A <!-- ${words}" >}} -->`),
  letters.map(words => `<code>{{< img src="a.jpg" caption="${words}" >}}</code>`),
  letters.map(words => `*${words}*`),
  fc
    .tuple(
      fc.constantFrom(
        '<!a',
        '<?a',
        '<pre>',
        '<script>',
        '<style',
        '<div>',
        '<![CDATA[',
        '<script></script>',
        '-->',
        '?>',
        '>',
        '</pre>',
        '<code>',
        '</code>',
        '@verbatim',
        '@endverbatim',
      ),
      letters,
    )
    .map(([tag, words]) => tag + words),
  letters,
)

it('reads pictures without a parse only where the parse would read the same', () =>
  fc.assert(
    fc.property(fc.array(block, { maxLength: 3 }), blocks => {
      const body = `${blocks.join('\n\n')}\n`
      expect(picturesOf(body, paragraphsOf(body)).pictures).toEqual(bodyPictures(body).map(({ copy }) => copy))
    }),
    {
      numRuns: 500,
      examples: [[['<!a', "![](a.jpg '')"]], [['[caption caption=""]<a href="b"><img src="a.jpg" alt="" é>"></a>[/caption]']]],
    },
  ))
