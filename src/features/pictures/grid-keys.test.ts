import { expect, test } from 'vitest'
import { nextTile } from './grid-keys.ts'

test('arrows move in rows and columns and stop at the edges', () => {
  const from = (key: string, at: number) => nextTile(key, at, 10, 4)
  expect([from('ArrowRight', 3), from('ArrowLeft', 0), from('ArrowDown', 1), from('ArrowUp', 2)]).toEqual([4, null, 5, null])
  expect([from('ArrowDown', 7), from('ArrowDown', 9), from('Home', 5), from('End', 5), from('x', 5)]).toEqual([9, null, 0, 9, null])
})
