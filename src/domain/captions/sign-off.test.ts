import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answersTo, changedParts, notReviewed, type Review, reviewAfter, type SignedParts } from './sign-off.ts'

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
  const own: SignedParts = { ...parts, own: ['alt', 'credit'] }
  const waits: Review = { ...returned, seen: own }
  it.each([
    ['caption', { caption: 'Other' }],
    ['alt text of its story', { alt: 'Other' }],
    ['credit of its story', { credit: 'Other' }],
    ['picture', { src: '/b.jpg', bytes: 'bbbb' }],
  ] as const)('comes back by another %s, keeps what was returned, and waits again when that is taken back', (_, change) => {
    const back = reviewAfter(waits, { ...own, ...change })
    expect(back).toEqual({ state: 'review', causes: [], seen: own })
    expect(reviewAfter(back, { ...own, ...change, rules: '2 plain' })).toEqual(back)
    expect(reviewAfter(back, own)).toEqual(waits)
  })
  it.each([
    ['other rules', { rules: '2 plain' }],
    ['another crop', { crop: '{"16:9":1}' }],
    ['other bytes behind the same address', { bytes: 'bbbb' }],
    ['another address of the same bytes', { src: '/b.jpg' }],
    ['other words of the library', { alt: 'Other', credit: 'Other' }],
  ] as const)('waits under %s', (_, change) => {
    const library: Review = { ...returned, seen: { ...parts, own: [] } }
    expect(reviewAfter(library, { ...parts, own: [], ...change })).toEqual(library)
  })
  it('comes back when its story gets an alt text of its own', () =>
    expect(answersTo({ ...parts, own: [] }, { ...parts, alt: 'Other', own: ['alt'] })).toEqual(['alt']))
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
