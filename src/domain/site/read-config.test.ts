import { describe, expect, test } from 'vitest'
import { usualDesk } from '#domain/captions/profile.ts'
import { frontsOf } from '#domain/front/front-shape.ts'
import { usualRules } from '#domain/images/picture-rules.ts'
import { applyConfig } from './apply-config.ts'
import { readConfig } from './read-config.ts'
import type { FieldShape, SiteShape } from './site-shape.ts'

const problems = (text: string) => {
  const read = readConfig(text)
  return read.ok ? [] : read.problems.map(({ line, message }) => `${line}: ${message}`)
}

describe('a configuration', () => {
  test('is read with everything it may say', () => {
    const config = {
      name: 'The Ostrand Courier',
      generator: 'jigsaw',
      contentFolder: 'source/_posts',
      mediaFolder: '',
      mediaPath: '/img',
      storyPath: '/articles/{-title}',
      categories: ['local'],
      fileName: { style: 'snake', date: 'none', extension: '.md', bundle: false },
      fields: { kicker: { type: 'choice', values: ['Exclusive'] }, title: { role: 'headline' }, image: { role: null } },
    }
    expect(readConfig(JSON.stringify({ $schema: './x.json', ...config }))).toEqual({ ok: true, config })
    expect(readConfig('{}')).toEqual({ ok: true, config: {} })
  })

  test.each([
    ['{\n  "contntFolder": "a"\n}', '2: There is no setting “contntFolder”; did you mean “contentFolder”?'],
    ['{\n  "fileName": {\n    "style": "camel"\n  }\n}', '3: “style” must be one of snake, kebab.'],
    ['{\n  "contentFolder": "/srv/site"\n}', '2: “contentFolder” must be a folder below the site, without a slash at either end.'],
    ['{\n  "mediaFolder": "a/../.."\n}', '2: “mediaFolder” must not contain “.” or “..”.'],
    ['{\n  "mediaPath": "img"\n}', '2: “mediaPath” must start with one “/”.'],
    ['{\n  "storyPath": "/articles"\n}', '2: “storyPath” must start with “/” and hold a placeholder such as {-title}, or be null.'],
    ['{\n  "categories": "local"\n}', '2: “categories” must be a list of texts.'],
    ['{\n  "fields": {\n    "title": { "role": "headlin" }\n  }\n}', /^3: “role” must be null or one of headline, /],
    ['{\n  "fields": []\n}', '2: “fields” must be an object.'],
    ['[]', '1: The configuration must be an object.'],
    ['{\n  "name": "A",\n  "name": "B"\n}', /^3: Map keys must be unique/],
    ['{\n  "name": "A"\n', /^[23]: This is not valid JSON/],
    ['name: A', /^1: This is not valid JSON/],
    ['', /^1: This is not valid JSON/],
  ])('%j: %s', (text, message) => {
    const [first] = problems(text)
    if (typeof message === 'string') expect(first).toBe(message)
    else expect(first).toMatch(message)
  })

  test('is told all its problems at once', () => {
    expect(problems('{\n  "name": "",\n  "mediaPath": 3\n}')).toHaveLength(2)
  })
})

const field = (key: string, more: Partial<FieldShape> = {}): FieldShape => ({
  key,
  type: 'text',
  role: null,
  share: 1,
  values: [],
  dateFormat: null,
  byBlanks: false,
  order: 0,
  sample: '',
  ...more,
})
const shape: SiteShape = {
  generator: 'plain',
  name: 'Stories',
  pictures: usualRules,
  captions: usualDesk,
  fronts: frontsOf('plain', {}),
  contentFolder: '',
  mediaFolder: 'images',
  mediaPath: '/images',
  storyPath: null,
  addressKeys: [],
  categories: [],
  fileName: { style: 'kebab', date: 'none', extension: '.md', bundle: false },
  fields: [field('title', { role: 'headline' }), field('kicker', { order: 1, values: [{ value: 'Exclusive', count: 4 }] })],
}

describe('what a configuration says', () => {
  test('is put over what was found, key by key', () => {
    const after = applyConfig(shape, { contentFolder: 'stories', fileName: { style: 'snake' } })
    expect(after).toEqual({ ...shape, contentFolder: 'stories', fileName: { ...shape.fileName, style: 'snake' } })
  })

  test('about addresses says which keys they are made from', () => {
    expect(applyConfig(shape, { storyPath: '/{date|Y}/{-title}' }).addressKeys).toEqual(['date', 'title'])
    expect(applyConfig({ ...shape, storyPath: '/{-title}', addressKeys: ['title'] }, { storyPath: null })).toMatchObject({
      storyPath: null,
      addressKeys: [],
    })
  })

  test('gives a role to one key and takes it from the other', () => {
    expect(applyConfig(shape, { fields: { kicker: { role: 'headline' } } }).fields.map(({ role }) => role)).toEqual([null, 'headline'])
  })

  test('names the choices, with the counts that are known', () => {
    expect(applyConfig(shape, { fields: { kicker: { type: 'choice', values: ['Analysis', 'Exclusive'] } } }).fields[1]).toMatchObject({
      type: 'choice',
      values: [
        { value: 'Analysis', count: 0 },
        { value: 'Exclusive', count: 4 },
      ],
    })
  })

  test('adds a field that no story has yet', () => {
    expect(applyConfig(shape, { fields: { embargo: { type: 'date' } } }).fields[2]).toEqual(
      field('embargo', { type: 'date', share: 0, order: 2, dateFormat: 'YYYY-MM-DD' }),
    )
  })

  test('of nothing changes nothing', () => {
    expect(applyConfig(shape, {})).toEqual(shape)
  })
})
