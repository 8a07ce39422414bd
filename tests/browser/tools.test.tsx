import { afterEach, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { type Desk, openDesk, until } from './desk.tsx'

let desk: Desk
afterEach(() => desk.close())
const strip = () => until(() => document.querySelector<HTMLElement>('[role="toolbar"][aria-label="Text"]'))
const tool = (name: string) => until(() => document.querySelector<HTMLElement>(`[aria-label="${name}"]`))
const focused = () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent

it('a press leaves the focus and the selection in the text', async () => {
  desk = await openDesk('One two three\n')
  desk.select('two')
  await userEvent.click(await tool('Bold'))
  await userEvent.click(await tool('Italic'))
  expect(document.activeElement).toBe(desk.text)
  expect(getSelection()?.toString()).toBe('two')
  await expect.poll(async () => (await tool('Bold')).ariaPressed).toBe('true')
  await userEvent.keyboard('2')
  expect(desk.save().body).toBe('One ***2*** three\n')
})

it('the row is one stop for Tab; arrows, Home and End go from tool to tool, past what cannot be used', async () => {
  desk = await openDesk('One\n')
  const row = await strip()
  const stops = () => [...row.querySelectorAll<HTMLElement>('button:enabled')].filter(button => button.tabIndex === 0).length
  expect(stops()).toBe(1)
  row.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
  expect(focused()).toBe('Block: Paragraph')
  await userEvent.keyboard('{ArrowLeft}{ArrowRight}')
  expect(focused()).toBe('Bold')
  await userEvent.keyboard('{End}')
  expect(focused()).toBe('Outline')
  await userEvent.keyboard('{ArrowLeft}')
  expect(focused()).toBe('Code block')
  await userEvent.keyboard('{Shift>}{Tab}{/Shift}{Tab}')
  expect(focused()).toBe('Code block')
  await userEvent.keyboard('{Home}')
  expect([focused(), stops()]).toEqual(['Block: Paragraph', 1])
})

it('the menu of the block begins at what it is, changes it by keys, and gives the focus back to the text', async () => {
  desk = await openDesk('## One\n')
  desk.caretAfter('One')
  await userEvent.click(await tool('Block: Heading 2'))
  await until(() => document.activeElement?.getAttribute('role') === 'menuitemradio')
  expect(document.activeElement?.ariaChecked).toBe('true')
  await userEvent.keyboard('{ArrowDown}{Enter}')
  await expect.poll(() => document.activeElement).toBe(desk.text)
  await userEvent.keyboard('!')
  expect(desk.save().body).toBe('### One!\n')
})
