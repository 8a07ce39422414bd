import { describe, expect, it } from 'vitest'
import { checkStory } from '../check-story.ts'
import type { Found, RuleName } from '../finding.ts'
import { readCopy } from '../story-copy.ts'
import { storyWords } from '../story-words.ts'
import { altText } from './alt-text.ts'
import { fullStop, isPictured, placeAndDate, tense, thoughts, unattributed } from './caption-text.ts'
import { credit, hotLink } from './credit.ts'
import { blanks, damageRules, strayGlyphs } from './damage.ts'
import { lostApostrophes, lostLetter, lostPunctuation } from './lost-characters.ts'
import { nameMismatches } from './names.ts'
import { tk, wholeStory } from './whole-story.ts'

const keys = {
  headline: 'title',
  standfirst: null,
  date: null,
  categories: 'categories',
  lead: { src: 'image', caption: 'caption', alt: 'alt', credit: 'credit' },
}
const body =
  "Ludmila Zarech leads Velmora's opposition. The driver's licence was the least of it.\n\nMany drivers came to see Velmora's streets.\n\nShe said: ‘The wall will stand for a hundred years or more’."
const story = storyWords(readCopy(`---\nx: y\n---\n${body}`, keys), new Set())
const alt = (text: string) => altText(text, { caption: '', decorative: false })

/** A text, what finds something in it, the rule, the field, and the piece that it is about; null for the whole text. */
const cases: readonly (readonly [RuleName, string, (text: string) => Found[], Found['field'], string | null])[] = [
  ['lost-letter', ' udmila Zarech waves', text => lostLetter('caption', text, story), 'caption', 'udmila'],
  ['lost-apostrophe', 'Many drivers lose a drivers licence', text => lostApostrophes('headline', text, story), 'headline', 'drivers'],
  [
    'lost-punctuation',
    'She said The wall will stand for a hundred years or more.',
    text => lostPunctuation('standfirst', text, story),
    'standfirst',
    null,
  ],
  ['name-mismatch', 'Here Ludmilla Zarech waves', text => nameMismatches('caption', text, story), 'caption', 'Ludmilla'],
  ['mojibake', 'The CafÃ© is open', text => damageRules('body', text), 'body', 'Ã©'],
  ['doubled-word', 'It is an an island', text => damageRules('body', text), 'body', 'an an'],
  ['missing-space', 'It ended.Next came snow', text => damageRules('body', text), 'body', 'ended.Next'],
  ['stray-glyph', 'l Ferry cancelled', text => strayGlyphs('body', text), 'body', 'l'],
  ['blanks', 'Snow\u00a0lies\u00a0', text => blanks('caption', text), 'caption', '\u00a0'],
  ['blanks', 'Snow lies ', text => blanks('caption', text), 'caption', null],
  ['tk', 'It opened in TK on Monday', text => tk('standfirst', text), 'standfirst', 'TK'],
  ['is-pictured', 'Marl is pictured walking', isPictured, 'caption', 'is pictured'],
  ['full-stop', 'Snow lies on the quay.', text => fullStop(text, 'bbc'), 'caption', '.'],
  ['full-stop', 'Snow lies on the north quay', text => fullStop(text, 'ap'), 'caption', null],
  ['place-date', 'Marl waves in Ostrand on Monday, Nov. 23', placeAndDate, 'caption', 'on Monday, Nov.'],
  ['place-date', 'Marl waves', placeAndDate, 'caption', null],
  ['tense', ' Marl stood there. She waves', tense, 'caption', 'stood'],
  ['thoughts', 'Marl ponders her future', thoughts, 'caption', 'ponders'],
  ['unattributed', 'Corin Taft, accused of theft', unattributed, 'caption', 'accused of'],
  ['alt-image-of', ' Image of a quay', alt, 'alt', 'Image of'],
  ['alt-missing', ' ', alt, 'alt', null],
  ['alt-file-name', 'quay.jpg', alt, 'alt', null],
  ['credit-missing', 'Supplied', credit, 'credit', null],
  ['credit-style', '(c) Jonah Sele', credit, 'credit', null],
  ['hot-link', 'https://pixhost.example/a.jpg', src => hotLink(src, []), 'caption', null],
]

describe('what a finding is about', () => {
  it.each(cases)('%s in “%s” is its piece of the text', (rule, text, run, field, piece) => {
    const found = run(text).filter(one => one.rule === rule)
    expect(found.map(one => [one.field, one.span ? text.slice(one.span.start, one.span.end) : null])).toEqual([[field, piece]])
  })

  it('is the second of two words that are alike, and the fix changes that one', () => {
    const [finding] = lostApostrophes('headline', 'Many drivers lose a drivers licence', story)
    expect(finding?.span).toEqual({ start: 20, end: 27 })
    expect(finding?.fix?.text).toBe("Many drivers lose a driver's licence")
  })

  it('is the story as a whole for what has no place in it', () => {
    expect(wholeStory(readCopy('---\ncategories: [a, a]\n---\n', keys)).map(({ rule, field, span }) => [rule, field, span])).toEqual([
      ['empty-body', 'body', undefined],
      ['duplicate-category', 'headline', undefined],
    ])
  })
})

describe('in a whole story', () => {
  const file = `---
title: "Velmora’s\u00a0 the the streets"
image: /a.jpg
caption: " Snow on the the quay"
---
The ferry sails to the the island at noon, and comes back before it is dark again.\u00a0

Above,\u00a0file image of the ferry as it leaves the the quay\u00a0

The harbour trust has said that it will not pay for another winter of this kind.

Nobody knows what the ferry company will do about it, or when it will decide.
`
  const checked = checkStory(file, keys, { profile: 'plain', rules: {}, ownHosts: [] })
  const pieces = (kind: string) =>
    checked
      .filter(one => one.kind === kind)
      .flatMap(({ text, findings }) =>
        findings.map(({ rule, span, paragraph }) => [rule, span && (paragraph?.text ?? text).slice(span.start, span.end)]),
      )

  it('it is counted in the text that was checked, and for the body in its paragraph', () => {
    expect(pieces('headline')).toContainEqual(['doubled-word', 'the the'])
    expect(pieces('loose')).toEqual([
      ['doubled-word', 'the the'],
      ['blanks', '\u00a0'],
    ])
    expect(pieces('lead')).toContainEqual(['doubled-word', 'the the'])
  })

  it('a finding of the body knows its paragraph, and no other finding has one', () => {
    const all = checked.flatMap(({ findings }) => findings)
    expect(all.filter(({ paragraph }) => paragraph).map(({ field, paragraph }) => [field, paragraph?.line])).toEqual([['body', 6]])
  })

  it('a headline whose blanks are found in the file’s quotes has no piece of them in its text', () => {
    expect(pieces('headline').filter(([rule]) => rule === 'blanks')).toEqual([['blanks', null]])
    const fixes = checked[0]?.findings.flatMap(({ rule, fix }) => (rule === 'blanks' ? [fix?.text] : []))
    expect(fixes).toEqual(['Velmora’s the the streets'])
  })
})
