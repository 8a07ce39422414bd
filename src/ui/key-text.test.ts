import { expect, test } from 'vitest'
import { keyCaps } from './key-text.ts'

test('a combination is a row of keycaps', () => {
  expect(keyCaps('j')).toEqual(['J'])
  expect(keyCaps('Mod+k')).toEqual(['Ctrl', 'K'])
  expect(keyCaps('Shift+ArrowDown')).toEqual(['Shift', '↓'])
  expect(keyCaps('g s')).toEqual(['G', 'S'])
  expect(keyCaps('>')).toEqual(['>'])
})
