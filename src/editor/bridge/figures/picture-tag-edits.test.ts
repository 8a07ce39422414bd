import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { edited, picturesOf, writes } from '../../../../tests/support/edited-picture.ts'

const shortcode = '{{< img src="a.jpg" caption="One" alt=`A` credit="Kit" >}}'
const lines = '{{% picture\r\n  src="a.jpg"\r\n  caption="One" \r\n%}}'
const include = '{% include figure.html src="a.jpg"  caption="One" alt=\'A\' credit="Kit" %}'
const liquid = '{% image src="a.jpg" caption="One" alt=\'A\' byline="Kit" %}'
const component = '<Figure\n  src="a.jpg"\n  caption="One &lt; two"\n  alt={"A"} credit=\'Kit\'\n/>'
const wordpress = '[caption id="b"]<a href="x"><img src="a.jpg" alt="A" /></a> The <em>One</em> here[/caption]'
const old = '[caption id="b" caption="One"]<img alt="A" src="a.jpg">[/caption]'
const around = '[caption]![A](a.jpg) One[/caption]'
const between = '{{< figure src="a.jpg" alt="A" >}}One{{< /figure >}}'
const comment = '{{< img src="a.jpg" caption="One <!-- two -->" >}}'
const paragraph = '{{< figure src="a.jpg" alt="A" >}}\n\nThe One.\n\n{{< /figure >}}'
const onLines = '<Figure src="a.jpg" alt="A">\n  One\n</Figure>'
const quote = '> Said.\n>\n> - {% image\n>     src="a.jpg"\n>     caption="One" %}'
const cell = '| {{< img src="a.jpg" caption="One" >}} | x |\n|---|---|'
const cellOfComponent = '| x | <Figure src="a.jpg" caption="One" /> |\n|---|---|'

describe('one word of a tag of the site is written, and nothing else', () => {
  it.each([
    ['the caption of a shortcode', shortcode, 0, 'caption', 'A "new" one', ['"One"', '"A \\"new\\" one"']],
    ['its alt text, in its backticks', shortcode, 0, 'alt', 'A "gate"', ['`A`', '`A "gate"`']],
    ['an alt text that backticks cannot hold', shortcode, 0, 'alt', 'A ` gate', ['`A`', '"A ` gate"']],
    ['its credit', shortcode, 0, 'credit', 'Ann', ['Kit', 'Ann']],
    ['a caption that goes', shortcode, 0, 'caption', '', ['One', '']],
    ['the alt text that a shortcode has not yet', lines, 0, 'alt', 'A gate', ['"One" ', '"One"\r\n  alt="A gate" ']],
    ['the caption of an include', include, 0, 'caption', 'A "new" one', ['One', 'A \\"new\\" one']],
    ['its alt text', include, 0, 'alt', 'A gate', ["'A'", "'A gate'"]],
    ['its credit', include, 0, 'credit', 'Ann', ['Kit', 'Ann']],
    ['the caption of a tag of Liquid', liquid, 0, 'caption', 'A new one', ['One', 'A new one']],
    ['a caption that its quotes cannot hold', liquid, 0, 'caption', 'A "new" one', ['"One"', '\'A "new" one\'']],
    ['its alt text', liquid, 0, 'alt', 'A’s', ["'A'", "'A’s'"]],
    ['its credit', liquid, 0, 'credit', 'Ann', ['Kit', 'Ann']],
    ['the caption of a component', component, 0, 'caption', 'One < "three" & <x>', ['two"', '&quot;three&quot; & &lt;x&gt;"']],
    ['its alt text, in braces', component, 0, 'alt', 'A "gate"', ['{"A"}', '{\'A "gate"\'}']],
    ['an alt text that braces cannot hold', component, 0, 'alt', `A\\ "gate's"`, ['{"A"}', '"A\\ &quot;gate\'s&quot;"']],
    ['its credit', component, 0, 'credit', "O'Kit", ["'Kit'", "'O&#39;Kit'"]],
    ['the alt text that a component has not yet', '<Photo src="a.jpg" />', 0, 'alt', 'A', ['"a.jpg"', '"a.jpg" alt="A"']],
    [
      'the caption that a component has not yet',
      '<Photo\n  src={"a.jpg"}\n/>',
      0,
      'caption',
      'A',
      ['{"a.jpg"}', '{"a.jpg"}\n  caption="A"'],
    ],
    ['a caption of WordPress, beside its marks', wordpress, 0, 'caption', 'The One & there', [' here', ' & there']],
    ['a caption of WordPress, over its marks', wordpress, 0, 'caption', 'New', ['The <em>One</em> here', 'New']],
    ['its alt text', wordpress, 0, 'alt', 'A "gate"', ['alt="A"', 'alt="A &quot;gate&quot;"']],
    ['a caption of WordPress that goes', wordpress, 0, 'caption', '', ['The <em>One</em> here', '']],
    ['a caption of WordPress as it was once', old, 0, 'caption', 'A "new" one', ['"One"', '"A &quot;new&quot; one"']],
    ['its end as words', wordpress, 0, 'caption', 'The One [/caption]', [' here', ' &#91;/caption]']],
    ['a caption of WordPress around Markdown', around, 0, 'caption', 'New <one>', ['One', 'New &lt;one&gt;']],
    ['the alt text of the Markdown in it', around, 0, 'alt', 'B', ['![A]', '![B]']],
    ['the end of Liquid in a shortcode', shortcode, 0, 'caption', 'Now 50 %} more', ['One', 'Now 50 %} more']],
    ['the end of Hugo in Liquid', liquid, 0, 'caption', 'Now >}} more', ['One', 'Now >}} more']],
    ['a string with a brace', '<Figure src="a.jpg" alt={"100%} A"} />', 0, 'alt', '99%} B', ['100%} A', '99%} B']],
    ['a caption beside a comment', '<Figure\n  src="a.jpg"\n  {/* c */}\n  caption="One"\n/>', 0, 'caption', 'New', ['One', 'New']],
    ['the alt text of a picture with a paragraph as its caption', paragraph, 0, 'alt', 'B', ['"A"', '"B"']],
    ['words beside what would be a comment', comment, 0, 'caption', 'New <!-- two -->', ['One', 'New']],
    ['words over what would be a comment', comment, 0, 'caption', 'One', [' <!-- two -->', '']],
    ['the same in Hugo’s figure', comment.replace('img', 'figure'), 0, 'caption', 'New <!-- two -->', ['One', 'New']],
    ['a line of emphasis below a tag', '{{< img src="a.jpg" >}}\n*One*', 0, 'caption', 'New *x* words', ['One', 'New \\*x\\* words']],
    ['a line that goes', '{{< img src="a.jpg" >}}\n*One*', 0, 'caption', '', ['\n*One*', '']],
    ['a line behind a blank one', '{% include image.html src="a.jpg" %}\n\n_One_', 0, 'caption', 'New', ['One', 'New']],
    ['a line in a quote', '> {{< img src="a.jpg" >}}\n> *One*', 0, 'caption', 'New', ['One', 'New']],
    ['the alt text of a tag above such a line', '<Photo src="a.jpg" />\n*One*', 0, 'alt', 'A', ['"a.jpg"', '"a.jpg" alt="A"']],
    ['words between shortcodes', between, 0, 'caption', 'A "new" one', ['One', 'A "new" one']],
    ['words between shortcodes that go', between, 0, 'caption', '', ['One', '']],
    ['words on a line between tags', onLines, 0, 'caption', 'New words', ['One', 'New words']],
    ['words on a line between tags that go', onLines, 0, 'caption', '', ['\n  One\n', '']],
    ['a caption in a list in a quote', quote, 0, 'caption', 'New', ['One', 'New']],
    ['an alt text that it has not yet', quote, 0, 'alt', 'B', ['"One"', '"One"\n>     alt="B"']],
    ['a caption in a cell', cell, 0, 'caption', 'New | old', ['One', 'New | old']],
    ['a caption of a component in a cell', cellOfComponent, 0, 'caption', 'New | old', ['One', 'New &#124; old']],
  ] as const)('%s', (...one) => writes(one))
})

it.each([
  ['both kinds of quotes in Liquid', liquid, 'caption', `A "new" one's`, 'both kinds of quotation marks'],
  ['a backslash before quotes in an include', include, 'caption', 'A \\ "b"', 'with a backslash among them'],
  ['the end of a tag of Liquid', liquid, 'caption', 'Now 50 %} more', '“%}” would end the tag that the words stand in'],
  ['the end of a shortcode', shortcode, 'caption', 'Now >}} more', '“>}}” would end the tag that the words stand in'],
  ['the beginning of a tag', component, 'caption', 'Now {{ more', 'begin a tag of the site’s templates'],
  ['marks between tags', between, 'caption', 'The *new* one', 'The words stand between two tags'],
] as const)('is refused with what, why and what to do: %s', (_, block, field, to, reason) =>
  expect(edited(`Text.\n\n${block}\n`, 0, field, to)).toEqual({ ok: false, reason: expect.stringContaining(reason) }),
)

it('an expression is refused, and the desk has no place for the credit of a tag that names none', () => {
  const file = 'Text.\n\n<Figure src="a.jpg" caption={words} />\n'
  expect(picturesOf(file)[0]).toMatchObject({ caption: null, credit: null })
  expect(edited(file, 0, 'caption', 'New').ok).toBe(false)
  expect(edited(file, 0, 'credit', 'Kit').ok).toBe(false)
})

it.each([
  ['marks', '{{< figure src="a.jpg" >}}The *One*{{< /figure >}}'],
  ['a link', '{{< figure src="a.jpg" >}}\nThe [One](b)\n{{< /figure >}}'],
  ['a paragraph', paragraph],
  ['marks in another shortcode', '{{< img src="a.jpg" >}}The *One*{{< /img >}}'],
])('no caption is written beside words between tags that are not plain: %s', (_, block) =>
  expect(edited(`Text.\n\n${block}\n`, 0, 'caption', 'New').ok).toBe(false),
)

describe('any words', () => {
  const words = fc
    .string({
      unit: fc.constantFrom(
        'a',
        'B',
        '9',
        ' ',
        '*',
        "'",
        '"',
        '<',
        '>',
        '&',
        '[',
        ']',
        '\\',
        '`',
        'é',
        '{',
        '}',
        '%',
        '#',
        '-',
        '🙂',
        '$',
        '|',
        '/',
      ),
      maxLength: 12,
    })
    .map(text => text.replaceAll(/ +/g, ' ').trim())
  const blocks = [shortcode, lines, include, liquid, component, wordpress, old, around, between, onLines, quote, cell, cellOfComponent]
  const places = fc.constantFrom(
    ...blocks.flatMap(block => {
      const [before, behind] = ['---\ntitle: Lock \n---\n\nText  before. \n\n', '\n\n*  after*\n']
      const [picture] = picturesOf(before + block + behind)
      return (['caption', 'alt', 'credit'] as const).filter(field => picture?.[field]).map(field => ({ before, block, behind, field }))
    }),
  )

  it('are read again as they were given, only their bytes are others, and the old words bring the old bytes back', () =>
    fc.assert(
      fc.property(places, words, ({ before, block, behind, field }, to) => {
        const file = before + block + behind
        const done = edited(file, 0, field, to)
        if (!done.ok) return
        const [old, now] = [picturesOf(file), picturesOf(done.text)]
        expect(now).toEqual([{ ...old[0], [field]: to, decorative: now[0]?.decorative }])
        const word = wordOf(block, field)
        const [start, end] = [file.indexOf(word), file.length - file.indexOf(word) - word.length]
        expect([done.text.slice(0, start), done.text.slice(done.text.length - end)]).toEqual([
          file.slice(0, start),
          file.slice(file.length - end),
        ])
        const back = edited(done.text, 0, field, old[0]?.[field] ?? '')
        expect(back.ok && picturesOf(back.text)).toEqual(old)
        // Quotes that had to be others stay, and marks that went with their words stay away.
        const opening = /^[^"'`]*["'`]?/.exec(word)?.[0] ?? ''
        if (to !== '' && block !== wordpress && done.text.startsWith(opening, start)) expect(back).toEqual({ ok: true, text: file })
      }),
      { numRuns: 400 },
    ))

  it('are written nearly everywhere but between tags', () => {
    const chosen = fc
      .sample(fc.tuple(places, words), { numRuns: 300, seed: 7 })
      .filter(([{ block }]) => block !== between && block !== onLines)
    const done = chosen.map(([{ before, block, behind, field }, to]) => edited(before + block + behind, 0, field, to).ok)
    expect(done.filter(ok => ok).length / done.length).toBeGreaterThan(0.9)
  })
})

/** A word as a block writes it, with its quotes where it may get others. */
function wordOf(block: string, field: 'caption' | 'alt' | 'credit'): string {
  if (field === 'credit') return /(?<=(?:credit|byline)=)(["'])Kit\1/.exec(block)?.[0] ?? ''
  if (field === 'alt') return block === around ? 'A' : (/\s?alt=(?:\{"A"\}|(["'`])A\1)/.exec(block)?.[0] ?? '')
  if (block === wordpress) return ' The <em>One</em> here'
  return /\n {2}One\n|"One[^"]*"|One/.exec(block)?.[0] ?? ''
}
