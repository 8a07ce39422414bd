import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changedParts, notReviewed, type Review, reviewAfter, type SignedParts } from './sign-off.ts'

const parts: SignedParts = {
  caption: 'The lock at Hythe on Monday',
  alt: 'A lock gate',
  credit: 'Kit Oduya',
  src: '/assets/img/lock.jpg',
  bytes: 'aaaa',
  crop: '',
  rules: '1 plain',
}
const signed: Review = { state: 'signed', causes: [], seen: parts }
const returned: Review = { state: 'returned', causes: [], seen: parts }

describe('a sign-off', () => {
  it.each([
    ['caption', { caption: 'The lock at Hythe on Tuesday' }],
    ['alt', { alt: 'A gate' }],
    ['credit', { credit: 'Mira Voss' }],
    ['picture', { bytes: 'bbbb' }],
    ['crop', { crop: '{"16:9":1}' }],
    ['rules', { rules: '2 plain' }],
  ] as const)('lapses by the %s and says so', (cause, change) =>
    expect(reviewAfter(signed, { ...parts, ...change })).toMatchObject({ state: 'lapsed', causes: [cause] }),
  )
  it('names everything that changed, in the order that people read', () =>
    expect(reviewAfter(signed, { ...parts, credit: '', caption: '' }).causes).toEqual(['caption', 'credit']))
  it('stands again when the change is taken back', () => {
    const lapsed = reviewAfter(signed, { ...parts, caption: 'Other' })
    expect(reviewAfter(lapsed, parts)).toEqual(signed)
  })
  it('does not lapse when the desk sees for the first time what is behind an address', () =>
    expect(reviewAfter({ ...signed, seen: { ...parts, bytes: null } }, parts).state).toBe('signed'))
  it('lapses by another address whose bytes nobody has seen', () =>
    expect(reviewAfter(signed, { ...parts, bytes: null, src: 'https://wire.example/x.jpg' }).causes).toEqual(['picture']))
  it('does not lapse when the same bytes get another address', () =>
    expect(reviewAfter(signed, { ...parts, src: '/assets/img/lock-2.jpg' }).state).toBe('signed'))
})

describe('a returned caption', () => {
  it('comes back when its writer changed something', () =>
    expect(reviewAfter(returned, { ...parts, caption: 'Other' })).toEqual(notReviewed))
  it('waits while nothing changed, also under other rules', () =>
    expect(reviewAfter(returned, { ...parts, rules: '2 plain' })).toEqual(returned))
})

describe('any reading', () => {
  const any = fc.record({
    caption: fc.string(),
    alt: fc.string(),
    credit: fc.string(),
    src: fc.string(),
    bytes: fc.option(fc.string()),
    crop: fc.string(),
    rules: fc.string(),
  })
  it('differs from itself in nothing', () => fc.assert(fc.property(any, one => changedParts(one, one).length === 0)))
  it('leaves alone what nobody decided', () => fc.assert(fc.property(any, one => reviewAfter(notReviewed, one) === notReviewed)))
})
