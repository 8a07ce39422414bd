import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { weightsFor } from './front-weights.ts'

describe('the weights of a front', () => {
  it.each([
    ['none yet', [null, null, null], [10, 20, 30]],
    ['in order already', [10, 20, 30], [10, 20, 30]],
    ['one comes in between', [10, null, 20], [10, 15, 20]],
    ['one comes to the top', [null, 10, 20], [5, 10, 20]],
    ['one comes to the end', [10, 20, null], [10, 20, 30]],
    ['the last goes to the top', [30, 10, 20], [5, 10, 20]],
    ['no room between', [1, null, 2], [1, 11, 21]],
    ['no room at the top', [null, 1, 2], [10, 20, 30]],
    ['the same twice', [1, 1, 2], [1, 11, 21]],
    ['what is no place', [0, -3, 7], [2, 4, 7]],
  ])('%s', (_, current, wanted) => expect(weightsFor(current)).toEqual(wanted))

  it('have no room below what is too small', () => {
    expect(weightsFor([null, null], 2)).toBeNull()
    expect(weightsFor([null, null], 3)).toEqual([1, 2])
  })

  it('rise from 1 on in whole numbers, and those that rise with room between stay', () =>
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: -2, max: 60 }), { freq: 3 }), { maxLength: 12 }),
        fc.option(fc.integer({ min: 13, max: 80 })),
        (current, below) => {
          const weights = weightsFor(current, below ?? undefined) ?? []
          expect(weights).toHaveLength(current.length)
          if (below !== null) expect(Math.max(0, ...weights)).toBeLessThan(below)
          for (const [at, weight] of weights.entries()) expect(Number.isInteger(weight) && weight > (weights[at - 1] ?? 0)).toBe(true)
          expect(weightsFor(weights, below ?? undefined)).toEqual(weights)
        },
      ),
    ))
})
