import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figureForms } from '#domain/images/figure-form.ts'
import { attribute, type DocNode } from '#editor/bridge/doc-node.ts'
import { figureValue } from '#editor/bridge/figures/figure-values.ts'
import { openBody } from '#editor/bridge/open-body.ts'
import { saveBody } from '#editor/bridge/save-body.ts'
import { seeds } from './seeds.ts'

type Attrs = Readonly<Record<string, unknown>>

const firstOf = (body: string) => openBody(body).doc.content?.[0] ?? { type: 'nothing' }

/** What a body says when its first block has other attributes; and what of it could not be written. */
function edited(body: string, attrs: Attrs) {
  const opened = openBody(body)
  const [first, ...rest] = opened.doc.content ?? []
  const next: DocNode = { ...first, type: first?.type ?? '', attrs: { ...first?.attrs, ...attrs } }
  return saveBody(opened, { ...opened.doc, content: [next, ...rest] })
}

function expectEdit(body: string, attrs: Attrs, wanted: string): void {
  expect(edited(body, attrs)).toEqual({ body: wanted, problems: [] })
  expect(firstOf(wanted).attrs).toMatchObject(attrs)
}

const says = { src: 'a.jpg', alt: 'The quay', caption: 'Ice on the quay.' }

describe('a figure is read from', () => {
  it.each([
    ['a picture with a title', '![The quay](a.jpg "Ice on the quay.")\n', { ...says, form: 'title' }],
    ['a picture above a line of emphasis', '![The quay](a.jpg)\n*Ice on the quay.*\n', { ...says, form: 'italic' }],
    ['the same with the other sign and CRLF', '![The quay](a.jpg)\r\n_Ice on the quay._\r\n', { ...says, form: 'italic' }],
    ['the same behind a hard break', '![The quay](a.jpg)  \n*Ice on the quay.*\n', { ...says, form: 'italic' }],
    [
      '<figure> on one line',
      '<figure class="wide"><img src="a.jpg" alt="The quay" width=800><figcaption>Ice on the quay.</figcaption></figure>\n',
      { ...says, form: 'html', credit: '', decorative: false },
    ],
    [
      '<figure> on lines, with a credit and references',
      "<figure>\r\n  <img alt='The quay'\r\n   src='a.jpg' />\r\n  <figcaption>\r\n    Ice on\r\n    the quay.\r\n    <small>R&ouml;hm &amp; S&#246;hne</small>\r\n  </figcaption>\r\n</figure>\r\n",
      { ...says, form: 'html', credit: 'Röhm & Söhne' },
    ],
    [
      '<figure> whose credit stands first',
      '<figure><img src="a.jpg" alt="The quay"><figcaption><span class="x credit">Photo: M. Voss</span> Ice on the quay.</figcaption></figure>\n',
      { ...says, form: 'html', credit: 'Photo: M. Voss' },
    ],
    [
      '<figure> that says that there is nothing to say',
      '<figure><img src="a.jpg" alt=""></figure>\n',
      { src: 'a.jpg', alt: '', caption: '', decorative: true },
    ],
    ['<figure> that says nothing of it', '<figure><img src="a.jpg"></figure>\n', { src: 'a.jpg', alt: '', caption: '', decorative: false }],
    [
      'Hugo’s shortcode',
      '{{< figure class="x" src="a.jpg" alt="The quay" width=300 caption="Ice on the quay." attr="M. \\"Mo\\" Voss" >}}\n',
      { ...says, form: 'hugo', credit: 'M. "Mo" Voss' },
    ],
    [
      'the same with raw words',
      '{{< figure src=`a.jpg` alt="The quay" caption=`Ice on the quay.` attr=`C:\\"x"\\` >}}\n',
      { ...says, form: 'hugo', credit: 'C:\\"x"\\' },
    ],
    ['the same without blanks', '{{<figure src="a.jpg"/>}}\n', { src: 'a.jpg', form: 'hugo' }],
  ])('%s', (_name, body, attrs) => {
    expect(firstOf(body)).toMatchObject({ type: 'figure', attrs })
    expect(edited(body, {})).toEqual({ body, problems: [] })
  })
})

describe('what is more than a figure stays as it was:', () => {
  it.each([
    ['a link in a caption', '![a](b.jpg)\n*From [here](x)*\n', 'paragraph'],
    ['emphasis on the same line', '![a](b.jpg) *words*\n', 'paragraph'],
    ['words behind the emphasis', '![a](b.jpg)\n*words* more\n', 'paragraph'],
    ['a title and emphasis', '![a](b.jpg "t")\n*words*\n', 'paragraph'],
    ['a link around the picture', '<figure><a href="x"><img src="a.jpg"></a></figure>\n', 'sourceBlock'],
    ['marks in the caption', '<figure><img src="a.jpg"><figcaption>An <em>icy</em> quay</figcaption></figure>\n', 'sourceBlock'],
    ['two pictures', '<figure><img src="a.jpg"><img src="b.jpg"></figure>\n', 'sourceBlock'],
    ['a picture in several sizes', '<figure><img src="a.jpg" srcset="b.jpg 2x"></figure>\n', 'sourceBlock'],
    ['a template in the address', '<figure><img src="{{ x }}/a.jpg"></figure>\n', 'sourceBlock'],
    ['an address without quotes', '<figure><img src=a.jpg></figure>\n', 'sourceBlock'],
    ['a blank line inside', '<figure>\n\n<img src="a.jpg"></figure>\n', 'sourceBlock'],
    ['a shortcode without names', '{{< figure "a.jpg" >}}\n', 'sourceBlock'],
    ['a shortcode without quotes', '{{< figure src=a.jpg >}}\n', 'sourceBlock'],
    ['a shortcode whose quote never ends', '{{< figure src="a.jpg" caption="x \\" >}}\n', 'sourceBlock'],
    ['a shortcode with raw words on two lines', '{{< figure src="a.jpg" caption=`x\ny` >}}\n', 'sourceBlock'],
    ['a shortcode of another name', '{{< figures src="a.jpg" >}}\n', 'sourceBlock'],
    ['a shortcode that Hugo takes backslashes out of', '{{< figure src="a.jpg" caption="a \\"b\\" \\c" >}}\n', 'sourceBlock'],
    ['a shortcode in a sentence', 'See {{< figure src="a.jpg" >}}\n', 'paragraph'],
  ])('%s', (_name, body, type) => {
    expect(firstOf(body).type).toBe(type)
    expect(edited(body, {}).body).toBe(body)
  })
})

const html =
  '<figure class="wide">\r\n  <img src="a.jpg" alt="The quay" width="800">\r\n  <figcaption>Ice &amp; snow.</figcaption>\r\n</figure>\r\n'
const hugo = '{{< figure src="a.jpg"   alt="The quay" width=300 caption="Ice \\"and\\" snow." class="w" >}}\n'

describe('an edit of one of its words changes that word alone:', () => {
  it.each<[string, string, Attrs, string]>([
    ['a title in its quotes', "![a](b.jpg 'It was \\'ice\\'.')\n", { caption: "It is 'ice'." }, "![a](b.jpg 'It is \\'ice\\'.')\n"],
    ['a quote in a title', '![a](b.jpg "Ice")\n', { caption: 'Ice "cold"' }, '![a](b.jpg "Ice \\"cold\\"")\n'],
    ['a bracket in alt text', '![a &amp; b](c.jpg)\n', { alt: 'a & b] c' }, '![a &amp; b\\] c](c.jpg)\n'],
    ['an address', '![a](<b c.jpg> "t")\n', { src: 'd.jpg' }, '![a](d.jpg "t")\n'],
    ['emphasis', '![a](b.jpg)\r\n_Ice &amp; snow_\r\n', { caption: 'Ice & no snow' }, '![a](b.jpg)\r\n_Ice &amp; no snow_\r\n'],
    ['a sign in emphasis', '![a](b.jpg)\n*Ice*\n', { caption: 'Ice * snow*' }, '![a](b.jpg)\n*Ice * snow\\**\n'],
    ['alt text above emphasis', '![a](b.jpg)\n*Ice*\n', { alt: 'b' }, '![b](b.jpg)\n*Ice*\n'],
    ['no emphasis more', '![a](b.jpg)\n*Ice*\n\nText\n', { caption: '' }, '![a](b.jpg)\n\nText\n'],
    ['a first line of emphasis', '![a](b.jpg)\r\n\r\nText\r\n', { caption: 'Ice', form: 'italic' }, '![a](b.jpg)\r\n*Ice*\r\n\r\nText\r\n'],
    ['a first title', '![a](b.jpg)\n', { caption: 'Ice' }, '![a](b.jpg "Ice")\n'],
    ['the caption of a <figure>', html, { caption: 'Ice & <no> snow.' }, html.replace('snow', '&lt;no&gt; snow')],
    ['its alt text', html, { alt: 'The "old" quay' }, html.replace('The', 'The &quot;old&quot;')],
    ['its address', html, { src: 'a.png?x=1&copy=2' }, html.replace('a.jpg', 'a.png?x=1&amp;copy=2')],
    ['a first credit', html, { credit: 'M. Voss' }, html.replace('snow.', 'snow. <cite>M. Voss</cite>')],
    ['no caption more', html, { caption: '' }, html.replace('\r\n  <figcaption>Ice &amp; snow.</figcaption>', '')],
    ['a picture that needs no alt text', html, { alt: '', decorative: true }, html.replace('The quay', '')],
    ['alt text that nobody has written', html, { alt: '', decorative: false }, html.replace(' alt="The quay"', '')],
    [
      'a first caption with credit',
      '<figure>\n\t<img src="a.jpg">\n</figure>\n',
      { caption: 'Ice', credit: 'M. Voss', alt: 'Quay' },
      '<figure>\n\t<img src="a.jpg" alt="Quay">\n\t<figcaption>Ice <cite>M. Voss</cite></figcaption>\n</figure>\n',
    ],
    [
      'a caption before a credit',
      '<figure><img src="a.jpg"><figcaption class="c"><small>AP</small></figcaption></figure>\n',
      { caption: 'Ice' },
      '<figure><img src="a.jpg"><figcaption class="c">Ice <small>AP</small></figcaption></figure>\n',
    ],
    [
      'no credit more, whose element had a style',
      '<figure><img src="a.jpg"><figcaption>Ice <small>AP</small></figcaption></figure>\n',
      { credit: '' },
      '<figure><img src="a.jpg"><figcaption>Ice <small></small></figcaption></figure>\n',
    ],
    [
      'no credit more',
      '<figure><img src="a.jpg"><figcaption>Ice <cite>AP</cite></figcaption></figure>\n',
      { credit: '' },
      '<figure><img src="a.jpg"><figcaption>Ice</figcaption></figure>\n',
    ],
    [
      'quotes in quotes',
      "<figure><img src='a.jpg' alt='x'></figure>\n",
      { alt: `it's "x"` },
      `<figure><img src='a.jpg' alt='it&#39;s "x"'></figure>\n`,
    ],
    ['the caption of a shortcode', hugo, { caption: 'Ice "and" more "snow".' }, hugo.replace('snow.', 'more \\"snow\\".')],
    ['a caption that ends in a backslash', hugo, { caption: 'x \\' }, hugo.replace('"Ice \\"and\\" snow."', '`x \\`')],
    ['a quote behind a backslash', hugo, { caption: 'a \\" b' }, hugo.replace('"Ice \\"and\\" snow."', '`a \\" b`')],
    ['raw words', '{{< figure src=`a.jpg` attr=`x` >}}\n', { credit: 'x "y" \\' }, '{{< figure src=`a.jpg` attr=`x "y" \\` >}}\n'],
    ['a backtick in raw words', '{{< figure src=`a.jpg` attr=`x` >}}\n', { credit: 'x`"' }, '{{< figure src=`a.jpg` attr="x`\\"" >}}\n'],
    ['its address', hugo, { src: 'b.jpg' }, hugo.replace('a.jpg', 'b.jpg')],
    ['its first credit', hugo, { credit: 'M. Voss' }, hugo.replace(' class', ' attr="M. Voss" class')],
    ['its alt text, gone', hugo, { alt: '' }, hugo.replace('   alt="The quay"', '')],
    [
      'several at once',
      hugo,
      { alt: 'Quay', caption: 'Snow.', credit: 'AP' },
      '{{< figure src="a.jpg"   alt="Quay" width=300 caption="Snow." attr="AP" class="w" >}}\n',
    ],
  ])('%s', (_name, body, attrs, wanted) => expectEdit(body, attrs, wanted))

  it('in a list and in a quote as well', () => {
    const inside = (body: string, caption: string) => {
      const opened = openBody(body)
      const change = (node: DocNode): DocNode =>
        node.type === 'figure'
          ? { ...node, attrs: { ...node.attrs, caption } }
          : { ...node, ...(node.content ? { content: node.content.map(change) } : {}) }
      return saveBody(opened, change(opened.doc))
    }
    expect(inside('> ![a](b.jpg)\n> *Ice*\n', 'Snow').body).toBe('> ![a](b.jpg)\n> *Snow*\n')
    expect(inside('- x\n\n  <figure><img src="a.jpg"></figure>\n', 'Snow')).toEqual({
      body: '- x\n\n  <figure><img src="a.jpg"><figcaption>Snow</figcaption></figure>\n',
      problems: [],
    })
  })
})

describe('a figure that is new', () => {
  const fresh = (attrs: Attrs, body = 'Text.\r\n') => {
    const opened = openBody(body)
    return saveBody(opened, { ...opened.doc, content: [...(opened.doc.content ?? []), { type: 'figure', attrs }] })
  }
  const all = { ...says, credit: 'AP "X"' }

  it.each([
    ['title', '![The quay](a.jpg "Ice on the quay.")'],
    ['italic', '![The quay](a.jpg)\r\n*Ice on the quay.*'],
    [
      'html',
      '<figure>\r\n  <img src="a.jpg" alt="The quay">\r\n  <figcaption>Ice on the quay. <cite>AP "X"</cite></figcaption>\r\n</figure>',
    ],
    ['hugo', '{{< figure src="a.jpg" alt="The quay" caption="Ice on the quay." attr="AP \\"X\\"" >}}'],
  ])('is written in the form %s', (form, text) => {
    expect(fresh({ ...all, form })).toEqual({ body: `Text.\r\n\r\n${text}\r\n`, problems: [] })
  })

  it('keeps its classes when it is moved to another story', () => {
    const figure = firstOf('<figure class="wide"><img src="a.jpg" loading="lazy"><figcaption>Ice</figcaption></figure>\n')
    expect(fresh({ ...figure.attrs }, 'Text.\n').body).toBe(
      'Text.\n\n<figure class="wide">\n  <img src="a.jpg" loading="lazy">\n  <figcaption>Ice</figcaption>\n</figure>\n',
    )
  })

  it('stands on one line in a quote', () => {
    const opened = openBody('> Text.\n')
    const [quote] = opened.doc.content ?? []
    const content = [...(quote?.content ?? []), { type: 'figure', attrs: { ...says, form: 'html' } }]
    const saved = saveBody(opened, { ...opened.doc, content: [{ ...quote, type: 'blockquote', content }] })
    expect(saved).toEqual({
      body: '> Text.\n>\n> <figure><img src="a.jpg" alt="The quay"><figcaption>Ice on the quay.</figcaption></figure>\n',
      problems: [],
    })
  })

  it('typed as text, or as source, is one as soon as it can be read so', () => {
    const opened = openBody('Text.\n')
    const typed = '{{< figure src="a.jpg" class="x" >}}'
    const content = [{ type: 'paragraph', content: [{ type: 'text', text: typed }] }]
    expect(saveBody(opened, { type: 'doc', content })).toEqual({ body: `${typed}\n`, problems: [] })
    const source = { type: 'sourceBlock', attrs: { text: '<figure><img src="a.jpg"></figure>' } }
    expect(saveBody(opened, { type: 'doc', content: [source] }).problems).toEqual([])
  })
})

it('two figures that differ in a class alone are never taken for one another', () => {
  const body = '{{< figure src="a.jpg" class="x" >}}\n\n{{< figure src="a.jpg" class="y" >}}\n'
  const opened = openBody(body)
  const [first, second] = opened.doc.content ?? []
  const bare = (node?: DocNode): DocNode => ({ type: 'figure', attrs: { ...node?.attrs, segment: null } })
  expect(saveBody(opened, { ...opened.doc, content: [bare(second), bare(first)] }).body).toBe(
    '{{< figure src="a.jpg" class="y" >}}\n\n{{< figure src="a.jpg" class="x" >}}\n',
  )
})

it('what a form cannot say is shown with both readings', () => {
  const { body, problems } = edited('{{< figure src="a.jpg" caption="x" >}}\n', { caption: 'a "b" \\c `d`' })
  expect(body).toBe('{{< figure src="a.jpg" caption="a \\"b\\" c `d`" >}}\n')
  expect(problems).toMatchObject([
    { at: 0, screen: 'Picture: a "b" \\c `d`, address “a.jpg”', file: 'Picture: a "b" c `d`, address “a.jpg”' },
  ])
})

describe('any words in any form', () => {
  const words = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc
      .array(
        fc.constantFrom('a', ' ', '"', "'", '*', '_', ']', '[', '(', ')', '&amp;', '&', '<', '>', '\\', '`', '{', '>}}', 'é', '🙂', '\n'),
        {
          maxLength: 8,
        },
      )
      .map(parts => parts.join('')),
  )
  const fields = ['alt', 'caption', 'credit'] as const
  const texts = fc.record({ alt: words, caption: words, credit: words })
  const bodies: Readonly<Record<string, string>> = {
    title: '![The quay](a.jpg "Ice")\n',
    italic: '![The quay](a.jpg)\n*Ice*\n',
    html: '<figure><img src="a.jpg" alt="x"><figcaption>Ice <cite>AP</cite></figcaption></figure>\n',
    hugo: '{{< figure src="a.jpg" alt="x" caption="Ice" attr="AP" >}}\n',
  }

  it.each(seeds.flatMap(seed => figureForms.map(form => [form, seed] as const)))(
    'read back as they were typed, or are said not to: %s (seed %i)',
    (form, seed) => {
      fc.assert(
        fc.property(texts, attrs => {
          const body = bodies[form] ?? ''
          const saved = edited(body, attrs)
          const wanted: DocNode = { type: 'figure', attrs: { form, ...attrs } }
          if (saved.problems.length > 0) return
          const read = firstOf(saved.body)
          for (const field of fields)
            expect(figureValue({ ...read, attrs: { ...read.attrs, form } }, field)).toBe(figureValue(wanted, field))
          expect(attribute(read, 'src')).toBe('a.jpg')
        }),
        { seed, numRuns: 300 },
      )
    },
  )

  it('and are nearly always written', () => {
    const all = fc.sample(texts, { numRuns: 200, seed: 42 })
    for (const form of figureForms) {
      const sayable = form === 'hugo' ? all.filter(attrs => !JSON.stringify(attrs).includes('>}}')) : all
      const refused = sayable.filter(attrs => edited(bodies[form] ?? '', attrs).problems.length > 0)
      expect(refused.length).toBeLessThan(6)
    }
  })
})
