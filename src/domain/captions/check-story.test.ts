import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CheckContext, checkStory } from './check-story.ts'
import { paragraphsOf } from './paragraphs.ts'
import { type CheckSettings, defaultSettings } from './profile.ts'
import { damageRules } from './rules/damage.ts'
import type { CopyKeys } from './story-copy.ts'

const keys: CopyKeys = {
  headline: 'title',
  standfirst: 'description',
  date: 'date',
  categories: 'categories',
  lead: { src: 'image', caption: null, alt: null, credit: null },
}
/** A story in the shape that wire copy has: loose captions, one of which lost its first letter, and a standfirst without apostrophes. */
const wire = `---
image: https://pixhost.example/brodna.jpg 
title: Zarech calls Velmora back to the square 
description: Velmoras opposition will test Orvans patience on Sunday. 
date: 2026-11-22-09-00-00 
categories: [latest, latest] 
--- 
Ludmila Zarech will lead Velmora's opposition back to Linden Square on Sunday, a month after Orvan's guards cleared it.

The guards have said that they will not stand in the way this time.

Ludmila Zarech will lead Velmora's opposition back to Linden Square. Above, file image of Zarech and her brother\u00a0

Residents of the old town have been told to keep their cars off the streets from Saturday night.

esidents of the old town carry chairs to Linden Square on November 8.\u00a0 Orvan's guards cleared it an hour later

Zarech, 51, has not said where she will speak.
`
const check = (file: string, settings: Partial<CheckSettings> = {}, context: CheckContext = {}) =>
  checkStory(file, keys, { ...defaultSettings, ...settings }, context)
const shown = (file: string, settings: Partial<CheckSettings> = {}) =>
  check(file, settings).map(({ kind, line, findings }) => [kind, line, ...findings.map(({ rule }) => rule)].join(' '))

describe('a story as the wire sends it', () => {
  it('has its captions found, with their lines, and what is wrong with each', () => {
    expect(shown(wire)).toEqual([
      'headline 3 duplicate-category blanks',
      'standfirst 4 lost-apostrophe lost-apostrophe blanks',
      'lead 2 hot-link',
      'loose 12 blanks',
      'loose 16 lost-letter blanks',
    ])
  })

  it('says why a paragraph is taken for a caption', () => {
    const [above] = check(wire).filter(({ kind }) => kind === 'loose')
    expect(above?.signals).toEqual(['no-stop', 'picture-words', 'hard-blank', 'takes-up', 'known', 'repeats', 'names', 'behind-body'])
  })

  it('is left alone where the site has switched a rule off, and weighed as the site weighs it', () => {
    const rules = { 'lost-apostrophe': 'off', 'hot-link': 'error' } as const
    expect(shown(wire, { rules })[1]).toBe('standfirst 4 blanks')
    expect(check(wire, { rules })[2]?.findings[0]?.level).toBe('error')
  })

  it('asks for a credit where the library says that it has none, and for a file photo where it is old', () => {
    const known = check(wire, {}, { credited: () => '', taken: () => '2019-05-01' })[2]
    expect(known?.findings.map(({ rule }) => rule)).toEqual(['credit-missing', 'file-photo', 'hot-link'])
    expect(check(wire, {}, { credited: () => 'Jonah Sele' })[2]?.findings.map(({ rule }) => rule)).toEqual(['hot-link'])
  })

  it('asks for the alt text of a picture for which its story has no place where the library has none either', () => {
    const lead = '---\ntitle: x\nimage: /a.jpg\nimage_caption: A boat in the harbour, seen on Monday\n---\n\nBody.\n'
    const rules = (context: CheckContext) =>
      check(lead, {}, context)
        .find(({ kind }) => kind === 'lead')
        ?.findings.map(({ rule }) => rule)
    const described = (alt: string, decorative = false) => rules({ described: () => ({ alt, decorative }) })
    expect(described('')).toContain('alt-missing')
    expect(described('', true)).not.toContain('alt-missing')
    expect(described('A boat at its pier')).not.toContain('alt-missing')
    expect(described('IMG_4711.jpg')).toContain('alt-file-name')
    expect(rules({})).not.toContain('alt-missing')
  })
})

const words = fc.constantFrom(
  'the',
  'ferry',
  'Ostrand',
  'left',
  'an',
  'an',
  'CafÃ©',
  'end.Next',
  '“',
  '”',
  "Velmora's",
  'Velmoras',
  '\u00a0',
  '\n',
  '\n\n',
  '![a](b.jpg)',
  '{{< x >}}',
  '---',
  'TK',
  ':',
  '.',
)
const copy = fc.array(fc.oneof(words, fc.string()), { maxLength: 60 }).map(parts => parts.join(' '))

describe('any text at all', () => {
  it('is read without a fault, and every caption stands on a line that the file has', () => {
    fc.assert(
      fc.property(copy, copy, (head, body) => {
        const file = `---\ntitle: ${head.replaceAll('\n', ' ')}\n---\n${body}`
        const lines = file.split('\n').length
        for (const { line, findings } of checkStory(file, keys, { ...defaultSettings, profile: 'ap' })) {
          expect(line).toBeGreaterThan(0)
          expect(line).toBeLessThanOrEqual(lines)
          for (const { fix, evidence } of findings) {
            expect(fix?.text).not.toBe('')
            expect(evidence?.line ?? 1).toBeLessThanOrEqual(lines)
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  it('has paragraphs that stand where they say, in order, with nothing but blank lines between them', () => {
    fc.assert(
      fc.property(copy, body => {
        let at = 0
        for (const { start, end, line } of paragraphsOf(body)) {
          expect(body.slice(at, start).trim().replaceAll('\u00a0', '')).toBe('')
          expect(body.slice(0, start).split('\n').length - 1).toBe(line)
          expect(end).toBeGreaterThan(start)
          at = end
        }
        expect(body.slice(at).trim()).toBe('')
      }),
      { numRuns: 300 },
    )
  })

  it('is mended by its safe fixes for good: the same damage is not found again', () => {
    fc.assert(
      fc.property(copy, text => {
        let now = text
        for (let turn = 0; turn < 200; turn += 1) {
          const fix = damageRules('caption', now).find(one => one.fix?.safe)?.fix
          if (!fix) return
          expect(fix.text).not.toBe(now)
          now = fix.text
        }
        throw new Error(`“${text}” is never mended.`)
      }),
      { numRuns: 300 },
    )
  })
})

it.each([
  ['credit={who} alt={alt}', []],
  ['credit="Kit" alt={alt}', []],
  ['credit={who}', ['alt-missing']],
  ['alt={alt}', ['credit-missing']],
])('misses no word that a tag works out: %s', (attributes, rules) => {
  const file = `---\ntitle: Cars\n---\n\nText.\n\n<Photo src="a.jpg" caption="Cars wait in a long row at the quay" ${attributes} />\n`
  const known = { credited: () => '', described: () => ({ alt: '', decorative: false }) }
  const found = check(file, {}, known).flatMap(({ kind, findings }) => (kind === 'figure' ? findings.map(({ rule }) => rule) : []))
  expect(found.filter(rule => /^(?:alt|credit)-missing$/.test(rule))).toEqual(rules)
})
