import { afterEach, describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { type Desk, openDesk, until } from './desk.tsx'

let desk: Desk
afterEach(() => desk.close())
const table = '|a|b|\n|-|:-:|\n|c|d|\n'
const press = async (name: string) => userEvent.click(await until(() => document.querySelector(`[aria-label="${name}"]`)))

describe('tables under real keys', () => {
  it('Tab goes from cell to cell and typing changes one cell', async () => {
    desk = await openDesk(table)
    desk.caretAfter('c')
    await userEvent.keyboard('{Tab}x')
    expect(desk.save().problems).toEqual([])
    expect(desk.save().body).toBe('|a|b|\n|-|:-:|\n|c|x|\n')
  })
  it('Enter goes down and makes a row at the end', async () => {
    desk = await openDesk(table)
    desk.caretAfter('a')
    await userEvent.keyboard('{Enter}1{Enter}2')
    expect(desk.save().problems).toEqual([])
    expect(desk.save().body).toMatch(/^\|a\|b\|\n\|-\|:-:\|\n\|1c\|d\|\n\|\s?2 \|\s*\|\n$/)
  })
  it('a row and a column come and go', async () => {
    desk = await openDesk(table)
    desk.caretAfter('c')
    await press('Add row')
    expect(desk.save().body).toBe('|a|b|\n|-|:-:|\n|c|d|\n| | |\n')
    await press('Remove row')
    expect(desk.save().body).toContain('|a|b|\n|-|:-:|\n')
    desk.handle().undo()
    desk.handle().undo()
    expect(desk.save()).toEqual({ body: table, problems: [] })
    await press('Add column')
    expect(desk.save().problems).toEqual([])
    desk.handle().undo()
    expect(desk.save().body).toBe(table)
  })
  it('arrows go from cell to cell and out of the table: no caret stands between two cells, where typing would make a third', async () => {
    desk = await openDesk('Text.\n\n| A | B |\n| --- | --- |\n| 1 | 2 |\n')
    // One at a time: the browser says where the caret is a moment after the key.
    const strike = async (...keys: string[]) => {
      for (const key of keys) await userEvent.keyboard(key)
    }
    const cells = () => desk.text.querySelectorAll('th, td').length
    desk.caretAfter('B')
    await strike('{Home}', '{ArrowLeft}', 'X')
    expect(cells()).toBe(4)
    desk.caretAfter('A')
    await strike('{Home}', '{ArrowLeft}', '{ArrowUp}', 'Y')
    expect(cells()).toBe(4)
    desk.caretAfter('2')
    await strike('{End}', '{ArrowRight}', '{ArrowDown}', 'Z')
    expect(cells()).toBe(4)
    expect(desk.save().problems).toEqual([])
    expect(desk.save().body).toMatch(/^Y?Text\.Y?\n\n\| Y?AX?Y? \| X?B \|\n\| --- \| --- \|\n\| 1 \| 2Z? \|\n(?:\nZ\n)?$/)
  })
  it('Shift Enter in a cell writes a break Markdown can hold', async () => {
    desk = await openDesk(table)
    desk.caretAfter('c')
    await userEvent.keyboard('{Shift>}{Enter}{/Shift}e')
    expect(desk.save()).toEqual({ body: '|a|b|\n|-|:-:|\n|c<br>e|d|\n', problems: [] })
  })
})
