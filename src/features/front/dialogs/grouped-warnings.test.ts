import { expect, it } from 'vitest'
import { words } from '../words.ts'
import { grouped } from './grouped-warnings.ts'

const warning = (slot: number, message: string) => ({ slot, message, headline: `Story ${slot}`, level: 'warning' as const, timed: false })

it('warnings that are the same in several slots are one line with their numbers', () => {
  const lines = grouped([
    warning(0, 'Not signed off.'),
    warning(1, 'No picture.'),
    warning(2, 'Not signed off.'),
    warning(4, 'Not signed off.'),
  ])
  expect(lines.map(({ slots, headline, message }) => words.launching.warning(slots, headline, message))).toEqual([
    'Slots 1, 3 and 5: Not signed off.',
    'Slot 2, “Story 1”: No picture.',
  ])
})
