import { afterEach, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { type Desk, openDesk, until } from './desk.tsx'

const live = 'One *stands*.\n\n* a\n* b\n\n![alt](a.jpg "caption")\n\nLast.\n'
let desk: Desk
afterEach(() => desk.close())
const open = async (body: string) => {
  desk = await openDesk(body, undefined, live)
}
const bars = () => [...document.querySelectorAll<HTMLElement>('.change-bars > *')]
const undo = () => userEvent.keyboard('{Control>}z{/Control}')

it('a click on a bar makes the block what is live, and is one step to undo', async () => {
  await open(live)
  desk.caretAfter('stands')
  await userEvent.keyboard(' or falls')
  const bar = await until(() => bars()[0])
  expect(bar.ariaLabel).toBe('Restore what is live: One stands or falls.')
  const block = desk.text.querySelector('p')?.getBoundingClientRect()
  expect(bar.getBoundingClientRect()).toMatchObject({ top: block?.top, height: block?.height })
  await userEvent.click(bar)
  expect(desk.save()).toEqual({ body: live, problems: [] })
  expect(document.activeElement).toBe(desk.text)
  await until(() => bars().length === 0)
  await undo()
  expect(desk.save().body).toBe(live.replace('stands*', 'stands or falls*'))
  await until(() => bars().length === 1)
  await undo()
  expect(desk.save().body).toBe(live)
})

it('the bytes are those that are live, however the draft had written them', async () => {
  await open(live.replace('*stands*', '__falls__').replace('* a\n* b', '1. x\n2. b'))
  for (const bar of [0, 1]) {
    await until(() => bars().length === 2 - bar)
    await userEvent.click(await until(() => bars()[0]))
  }
  expect(desk.save()).toEqual({ body: live, problems: [] })
})

it('F9 and the menu of the block restore the block with the caret', async () => {
  await open(live.replace('Last', 'Least').replace('stands', 'falls'))
  desk.caretAfter('Least')
  await userEvent.keyboard('{F9}')
  expect(desk.save().body).toBe(live.replace('stands', 'falls'))
  desk.caretAfter('falls')
  await userEvent.click(await until(() => document.querySelector('[aria-label="Block: Paragraph"]')))
  await userEvent.click(await until(() => [...document.querySelectorAll('[role="menuitem"]')].at(-1)))
  expect(desk.save().body).toBe(live)
  await expect.poll(() => document.activeElement).toBe(desk.text)
})

it('a picture is restored with its caption', async () => {
  await open(live.replace('caption', 'other'))
  await userEvent.click(await until(() => bars()[0]))
  expect(desk.save().body).toBe(live)
  expect(document.activeElement).toBe(desk.text)
})

it('where the live block cannot be told exactly the bar says so and does nothing', async () => {
  await open(live.replace('Last.', 'La\n\nst.'))
  const bar = await until(() => bars()[0])
  expect(bar.localName).toBe('div')
  expect(bar.title).toContain('cannot be told exactly')
  desk.caretAfter('La')
  await userEvent.keyboard('{F9}')
  expect(desk.changes()).toBe(0)
})
