import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { frontAt, inTime, stretchesOf, type TimedChange } from './front-times.ts'

const at = (hour: number) => `2026-11-26T${String(hour).padStart(2, '0')}:00:00.000Z`
const changes: TimedChange[] = [
  { kind: 'out', story: 2, at: at(21) },
  { kind: 'in', story: 9, slot: 0, at: at(20) },
  { kind: 'launch', slots: [7, 8], at: at(23) },
]

describe('a front at a time', () => {
  it.each([
    ['before anything happens', 19, [1, 2, null]],
    ['at the moment a story comes', 20, [9, 1, 2]],
    ['after another left', 22, [9, 1, null]],
    ['after a whole front went live', 24, [7, 8, null]],
  ] as const)('%s', (_, hour, wanted) => expect(frontAt([1, 2, null], changes, at(hour))).toEqual(wanted))

  it('has place for who comes when somebody leaves at the same moment', () => {
    const comes = { kind: 'in', story: 9, slot: 0, at: at(20) } as const
    const leaves = { kind: 'out', story: 1, at: at(20) } as const
    expect(frontAt([1, 2], [comes, leaves], at(20))).toEqual([9, 2])
  })
})

it('who leads in each slot is told in stretches without gaps', () =>
  expect(stretchesOf([1, 2], changes, at(19))).toEqual([
    { slot: 0, story: 1, from: at(19), until: at(20) },
    { slot: 0, story: 9, from: at(20), until: at(23) },
    { slot: 0, story: 7, from: at(23), until: null },
    { slot: 1, story: 2, from: at(19), until: at(20) },
    { slot: 1, story: 1, from: at(20), until: at(23) },
    { slot: 1, story: 8, from: at(23), until: null },
  ]))

const change = fc.oneof(
  fc.record({
    kind: fc.constant('in' as const),
    story: fc.integer({ min: 1, max: 6 }),
    slot: fc.integer({ min: 0, max: 3 }),
    at: fc.integer({ min: 0, max: 23 }).map(at),
  }),
  fc.record({ kind: fc.constant('out' as const), story: fc.integer({ min: 1, max: 6 }), at: fc.integer({ min: 0, max: 23 }).map(at) }),
  fc.record({
    kind: fc.constant('launch' as const),
    slots: fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { maxLength: 3 }),
    at: fc.integer({ min: 0, max: 23 }).map(at),
  }),
)

it('doing what is due step by step leads where the timeline said, however often the desk looks', () =>
  fc.assert(
    fc.property(fc.array(change, { maxLength: 8 }), fc.array(fc.integer({ min: 0, max: 23 }), { maxLength: 5 }), (all, looks) => {
      const ordered = inTime(all)
      let live: readonly (number | null)[] = [1, 2, null]
      let done = 0
      for (const hour of looks.toSorted((one, other) => one - other)) {
        const due = ordered.slice(done).filter(one => one.at <= at(hour))
        live = frontAt(live, due, at(hour))
        done += due.length
        expect(live).toEqual(frontAt([1, 2, null], all, at(hour)))
      }
    }),
  ))

it('a front that ends is again what it was before it, with what came and went meanwhile gone', () => {
  const all = [
    { kind: 'in' as const, at: at(2), story: 3, slot: 0 },
    { kind: 'launch' as const, at: at(4), slots: [5, 6] },
    { kind: 'out' as const, at: at(5), story: 6 },
    { kind: 'back' as const, at: at(6), of: at(4), act: null, slots: null, words: {} },
  ]
  expect(frontAt([1, null, null], all, at(5))).toEqual([5, null, null])
  expect(frontAt([1, null, null], all, at(6))).toEqual([3, 1, null])
  expect(frontAt([5, null, null], [{ kind: 'back', at: at(6), of: at(4), act: 1, slots: [1, 2], words: {} }], at(6))).toEqual([1, 2, null])
})

it('the stretches say of every moment what the front is then', () =>
  fc.assert(
    fc.property(fc.array(change, { maxLength: 6 }), fc.integer({ min: 0, max: 23 }), (all, hour) => {
      const then = frontAt([1, 2, null], all, at(hour))
      const told = stretchesOf([1, 2, null], all, at(0)).filter(
        ({ from, until }) => from <= at(hour) && (until === null || until > at(hour)),
      )
      expect(told.map(({ story }) => story)).toEqual(then)
    }),
  ))
