import { expect, test } from 'vitest'
import { refusalOf } from './take-file.ts'

test('what is too large or plainly no picture is not sent', () => {
  expect(refusalOf({ size: 48 * 1024 * 1024, type: 'image/tiff' })).toBe('Not taken: 48 MB of 25 allowed.')
  expect(refusalOf({ size: 10, type: 'application/pdf' })).toBe('Not taken: this is no picture.')
  expect(refusalOf({ size: 10, type: '' })).toBeNull()
  expect(refusalOf({ size: 25 * 1024 * 1024, type: 'image/jpeg' })).toBeNull()
})
