import { expect, it } from 'vitest'
import { notesOf } from './picture-notes.ts'

const facts = { page: '/pictures?picture=1', caption: 'Ice on  the quay.\n', alt: '', credit: '', width: 1600, height: 900, flags: [] }

const offered = (own: Partial<typeof facts>, written: Parameters<typeof notesOf>[1]) => notesOf({ ...facts, ...own }, written).offers

it('a picture’s own caption and credit are offered where the story says something else', () => {
  expect(offered({}, { caption: 'Snow' })).toEqual([{ word: 'caption', text: 'Ice on the quay.' }])
  expect(offered({}, { caption: '' })).toHaveLength(1)
  expect(offered({}, { caption: 'Ice on the quay. ' })).toEqual([])
  expect(offered({ caption: ' ' }, { caption: 'Snow' })).toEqual([])
  expect(offered({ caption: '', credit: 'Tern Agency' }, { credit: 'Tern' })).toEqual([{ word: 'credit', text: 'Tern Agency' }])
})

it('its own alt text is offered where the story has none', () => {
  expect(offered({ caption: '', alt: 'A quay' }, { alt: ' ' })).toEqual([{ word: 'alt', text: 'A quay' }])
  expect(offered({ caption: '', alt: 'A quay' }, { alt: 'The old quay' })).toEqual([])
})

it('what the story has no place for is not offered', () => {
  expect(offered({ alt: 'A quay', credit: 'Tern Agency' }, {})).toEqual([])
})

it('only what keeps it from being published is said beside it', () => {
  expect(notesOf({ ...facts, flags: ['unused', 'no-credit', 'no-alt', 'expired'] }, {}).flags).toEqual(['No credit', 'Lease ended'])
})

it('a picture that the story itself credits has no flag for it', () => {
  const flags = (written: Parameters<typeof notesOf>[1]) => notesOf({ ...facts, flags: ['no-credit', 'expired'] }, written).flags
  expect(flags({ credit: 'Ole Rud' })).toEqual(['Lease ended'])
  for (const credit of ['', ' ', 'HO']) expect(flags({ credit })).toEqual(['No credit', 'Lease ended'])
})

it('its size is said where it is known', () => {
  expect(notesOf(facts, {})).toMatchObject({ size: '1,600 × 900', isSmall: false })
  expect(notesOf({ ...facts, width: 999 }, {}).isSmall).toBe(true)
  expect(notesOf({ ...facts, width: null, height: null }, {})).toMatchObject({ size: '', isSmall: false })
})
