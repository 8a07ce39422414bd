import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readState, storedAfter } from './act-states.ts'

const text = fc.option(fc.string({ unit: fc.constantFrom('a', 'b', '\n', '🙂', '\ud83d', 'é'), maxLength: 20 }), { nil: null })
const state = fc.record({
  live: text,
  draft: fc.option(fc.record({ text: text.map(one => one ?? ''), baseHash: text, unproven: fc.constant([]) }), { nil: null }),
  spikedAt: text,
})

it('a state after an act is read as it was, whatever was before', () =>
  fc.assert(
    fc.property(state, state, (before, after) => {
      expect(readState(storedAfter(before, after), before)).toEqual(after)
    }),
  ))

it('what stands is not kept twice', () => {
  const body = 'word '.repeat(1000)
  const before = { live: `featured: true\n${body}`, draft: null, spikedAt: null }
  expect(storedAfter(before, { ...before, live: `featured: false\n${body}` }).length).toBeLessThan(100)
})

it('one that was kept whole, without unproven places, is still read', () =>
  expect(readState('{"live":"a","draft":{"text":"b","baseHash":null},"spikedAt":null}')).toEqual({
    live: 'a',
    draft: { text: 'b', baseHash: null, unproven: [] },
    spikedAt: null,
  }))
