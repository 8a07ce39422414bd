import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fileNamePattern, proposeFileName, readStoryName } from './file-name.ts'
import type { FieldShape, FileNamePattern } from './site-shape.ts'

const snake: FileNamePattern = { style: 'snake', date: 'none', extension: '.md', bundle: false }
const dated: FileNamePattern = { style: 'kebab', date: 'prefix', extension: '.markdown', bundle: false }
const bundle: FileNamePattern = { style: 'kebab', date: 'none', extension: '.md', bundle: true }
const dateField = (dateFormat: string): FieldShape => ({
  key: 'date',
  type: 'date',
  role: 'date',
  share: 1,
  values: [],
  dateFormat,
  byBlanks: false,
  order: 0,
  sample: '',
})

describe('a new story is named', () => {
  test.each([
    [snake, 'Swing bridge to stay shut until spring', null, 'swing_bridge_to_stay_shut_until_spring.md'],
    [snake, "Mayor's office: 'we erred'", null, 'mayors_office_we_erred.md'],
    [snake, 'All-night talks', null, 'all_night_talks.md'],
    [snake, '!!!', null, 'story.md'],
    [dated, 'Café on the Strand', '2026-11-23-11-40-00', '2026-11-23-cafe-on-the-strand.markdown'],
    [dated, 'Café on the Strand', '2026-11-23T01:00:00+05:00', '2026-11-23-cafe-on-the-strand.markdown'],
    [dated, 'Café on the Strand', null, 'cafe-on-the-strand.markdown'],
    [dated, 'Café on the Strand', 'soon', 'cafe-on-the-strand.markdown'],
    [bundle, 'Ferry Row, one year on', '2026-11-23', 'ferry-row-one-year-on/index.md'],
  ])('%j “%s” of %s: %s', (fileName, headline, date, name) => {
    expect(proposeFileName({ fileName, fields: [] }, headline, date)).toBe(name)
  })

  test('by the date as the site writes it', () => {
    expect(proposeFileName({ fileName: dated, fields: [dateField('DD/MM/YYYY')] }, 'Snow', '03/04/2026')).toBe('2026-04-03-snow.markdown')
  })

  test('never emptily, never longer than 80 characters of slug, and never outside its folder', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.constantFrom(snake, dated, bundle), (headline, fileName) => {
        const name = proposeFileName({ fileName, fields: [] }, headline, null).replace(/(?:\/index)?\.\w+$/, '')
        expect(name.length).toBeGreaterThan(0)
        expect(name.length).toBeLessThanOrEqual(80)
        expect(name).toMatch(/^[\p{L}\p{N}\p{M}_-]+$/u)
        expect(name.isWellFormed()).toBe(true)
      }),
    )
  })

  test('the same again when its own name is the headline', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,9}( [a-z]{1,9}){0,6}$/), headline => {
        const name = proposeFileName({ fileName: snake, fields: [] }, headline, null)
        expect(proposeFileName({ fileName: snake, fields: [] }, name.replace('.md', '').replaceAll('_', ' '), null)).toBe(name)
      }),
    )
  })
})

test.each([
  ['source/_posts/snow.md', 'source/_posts', { folder: '', name: 'snow', whole: 'snow', date: null }],
  ['_posts/2026-11-23-snow.md', '_posts', { folder: '', name: 'snow', whole: '2026-11-23-snow', date: '2026-11-23' }],
  ['content/posts/world/snow/index.md', 'content/posts', { folder: 'world', name: 'snow', whole: 'snow', date: null }],
  ['world/snow.md', 'content/posts', { folder: 'world', name: 'snow', whole: 'snow', date: null }],
  ['snow.v2.md', '', { folder: '', name: 'snow.v2', whole: 'snow.v2', date: null }],
])('takes %s apart', (path, folder, parts) => {
  expect(readStoryName(path, folder)).toEqual(parts)
})

describe('the pattern of file names', () => {
  const usual: FileNamePattern = { style: 'kebab', date: 'none', extension: '.md', bundle: false }
  test.each([
    [['a_b.md', 'c_d.md', 'e-f.md'], { ...usual, style: 'snake' }],
    [['2026-11-01-a-b.md', '2026-11-02-c.md'], { ...usual, date: 'prefix' }],
    [['a-b/index.md', 'c-d/index.md', 'e.md'], { ...usual, bundle: true }],
    [['a.mdx', 'b.mdx', 'c.md'], { ...usual, extension: '.mdx' }],
    [[], usual],
  ])('of %j', (paths, pattern) => {
    expect(fileNamePattern(paths, usual)).toEqual(pattern)
  })
})
