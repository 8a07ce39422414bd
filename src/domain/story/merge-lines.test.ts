import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergeLines } from './merge-lines.ts'

const base = 'One.\n\nTwo.\n\nThree.\n'

test('edits of different paragraphs come together', () => {
  expect(mergeLines(base, base.replace('One', 'Uno'), base.replace('Three', 'Tres'))).toBe('Uno.\n\nTwo.\n\nTres.\n')
  expect(mergeLines(base, base.replace('Two.\n\n', ''), `Zero.\n\n${base}`)).toBe('Zero.\n\nOne.\n\nThree.\n')
})

test('the same edit on both sides is one edit', () => {
  const both = base.replace('Two', 'Dos')
  expect(mergeLines(base, both, both.replace('Three', 'Tres'))).toBe('One.\n\nDos.\n\nTres.\n')
})

test('edits of one paragraph, and lines put in at one place, are for a person', () => {
  expect(mergeLines(base, base.replace('Two', 'Dos'), base.replace('Two', 'Zwei'))).toBeNull()
  expect(mergeLines(base, `${base}\nMine.\n`, `${base}\nTheirs.\n`)).toBeNull()
})

test('with one side unchanged the other side is the outcome', () => {
  const text = fc.array(fc.constantFrom('a\n', 'b\n', '\n', 'c'), { maxLength: 12 }).map(lines => lines.join(''))
  fc.assert(
    fc.property(text, text, (from, to) => {
      expect(mergeLines(from, to, from)).toBe(to)
      expect(mergeLines(from, from, to)).toBe(to)
    }),
    { seed: 7 },
  )
})
