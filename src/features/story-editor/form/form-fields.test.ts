import { describe, expect, test } from 'vitest'
import type { Field } from '#contract/site.ts'
import { splitSource } from '#domain/front-matter/split-source.ts'
import { fieldLabel, formOf } from './form-fields.ts'

const field = (key: string, over: Partial<Field> = {}): Field => ({
  key,
  type: 'text',
  role: null,
  share: 1,
  values: [],
  dateFormat: null,
  byBlanks: false,
  order: 0,
  sample: '',
  ...over,
})

const fields = [
  field('title', { role: 'headline' }),
  field('date', { type: 'date', role: 'date', dateFormat: 'YYYY-MM-DD-HH-mm-ss' }),
  field('categories', { type: 'tags', role: 'categories' }),
  field('featured', { type: 'boolean', role: 'featured' }),
  field('image', { type: 'image', role: 'lead-picture' }),
  field('rank', { type: 'number' }),
]
const form = (head: string, live: string | null = head) =>
  formOf(splitSource(`---\n${head}\n---\n`), live === null ? null : splitSource(`---\n${live}\n---\n`), fields)
const kinds = (head: string) => form(head).fields.map(({ key, kind, odd }) => `${key} ${kind}${odd ? ', odd' : ''}`)

describe('a field', () => {
  test('is of the kind that the site says, where its value is', () => {
    expect(kinds('title: A\ndate: 2026-11-23-11-40-00 \ncategories: [latest, local]\nfeatured: true\nrank: 3')).toEqual([
      'title text',
      'date date',
      'categories tags',
      'featured boolean',
      'rank number',
    ])
  })

  test('whose value does not match stays as text', () => {
    expect(kinds('date: next Tuesday\nfeatured: maybe\nrank: [1]\ncategories: {a: 1}')).toEqual([
      'date text, odd',
      'featured text, odd',
      'rank yaml, odd',
      'categories yaml, odd',
    ])
  })

  test('that only this story has gets its kind from its value', () => {
    expect(kinds('mood: calm\nlive: true\npeople: [Ada, Jonah]\nmap:\n  lat: 1\nempty:')).toEqual([
      'mood text',
      'live boolean',
      'people tags',
      'map yaml',
      'empty text',
    ])
  })

  test('says whether it differs from the live file, and what stands there', () => {
    const [title, categories] = form('title: B\ncategories: [harbour]', 'title: A\ncategories: [harbour]').fields
    expect([title?.changed, title?.liveText, categories?.changed]).toEqual([true, 'A', false])
    expect(form('title: B', null).fields[0]?.changed).toBe(false)
  })

  test('keeps words that look like something else', () => {
    expect(form('title: 0123').fields[0]?.text).toBe('0123')
    expect(form("title: 'It''s'").fields[0]?.text).toBe("It's")
    expect(form('title: 2026-01-01').fields[0]?.text).toBe('2026-01-01')
  })
})

test("the site's keys that the story has not are offered", () => {
  expect(form('title: A\ndate:').missing.map(one => one.key)).toEqual(['categories', 'featured', 'image', 'rank'])
})

test('a head that cannot be read says why and shows its lines', () => {
  const broken = form('title: "A\ndate: x: y')
  expect(broken.problem).toMatch(/not valid YAML/)
  expect(broken.fields.map(one => one.kind)).toEqual(['yaml', 'yaml'])
})

test('a key is called by its role or as words', () => {
  expect(['title', 'cover_image', 'publishedAt', '_id'].map(key => fieldLabel({ key, role: null }))).toEqual([
    'Title',
    'Cover image',
    'Published at',
    'Id',
  ])
  expect(fieldLabel({ key: 'image', role: 'lead-picture' })).toBe('Lead picture')
})
