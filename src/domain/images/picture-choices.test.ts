import { expect, test } from 'vitest'
import { choicesAfter, choicesFrom } from './picture-choices.ts'

const found = { caption: { value: 'The lake', origin: 'XMP' }, credit: { value: 'Kit Oduya', origin: 'IIM' } } as const

test('a picture starts with the texts of its file, and nothing decided', () => {
  expect(choicesFrom(found)).toMatchObject({ caption: 'The lake', credit: 'Kit Oduya', alt: '', rights: 'unknown', crops: {} })
})

test('when its file says something else, what nobody edited follows it, and what somebody edited or decided stays', () => {
  const choices = { ...choicesFrom(found), caption: 'The lake in winter', rights: 'own', leaseEnd: '2027-01-31' } as const
  const after = choicesAfter({ found, choices }, { caption: { value: 'A lake', origin: 'XMP' }, alt: { value: 'Ice', origin: 'XMP' } })
  expect(after).toEqual({ ...choices, credit: '', alt: 'Ice' })
})
