import { expect, test } from 'vitest'
import { stepView } from './view-order.ts'

test('views go round', () => {
  expect(stepView({}, 1)).toEqual({ view: 'drafts' })
  expect(stepView({ view: 'drafts' }, -1)).toEqual({})
  expect(stepView({}, -1)).toEqual({ view: 'spiked' })
})

test('what else is on stays on', () => {
  expect(stepView({ q: 'bridge', sort: 'date' }, 1)).toEqual({ q: 'bridge', sort: 'date', view: 'drafts' })
})
