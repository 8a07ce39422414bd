import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CopyKeys, readCopy } from '#domain/captions/story-copy.ts'
import { editCaption } from './edit-caption.ts'

const lead = { src: 'image', caption: 'image_caption', alt: 'image_alt', credit: null }
const keys: CopyKeys = { headline: 'title', standfirst: null, date: null, categories: null, lead }
type Field = 'caption' | 'alt' | 'credit'

/** The file after one word of its picture at this place is written, with the site's own keys at hand. */
function edited(file: string, at: number, field: Field, to: string) {
  const picture = readCopy(file, keys).pictures[at]
  if (!picture) throw new Error('There is no such picture.')
  const { kind, line, src } = picture
  return editCaption(file, { kind, line, src, field, from: picture[field] ?? '', to }, lead)
}
const yaml = (head: string) => `---\ntitle: Snow # why\n${head}---\n\nText  \n`

describe('one word of a lead picture that is a map is written, and nothing else', () => {
  const cover = 'cover:\n  image: /a.jpg # hm\n  caption:  "One"\n'
  const image = 'image:\n    path: /a.jpg\n    alt: A\n'
  it.each([
    ['its caption', cover, 'caption', 'Two', ['One', 'Two']],
    ['an alt text as a new key', cover, 'alt', 'A gate', ['# hm\n', '# hm\n  alt: A gate\n']],
    [
      'a caption as a new key, though the site has one of its own',
      image,
      'caption',
      'Ann: new',
      ['.jpg\n', ".jpg\n    caption: 'Ann: new'\n"],
    ],
    ['a credit, though the site has no key for one', image, 'credit', 'Kit', ['/a.jpg\n', '/a.jpg\n    credit: Kit\n']],
    ['in braces', 'image: { path: /a.jpg, caption: "One" }\n', 'credit', 'Kit', ['"One"', '"One", credit: Kit']],
    ['an emptied caption', cover, 'caption', '', ['"One"', '""']],
  ] as const)('%s', (_, head, field, to, [old, fresh]) => {
    expect(edited(yaml(head), 0, field, to)).toEqual({ ok: true, text: yaml(head).replace(old, () => fresh) })
  })

  it.each([
    ['a table of TOML', '+++\n[cover]\n  image = "a.jpg"\n  caption = "One"\n+++\nText\n', 'caption', 'Two', ['One', 'Two']],
    ['a table of TOML, a new key', '+++\n[cover]\n  image = "a.jpg"\n+++\nText\n', 'alt', 'A', ['"a.jpg"\n', '"a.jpg"\n  alt = "A"\n']],
    ['dotted keys of TOML', '+++\ncover.image = "a.jpg"\ncover.caption = "One"\n+++\nText\n', 'caption', 'Two', ['One', 'Two']],
    ['JSON', '{\n  "cover": { "image": "a.jpg", "caption": "One" }\n}\n\nText\n', 'alt', 'A', ['"One"', '"One", "alt": "A"']],
  ] as const)('in %s', (_, file, field, to, [old, fresh]) =>
    expect(edited(file, 0, field, to)).toEqual({ ok: true, text: file.replace(old, () => fresh) }),
  )

  it('under a key that only this site has for it', () => {
    const file = yaml('bild:\n  src: a.jpg\n  caption: One\n')
    const edit = { kind: 'lead', line: 4, src: 'a.jpg', field: 'caption', from: 'One', to: 'Two' } as const
    expect(editCaption(file, edit, { ...lead, src: 'bild' })).toEqual({ ok: true, text: file.replace('One', 'Two') })
  })

  it('and no key beside the map where the map cannot be written', () => {
    const file = yaml('x: &c\n  image: a.jpg\n  caption: One\ncover: *c\n')
    expect(edited(file, 0, 'caption', 'Two')).toEqual({ ok: false, reason: expect.stringContaining('“cover.caption” was left as it is') })
  })
})

it('the caption of the first of Hugo’s images is written under its key', () => {
  const file = yaml('images: [/a.jpg, /b.jpg]\nimage_caption: One # hm\n')
  expect(edited(file, 0, 'caption', 'Two')).toEqual({ ok: true, text: file.replace('One', 'Two') })
})

describe('a word that an item of a gallery has not yet is a new key of it', () => {
  it.each([
    ['by the usual name', 'photos:\n  - src: a.jpg\n    caption: One\n', 0, 'credit', 'a.jpg\n', 'a.jpg\n    credit: Kit\n'],
    [
      'by the name that others have',
      'photos:\n  - src: a.jpg\n    title: One\n    byline: Ann\n  - src: b.jpg\n',
      1,
      'credit',
      'b.jpg\n',
      'b.jpg\n    byline: Kit\n',
    ],
    ['as its caption', 'photos: [{src: a.jpg, alt: A}]\n', 0, 'caption', 'alt: A', 'alt: A, caption: Kit'],
    [
      'beside the words of its own map',
      'resources:\n  - src: a.jpg\n    params:\n      caption: One\n',
      0,
      'credit',
      'One\n',
      'One\n      credit: Kit\n',
    ],
  ] as const)('%s', (_, list, at, field, old, fresh) =>
    expect(edited(yaml(list), at, field, 'Kit')).toEqual({ ok: true, text: yaml(list).replace(old, () => fresh) }),
  )
})

describe('any words', () => {
  const files = [
    yaml('cover:\n  image: a.jpg\n  caption: "One \\u2014 \\\n    two"\n  alt: |\n    One\n    two\n'),
    yaml("image: { path: a.jpg, caption: 'It''s\n  one' }\n"),
    yaml('header:\n  image: a.jpg\n  caption: >-\n    One two\n    three\n\n    four\n  alt: One\n    two # hm\n'),
    '+++\n[cover]\nimage = "a.jpg"\ncaption = """\nOne \\\n  two"""\nalt = "\\u0041 b"\n+++\nText\n',
    '{\n  "cover": { "image": "a.jpg", "caption": "One \\u2014 \\ud83d\\ude42", "alt": "One\\ntwo" }\n}\n\nText\n',
  ]
  const words = fc
    .array(fc.constantFrom('One', 'two', '—', '🙂', 'b', ' ', "'", '"', '\\', '#', ': ', '- ', '{', '}', ',', '|', '&', '*'), {
      maxLength: 8,
    })
    .map(list => list.join('').replace(/ +/g, ' ').trim())

  it('are read again as they were given, and nothing else reads otherwise', () =>
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.constantFrom('caption', 'alt', 'credit'), words, (file, field: Field, to) => {
        const done = edited(file, 0, field, to)
        if (!done.ok) return
        const [[before], [after]] = [readCopy(file, keys).pictures, readCopy(done.text, keys).pictures]
        expect(after?.[field]?.replace(/\s+/g, ' ') ?? '').toBe(to)
        expect({ ...after, [field]: '', line: 0 }).toEqual({ ...before, [field]: '', line: 0 })
      }),
      { numRuns: 300 },
    ))
  it('are written nearly everywhere', () => {
    const done = fc
      .sample(fc.tuple(fc.constantFrom(...files), words), { numRuns: 200, seed: 7 })
      .map(([file, to]) => edited(file, 0, 'caption', to).ok)
    expect(done.filter(ok => ok).length / done.length).toBeGreaterThan(0.95)
  })
})
