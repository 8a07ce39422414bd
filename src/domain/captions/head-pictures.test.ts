import { describe, expect, it } from 'vitest'
import { indexStory } from '../story/index-story.ts'
import { type CopyKeys, readCopy } from './story-copy.ts'

const lead: CopyKeys['lead'] = { src: null, caption: null, alt: null, credit: null }
const keys = { headline: 'title', standfirst: null, date: null, categories: null, lead }
const site = { ...keys, lead: { src: 'image', caption: 'image_caption', alt: null, credit: null } }
const pictures = (text: string, of: CopyKeys = keys) =>
  readCopy(text, of).pictures.map(({ kind, line, src, caption, alt, credit }) => [kind, line, src, caption, alt, credit])
const yaml = (head: string) => `---\ntitle: Snow\n${head}---\n\nText.\n`

describe('a lead picture that is a map', () => {
  it.each([
    ['PaperMod', 'cover:\n  image: /a.jpg\n  alt: "A"\n  caption: "One"\n', [4, '/a.jpg', 'One', 'A', null]],
    ['Jekyll SEO', 'image:\n  path: /a.jpg\n  alt: A\n  caption: One\n  credit: Kit\n', [4, '/a.jpg', 'One', 'A', 'Kit']],
    ['braces', 'image: { path: /a.jpg, caption: "One" }\n', [3, '/a.jpg', 'One', null, null]],
    ['Minimal Mistakes', 'header:\n  image: /a.jpg\n  caption: One\n', [4, '/a.jpg', 'One', null, null]],
    [
      'Minimal Mistakes, as an overlay',
      'header:\n  overlay_image: /a.jpg\n  image_description: A\n  title: A page\n',
      [4, '/a.jpg', null, 'A', null],
    ],
    ['Astro', 'image:\n  url: ../a.jpg\n  alt: A\n', [4, '../a.jpg', null, 'A', null]],
    ['Starlight', 'hero:\n  title: A page\n  image:\n    file: ../a.jpg\n    alt: A\n', [6, '../a.jpg', null, 'A', null]],
    ['Hugo with parameters', 'params:\n  cover:\n    image: a.jpg\n    caption: One\n', [5, 'a.jpg', 'One', null, null]],
    [
      'an address that does not end like a picture',
      'image:\n  url: https://cdn.example/1?w=9\n  alt: A\n',
      [4, 'https://cdn.example/1?w=9', null, 'A', null],
    ],
    ['a title that is its own', 'featured_image:\n  src: a.jpg\n  title: One\n', [4, 'a.jpg', 'One', null, null]],
    ['a key with nothing behind it', 'cover:\n  image: a.jpg\n  caption:\n', [4, 'a.jpg', '', null, null]],
    ['a name that stands for it', 'x: &c\n  image: a.jpg\n  caption: One\ncover: *c\n', [6, 'a.jpg', 'One', null, null]],
  ] as const)('is found as %s has it', (_, head, wanted) => expect(pictures(yaml(head))).toEqual([['lead', ...wanted]]))

  it.each([
    ['[cover]', '+++\ntitle = "Snow"\n[cover]\nimage = "/a.jpg"\ncaption = "One"\n+++\nText.\n', 4],
    ['braces', '+++\ncover = { image = "/a.jpg", caption = "One" }\n+++\nText.\n', 2],
    ['dotted keys', '+++\ncover.image = "/a.jpg"\ncover.caption = "One"\n+++\nText.\n', 2],
    ['JSON', '{\n  "cover": {\n    "image": "/a.jpg", "caption": "One"\n  }\n}\n\nText.\n', 3],
  ])('is found in %s', (_, text, line) => expect(pictures(text)).toEqual([['lead', line, '/a.jpg', 'One', null, null]]))

  it('is so under the key of the lead picture, though other stories have an address there', () => {
    expect(pictures(yaml('image:\n  path: a.jpg\n'), site)).toEqual([['lead', 4, 'a.jpg', '', null, null]])
    expect(pictures(yaml('image: a.jpg\nimage_caption: One\n'), site)).toEqual([['lead', 4, 'a.jpg', 'One', null, null]])
    const odd = { ...site, lead: { ...lead, src: 'bild' } }
    expect(pictures(yaml('bild:\n  src: a.jpg\n  caption: One\n'), odd)).toEqual([['lead', 4, 'a.jpg', 'One', null, null]])
  })

  it('comes before galleries, and another map is a picture like others where it has words', () => {
    const gallery = 'gallery:\n  - src: b.jpg\n    caption: Two\n'
    const cover = 'cover:\n  image: c.jpg\n  caption: Three\n'
    expect(pictures(yaml(`${gallery}${cover}image:\n  path: a.jpg\n  caption: One\n`), site).map(([kind, , src]) => [kind, src])).toEqual([
      ['lead', 'a.jpg'],
      ['figure', 'c.jpg'],
      ['figure', 'b.jpg'],
    ])
    expect(pictures(yaml(`image: a.jpg\n${cover}`), site).map(([kind, , src]) => [kind, src])).toEqual([
      ['lead', 'a.jpg'],
      ['figure', 'c.jpg'],
    ])
    expect(pictures(yaml('image: a.jpg\nthumbnail:\n  image: c.jpg\n'), site)).toHaveLength(1)
  })

  it.each([
    ['an author', 'author:\n  name: A\n  image: a.jpg\n  alt: A\n'],
    ['a page in the menu', 'header:\n  url: /about\n  title: About\n'],
    ['an address without a picture', 'image:\n  path: about\n  caption: One\n'],
  ])('is not %s', (_, head) => expect(pictures(yaml(head))).toEqual([]))
})

it('the first of Hugo’s images is the lead picture of a story that has words for one', () => {
  const words = { ...keys, lead: { ...lead, caption: 'image_caption' } }
  const images = 'images: ["/a.jpg", "/b.jpg"]\n'
  expect(pictures(yaml(`${images}image_caption: One\n`), words)).toEqual([['lead', 4, '/a.jpg', 'One', null, null]])
  expect(pictures(yaml(images), words)).toEqual([])
})

describe('an item of a gallery', () => {
  it.each([
    ['what others of its list call it', 'photos:\n  - src: a.jpg\n    title: One\n    photographer: Kit\n  - src: b.jpg\n', ['', null, '']],
    ['the usual names', 'photos:\n  - src: a.jpg\n    alt: A\n  - src: b.jpg\n', [null, '', null]],
  ])('has a place for each word, by %s', (_, list, words) => {
    const found = readCopy(yaml(list), keys).pictures[1]
    expect([found?.caption, found?.alt, found?.credit]).toEqual(words)
    expect(found?.nested).toBe(true)
  })
  it('may have its words in a map of its own', () =>
    expect(pictures(yaml('resources:\n  - src: a.jpg\n    params: { caption: One, alt: A, credit: Kit }\n'))).toEqual([
      ['figure', 4, 'a.jpg', 'One', 'A', 'Kit'],
    ]))
})

describe('the picture of a story in a list of stories', () => {
  const index = (text: string, image: string | null) =>
    indexStory(text, 'a.md', {
      headline: 'title',
      standfirst: null,
      date: null,
      categories: null,
      categoriesByBlanks: false,
      image,
      featured: null,
      author: null,
      held: null,
      fronts: [],
    })
  it.each([
    ['the key of the lead picture', 'image:\n  path: a.jpg\n  alt: A\n', 'image'],
    ['another', 'cover: { image: a.jpg }\n', null],
    ['a list of Hugo', 'images: [a.jpg, b.jpg]\n', null],
    ['a list of Hugo on lines', 'images:\n  - a.jpg\n  - b.jpg\n', null],
  ])('is the address under %s', (_, head, key) => {
    const { image, pictures: named } = index(yaml(head), key)
    expect(image).toBe('a.jpg')
    expect(named.filter(one => one.lead).map(({ src }) => src)).toEqual(['a.jpg'])
  })
})
