import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { edited, picturesOf, writes } from '../../../tests/support/edited-picture.ts'

const gallery =
  '<figure class="row">\n<figure><img src="a.jpg" alt=\'A\'><figcaption>One</figcaption></figure>\n' +
  '<figure><a href="x"><img alt="B" src="b.jpg"></a><figcaption>The <em>Two</em> locks <cite>Kit</cite></figcaption></figure>\n' +
  '<figcaption>Both of <b>them</b></figcaption>\n</figure>'
const quote = '> Said.\r\n>\r\n> <figure>\r\n>   <img src="a.jpg">\r\n> </figure>'
const shortcodes =
  '{{< gallery >}}\n  {{< figure src="a.jpg" caption="One" >}}\n  {{< figure src="b.jpg" caption=`Two` >}}\n{{< /gallery >}}'
const shared = '<figure>\n<img src="a.jpg" alt="A">\n<img src="b.jpg">\n<figcaption>Both &amp; <em>all</em></figcaption>\n</figure>'
const table = '| ![A](a.jpg "One") | ![B](b.jpg "Two") |\n|:--|---|\n| x | y |'

describe('one word of a picture inside of something is written, and nothing else', () => {
  it.each([
    ['the caption of a figure in a figure', gallery, 0, 'caption', 'A new & bold <one>', ['>One<', '>A new & bold &lt;one&gt;<']],
    ['the alt text of a figure in a figure', gallery, 0, 'alt', 'A "good" \'un', ["alt='A'", 'alt=\'A "good" &#39;un\'']],
    ['a credit that is not there yet', gallery, 0, 'credit', 'Kit', ['One<', 'One <cite>Kit</cite><']],
    ['a caption with marks, beside them', gallery, 1, 'caption', 'The Two gates', ['</em> locks', '</em> gates']],
    ['a caption with marks, over them', gallery, 1, 'caption', 'A gate', ['The <em>Two</em> locks ', 'A gate ']],
    ['the alt text of a picture that is a link', gallery, 1, 'alt', 'A new one', ['alt="B"', 'alt="A new one"']],
    ['a credit behind a caption with marks', gallery, 1, 'credit', 'Ann', ['>Kit<', '>Ann<']],
    ['the caption of all', gallery, 2, 'caption', 'Both at once', ['Both of <b>them</b>', 'Both at once']],
    ['a caption that pictures share', shared, 1, 'caption', 'Both & none', ['<em>all</em>', '<em>none</em>']],
    ['an alt text that is not there yet', shared, 1, 'alt', 'B', ['<img src="b.jpg">', '<img alt="B" src="b.jpg">']],
    ['an alt text without quotes', '<p><img alt=A src=a.jpg></p>', 0, 'alt', 'A gate', ['alt=A', 'alt="A gate"']],
    ['an alt text that goes', shared, 0, 'alt', '', [' alt="A"', '']],
    ['the caption of a shortcode among others', shortcodes, 0, 'caption', 'A "new" one', ['"One"', '"A \\"new\\" one"']],
    ['a shortcode’s alt text that is not there yet', shortcodes, 1, 'alt', 'B', ['src="b.jpg"', 'src="b.jpg" alt="B"']],
    ['a caption that goes', shortcodes, 1, 'caption', '', [' caption=`Two`', '']],
    ['the title of a picture in a table', table, 1, 'caption', 'New', ['"Two"', '"New"']],
    [
      'a caption that a figure of a quote has not yet',
      quote,
      0,
      'caption',
      'New',
      ['<img src="a.jpg">', '<img src="a.jpg">\r\n>   <figcaption>New</figcaption>'],
    ],
  ] as const)('%s', (...one) => writes(one))
})

const lines = '![A](a.jpg)\n*One*\n![B](b.jpg)\n_The **two** boats_'
const named = '![A][boat] \n![B][boat]\n\n[boat]:  a.jpg  "One"'

describe('of several that read the same', () => {
  it.each([
    [
      'pictures of a list',
      '- ![A](a.jpg "One")\n- ![A](a.jpg "One")\n- ![A](a.jpg "One")',
      '- ![A](a.jpg "One")\n- ![A](a.jpg "Two")\n- ![A](a.jpg "One")',
    ],
    ['pictures on lines of their own', '![A](a.jpg "One")\n\n![A](a.jpg "One")\n\nEnd.', '![A](a.jpg "One")\n\n![A](a.jpg "Two")\n\nEnd.'],
    [
      'figures in a figure',
      '<figure>\n<figure><img src="a.jpg"><figcaption>One</figcaption></figure>\n<figure><img src="a.jpg"><figcaption>One</figcaption></figure>\n</figure>',
      '<figure>\n<figure><img src="a.jpg"><figcaption>One</figcaption></figure>\n<figure><img src="a.jpg"><figcaption>Two</figcaption></figure>\n</figure>',
    ],
  ])('of %s the one is written that was meant', (_, block, wanted) =>
    expect(edited(`Text.\n\n${block}\n`, 1, 'caption', 'Two')).toEqual({ ok: true, text: `Text.\n\n${wanted}\n` }),
  )
})

it.each([
  [
    'a caption with entities and marks',
    '<figure><img src="a.jpg"><figcaption>Cap &amp; <b>one</b> &lt;x&gt;</figcaption></figure>',
    'Cap & one <x>',
  ],
  [
    'a credit in a span',
    '<figure><img src="a.jpg"><figcaption>The <i>one</i> <span class="credit">Kit</span></figcaption></figure>',
    'The one',
  ],
  ['a credit that is a link', '<figure><img src="a.jpg"><figcaption>One <cite><a href="/x">Kit</a></cite></figcaption></figure>', 'One'],
  ['entities in Markdown', '![A &amp; B](a.jpg "Cap &quot;one&quot; &eacute;")', 'Cap "one" é'],
])('%s is read as it reads, and written anew', (_, block, words) => {
  const file = `Text.\n\n${block}\n\nMore.\n`
  expect(picturesOf(file)[0]?.caption).toBe(words)
  const done = edited(file, 0, 'caption', 'New "words" & more')
  expect(done.ok && picturesOf(done.text)[0]?.caption).toBe('New "words" & more')
})

it.each([
  ['a word that is marked keeps its mark', 'Cap <b>one</b>', 'Cap two', 'Cap <b>two</b>'],
  ['a word that is marked, with another beside it', 'Cap <b>one</b>', 'Cap one goes', 'Cap <b>one goes</b>'],
  ['everything', 'Cap <b>one</b>', 'New words here', 'New words here'],
  ['words that share letters', 'Cap <b>one</b>', 'One', 'One'],
  [
    'words beside a credit that is a link',
    'Cap one <cite><a href="/x">Kit</a></cite>',
    'New words here',
    'New words here <cite><a href="/x">Kit</a></cite>',
  ],
  ['words over the end of a line', 'Cap one<br>and <i>two</i>', 'Cap one and <two>', 'Cap one<br>and <i>&lt;two&gt;</i>'],
  ['a word within a mark', 'The <em>old lock keeper</em> here', 'The old gate keeper here', 'The <em>old gate keeper</em> here'],
])('whole words are exchanged, never letters: %s', (_, inner, to, wanted) => {
  const file = (words: string) => `Text.\n\n<figure><img src="a.jpg" srcset="b.jpg 2x" alt="A"><figcaption>${words}</figcaption></figure>\n`
  expect(edited(file(inner), 0, 'caption', to)).toEqual({ ok: true, text: file(wanted) })
})

it.each([
  ['paragraphs', '<p>Cap one</p><p>More <b>words</b></p>'],
  ['a comment', 'Cap <!-- not this -->one'],
])('a caption with %s between its words keeps them: other words are refused', (_, inner) => {
  const file = `Text.\n\n<figure><img src="a.jpg" alt="A"><figcaption>${inner}</figcaption></figure>\n`
  expect(edited(file, 0, 'caption', 'The boats').ok).toBe(false)
})

it.each(['Cap {{ one }}', '{% one'])('words that templates would read are refused, with what to do: %s', to =>
  expect(edited(`Text.\n\n${gallery}\n`, 0, 'caption', to)).toEqual({ ok: false, reason: expect.stringContaining('begin a tag') }),
)

it('an alt text without a value gets one', () =>
  expect(edited('Text.\n\n<p><img alt src="a.jpg"></p>\n', 0, 'alt', 'New')).toEqual({
    ok: true,
    text: 'Text.\n\n<p><img alt="New" src="a.jpg"></p>\n',
  }))

const yaml =
  "---\ntitle: Snow # why\ngallery:\n  - src: a.jpg\n    caption: 'One'\n    alt: A # hm\n  - src:  b.jpg\n    caption: >-\n      Two\n      words\n---\n\nText\n"
const flow = '---\ngallery: { images: [{image: a.jpg, caption: One, credit: Kit}, {image: b.jpg,  caption: "Two"}] }\n---\nText\n'
const toml =
  '+++\ndate = 2026-01-02\n[[resources]]\nsrc = "a.jpg"\ntitle = "One"\nalt = \'A\'\n\n[[resources]]\n  src = "b.jpg"\n  title = "One"\n+++\nText\n'
const inline = '+++\ngallery = [{ src = "a.jpg", caption = "One", alt = "A" }, { src = "b.jpg", caption = "One" }]\n+++\nText\n'
const json =
  '{\n  "gallery": [\n    { "src": "a.jpg", "caption": "One", "alt": "A" },\n    {\n      "src": "b.jpg",\n      "caption": "Two"\n    }\n  ]\n}\n\nText\n'

const odd = [
  '---\nbase: &b\n  caption: Base\ngallery:\n  - <<: *b # hm\n    src: a.jpg\n  - ? src\n    : b.jpg\n    ? caption\n    : One\n    alt:\n---\nText\n',
  '---\na:\n  b:\n    photos:\n      - &x\n        "src": a.jpg\n        title: |\n          One\n        alt: >+\n          A\n\n---\nText\n',
  '+++\n[[p]]\n[["p".gallery]]\nsrc = "a.jpg"\ncaption = """\nOne \\\n  more\n"""\nalt = \'\'\'A\'\'\'\n+++\nText\n',
]

describe('one word of a list in the head is written, and nothing else', () => {
  it.each([
    ['in its own quotes', yaml, 0, 'caption', 'It’s Ann: new', ["'One'", "'It’s Ann: new'"]],
    ['without quotes', yaml, 0, 'alt', 'A gate', ['alt: A #', 'alt: A gate #']],
    ['in quotes where it needs them', yaml, 0, 'alt', 'Ann: a gate', ['alt: A #', "alt: 'Ann: a gate' #"]],
    ['as a new key of its item', yaml, 1, 'alt', 'B', ['b.jpg\n', 'b.jpg\n    alt: B\n']],
    ['over several lines', yaml, 1, 'caption', 'New words', ['Two', 'New']],
    ['in braces', flow, 0, 'caption', 'One, two', ['caption: One', "caption: 'One, two'"]],
    ['as a new key in braces', flow, 1, 'credit', 'Ann', ['"Two"}', '"Two",  credit: Ann}']],
    ['in TOML, in the second of two that read the same', toml, 1, 'caption', 'Ann "x"', ['  title = "One"', '  title = "Ann \\"x\\""']],
    ['in TOML, in its own quotes', toml, 0, 'alt', 'B', ["'A'", "'B'"]],
    ['in TOML as a new key', toml, 1, 'alt', 'B', ['  src = "b.jpg"\n', '  src = "b.jpg"\n  alt = "B"\n']],
    ['in TOML as a new key in braces', inline, 1, 'alt', 'B', ['"b.jpg"', '"b.jpg", alt = "B"']],
    ['in JSON', json, 1, 'caption', 'A "new" one', ['"Two"', '"A \\"new\\" one"']],
    ['in JSON as a new key', json, 1, 'alt', 'B', ['"Two"', '"Two",\n      "alt": "B"']],
  ] as const)('%s', (_, file, at, field, to, [old, fresh]) =>
    expect(edited(file, at, field, to)).toEqual({ ok: true, text: file.replace(old, () => fresh) }),
  )

  const inYaml = (head: string) => `---\ntitle: Snow # why\n${head}---\n\nText  \n`
  it.each([
    ['beside a merge key', 'gallery:\n  - <<: *b # hm\n    src: a.jpg\n', ['# hm\n', '# hm\n    caption: New\n']],
    ['in braces beside a merge key', 'gallery: [{<<: *b, src: a.jpg}]\n', ['a.jpg}', 'a.jpg, caption: New}']],
    ['under a name that nothing stands for', 'gallery:\n  - src: a.jpg\n    caption: &c One\n', ['&c One', '&c New']],
    ['under an explicit key', 'gallery:\n  - ? src\n    : a.jpg\n    ? caption\n    : One\n', [': One', ': New']],
    ['under a quoted key', 'gallery:\n  - "src": a.jpg\n    "caption" :  One\n', [':  One', ':  New']],
    ['far down', 'a:\n  b:\n    c:\n      photos:\n        - src: a.jpg\n          title: One\n', ['title: One', 'title: New']],
    ['in a list of an item', 'p:\n  - gallery:\n      - src: a.jpg\n        caption: One\n', ['One', 'New']],
    ['behind a key with nothing', 'gallery:\n  - src: a.jpg\n    caption:\n', ['caption:\n---', 'caption: New\n---']],
    ['behind a key with a comment', 'gallery:\n  - src: a.jpg\n    caption: # hm\n', ['caption: #', 'caption: New #']],
    ['as lines', 'gallery:\n  - src: a.jpg\n    caption: |\n      One\n    x: 1\n', ['      One', '      New']],
  ] as const)('in YAML, %s', (_, list, [old, fresh]) => {
    const file = inYaml(`base: &b\n  caption: Base\n${list}`)
    expect(edited(file, 0, 'caption', 'New')).toEqual({ ok: true, text: file.replace(old, () => fresh) })
  })

  it.each([
    ['YAML', inYaml('photos:\n  - src: a.jpg # hm\n    caption: One\n  - src: b.jpg\n    alt: B\n'), '    alt: A'],
    [
      'TOML',
      '+++\n[[photos]]\n  src = "a.jpg" # hm\n  caption = "One"\n[[photos]]\n  src = "b.jpg"\n  alt = "B"\n+++\nText\n',
      '  alt = "A"',
    ],
  ])('in %s as a new key, behind a comment', (_, file, line) =>
    expect(edited(file, 0, 'alt', 'A')).toEqual({ ok: true, text: file.replace('# hm', `# hm\n${line}`) }),
  )

  it.each([
    [
      'in a text over lines',
      '[[gallery]]\nsrc = "a.jpg"\ncaption = """\nOne \\\n  more\n"""\n',
      'A "new" one',
      ['One \\\n  more', 'A \\"new\\" one'],
    ],
    ['in a literal text over lines', "[[gallery]]\nsrc = 'a.jpg'\ncaption = '''\nOne'''\n", 'C:\\New', ['One', 'C:\\New']],
    ['in a literal text that cannot hold it', "[[gallery]]\nsrc = 'a.jpg'\ncaption = 'One' # hm\n", "It's", ["'One'", '"It\'s"']],
    ['under a quoted key', '[["gallery"]]\n"src" = "a.jpg"\n"caption"="One"\n', 'New', ['One', 'New']],
    ['under dotted keys', 'page."the gallery" = [{ src = "a.jpg", caption = "One" }]\n', 'New', ['One', 'New']],
    ['in a list of tables in a list', '[[p]]\n[[p.gallery]]\nsrc = "a.jpg"\ncaption = "One" # hm\n', 'New', ['One', 'New']],
  ] as const)('in TOML, %s', (_, list, to, [old, fresh]) => {
    const above = '+++\nnote = """caption = "One" """\n'
    const below = '+++\n\nText  \n'
    expect(edited(above + list + below, 0, 'caption', to)).toEqual({ ok: true, text: above + list.replace(old, () => fresh) + below })
  })

  it.each([
    [
      'a name that stands for it',
      'note: &one One\ngallery:\n  - src: a.jpg\n    caption: *one\n',
      0,
      '“gallery.0.caption” was left as it is: it stands under the name “&one”',
    ],
    ['a name that stands for its item', 'gallery:\n  - &it\n    src: a.jpg\n    caption: One\n  - *it\n', 1, 'Change them at “&it”'],
    [
      'what another place takes over',
      'gallery:\n  - &it { src: a.jpg, caption: One }\n  - { <<: *it, src: b.jpg }\n',
      0,
      'which another place takes over as “*it”',
    ],
  ] as const)('and is refused for %s, with what, why and what to do', (_, list, at, reason) =>
    expect(edited(inYaml(list), at, 'caption', 'New')).toEqual({ ok: false, reason: expect.stringContaining(reason) }),
  )
})

describe('a word of a list in the head that is emptied', () => {
  it.each([
    ['YAML', '---\ngallery:\n  - src: a.jpg\n    caption: One # hm\n---\nText\n', 'One', '""'],
    ['YAML in quotes', "---\ngallery:\n  - src: a.jpg\n    caption: 'One'\n---\nText\n", 'One', ''],
    ['YAML as lines', '---\ngallery:\n  - src: a.jpg\n    caption: >-\n      One\n---\nText\n', '>-\n      One', '""'],
    ['YAML in braces', '---\ngallery: [{src: a.jpg, caption: One}]\n---\nText\n', 'One', '""'],
    ['TOML', '+++\n[[gallery]]\nsrc = "a.jpg"\ncaption = "One"\n+++\nText\n', '"One"', '""'],
    ['TOML, literal', "+++\ngallery = [{ src = 'a.jpg', caption = 'One' }]\n+++\nText\n", "'One'", "''"],
    ['TOML over lines', '+++\n[[gallery]]\nsrc = "a.jpg"\ncaption = """\nOne\n"""\n+++\nText\n', '"""\nOne\n"""', '""'],
    ['JSON', '{\n  "gallery": [{ "src": "a.jpg", "caption": "One" }]\n}\n\nText\n', '"One"', '""'],
  ] as const)('keeps its key in %s, and takes the old word again', (_, file, old, fresh) => {
    const empty = file.replace(old, fresh)
    expect(edited(file, 0, 'caption', '')).toEqual({ ok: true, text: empty })
    expect(picturesOf(empty)[0]).toMatchObject({ src: 'a.jpg', caption: '' })
    const back = edited(empty, 0, 'caption', 'One')
    expect(back.ok && picturesOf(back.text)).toEqual(picturesOf(file))
  })

  it('that is not there is not written', () => {
    const file = '---\ngallery:\n  - src: a.jpg\n    caption: One\n  - src: b.jpg\n    alt: B\n---\nText\n'
    expect(edited(file, 0, 'alt', '')).toEqual({ ok: true, text: file })
  })

  it.each(['alt', 'credit'] as const)('may be the %s as well', field => {
    const file = `---\ngallery:\n  - src: a.jpg\n    caption: One\n    ${field}: Two\n---\nText\n`
    const done = edited(file, 0, field, '')
    expect(done).toEqual({ ok: true, text: file.replace('Two', '""') })
    expect(done.ok && edited(done.text, 0, field, 'Two')).toEqual({ ok: true, text: file.replace('Two', '"Two"') })
  })
})
it('words that hold marks stay within the marks of their line', () => {
  const file = 'Text.\n\n![A](a.jpg)\n*One*\n![B](b.jpg)\n*Two*\n'
  const done = edited(file, 0, 'caption', '<*')
  expect(done).toEqual({ ok: true, text: file.replace('*One*', '*<\\**') })
  expect(done.ok && edited(done.text, 0, 'caption', 'One')).toEqual({ ok: true, text: file })
})
describe('any words', () => {
  const words = fc
    .string({
      unit: fc.constantFrom('a', 'B', '9', ' ', '*', "'", '"', '<', '>', '&', '[', '\\', '`', 'é', '{', '#', ':', ',', '-', '🙂'),
      maxLength: 12,
    })
    .map(text => text.replaceAll(/ +/g, ' ').trim())
  const files = [gallery, quote, shortcodes, shared, lines, named, table].map(block => `Text.\n\n${block}\n\nMore.\n`)
  const places = fc.constantFrom(
    ...[...files, yaml, flow, toml, inline, json, ...odd].flatMap(file =>
      picturesOf(file).flatMap((picture, at) =>
        (['caption', 'alt', 'credit'] as const).filter(field => picture[field] !== null).map(field => ({ file, at, field })),
      ),
    ),
  )
  it('are read again as they were given, every other picture stands, and the old words bring the old reading back', () =>
    fc.assert(
      fc.property(places, words, ({ file, at, field }, to) => {
        const done = edited(file, at, field, to)
        if (!done.ok) return
        const [before, after] = [picturesOf(file), picturesOf(done.text)]
        expect(after[at]?.[field]).toBe(to)
        const others = (list: typeof before) => list.map(({ src, alt, credit }, index) => (index === at ? src : [src, alt, credit]))
        expect(others(after)).toEqual(others(before))
        const back = edited(done.text, at, field, before[at]?.[field] ?? '')
        // A key that was not there is there now, on a line of its own.
        const read = (list: typeof before) => list.map(one => ({ ...one, line: 0 }))
        expect(back.ok && read(picturesOf(back.text))).toEqual(read(before))
      }),
    ))
  it('are written nearly everywhere', () => {
    const done = fc
      .sample(fc.tuple(places, words), { numRuns: 400, seed: 7 })
      .map(([{ file, at, field }, to]) => edited(file, at, field, to).ok)
    expect(done.filter(ok => ok).length / done.length).toBeGreaterThan(0.95)
  })
})
