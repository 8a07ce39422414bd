import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { atMostEvery } from './at-most-every.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('is done at once, and what is asked for meanwhile is done once, afterwards', () => {
  const act = vi.fn()
  const ask = atMostEvery(500, act)
  ask()
  expect(act).toHaveBeenCalledTimes(1)
  for (let asked = 0; asked < 9; asked += 1) ask()
  vi.advanceTimersByTime(499)
  expect(act).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(1)
  expect(act).toHaveBeenCalledTimes(2)
  vi.advanceTimersByTime(5000)
  expect(act).toHaveBeenCalledTimes(2)
  ask()
  expect(act).toHaveBeenCalledTimes(3)
})
