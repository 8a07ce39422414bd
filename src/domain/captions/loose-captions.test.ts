import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { looseCaptions } from './loose-captions.ts'
import { echoesIn } from './loose-echo.ts'
import { type Against, cheapSignals, type LooseSignal, looseEvidence, looseSignals } from './loose-signals.ts'
import { counterweights, weights } from './loose-weights.ts'
import { paragraphsOf } from './paragraphs.ts'
import { linesOf } from './story-lines.ts'

const before = [
  'The mayor of Haverholm, Edith Marl, opened the new sea wall on Tuesday with a bottle of cider.',
  'Children from the harbour school threw snowballs at the band, and the band threw them back.',
  '"I have never been so wet and so happy," said Marl. She went home at four o’clock.',
]
const after = [
  'The wall cost three million crowns, most of it borrowed from a bank in Lindesborg.',
  'Fishermen had asked for a gate in it. They were given a ladder, which is kept behind a locked door.',
  'A second wall is to be built when the first is paid for.',
]
/** Lines among the paragraphs of a story, and what speaks for and against the last of them. */
function evidenceOf(lines: readonly string[], stops = true) {
  const around = (texts: readonly string[]) => (stops ? texts : texts.map(text => text.replace(/\.$/, '')))
  const paragraphs = paragraphsOf([...around(before), ...lines, ...around(after)].join('\n\n'))
  const story = linesOf(paragraphs)
  const at = before.length + lines.length - 1
  return looseEvidence(story, at, cheapSignals(story, at), echoesIn(story))
}

type Lines = string | readonly string[]
interface Case<T> {
  readonly of: T
  /** A line, or several of which the last is looked at. */
  readonly finds: readonly Lines[]
  /** Lines that look alike and are not. */
  readonly lets: readonly Lines[]
}

const signals: readonly Case<LooseSignal>[] = [
  { of: 'no-stop', finds: ['Edith Marl at the wall'], lets: ['Edith Marl stood at the wall.', 'Was it high enough?'] },
  {
    of: 'picture-words',
    finds: [
      'Edith Marl (left) with the band',
      'Outgoing mayor Olaf Brandt (R) leaves',
      'The gallery, right, was painted in May',
      'An image from the council shows the wall',
      'Snow on the quay. Picture courtesy of Gail Munro',
      'Marl, above, opens the wall',
    ],
    lets: ['Marl left the wall', 'The right wall at last', 'Temperatures above zero', 'A picture of health'],
  },
  {
    of: 'lead-in',
    finds: ['Fresh start: Edith Marl with her bottle of cider'],
    lets: ['Cost: three million', 'fresh start: a mayor with her bottle of cider'],
  },
  {
    of: 'lead-ins',
    finds: [['Wet day: Marl in the rain', 'High tide: The wall holds', 'Twin set: Matching hats']],
    lets: [['Twin set: Matching hats'], ['Wet day: Marl', 'High tide: The wall', 'Hats for sale']],
  },
  { of: 'repeats', finds: ['Children threw snowballs at the harbour school band'], lets: ['Children at the harbour school'] },
  { of: 'takes-up', finds: ['A child throws a snowball at the band'], lets: ['A band of brothers', 'Fishermen ask for a gate'] },
  { of: 'known', finds: ['Marl opens the wall'], lets: ['Marl walks her dog along the quay'] },
  { of: 'names', finds: ['A dog with Edith Marl'], lets: ['A dog with Olaf Brandt', 'A dog at the wall'] },
  { of: 'hard-blank', finds: ['The wall\u00a0', 'The\u00a0wall'], lets: ['The wall '] },
  { of: 'beside-picture', finds: [['![The wall](wall.jpg)', 'The wall']], lets: [['![The wall](wall.jpg)', 'It is high.', 'The wall']] },
  { of: 'behind-body', finds: ['The wall'], lets: [['A wall for all', 'The wall']] },
  { of: 'after-scroll', finds: [['Scroll down for video', 'The wall']], lets: [['He had to scroll down.', 'It is high.', 'The wall']] },
  {
    of: 'shows-doing',
    finds: ['Marl walks along the quay on Tuesday', 'Boys are swimming in the Sound'],
    lets: ['Marl walks along', 'On Tuesday'],
  },
  {
    of: 'present',
    finds: ['Workers load robots on to a lorry', 'A broken towline hangs from the bow', 'Edith Marl opens the wall', 'The crowd waits'],
    lets: ['Temperatures fell to zero', 'Sandbags outside a café', 'A view of boats in the harbour', 'Farmers took the road'],
  },
  { of: 'scene', finds: ['A man with a dog', 'Two boats'], lets: ['Boats', 'The mayor said no'] },
  {
    of: 'with',
    finds: ['Cake in the dressing room', 'Fresh start: Marl with her bottle'],
    lets: ['The cake was in the dressing room', 'Cake for all', 'Volunteers came with a cake'],
  },
  {
    of: 'dated',
    finds: ['Soldiers in Brodna, May 20, 2026, with dogs', 'Marl on 12 February', 'Marl on Tuesday morning', 'The wall in 1909'],
    lets: ['On Tuesday a wall', 'In May and after', 'The 2026 wall'],
  },
]

const against: readonly Case<Against>[] = [
  {
    of: 'furniture',
    finds: [
      'Read more: Walls of the coast',
      'Share',
      'Follow Skarn news',
      'NPX/Ilya Dorn',
      'Got a picture? Send it to us',
      'Image source, Corran family',
    ],
    lets: ['Readers at the wall', 'Shareholders meet', 'Followers of the band', 'Got wet: Edith Marl'],
  },
  { of: 'post', finds: ['@skarnview what a day'], lets: ['Marl at home'] },
  { of: 'list-line', finds: ['• Boots', '12 May: the wall', 'Tuesday: the wall'], lets: ['Boots', 'On Tuesday the wall'] },
  { of: 'title', finds: ['Ten Walls That Changed The Coast'], lets: ['Edith Marl at the wall by the quay'] },
  { of: 'byline', finds: ['By Gail Munro'], lets: ['By the wall'] },
  { of: 'question', finds: ['Who pays?'], lets: ['Who pays'] },
  { of: 'quote', finds: ['“Never been so wet”'], lets: ['“Never so wet”, says Marl'] },
  { of: 'pull-quote', finds: ['I have never been so wet'], lets: ['Edith Marl, opened the new', 'I have never been so dry'] },
  { of: 'speaks', finds: ['How we found it'], lets: ['How the wall was found'] },
  { of: 'small-start', finds: ['boots and blankets'], lets: ['Boots and blankets'] },
  { of: 'past', finds: ['The wall was built by hand'], lets: ['The wall stands'] },
  { of: 'reports', finds: ['Marl said no'], lets: ['Marl at the wall'] },
  { of: 'perfect', finds: ['The wall has a gate'], lets: ['The wall and its gate'] },
  { of: 'announces', finds: ['The wall will hold', 'Gift cards cannot be used'], lets: ['The wall holds'] },
  { of: 'points-back', finds: ['She went home', 'But not for long'], lets: ['Marl goes home', 'Butter on bread'] },
  { of: 'advice', finds: ['Bring boots', 'Call the flood line'], lets: ['A call for boots', 'Look of surprise'] },
  { of: 'tally', finds: ['Penalties saved: 38', 'D Ferreby c Hale b Jensen 94'], lets: ['The wall in 1909', 'Kit Raikes is 38'] },
  { of: 'sentences', finds: ['A wall. A gate'], lets: ['A wall and a gate'] },
  { of: 'in-a-list', finds: [['What to bring:', 'Boots']], lets: [['What to bring', 'Boots']] },
  {
    of: 'below-heading',
    finds: [
      ['Why a wall?', 'Boots'],
      ['What to bring', 'Boots', 'A hat'],
    ],
    lets: [['Marl (left) waits', 'Boots', 'A hat'], 'Boots'],
  },
  { of: 'entries', finds: [['Amber warning: the coast', 'Rain, all day']], lets: [['Fresh start: Marl opened the wall', 'A hat']] },
  { of: 'list-beside', finds: [['• Boots', 'A hat']], lets: [['Boots', 'A hat']] },
  { of: 'unrelated', finds: ['Goose on a sofa'], lets: ['Goose on a wall'] },
  { of: 'comes-later', finds: ['A gate for fishermen'], lets: ['Snowballs at the band'] },
  { of: 'short', finds: ['The wall'], lets: ['The wall of Haverholm, seen on a clear winter morning from the pier with its lamps'] },
]

describe.each([...signals, ...against])('$of', ({ of, finds, lets }) => {
  const has = (lines: Lines) => {
    const found = evidenceOf(typeof lines === 'string' ? [lines] : lines)
    return [...found.signals, ...found.against].includes(of as never)
  }
  it.each(finds.map(lines => ({ lines })))('is seen in $lines', ({ lines }) => expect(has(lines)).toBe(true))
  it.each(lets.map(lines => ({ lines })))('is not seen in $lines', ({ lines }) => expect(has(lines)).toBe(false))
})

describe('every signal', () => {
  it('has its words and, but for what stands beside a line or at the ends of a story, its examples', () => {
    const shown = new Set<string>([...signals, ...against].map(({ of }) => of))
    const others = ['beside-caption', 'beside-others', 'last-lines', 'opens']
    expect([...Object.keys(weights), ...Object.keys(counterweights)].filter(of => !shown.has(of)).sort()).toEqual(others)
    expect(Object.keys(looseSignals).sort()).toEqual(Object.keys(weights).sort())
  })
})

const found = (lines: readonly string[], ...more: [({ stops: number } | undefined)?, ((text: string) => boolean)?]) =>
  looseCaptions(paragraphsOf([...before, ...lines, ...after].join('\n\n')), ...more).map(({ paragraph }) => paragraph.text)

describe('loose captions', () => {
  it('are told from lists, crossheads and the furniture of the page', () => {
    expect(found(['Children throw snowballs at the band beside the new wall'])).toHaveLength(1)
    expect(found(['Read more: Children throw snowballs at the band'])).toEqual([])
    expect(found(['What the band will play next', 'Boots', 'Sandwiches in the rain', 'One hat', 'A ladder'])).toEqual([])
  })

  it('say that they stand beside another one', () => {
    const story = [...before, 'Edith Marl (left) opens the sea wall in Haverholm', 'Band at the wall with snowballs', ...after]
    const second = looseCaptions(paragraphsOf(story.join('\n\n')))[1]
    expect(second?.signals).toContain('beside-caption')
  })

  it('are looked for in the style of the story where it is long enough to show it, and else in that of its site', () => {
    const bare = [...before, 'A band with a tuba plays on in the rain until its conductor falls over', ...after].map(text =>
      text.replace(/\.$/, ''),
    )
    const signalsOf = (texts: readonly string[], habits?: { stops: number }) => linesOf(paragraphsOf(texts.join('\n\n')), habits).stops
    expect(signalsOf(bare, { stops: 1 })).toBe(false)
    expect(signalsOf(bare.slice(0, 2), { stops: 1 })).toBe(true)
    expect(signalsOf(bare.slice(0, 2), { stops: 0 })).toBe(false)
  })

  it('keep what a person said, whatever it looks like', () => {
    expect(found([], undefined, text => text.startsWith('A second wall'))).toEqual([after[2]])
  })

  it('are found in any text without a fault, each a paragraph of it', () => {
    const piece = fc.constantFrom(
      ...before,
      ...after,
      'Marl: the wall',
      '• Boots',
      'Marl (left) walks on Tuesday',
      '![a](b.jpg)',
      '# Head',
      '\u00a0',
      '',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 30 }), texts => {
        const paragraphs = paragraphsOf(texts.join('\n\n'))
        for (const { paragraph } of looseCaptions(paragraphs)) expect(paragraphs).toContain(paragraph)
      }),
      { numRuns: 200 },
    )
  })
})
