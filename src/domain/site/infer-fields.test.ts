import { describe, expect, test } from 'vitest'
import { inferFields } from './infer-fields.ts'

const head = (title: string, date: string, categories: string, more = '') =>
  `extends: _layouts.post\nsection: content\nimage: https://pixhost.example/${title.length}.jpg \ntitle: ${title} \ndescription: A sentence about it \ndate: ${date} \ncategories: ${categories} \nfeatured: true \n${more}`

const jigsaw = [
  head('Snow closes the road', '2026-11-11-07-12-00', '[latest, transport]'),
  head('Ferry crews call off strike', '2026-11-23-11-05-12', '[latest, latest]'),
  head('Library keeps its hours', '2026-11-19-12-00-00', '[local]', 'published: false\n'),
]
const byKey = (heads: readonly string[]) => Object.fromEntries(inferFields(heads).map(field => [field.key, field]))

describe('the fields of a Jigsaw site', () => {
  test('have types, roles and the order of the heads', () => {
    expect(inferFields(jigsaw).map(({ key, type, role, order }) => [key, type, role, order])).toEqual([
      ['extends', 'choice', null, 0],
      ['section', 'choice', null, 1],
      ['image', 'image', 'lead-picture', 2],
      ['title', 'text', 'headline', 3],
      ['description', 'long-text', 'standfirst', 4],
      ['date', 'date', 'date', 5],
      ['categories', 'tags', 'categories', 6],
      ['featured', 'boolean', 'featured', 7],
      ['published', 'boolean', 'draft', 8],
    ])
  })

  test('know how dates are written, how many stories have a key, and what is usual', () => {
    const fields = byKey(jigsaw)
    expect(fields.date?.dateFormat).toBe('YYYY-MM-DD-HH-mm-ss')
    expect(fields.published?.share).toBeCloseTo(1 / 3)
    expect(fields.categories?.values).toEqual([
      { value: 'latest', count: 2 },
      { value: 'local', count: 1 },
      { value: 'transport', count: 1 },
    ])
    expect(fields.title?.values).toEqual([])
    expect(fields.title?.sample).toBe('Snow closes the road')
  })
})

describe('a role', () => {
  test.each([
    ['headline: A', 'headline', 'headline'],
    ['pubDate: 2026-11-23', 'pubDate', 'date'],
    ['published_at: 2026-11-23T10:00:00Z', 'published_at', 'date'],
    ['tags: [a, b]', 'tags', 'categories'],
    ['heroImage: ./pier.jpg', 'heroImage', 'lead-picture'],
    ['cover_alt: A pier', 'cover_alt', 'lead-picture-alt'],
    ['image-caption: The pier', 'image-caption', 'lead-picture-caption'],
    ['photo_credit: J. Sele', 'photo_credit', 'lead-picture-credit'],
    ['sticky: true', 'sticky', 'featured'],
    ['draft: true', 'draft', 'draft'],
    ['byline: Mira Voss', 'byline', 'author'],
    ['slug: pier', 'slug', 'slug'],
    ['featured: 3', 'featured', null],
    ['draft: second', 'draft', null],
    ['image:\n  src: /a.jpg\n  alt: A pier', 'image', null],
    ['weather: wet', 'weather', null],
  ])('%j: %s is %s', (text, key, role) => {
    expect(byKey([text])[key]?.role ?? null).toBe(role)
  })

  test('goes to one key only, the better name first', () => {
    const fields = byKey(['tags: [a]\ncategories: [b]', 'tags: [a]'])
    expect([fields.tags?.role, fields.categories?.role]).toEqual([null, 'categories'])
  })

  test('of the date goes to the key that holds one', () => {
    const fields = byKey(['date: soon\npublished: 2026-11-23'])
    expect([fields.date?.role, fields.published?.role]).toEqual([null, 'date'])
  })
})

describe('a type', () => {
  test.each([
    ['weight: 12', 'number'],
    ['hidden: no', 'boolean'],
    ['menu:\n  main:\n    weight: 3', 'yaml'],
    ['menu: {main: {weight: 3}}', 'yaml'],
    ['resources:\n  - src: a.jpg\n    title: A', 'yaml'],
    ['aliases:\n  - /old/\n  - /older/', 'tags'],
    ['note: |\n  one\n  two', 'long-text'],
    ['logo: /assets/logo.svg', 'image'],
    ['date: 2026-11-23 10:00:00 +0100', 'date'],
    ['empty:', 'text'],
    ['draft: "no"', 'boolean'],
  ])('of %j is %s', (text, type) => {
    expect(inferFields([text])[0]?.type).toBe(type)
  })

  test('of a key with a few values that come again and again is a choice', () => {
    const layouts = Array.from({ length: 9 }, (_, index) => `layout: ${index % 3 === 0 ? 'wide' : 'post'}`)
    expect(inferFields(layouts)[0]).toMatchObject({
      type: 'choice',
      values: [
        { value: 'post', count: 6 },
        { value: 'wide', count: 3 },
      ],
    })
  })
})

test('heads that are no YAML, and no heads at all, do no harm', () => {
  expect(inferFields([])).toEqual([])
  expect(inferFields(['title: A: B: C\n  bad\n- worse', ''])[0]?.key).toBe('title')
})

test('a TOML head counts as well', () => {
  const fields = inferFields([{ head: 'title = "Snow"\ndate = 2026-11-23\ntags = ["a", "b"]\n', format: 'toml' }])
  expect(fields.map(field => [field.key, field.type])).toEqual([
    ['title', 'text'],
    ['date', 'date'],
    ['tags', 'tags'],
  ])
})

test('a text under a key that is a list by blanks counts as its words', () => {
  const fields = inferFields(['categories: city council \ntags: a\n', 'categories: [city, sport]\n'], ['categories', 'tags'])
  expect(fields.map(({ key, type, byBlanks }) => [key, type, byBlanks])).toEqual([
    ['categories', 'tags', true],
    ['tags', 'tags', true],
  ])
  expect(fields[0]?.values.map(({ value }) => value)).toEqual(['city', 'council', 'sport'])
})

test('one story with a template for its headline does not take the headline from the others', () => {
  const fields = inferFields(['title: One\n', 'title: Two\n', 'title: {{ title }}\n'])
  expect(fields[0]).toMatchObject({ key: 'title', type: 'text', role: 'headline' })
})
