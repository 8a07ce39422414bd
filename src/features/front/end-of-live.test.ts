import { expect, it } from 'vitest'
import type { FrontTime } from '#contract/front.ts'
import { endOfLive } from './end-of-live.ts'

const rest = { id: 1, until: null, story: null, slot: null, by: 'Mira Voss', why: '', problem: '', sinceBegun: { came: [], went: [] } }
const back = (at: string, problem = ''): FrontTime => ({ ...rest, kind: 'back', at, problem })
const now = new Date('2026-11-26T12:00:00.000Z')
const nine = '2026-11-26T21:00:00.000Z'

it('a live front ends where it says so, and not where a planned one ends or where that failed', () => {
  expect(endOfLive({ times: [back(nine)] }, now)).toEqual(new Date(nine))
  expect(endOfLive({ times: [{ ...rest, kind: 'launch', at: '2026-11-26T18:00:00.000Z', until: nine }, back(nine)] }, now)).toBe(null)
  expect(endOfLive({ times: [back(nine, 'Its file is gone.')] }, now)).toBe(null)
  expect(endOfLive({ times: [back('2026-11-26T11:00:00.000Z')] }, now)).toBe(null)
})
