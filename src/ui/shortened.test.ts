import { expect, test } from 'vitest'
import { shortened } from './shortened.ts'

test('what fits stays, and what is left out is no half of a character', () => {
  expect(shortened('A boat', 6)).toBe('A boat')
  expect(shortened('A boat at the quay', 8)).toBe('A boat…')
  expect(shortened('🚢👩‍👩‍👧‍👦 A 🇳🇴 boat', 6)).toBe('🚢👩‍👩‍👧‍👦 A…')
  expect(shortened('🚢👩‍👩‍👧‍👦 A 🇳🇴 boat', 7)).toBe('🚢👩‍👩‍👧‍👦 A 🇳🇴…')
  expect(shortened('👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 3)).toBe('👩‍👩‍👧‍👦👩‍👩‍👧‍👦')
})
