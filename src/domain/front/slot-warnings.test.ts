import { expect, it } from 'vitest'
import { type LeadingStory, type SlotContext, slotWarnings } from './slot-warnings.ts'

const story: LeadingStory = {
  headline: 'Swing bridge',
  status: 'published',
  held: false,
  disk: 'same',
  spiked: false,
  categories: ['local'],
  image: '/a.jpg',
  captions: { all: 2, signed: 2 },
  dateSort: '2026-11-25T09:00:00',
}
const alone: SlotContext = { front: [story], perCategory: null, elsewhere: [], days: null }
const said = (change: Partial<LeadingStory> | null, context: Partial<SlotContext> = {}, at = 0) =>
  slotWarnings(change && { ...story, ...change }, at, { ...alone, ...context }).map(({ level, message }) => `${level}: ${message}`)

it('nothing speaks against a published story with a picture and signed captions', () => expect(said({})).toEqual([]))

it.each([
  ['a draft', { status: 'draft' }, {}, ['blocks: Still a draft. Publish it before it leads.']],
  [
    'one that is spiked',
    { spiked: true, status: 'draft' },
    {},
    ['blocks: It is spiked. Put it back and publish it, or take it off the front.'],
  ],
  ['one whose file is gone', { disk: 'gone' }, {}, ['blocks: Its file is gone from the folder. Take it off the front.']],
  [
    'one that is held',
    { held: true },
    {},
    ['blocks: Its file says that the site leaves it out. Publish it without that, or take it off the front.'],
  ],
  [
    'one whose picture for fronts is not in the site',
    {},
    { missing: { src: '/nope.jpg', here: true } },
    ['warning: Its picture for fronts, /nope.jpg, is not in the site: readers would see none. Choose another, or put the file there.'],
  ],
  ['one without a picture', { image: '' }, {}, ['warning: It has no lead picture. Give it one.']],
  [
    'one with a caption that is open',
    { captions: { all: 3, signed: 2 } },
    {},
    ['warning: One caption is not signed off. Ask the copy desk.'],
  ],
  [
    'one that leads elsewhere',
    {},
    { elsewhere: [{ front: 'World', slot: 1 }] },
    ['warning: Also on World, slot 2. Keep it on one of them.'],
  ],
  ['one that has led for long', {}, { days: 4 }, ['warning: It has been on this front for 4 days. Is it still news?']],
  ['one that has led for three days', {}, { days: 3 }, []],
  [
    'one whose picture is leased no more',
    {},
    { lease: { end: '2026-11-25', day: '2026-11-26' } },
    ['warning: The lease of its lead picture ended on 2026-11-25. Give it another picture.'],
  ],
  [
    'one under an embargo',
    {},
    { moment: '2026-11-26T20:59:00', embargo: '2026-11-26T21:00:00' },
    ['blocks: Embargoed until 2026-11-26 21:00. Plan it for then, or take it off the front.'],
  ],
  ['one whose embargo is over', {}, { moment: '2026-11-26T21:00:00', embargo: '2026-11-26T21:00:00' }, []],
  [
    'one that is dated later',
    { dateSort: '2026-11-27T06:00:00' },
    { moment: '2026-11-26T21:00:00' },
    ['warning: Dated 2026-11-27 06:00: sites that wait for the date leave it out until then. Plan it for then.'],
  ],
  ['one whose picture is leased through the day', {}, { lease: { end: '2026-11-26', day: '2026-11-26' } }, []],
] as const)('%s', (_, change, context, wanted) => expect(said(change, context)).toEqual(wanted))

it('the first one too many of a category says so, and those before it do not', () => {
  const front = [story, { ...story, categories: ['sport'] }, story, story]
  const context = { front, perCategory: 2 }
  expect(said({}, context, 0)).toEqual([])
  expect(said({}, context, 2)).toEqual([])
  expect(said({}, context, 3)).toEqual(['warning: 3 stories of “local”; this front is meant for 2. Take one off.'])
})

it('each category has its own number where the site gives it one', () => {
  const front = [story, { ...story, categories: ['sport'] }, story, { ...story, categories: ['sport'] }]
  expect(said({}, { front, perCategory: { sport: 1 } }, 2)).toEqual([])
  expect(said({ categories: ['sport'] }, { front, perCategory: { sport: 1 } }, 3)).toEqual([
    'warning: 2 stories of “sport”; this front is meant for 1. Take one off.',
  ])
})

it('an empty slot says what to do', () =>
  expect(said(null)).toEqual(['warning: This slot is empty. Choose a story, or launch without one.']))
