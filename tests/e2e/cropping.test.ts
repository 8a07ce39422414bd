import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { onePage, phone } from './browser.ts'
import { type BrowserDesk, realDesk } from './desks.ts'

describe('Cropping', () => {
  const [wide, narrow] = [onePage(), onePage(phone)]
  let desk: BrowserDesk
  let page: Page

  beforeAll(async () => {
    desk = await realDesk()
  })
  afterAll(() => desk.stop())
  beforeEach(async () => {
    page = await wide.open()
    await open()
  })
  afterEach(async ({ task }) => {
    for (const one of [wide, narrow]) await one.leave(task.result?.state === 'fail')
  })

  const dialog = () => page.getByRole('dialog', { name: 'Crop' })
  const open = async () => {
    await page.goto(`${desk.address}/pictures?q=haller`)
    const tile = page.getByRole('option', { name: /Haller bakery/ }).first()
    await tile.waitFor()
    await tile.focus()
    await page.keyboard.press('c')
    await dialog().waitFor()
  }
  const unsaved = () => dialog().getByText('Not saved yet. Esc again leaves the crops as they were.')

  test('Esc asks before it throws changed crops away, and closes when it is pressed again', async () => {
    await page.keyboard.press('1')
    await page.keyboard.press('Shift+ArrowLeft')
    await page.keyboard.press('Escape')
    await unsaved().waitFor()
    await page.keyboard.press('ArrowLeft')
    await unsaved().waitFor({ state: 'detached' })
    await page.keyboard.press('Escape')
    await unsaved().waitFor()
    await page.keyboard.press('Escape')
    await dialog().waitFor({ state: 'detached' })
    await open()
    await page.keyboard.press('Escape')
    await dialog().waitFor({ state: 'detached' })
  })

  test('the focal point is shown at the middle before it is moved, and the stage says what arrows do now', async () => {
    const marks = () => dialog().locator('[class*=focal]')
    expect(await marks().count()).toBe(0)
    await page.keyboard.press('p')
    await dialog().getByRole('button', { name: 'Focal point: arrows move it' }).waitFor()
    const [mark, frame] = [await marks().first().boundingBox(), await dialog().locator('[class*=frame] > img').boundingBox()]
    const middle = (box: typeof mark) => Math.round((box?.x ?? 0) + (box?.width ?? 0) / 2)
    expect(Math.abs(middle(mark) - middle(frame))).toBeLessThanOrEqual(1)
    await dialog().getByText('A new crop keeps it; one that misses it is marked.').waitFor()
    await page.keyboard.press('p')
    await dialog()
      .getByRole('button', { name: /^Crop 16:9: arrows move, / })
      .waitFor()
  })

  test('a ratio whose crop leaves the focal point out is marked', async () => {
    await page.keyboard.press('3')
    await page.keyboard.press('Shift+ArrowLeft')
    await page.keyboard.press('p')
    for (let step = 0; step < 42; step += 1) await page.keyboard.press('ArrowLeft')
    await dialog().getByRole('button', { name: '1:1: the focal point lies outside' }).waitFor()
    expect(await dialog().getByRole('button', { name: '16:9', exact: true }).count()).toBe(1)
  })

  test('handles at the edge of the picture can be seen and taken hold of, also on a phone', async () => {
    const whole = () =>
      dialog()
        .locator('i[data-handle]')
        .evaluateAll(handles =>
          handles.every(handle => {
            const { left, right, top, bottom } = handle.getBoundingClientRect()
            return [
              [left + 2, top + 2],
              [right - 2, bottom - 2],
              [left + 2, bottom - 2],
              [right - 2, top + 2],
            ].every(([x = 0, y = 0]) => document.elementFromPoint(x, y) === handle)
          }),
        )
    await page.keyboard.press('5')
    expect(await whole()).toBe(true)
    page = await narrow.open()
    await open()
    await page.keyboard.press('5')
    expect(await whole()).toBe(true)
  })
})
