import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { onePage } from './browser.ts'
import { type BrowserDesk, realDesk } from './desks.ts'

describe('While pictures come in', () => {
  const one = onePage()
  let desk: BrowserDesk
  let page: Page
  let goOn = () => {}

  beforeEach(async () => {
    desk = await realDesk()
    page = await one.open()
    await page.goto(`${desk.address}/pictures`)
    await page.getByRole('option').nth(3).waitFor()
    const held = new Promise<void>(done => {
      goOn = done
    })
    await page.route('**/api/pictures', async route => {
      if (route.request().method() === 'POST') await held
      await route.continue()
    })
    const buffer = await sharp({ create: { width: 1200, height: 800, channels: 3, background: '#246' } })
      .jpeg()
      .toBuffer()
    await page.locator('input[type=file]').setInputFiles({ name: 'harbour.jpg', mimeType: 'image/jpeg', buffer })
  })
  afterEach(async ({ task }) => {
    goOn()
    await one.leave(task.result?.state === 'fail')
    await desk.stop()
  })

  const foot = () => page.getByRole('contentinfo')

  test('the foot line says so, on other screens too, and not that nothing waits', async () => {
    await foot().getByText('Pictures coming in. 1 to go').waitFor()
    await page.getByRole('link', { name: 'Stories' }).first().click()
    await page.getByRole('row').nth(3).waitFor()
    await foot().getByText('Pictures coming in. 1 to go').waitFor()
    expect(await foot().textContent()).not.toContain('nothing waiting')
    goOn()
    await foot().getByText('nothing waiting').waitFor()
  })

  test('leaving the page is asked about; when all are in it is not', async () => {
    await foot().getByText('Pictures coming in. 1 to go').waitFor()
    const question = page.waitForEvent('dialog')
    await page.close({ runBeforeUnload: true })
    const asked = await question
    expect(asked.type()).toBe('beforeunload')
    await asked.dismiss()
    goOn()
    await page.getByRole('region', { name: 'Coming in' }).getByText('1 taken').waitFor()
    await Promise.all([page.waitForEvent('close'), page.close({ runBeforeUnload: true })])
  })
})
