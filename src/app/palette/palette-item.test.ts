import { expect, test } from 'vitest'
import { answersTo, readTyped } from './palette-item.ts'

test('a sign says what is looked for', () => {
  expect(readTyped('bridge')).toEqual({ mode: 'all', text: 'bridge' })
  expect(readTyped('> new')).toEqual({ mode: 'actions', text: 'new' })
  expect(readTyped('#har')).toEqual({ mode: 'categories', text: 'har' })
  expect(readTyped('@')).toEqual({ mode: 'people', text: '' })
})

test('every typed word starts a word of the label', () => {
  expect(answersTo('Comfortable rows', 'row com')).toBe(true)
  expect(answersTo('Comfortable rows', 'fort')).toBe(false)
  expect(answersTo('New story', '')).toBe(true)
})
