import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { onePage, phone } from './browser.ts'
import { coversBar } from './captions.ts'
import { type BrowserDesk, realDesk } from './desks.ts'

describe('The caption desk on a phone', () => {
  const one = onePage(phone)
  let desk: BrowserDesk
  let page: Page

  beforeEach(async () => {
    desk = await realDesk()
    page = await one.open()
    await page.goto(`${desk.address}/captions?rule=credit-missing`)
    await page.getByText(/^1 of \d+$/).waitFor()
  })
  afterEach(async ({ task }) => {
    const complaints = await one.leave(task.result?.state === 'fail')
    await desk.stop()
    expect(complaints).toEqual([])
  })

  /** Moves a finger over the picture, by so many pixels sideways and down. */
  const wipe = async (across: number, along = 0) => {
    const session = await page.context().newCDPSession(page)
    const [x, y] = [195, 200]
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints })
    await touch('touchStart', [{ x, y }])
    await touch('touchMove', [{ x: x + across / 2, y: y + along / 2 }])
    await touch('touchMove', [{ x: x + across, y: y + along }])
    await touch('touchEnd', [])
    await session.detach()
  }
  const at = (place: number) => page.getByText(new RegExp(`^${place} of \\d+$`)).waitFor()
  const focused = () => page.evaluate(() => document.activeElement?.tagName)

  test('a finger wipes to the next caption and back, but not when it scrolls', async () => {
    await wipe(-150)
    await at(2)
    await wipe(-60, 120)
    await wipe(150)
    await at(1)
    await wipe(-150)
    await at(2)
  })

  test('the first finding stands under its field, the others are a tap away, and an approval leads to the next', async () => {
    const field = await page.getByRole('textbox', { name: 'Credit' }).boundingBox()
    const finding = await page.getByRole('region', { name: 'Error: credit-missing' }).boundingBox()
    const gap = (finding?.y ?? 0) - (field?.y ?? 0) - (field?.height ?? 0)
    expect(gap).toBeGreaterThanOrEqual(0)
    expect(gap).toBeLessThan(16)
    await page.getByRole('button', { name: /^\d+ findings?$/ }).tap()
    expect(await focused()).toBe('ASIDE')
    const caption = await page.getByRole('textbox', { name: 'Caption', exact: true }).inputValue()
    await page.getByRole('button', { name: 'Approve' }).tap()
    await at(2)
    expect(await focused()).toBe('SECTION')
    await expect.poll(() => coversBar(page)).toBe(false)
    await page
      .getByText(/picture \d+ of \d+ · line \d+$/)
      .filter({ visible: true })
      .waitFor()
    await page.getByRole('button', { name: 'Queue' }).tap()
    await page
      .getByRole('option')
      .filter({ hasText: caption })
      .getByText(/Signed off by you/)
      .waitFor()
    await page.getByRole('option').nth(2).tap()
    await at(3)
    expect(await focused()).toBe('SECTION')
    // However far down it is: the row of the caption that is open is there when the queue comes.
    const { ids } = (await (await fetch(`${desk.address}/api/captions?view=all`)).json()) as { ids: number[] }
    await page.goto(`${desk.address}/captions?view=all&caption=${ids[24]}`)
    await at(25)
    await page.getByRole('button', { name: 'Queue' }).tap()
    const inView = () =>
      page.getByRole('option', { selected: true }).evaluate(row => {
        const { top, bottom } = row.getBoundingClientRect()
        const list = row.closest('[role=listbox]')?.getBoundingClientRect()
        return list !== undefined && top >= list.top && bottom <= list.bottom
      })
    await expect.poll(inView).toBe(true)
  })
})
