import { afterEach, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { type Desk, openDesk } from './desk.tsx'

let desk: Desk
afterEach(() => desk.close())

// Keys in the frame of the Enter before them, as dictation and text expanders send them. It went wrong two times in three.
it.each([1, 2, 3, 4, 5, 6])('letters stand as they were typed in a paragraph just made, time %i', async () => {
  desk = await openDesk('')
  await userEvent.click(desk.text)
  await userEvent.keyboard('x{Enter}{Enter}She lit{Enter}{Enter}The lamp')
  expect(desk.save()).toEqual({ body: 'x\n\nShe lit\n\nThe lamp\n', problems: [] })
})
