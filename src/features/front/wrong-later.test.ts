import { expect, it } from 'vitest'
import { wrongLater } from './wrong-later.ts'

const now = new Date(2026, 10, 26, 12, 0)
const moment = now.toISOString()
const empty = (hours: number, slot: number) => ({ at: new Date(2026, 10, 26, 12 + hours).toISOString(), slot, message: 'Empty.' })

it('says what will be wrong, and nothing that is wrong already', () => {
  expect(wrongLater({ moment, warnings: [empty(0, 0), empty(2, 1)] }, now)).toEqual(['Slot 2 from 14:00: Empty.'])
  expect(wrongLater({ moment, warnings: [empty(30, 0), empty(2, 1)] }, now)).toEqual([
    'Slot 1 from tomorrow 18:00: Empty.',
    'Slot 2 from 14:00: Empty.',
  ])
})
