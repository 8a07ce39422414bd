import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changesOf, differences, putAt, type Slots, shiftsOf, slotsFor, takeOff } from './slots.ts'

describe('a story is put into a place', () => {
  it.each([
    ['from below: those between move down', [1, 2, 3, 4], 4, 1, [1, 4, 2, 3]],
    ['from above: those between move up', [1, 2, 3, 4], 1, 2, [2, 3, 1, 4]],
    ['that is its own', [1, 2, 3], 2, 1, [1, 2, 3]],
    ['that is empty', [1, null, 3], 9, 1, [1, 9, 3]],
    ['and pushes down to the next empty one', [1, 2, null, 4], 9, 0, [9, 1, 2, 4]],
    ['of a full front, and pushes the last off', [1, 2, 3], 9, 0, [9, 1, 2]],
    ['beyond the end: the last', [1, 2, 3], 9, 7, [1, 2, 9]],
  ] as const)('%s', (_, slots, story, to, wanted) => expect(putAt(slots, story, to)).toEqual(wanted))
})

it('an empty place stays one', () => expect(takeOff([1, 2, 3], 2)).toEqual([1, null, 3]))

it('each place says how it differs from the live front', () =>
  expect(shiftsOf([1, 2, 3, 4], [3, 1, 9, null])).toEqual([
    { kind: 'up', by: 2 },
    { kind: 'down', by: 1 },
    { kind: 'new' },
    { kind: 'same' },
  ]))

describe('what differs is counted as a person would name it', () => {
  it.each([
    ['nothing', [1, 2, 3], [1, 2, 3], [], [], []],
    ['one that moved past all others', [1, 2, 3, 4], [4, 1, 2, 3], [], [], [4]],
    ['one for another', [1, 2, 3], [1, 9, 3], [9], [2], []],
    ['one that left, with those below moving up', [1, 2, 3], [2, 3, null], [], [1], []],
    ['two that changed places', [1, 2], [2, 1], [], [], [1]],
  ] as const)('%s', (_, live, next, come, go, move) => expect(changesOf(live, next)).toEqual({ come, go, move }))
})

it('a story that goes down past an empty place is one change', () => {
  expect(differences([1, 2, null], [1, null, 2])).toBe(1)
  expect(differences([1, 2, null], [1, 2, null])).toBe(0)
  expect(differences([1, 2, null], [9, 2, null])).toBe(2)
})

const board = fc
  .uniqueArray(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 })
  .chain(stories =>
    fc
      .array(fc.boolean(), { minLength: stories.length, maxLength: stories.length })
      .map((empty): Slots => stories.map((one, at) => (empty[at] ? null : one))),
  )
const step = fc.record({ story: fc.integer({ min: 1, max: 12 }), to: fc.integer({ min: 0, max: 7 }) })

it('whatever is done, the places stay as many, no story is there twice, and the one that was put is there', () =>
  fc.assert(
    fc.property(board, fc.array(step, { maxLength: 8 }), (start, steps) => {
      let slots = start
      for (const { story, to } of steps) {
        slots = putAt(slots, story, to)
        const there = slots.filter(one => one !== null)
        expect(slots).toHaveLength(start.length)
        expect(new Set(there).size).toBe(there.length)
        expect(slots[Math.min(to, slots.length - 1)]).toBe(story)
      }
    }),
  ))

it('what comes, goes and moves is just what turns one front into the other', () =>
  fc.assert(
    fc.property(board, board, (live, next) => {
      const places = Math.max(live.length, next.length)
      const { come, go, move } = changesOf(slotsFor(live, places), slotsFor(next, places))
      const still = (slots: Slots, but: readonly number[]) => slots.filter(one => one !== null && !but.includes(one))
      expect(still(live, [...go, ...move])).toEqual(still(next, [...come, ...move]))
    }),
  ))
