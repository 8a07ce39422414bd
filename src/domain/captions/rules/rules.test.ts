import { describe, expect, it } from 'vitest'
import type { Found, RuleName } from '../finding.ts'
import { readCopy } from '../story-copy.ts'
import { type StoryWords, storyWords } from '../story-words.ts'
import { altText } from './alt-text.ts'
import {
  directions,
  filePhoto,
  fullStop,
  isPictured,
  length,
  placeAndDate,
  repeatsStory,
  tense,
  thoughts,
  twoSentences,
  unattributed,
} from './caption-text.ts'
import { credit, hotLink } from './credit.ts'
import { blanks, doubledWords, missingSpaces, mojibake, strayGlyphs } from './damage.ts'
import { lostApostrophes, lostLetter, lostPunctuation } from './lost-characters.ts'
import { nameMismatches } from './names.ts'
import { tk, wholeStory } from './whole-story.ts'

const keys = {
  headline: null,
  standfirst: null,
  date: null,
  categories: 'categories',
  lead: { src: null, caption: null, alt: null, credit: null },
}
const copyOf = (body: string, head = '') => readCopy(`---\n${head}x: y\n---\n${body}`, keys)
const body = (text: string): StoryWords => storyWords(copyOf(text), new Set())

type Rule = (text: string) => Found[]
interface Case {
  readonly rule: RuleName
  readonly run: Rule
  /** A text, and what could stand instead where something can. */
  readonly finds: readonly (readonly [string, string?])[]
  /** Texts that look alike and are right. */
  readonly lets: readonly string[]
}

const harbour = body(
  "Ludmila Zarech leads Velmora's opposition. Velmora's streets were full on Sunday, and the driver's licence was the least of it.\n\nPolice didn't say how many came. Zarech said: ‘We are not afraid’. Residents of Brodna watched from windows.\n\nThe mayor of Haverholm, Edith Marl, said the sea wall would cost 3 million. The Marl family has lived there since 1926.",
)
const alt =
  (caption: string, decorative = false) =>
  (text: string) =>
    altText(text, { caption, decorative })

const cases: readonly Case[] = [
  { rule: 'empty', run: length, finds: [[''], [' '], ['…']], lets: ['Snow'] },
  { rule: 'thin', run: length, finds: [['Snow on the quay'], ['The new sea wall']], lets: ['Snow lies on the north quay on Monday'] },
  {
    rule: 'lost-letter',
    run: text => lostLetter('caption', text, harbour),
    finds: [
      ['esidents of Brodna watch', 'Residents of Brodna watch'],
      ['elmora waits', 'Velmora waits'],
    ],
    lets: ['residents of Brodna watch', 'Residents watch', 'iPhone sales', 'windows are shut', 'he driver left'],
  },
  {
    rule: 'lost-apostrophe',
    run: text => lostApostrophes('headline', text, harbour),
    finds: [
      ['Velmoras streets fill', "Velmora's streets fill"],
      ['Police didnt say', "Police didn't say"],
      ['The drivers licence', "The driver's licence"],
      ['Velmoras ‘streets’ fill', 'Velmora’s ‘streets’ fill'],
    ],
    lets: ['Drivers wait for hours', 'its streets fill', "Velmora's streets", 'The 1980s return', 'The mayors meet'],
  },
  {
    rule: 'lost-apostrophe',
    run: text =>
      lostApostrophes('headline', text, body("CORVANTA: A quake shook the city.\n\nCorvanta's governor was out. Driver's seats are red.")),
    finds: [['Corvantas old quarter shaken', "Corvanta's old quarter shaken"]],
    lets: ['Drivers wait', 'Corvanta waits'],
  },
  {
    rule: 'lost-punctuation',
    run: text => lostPunctuation('standfirst', text, body('She said: ‘The wall will stand for a hundred years or more’.')),
    finds: [['She said The wall will stand for a hundred years or more.', 'She said: ‘The wall will stand for a hundred years or more’.']],
    lets: [
      'She said: ‘The wall will stand for a hundred years or more’.',
      'The wall will stand',
      'She says the wall will stand for a hundred years or more',
    ],
  },
  {
    rule: 'name-mismatch',
    run: text => nameMismatches('caption', text, harbour),
    finds: [
      ['Ludmilla Zarech waves', 'Ludmila Zarech waves'],
      ['Edith Mral at the wall', 'Edith Marl at the wall'],
    ],
    lets: ['Ludmila Zarech waves', 'Edith Marlow at the wall', 'Boris Zarech waves', 'Velmoran flags', 'Lidmila waves'],
  },
  {
    rule: 'name-mismatch',
    run: text => nameMismatches('caption', text, body('The band of Sebastian Dax played. Jo Lee sang, and Filip Krag danced.')),
    finds: [
      ['Sebastian Daks gave the bride away', 'Sebastian Dax gave the bride away'],
      ['Phillip Krag at the bar', 'Filip Krag at the bar'],
    ],
    lets: ['Sebastian Dax sings', 'Sebastian Dav sings', 'Jo Leed sings', 'Sebastian Marl sings'],
  },
  {
    rule: 'name-mismatch',
    run: text =>
      nameMismatches(
        'caption',
        text,
        body('Engineer Halvard Brekke spoke, and Anna Nunn asked. Carl Smith left for South Korea with Mina Holm. Iris Hofmann sang.'),
      ),
    finds: [
      ['Engineer Halvard Brekk at the pier', 'Engineer Halvard Brekke at the pier'],
      ['Halvard Brekker at the pier', 'Halvard Brekke at the pier'],
      ['Anna Nun asks', 'Anna Nunn asks'],
      ['Mina Holme boards the train', 'Mina Holm boards the train'],
      ['Iris Hofman sings', 'Iris Hofmann sings'],
    ],
    lets: [
      'Halvard Brekke at the pier',
      'Brekk at the pier',
      'Oskar Brekk at the pier',
      'Carl Smiths at the pier',
      'the Smiths at the pier',
      "Carl Smith's boat",
      'Carl Smith’s boat',
      'South Korean flags',
      'South Koreans at the pier',
      'Carl Smithers at the pier',
      'Halvard Bre at the pier',
      'Annas Nunn asks',
      'Min Holm boards the train',
    ],
  },
  {
    rule: 'repeats-story',
    run: text => repeatsStory(text, 'Velmora waits for a result', harbour),
    finds: [['Residents of Brodna watched from windows'], ['Velmora waits for a result']],
    lets: ['Residents watch from their windows in Brodna', 'Police'],
  },
  {
    rule: 'is-pictured',
    run: isPictured,
    finds: [['Marl is pictured walking home', 'Marl is walking home'], ['Two boats are seen in the harbour']],
    lets: ['Marl (pictured) walks home', 'The plan is seen as a gamble', 'It was shown by the trust'],
  },
  {
    rule: 'full-stop',
    run: text => fullStop(text, 'ap'),
    finds: [['Snow lies on the north quay', 'Snow lies on the north quay.']],
    lets: ['Snow lies on the north quay.', 'Snow lies on the ‘north quay.’', ''],
  },
  {
    rule: 'full-stop',
    run: text => fullStop(text, 'bbc'),
    finds: [['Snow lies on the north quay.', 'Snow lies on the north quay']],
    lets: ['Snow lies on the quay. It is late.', 'Snow lies on the quay', 'The flag of the U.S.'],
  },
  { rule: 'two-sentences', run: twoSentences, finds: [['One. Two. Three.']], lets: ['Dr. Marl met J. Sele. They spoke.', 'One'] },
  {
    rule: 'place-date',
    run: placeAndDate,
    finds: [
      ['Edith Marl waves'],
      ['Edith Marl waves in Ostrand'],
      ['Edith Marl waves on Monday'],
      ['Marl waves in Ostrand on Monday, Nov. 23'],
    ],
    lets: ['Edith Marl waves in Ostrand, Monday, Nov. 23, 2026', 'Marl waves at the Long Strand in 1988', ''],
  },
  {
    rule: 'direction',
    run: text => directions(text, 'bbc'),
    finds: [['Edith Marl and Jonah Sele at the wall']],
    lets: ['Edith Marl (left) and Jonah Sele', 'From left: Edith Marl, Jonah Sele', 'Edith Marl at the wall', 'Edith Marl after the rain'],
  },
  {
    rule: 'tense',
    run: tense,
    finds: [['Marl was at the wall'], ['Crowds stood in the rain']],
    lets: ['Marl is at the wall, which was built in 1926', 'Marl walks home', 'Standing where they stood'],
  },
  {
    rule: 'thoughts',
    run: thoughts,
    finds: [['Marl ponders her future'], ['She hopes to win']],
    lets: ['Marl at Hope Street', 'The hopes of a town'],
  },
  {
    rule: 'unattributed',
    run: unattributed,
    finds: [
      ['A house where four people were killed'],
      ['Corin Taft, accused of theft'],
      ['Thirty-one people were killed when the arches fell'],
      ['The quay where a wave injured at least 40 people'],
    ],
    lets: [
      'Four people were killed, police said',
      'A house in Brodna',
      'Thirty people were missed at the ball',
      'Forty lives of saints',
      'He was charged with theft he is accused of',
    ],
  },
  { rule: 'alt-missing', run: alt('Snow'), finds: [[''], [' ']], lets: ['A quay'] },
  { rule: 'alt-missing', run: alt('Snow', true), finds: [], lets: ['', ' '] },
  {
    rule: 'alt-is-caption',
    run: alt('Snow lies on the quay, Monday'),
    finds: [['Snow lies on the quay, Monday'], ['Snow lies on the quay']],
    lets: ['A white quay and two boats', ''],
  },
  {
    rule: 'alt-file-name',
    run: alt(''),
    finds: [['quay.jpg'], ['IMG_2041'], ['image'], ['A photo'], ['north_quay']],
    lets: ['A quay', 'Image of a quay', 'DSC members vote'],
  },
  {
    rule: 'alt-image-of',
    run: alt(''),
    finds: [
      ['Image of a quay', 'A quay'],
      ['A photo showing two boats', 'Two boats'],
    ],
    lets: ['A quay with a photo of a boat', 'Imagery of war'],
  },
  { rule: 'alt-long', run: alt(''), finds: [['a '.repeat(70)], ['a '.repeat(150)]], lets: ['a'.repeat(125)] },
  { rule: 'credit-missing', run: credit, finds: [[''], ['HO'], ['Supplied'], ['pool/STR']], lets: ['Jonah Sele', 'AP'] },
  {
    rule: 'credit-style',
    run: credit,
    finds: [
      ['(c) Jonah Sele', 'Jonah Sele'],
      ['JONAH SELE / AFP', 'Jonah Sele/AFP'],
    ],
    lets: ['Jonah Sele/AFP', 'AFP'],
  },
  {
    rule: 'hot-link',
    run: src => hotLink(src, ['courier.example']),
    finds: [['https://pixhost.example/a.jpg'], ['//pixhost.example/a.jpg']],
    lets: ['/img/a.jpg', 'a.jpg', 'https://img.courier.example/a.jpg', 'https://courier.example/a.jpg'],
  },
  {
    rule: 'blanks',
    run: text => blanks('caption', text),
    finds: [
      ['Snow ', 'Snow'],
      ['Snow\u00a0lies', 'Snow lies'],
      [' Snow', 'Snow'],
    ],
    lets: ['Snow lies'],
  },
  {
    rule: 'mojibake',
    run: text => mojibake('body', text),
    finds: [['CafÃ© open', 'Café open'], ['Itâ€™s late', 'It’s late'], ['a \ufffd b']],
    lets: ['Café open', 'SÃO PAULO', 'Âge'],
  },
  {
    rule: 'doubled-word',
    run: text => doubledWords('body', text),
    finds: [
      ['It is an an island', 'It is an island'],
      ['at the the quay', 'at the quay'],
    ],
    lets: ['He said that that was it', 'They had had enough', 'Duran Duran play', 'a very very long way', 'the the-atre'],
  },
  {
    rule: 'missing-space',
    run: text => missingSpaces('body', text),
    finds: [
      ['It ended.Next came snow', 'It ended. Next came snow'],
      ['Why?Nobody knows', 'Why? Nobody knows'],
    ],
    lets: ['See courier.example', 'Node.js runs', 'the U.S.Army', 'a file named Read.Me.txt', 'It ended. Next'],
  },
  {
    rule: 'stray-glyph',
    run: text => strayGlyphs('body', text),
    finds: [
      ['l Ferry cancelled', 'Ferry cancelled'],
      ['n Road closed', 'Road closed'],
    ],
    lets: ['A ferry sails', 'I Ferry', 'no Road'],
  },
  {
    rule: 'tk',
    run: text => tk('body', text),
    finds: [['Opened in TK'], ['XXX to come']],
    lets: ['The TKO in round two', 'stet.tk is a host'],
  },
]

describe.each(cases)('$rule', ({ rule, run, finds, lets }) => {
  const found = (text: string) => run(text).filter(one => one.rule === rule)
  for (const [text, fixed] of finds)
    it(`is found in “${text.slice(0, 60)}”`, () => {
      expect(found(text)).toHaveLength(1)
      if (fixed !== undefined) expect(found(text)[0]?.fix?.text).toBe(fixed)
    })
  for (const text of lets) it(`is not found in “${text.slice(0, 60)}”`, () => expect(found(text)).toEqual([]))
})

describe('what was seen proves a finding', () => {
  it('with the line of the file and the sentence there', () => {
    const [one] = lostApostrophes('headline', 'Velmoras streets fill', harbour)
    expect(one?.evidence).toEqual({ line: 4, text: "Ludmila Zarech leads Velmora's opposition." })
  })
})

it.each([
  ['2024-01-02', '2026-02-03', 'Snow on the quay', 1],
  ['2024-01-02', '2026-02-03', 'Snow on the quay in 2024', 0],
  ['2024-01-02', '2026-02-03', 'File image of the quay', 0],
  ['2025-12-30', '2026-02-03', 'Snow on the quay', 0],
  ['', '2026-02-03', 'Snow on the quay', 0],
])('a picture taken %s for a story of %s with “%s” has %i findings', (taken, published, text, count) =>
  expect(filePhoto(text, taken, published)).toHaveLength(count),
)

it('a story without text, and a category that is named twice, are found', () => {
  expect(wholeStory(copyOf('')).map(({ rule }) => rule)).toEqual(['empty-body'])
  expect(wholeStory(copyOf('Text', 'categories: [latest, latest]\n')).map(({ rule }) => rule)).toEqual(['duplicate-category'])
  expect(wholeStory(copyOf('Text', 'categories: [latest, world]\n'))).toEqual([])
})
