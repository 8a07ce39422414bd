import { expect, test } from 'vitest'
import { refusalOf } from './take-file.ts'

test('what is too large or plainly no picture is not sent', () => {
  expect(refusalOf({ size: 48 * 1024 * 1024, type: 'image/tiff' })).toBe(
    'Not taken: this is 48 MB, and the desk takes up to 25 MB. Make the picture smaller and try again.',
  )
  expect(refusalOf({ size: 10, type: 'application/pdf' })).toBe(
    'Not taken: this is no picture, and the desk takes only JPEG, PNG, WebP, AVIF, GIF, HEIC and TIFF. Save it as one of these and try again.',
  )
  expect(refusalOf({ size: 10, type: '' })).toBeNull()
  expect(refusalOf({ size: 25 * 1024 * 1024, type: 'image/jpeg' })).toBeNull()
})
