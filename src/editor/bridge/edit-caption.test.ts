import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCopy } from '#domain/captions/story-copy.ts'
import { type CaptionEdit, editCaption } from './edit-caption.ts'

const keys = { caption: 'image_caption', alt: 'image_alt', credit: 'image_credit' }
const head = '---\ntitle: Lock \nimage: /a.jpg \nimage_caption: Old words \n--- \n'
const edit = (file: string, change: Partial<CaptionEdit>) =>
  editCaption(file, { kind: 'figure', line: 7, field: 'caption', from: 'Old words', to: 'New words', ...change }, keys)
const becomes = (body: string, wanted: string, change: Partial<CaptionEdit> = {}) =>
  expect(edit(head + body, change)).toEqual({ ok: true, text: head + wanted })

describe('one word of a caption is written, and nothing else', () => {
  it('in the title of a picture', () => becomes('\n![a](b.jpg  "Old words")\n\n x \n', '\n![a](b.jpg  "New words")\n\n x \n'))
  it('in the line of emphasis below it', () => becomes('\n![a](b.jpg)\n_Old words_\n', '\n![a](b.jpg)\n_New words_\n'))
  it('in a <figure>', () =>
    becomes(
      '\n<figure><img src="b.jpg"><figcaption>Old words <cite>Kit</cite></figcaption></figure>\n',
      '\n<figure><img src="b.jpg"><figcaption>New words <cite>Kit</cite></figcaption></figure>\n',
    ))
  it('in a shortcode', () =>
    becomes('\n{{< figure src="b.jpg" caption="Old words" >}}\n', '\n{{< figure src="b.jpg" caption="New words" >}}\n'))
  it('in one picture of a gallery', () =>
    becomes('\n![a](a.jpg "Old words")\n![b](b.jpg "Old words")\n', '\n![a](a.jpg "Old words")\n![b](b.jpg "New words")\n', {
      line: 8,
      src: 'b.jpg',
    }))
  it('as the alt text', () => becomes('\n![Old words](b.jpg "Keep")\n', '\n![New words](b.jpg "Keep")\n', { field: 'alt' }))
  it('as the credit of a <figure>', () =>
    becomes(
      '\n<figure><img src="b.jpg"><figcaption>Keep <cite>Old words</cite></figcaption></figure>\n',
      '\n<figure><img src="b.jpg"><figcaption>Keep <cite>New words</cite></figcaption></figure>\n',
      { field: 'credit' },
    ))
  it('in a loose caption, with its blanks and marks', () =>
    becomes('\nOld *words* here  \n\nText.\n', '\nNew *words* here  \n\nText.\n', {
      kind: 'loose',
      from: 'Old words here',
      to: 'New words here',
    }))
  it('in a loose caption that begins a body', () => becomes('Old words\n\nText.\n', 'New words\n\nText.\n', { kind: 'loose', line: 6 }))
  it('in a loose caption on two lines of CRLF', () =>
    becomes('\r\nA old\r\nwords\r\n\r\nB\r\n', '\r\nA old\r\nfish\r\n\r\nB\r\n', { kind: 'loose', from: 'A old words', to: 'A old fish' }))
  it('in a loose caption, its blanks alone', () =>
    becomes('\nOld\u00a0words\u00a0\n\nText.\n', '\nOld words\n\nText.\n', {
      kind: 'loose',
      from: 'Old\u00a0words',
      to: 'Old words',
      trim: true,
    }))
  it('in the head', () =>
    expect(edit(`${head}\nText\n`, { kind: 'lead', line: 4 })).toEqual({
      ok: true,
      text: '---\ntitle: Lock \nimage: /a.jpg \nimage_caption: New words \n--- \n\nText\n',
    }))
  it('as a key that the head has not yet', () =>
    expect(edit(`${head}\nText\n`, { kind: 'lead', line: 4, field: 'alt', from: '', to: 'A lock' })).toMatchObject({
      ok: true,
      text: expect.stringContaining('image_alt: A lock'),
    }))
})

describe('nothing is written', () => {
  it('where the caption reads otherwise by now', () =>
    expect(edit(`${head}\n![a](b.jpg "Other words")\n`, {})).toMatchObject({ ok: false }))
  it('where the site has no place for it', () =>
    expect(editCaption(head, { kind: 'lead', line: 3, field: 'credit', from: '', to: 'x' }, { ...keys, credit: null })).toMatchObject({
      ok: false,
      reason: expect.stringContaining('front matter'),
    }))
  it('where Markdown has no place for a credit', () =>
    expect(edit(`${head}\n![a](b.jpg)\n`, { field: 'credit', from: '' })).toMatchObject({ ok: false }))
})

describe('any words', () => {
  const words = fc.string({
    unit: fc.constantFrom('a', 'B', '9', ' ', '*', '_', '"', "'", '<', '&', '[', '\\', '`', 'é', '“', '{', '#'),
    maxLength: 12,
  })
  const body = '\nText before.\n\n![a](b.jpg "Old words")\n\nText after. \n'
  it('are read again as they were given, and all other lines stand', () =>
    fc.assert(
      fc.property(words, to => {
        const done = edit(head + body, { line: 9, to })
        if (!done.ok) return
        const copy = readCopy(done.text, { headline: null, standfirst: null, date: null, categories: null, lead: { src: null, ...keys } })
        expect(done.text.split('\n').filter((_, at) => at !== 8)).toEqual((head + body).split('\n').filter((_, at) => at !== 8))
        if (to.trim() !== '') expect(copy.pictures[0]?.caption?.replace(/ +/g, ' ')).toBe(to.replace(/ +/g, ' ').trim())
      }),
    ))
})

describe('a word that goes and comes back', () => {
  const words = (file: string, field: 'caption' | 'credit', from: string, to: string) => {
    const done = editCaption(file, { kind: 'figure', line: 1, src: 'a.jpg', field, from, to, form: 'italic' }, keys)
    return done.ok ? done.text : done.reason
  }
  it.each([
    ['a line of emphasis', '![A](a.jpg)\n*One*\n', 'caption', 'One'],
    ['a line of emphasis in a quote', '> ![A](a.jpg)\n> *One*\n', 'caption', 'One'],
    [
      'a caption beside a credit',
      '<figure>\n  <img src="a.jpg">\n  <figcaption>One <cite>Kit</cite></figcaption>\n</figure>\n',
      'caption',
      'One',
    ],
    ['a credit', '<figure>\n  <img src="a.jpg">\n  <figcaption>One <cite>Kit</cite></figcaption>\n</figure>\n', 'credit', 'Kit'],
    ['the only words', '<figure>\n  <img src="a.jpg">\n  <figcaption>One</figcaption>\n</figure>\n', 'caption', 'One'],
  ] as const)('leaves the file as it was: %s', (_, file, field, word) => {
    const gone = words(file, field, word, '')
    expect(gone).not.toContain(word)
    expect(words(gone, field, '', word)).toBe(file)
  })
  it('takes its own line with it and no other line end', () =>
    expect(
      words('<figure>\n<img src="a.jpg">\n<figcaption>\n  One\n  <cite>Kit</cite>\n</figcaption>\n</figure>\n', 'caption', 'One', ''),
    ).toBe('<figure>\n<img src="a.jpg">\n<figcaption>\n  <cite>Kit</cite>\n</figcaption>\n</figure>\n'))
})

describe('a loose caption with more in it than words', () => {
  it.each([
    ['a break', 'One of the boats<br>on Sunday\n', 'One of the boats<br>on Monday', 'One of the boats<br>on Monday\n'],
    ['a mark of a footnote', 'One of the boats[^1]\n\n[^1]: See.\n', 'Two of the boats[^1]', 'Two of the boats[^1]\n\n[^1]: See.\n'],
    ['a line end of its own', 'One of the boats  \non  Sunday \n', 'Two of the boats on Sunday', 'Two of the boats  \non  Sunday \n'],
  ])('keeps it: %s', (_, file, to, wanted) => {
    const from =
      readCopy(file, { headline: null, standfirst: null, date: null, categories: null, lead: { src: null, ...keys } }).paragraphs[0]
        ?.text ?? ''
    expect(editCaption(file, { kind: 'loose', line: 1, field: 'caption', from, to }, keys)).toEqual({ ok: true, text: wanted })
  })
})

it.each([
  ['a title', '![A](a.jpg "One  boat\u00a0more ")\n'],
  ['emphasis', '![A](a.jpg)\n*One  boat\u2009more*\n'],
  ['HTML', '<figure><img src="a.jpg"><figcaption>One  boat&thinsp;more </figcaption></figure>\n'],
  ['a shortcode', '{{< figure src="a.jpg" caption="One  boat\u00a0more" >}}\n'],
])('blanks that nobody edited stay as they are in %s', (_, file) => {
  const [picture] = readCopy(file, {
    headline: null,
    standfirst: null,
    date: null,
    categories: null,
    lead: { src: null, ...keys },
  }).pictures
  const from = picture?.caption ?? ''
  const edited = editCaption(file, { kind: 'figure', line: 1, src: 'a.jpg', field: 'caption', from, to: from.replace('One', 'Two') }, keys)
  expect(edited).toEqual({ ok: true, text: file.replace('One', 'Two') })
})

describe('the beginning of a comment is refused with what, why and what to do', () => {
  it.each([
    ['in a shortcode', '{{< figure src="b.jpg" caption="Old words" >}}', 'figure', 'caption'],
    ['in another one', '{{< img src="b.jpg" caption="Old words" >}}', 'figure', 'caption'],
    ['in an include', '{% include figure.html src="b.jpg" alt="Old words" %}', 'figure', 'alt'],
    ['in a component', '<Figure src="b.jpg" credit="Old words" />', 'figure', 'credit'],
    ['in a title', '![a](b.jpg "Old words")', 'figure', 'caption'],
    ['in a <figure>', '<figure><img src="b.jpg"><figcaption>Old words</figcaption></figure>', 'figure', 'caption'],
    ['in a quote', '> {{< img src="b.jpg" caption="Old words" >}}', 'figure', 'caption'],
    ['in a loose caption', 'Old words', 'loose', 'caption'],
  ] as const)('%s', (_, block, kind, field) =>
    expect(edit(`${head}\n${block}\n`, { kind, field, to: 'Six <!-- not seven --> cars' })).toEqual({
      ok: false,
      reason: expect.stringContaining('“<!--” begins a comment'),
    }),
  )

  it('and is plain words in the head', () =>
    expect(edit(`${head}\nText.\n`, { kind: 'lead', line: 4, to: 'Six <!-- cars' })).toEqual({
      ok: true,
      text: `${head.replace('Old words', 'Six <!-- cars')}\nText.\n`,
    }))
})
