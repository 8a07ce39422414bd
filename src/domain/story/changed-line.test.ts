import fc from 'fast-check'
import { expect, it } from 'vitest'
import { changedLine } from './changed-line.ts'

it.each([
  ['a\nfeatured: true \nb', 'a\nfeatured: false \nb', { from: 'featured: true ', to: 'featured: false ' }],
  ['a\r\nx: 1\r\nb', 'a\r\nx: 22\r\nb', { from: 'x: 1', to: 'x: 22' }],
  ['x', 'y', { from: 'x', to: 'y' }],
  ['a\nb', 'a\nb', null],
  ['a\nb', 'a\nnew\nb', null],
  ['a\nold\nb', 'a\nb', null],
  ['a\nb\nc', 'x\nb\ny', null],
])('of %j and %j it is %j', (before, after, wanted) => expect(changedLine(before, after)).toEqual(wanted))

it('is what was changed in any text, and puts the one for the other', () =>
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom<string>('', 'a', 'aa', 'b'), { minLength: 1 }),
      fc.nat(),
      fc.constantFrom<string>('c', 'ab', 'ac'),
      (lines, at, to) => {
        const index = at % lines.length
        const changed = lines.with(index, to)
        if (lines[index] !== to) expect(changedLine(lines.join('\n'), changed.join('\n'))).toEqual({ from: lines[index], to })
      },
    ),
  ))
