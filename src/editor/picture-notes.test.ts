import { expect, it } from 'vitest'
import { notesOf } from './picture-notes.ts'

const facts = { caption: 'Ice on  the quay.\n', alt: '', credit: '', width: 1600, height: 900, flags: [] }

it('a picture’s own caption is offered where the story says something else', () => {
  expect(notesOf(facts, 'Snow').caption).toBe('Ice on the quay.')
  expect(notesOf(facts, '').caption).toBe('Ice on the quay.')
  expect(notesOf(facts, 'Ice on the quay. ').caption).toBe(null)
  expect(notesOf({ ...facts, caption: ' ' }, 'Snow').caption).toBe(null)
})

it('only what keeps it from being published is said beside it', () => {
  expect(notesOf({ ...facts, flags: ['unused', 'no-credit', 'no-alt', 'expired'] }, '').flags).toEqual(['No credit', 'Lease ended'])
})

it('its size is said where it is known', () => {
  expect(notesOf(facts, '')).toMatchObject({ size: '1,600 × 900', isSmall: false })
  expect(notesOf({ ...facts, width: 999 }, '').isSmall).toBe(true)
  expect(notesOf({ ...facts, width: null, height: null }, '')).toMatchObject({ size: '', isSmall: false })
})
