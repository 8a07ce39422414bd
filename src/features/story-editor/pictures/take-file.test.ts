import { expect, test } from 'vitest'
import { refusalOf } from './take-file.ts'

test('what is too large or plainly no picture is not sent', () => {
  expect(refusalOf({ size: 48 * 1024 * 1024, type: 'image/tiff' })).toBe('It has 48 MB of 25 allowed.')
  expect(refusalOf({ size: 10, type: 'application/pdf' })).toBe('This is no picture.')
  expect(refusalOf({ size: 10, type: '' })).toBeNull()
  expect(refusalOf({ size: 25 * 1024 * 1024, type: 'image/jpeg' })).toBeNull()
})
