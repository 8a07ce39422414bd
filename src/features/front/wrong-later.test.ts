import { expect, it } from 'vitest'
import { wrongLater } from './wrong-later.ts'

const now = new Date(2026, 10, 26, 12, 0)
const moment = now.toISOString()
const empty = (hours: number, slot: number) => ({ at: new Date(2026, 10, 26, 12 + hours).toISOString(), slot, message: 'Empty.' })

it('says three things that will be wrong, how many more there are, and nothing that is wrong already', () => {
  expect(wrongLater({ moment, warnings: [empty(0, 0), empty(2, 1)] }, now, 3)).toEqual(['Slot 2 from 14:00: Empty.'])
  expect(wrongLater({ moment, warnings: [empty(30, 0), empty(2, 1), empty(3, 2), empty(4, 3), empty(5, 4)] }, now, 3)).toEqual([
    'Slot 1 from tomorrow 18:00: Empty.',
    'Slot 2 from 14:00: Empty.',
    'Slot 3 from 15:00: Empty.',
    'and 2 more',
  ])
})
