import { afterEach, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { type Desk, openDesk } from './desk.tsx'

let desk: Desk
afterEach(() => desk.close())
const times = [1, 2, 3, 4, 5, 6]

// Several keys in one frame, as dictation and text expanders send them. A block that the browser may leave out of the layout until the
// next frame gets its letters in the wrong order; it went wrong two times in three.
it.each(times)('letters stand as they were typed in a paragraph just made, time %i', async () => {
  desk = await openDesk('')
  await userEvent.click(desk.text)
  await userEvent.keyboard('x{Enter}{Enter}She lit{Enter}{Enter}## The lamp{Enter}Kept')
  expect(desk.save()).toEqual({ body: 'x\n\nShe lit\n\n## The lamp\n\nKept\n', problems: [] })
})

it.each(times)('letters stand as they were typed where the caret has just come to, time %i', async () => {
  desk = await openDesk('One.\n\nTwo.\n')
  await userEvent.click(desk.text.querySelectorAll('p')[1] ?? desk.text)
  await userEvent.keyboard('{Control>}{Home}{/Control}Kept. {ArrowDown}{End} Too.')
  expect(desk.save()).toEqual({ body: 'Kept. One.\n\nTwo. Too.\n', problems: [] })
})
