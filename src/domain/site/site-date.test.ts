import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatSiteDate, guessDateFormat, parseSiteDate } from './site-date.ts'

const formats = [
  'YYYY-MM-DD-HH-mm-ss',
  'YYYY-MM-DD',
  'YYYY-MM-DD HH:mm:ss',
  'YYYY-MM-DD HH:mm',
  'YYYY-MM-DD HH:mm:ss Z',
  'YYYY-MM-DDTHH:mm:ssZ',
  'YYYY-MM-DDTHH:mm:ss',
  'YYYY/MM/DD',
  'DD.MM.YYYY',
  'D.M.YYYY',
  'MM/DD/YYYY',
  'M/D/YYYY',
]

const anyDate = fc.record({
  year: fc.integer({ min: 0, max: 9999 }),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
  hour: fc.integer({ min: 0, max: 23 }),
  minute: fc.integer({ min: 0, max: 59 }),
  second: fc.integer({ min: 0, max: 59 }),
  fraction: fc.constantFrom('', '.5', '.250', '.123456789'),
  zone: fc.constantFrom('Z', '+02:00', '-0930', '+00:00'),
})

describe('a date that is read and written again', () => {
  test('is the very text it was, in every format', () => {
    fc.assert(
      fc.property(anyDate, fc.constantFrom(...formats), (date, format) => {
        const text = formatSiteDate(date, format)
        const read = parseSiteDate(text, format)
        expect(read).not.toBeNull()
        if (read) expect(formatSiteDate(read, format)).toBe(text)
      }),
    )
  })

  test.each([
    ['2026-11-23-11-40-00', 'YYYY-MM-DD-HH-mm-ss'],
    ['2026-11-23T11:40:00Z', 'YYYY-MM-DDTHH:mm:ssZ'],
    ['2026-11-23T11:40:00.250+01:00', 'YYYY-MM-DDTHH:mm:ssZ'],
    ['2026-11-23T23:59:59-09:30', 'YYYY-MM-DDTHH:mm:ssZ'],
    ['2026-11-23 11:40:00 +0100', 'YYYY-MM-DD HH:mm:ss Z'],
    ['2024-02-29', 'YYYY-MM-DD'],
    ['3.4.2026', 'D.M.YYYY'],
  ])('%s stays as it is', (text, format) => {
    const date = parseSiteDate(text, format)
    expect(date && formatSiteDate(date, format)).toBe(text)
  })
})

test('reads a zone and moves nothing by it', () => {
  expect(parseSiteDate('2026-01-01T00:30:00+14:00', 'YYYY-MM-DDTHH:mm:ssZ')).toMatchObject({
    year: 2026,
    month: 1,
    day: 1,
    hour: 0,
    minute: 30,
    zone: '+14:00',
  })
})

test('makes up no zone that is not known', () => {
  const date = { year: 2026, month: 3, day: 4, hour: 5, minute: 6, second: 7, fraction: '', zone: '' }
  expect(formatSiteDate(date, 'YYYY-MM-DDTHH:mm:ssZ')).toBe('2026-03-04T05:06:07')
  expect(formatSiteDate(date, 'YYYY-MM-DD HH:mm:ss Z')).toBe('2026-03-04 05:06:07')
})

test.each(['"2026-11-23"', "'2026-11-23'", ' 2026-11-23 ', '2026-11-23\u00a0'])('does not mind what stands around the date in %j', text => {
  expect(parseSiteDate(text, 'YYYY-MM-DD')).toMatchObject({ year: 2026, month: 11, day: 23 })
})

test.each([
  ['2026-02-30', 'YYYY-MM-DD'],
  ['2025-02-29', 'YYYY-MM-DD'],
  ['2026-13-01', 'YYYY-MM-DD'],
  ['2026-00-10', 'YYYY-MM-DD'],
  ['2026-11-23-24-00-00', 'YYYY-MM-DD-HH-mm-ss'],
  ['2026-11-23T10:61', 'YYYY-MM-DDTHH:mm'],
  ['2026-11-23 10:00', 'YYYY-MM-DD'],
  ['tomorrow', 'YYYY-MM-DD'],
  ['', 'YYYY-MM-DD'],
  ['03.04.2026', 'D.M.YYYY'],
])('%j is no date in %s', (text, format) => {
  expect(parseSiteDate(text, format)).toBeNull()
})

describe('the format of a site', () => {
  test.each([
    [['2020-09-14-10-20-36', '2026-11-23-11-40-00 '], 'YYYY-MM-DD-HH-mm-ss'],
    [['2026-11-23', '"2026-01-02"', ''], 'YYYY-MM-DD'],
    [['2026-11-23 10:00:00'], 'YYYY-MM-DD HH:mm:ss'],
    [['2026-11-23 10:00'], 'YYYY-MM-DD HH:mm'],
    [['2026-11-23T10:00:00Z', '2026-11-23T10:00:00.5+02:00'], 'YYYY-MM-DDTHH:mm:ssZ'],
    [['2026-11-23 10:00:00 -0500'], 'YYYY-MM-DD HH:mm:ss Z'],
    [['23.11.2026', '01.02.2026'], 'DD.MM.YYYY'],
    [['3.4.2026', '13.12.2026'], 'D.M.YYYY'],
    [['11/23/2026', '01/02/2026'], 'MM/DD/YYYY'],
    [['23/11/2026', '01/02/2026'], 'DD/MM/YYYY'],
    [['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', 'soon'], 'YYYY-MM-DD'],
  ])('of %j is %s', (samples, format) => {
    expect(guessDateFormat(samples)).toBe(format)
  })

  test.each([[['01/02/2026', '03/04/2026']], [['soon', '2026-11-23']], [['', ' ']], [[]], [['2026']], [['17']]])(
    'of %j is not known',
    samples => {
      expect(guessDateFormat(samples)).toBeNull()
    },
  )

  test('is found again in dates that were written in it', () => {
    fc.assert(
      fc.property(fc.array(anyDate, { minLength: 1, maxLength: 8 }), fc.constantFrom(...formats.slice(0, 8)), (dates, format) => {
        expect(guessDateFormat(dates.map(date => formatSiteDate(date, format)))).toBe(format)
      }),
    )
  })
})

test.each([
  ['Jul 08 2022', 'MMM DD YYYY'],
  ['Jul 8 2022', 'MMM D YYYY'],
  ['July 8, 2022', 'MMMM D, YYYY'],
  ['8 July 2022', 'D MMMM YYYY'],
])('%j is a date in %s, and is written back as it was', (text, format) => {
  const parts = parseSiteDate(text, format)
  expect(parts).toMatchObject({ year: 2022, month: 7, day: 8 })
  expect(parts && formatSiteDate(parts, format)).toBe(text)
  expect(guessDateFormat([text, text])).toBe(format)
})

test('days among moments are a site that writes days: what most have counts, when the others are dates as well', () => {
  const days = Array.from({ length: 6 }, (_, at) => `2024-01-0${at + 1}`)
  const moments = Array.from({ length: 4 }, (_, at) => `2024-02-0${at + 1}T10:00:00Z`)
  expect(guessDateFormat([...days, ...moments])).toBe('YYYY-MM-DD')
  expect(guessDateFormat([...days, 'soon', 'later', 'never', 'who knows'])).toBeNull()
})
