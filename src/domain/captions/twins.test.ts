import { describe, expect, it } from 'vitest'
import { twinsOf } from './twins.ts'

const story = (name: string, title: string, body: string, address: string | null = `/${title}`) => ({
  name,
  text: `---\ntitle: ${title}\n---\n\n${body}\n`,
  address,
})
const body = 'The ramp is mended and the ferry sails again on Monday.'

describe('stories among others', () => {
  it('have the same text, whatever their heads and blanks', () =>
    expect(
      twinsOf([story('a', 'One', body), story('b', 'Two', body.replace(' and', '\nand')), story('c', 'Three', `${body} Or not.`)]),
    ).toEqual([
      { sameText: ['b'], sameAddress: [] },
      { sameText: ['a'], sameAddress: [] },
      { sameText: [], sameAddress: [] },
    ]))
  it('have the same address', () =>
    expect(twinsOf([story('a', 'One', body), story('b', 'One', 'Another text of some length, which is its own.')])[0]?.sameAddress).toEqual(
      ['b'],
    ))
  it('are not the same for being short, empty, or without an address', () =>
    expect(twinsOf([story('a', 'One', '', null), story('b', 'Two', '', null), story('c', 'X', 'Soon.'), story('d', 'Y', 'Soon.')])).toEqual(
      Array.from({ length: 4 }, () => ({ sameText: [], sameAddress: [] })),
    ))
})
