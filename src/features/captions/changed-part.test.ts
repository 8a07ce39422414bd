import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changedPart } from './changed-part.ts'

describe('the part of a text that a fix changes', () => {
  it('is a whole word', () => expect(changedPart('esidents carry', 'Residents carry')).toEqual({ start: 0, end: 8, text: 'Residents' }))
  it('is a word in the middle', () =>
    expect(changedPart('in Russias war', "in Russia's war")).toEqual({ start: 3, end: 10, text: "Russia's" }))
  it('is a word that goes', () => expect(changedPart('an an apple', 'an apple').text).toBe(''))
  it('makes the other text of any, in its place', () =>
    fc.assert(
      fc.property(fc.string(), fc.string(), (from, to) => {
        const { start, end, text } = changedPart(from, to)
        expect(from.slice(0, start) + text + from.slice(end)).toBe(to)
      }),
    ))
})
