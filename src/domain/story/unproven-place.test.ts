import { expect, test } from 'vitest'
import { bothReadings, stillUnproven } from './unproven-place.ts'

const place = { message: 'No way to write it.', screen: 'pin', file: 'p**i** n', text: 'p**i **n' }
const stands = (text: string) => stillUnproven([place], text).length === 1

test('A place stands while its lines are in the text as they were left', () => {
  for (const text of ['p**i **n', 'One.\n\np**i **n\n\nTwo.\n', 'One.\r\n\r\np**i **n\r\n', '---\ntitle: x\n---\np**i **n\n'])
    expect(stands(text)).toBe(true)
})

test('A place is settled when its lines were edited, at either end too, or are gone', () => {
  for (const text of ['', 'pin\n', 'p**i **ns\n', 'A p**i **n\n', 'One p**i **n, two p**i **ns\n']) expect(stands(text)).toBe(false)
})

test('A place is found behind a longer line that begins like it', () => {
  expect(stands('p**i **ns\n\np**i **n\n')).toBe(true)
})

test('A place without lines is none', () => {
  expect(stillUnproven([{ ...place, text: '' }], 'Words.\n')).toEqual([])
})

test('both readings are cut to where they part', () => {
  const long = 'A long sentence that both of them begin with, and then'
  expect(bothReadings({ ...place, screen: `${long} one end`, file: `${long} another end` })).toBe(
    ' On screen: “…em begin with, and then one end”, readers get: “…em begin with, and then another end”.',
  )
  expect(bothReadings({ ...place, screen: 'Same.', file: 'Same.' })).toBe('')
})
