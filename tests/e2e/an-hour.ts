import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect } from 'vitest'
import { onePage } from './browser.ts'
import type { BrowserDesk } from './desks.ts'

export const posts = 'source/_posts'
export const cheese = `${posts}/where_the_night_markets_cheese_comes_from.md`
export const cheeseHeadline = 'Where the night markets cheese comes from'

/** A page on a fresh desk for each test of a file, and what a person does there again and again. Nothing may have complained at the end. */
export function anHour(open: () => Promise<BrowserDesk>) {
  const one = onePage()
  let desk: BrowserDesk
  let page: Page

  beforeEach(async () => {
    desk = await open()
    page = await one.open()
    await page.goto(desk.address)
    // The first to come compiles the program, in the mock build with a whole desk and its database.
    await row('Swing bridge').waitFor({ timeout: 30_000 })
  })
  afterEach(async ({ task }) => {
    const complaints = await one.leave(task.result?.state === 'fail')
    await desk.stop()
    expect(complaints).toEqual([])
  })

  const row = (headline: string) => page.getByRole('row').filter({ has: page.getByRole('link', { name: headline }) })
  const words = (said: RegExp | string) => page.getByText(said).filter({ visible: true }).first()
  const find = async (headline: string) => {
    await page.getByRole('searchbox', { name: 'Search headlines and text' }).fill(headline)
    await page.getByText('1 story', { exact: true }).or(page.locator('[role=grid][aria-rowcount="2"]')).first().waitFor()
    await row(headline).waitFor()
  }
  const text = () => page.getByRole('textbox', { name: 'Story text' })
  const openStory = async (headline: string) => {
    await find(headline)
    await row(headline).getByRole('link').click()
    await text().waitFor()
  }
  const saved = () =>
    page
      .getByRole('contentinfo')
      .getByText(/Saved \d\d:\d\d/)
      .waitFor()
  /** Gives a reason for each thing that stands against a picture of the story. */
  const letStand = async (reason: string) => {
    const dialog = page.getByRole('dialog')
    await dialog.getByText('No TK or other placeholder.').waitFor()
    const open = dialog.getByRole('button', { name: 'Let it stand' })
    for (let left = await open.count(); left > 0; left -= 1) {
      await open.first().click()
      await dialog.getByRole('textbox', { name: 'Why may it stand?' }).fill(reason)
      await page.keyboard.press('Enter')
      await dialog
        .getByText(`“${reason}”`)
        .nth((await dialog.getByText(`“${reason}”`).count()) - 1)
        .waitFor()
      await dialog.getByRole('textbox', { name: 'Why may it stand?' }).waitFor({ state: 'detached' })
    }
  }
  const publish = async () => {
    await page.keyboard.press('Control+Enter')
    await letStand('Agreed with its owner')
    await page.getByRole('dialog').getByRole('button', { name: 'Publish now', disabled: false }).waitFor()
    await page.keyboard.press('Control+Enter')
    await words(/every other line stands/).waitFor()
  }
  const file = async (path: string) => (await desk.read(page, path)) ?? ''
  return {
    get page() {
      return page
    },
    get desk() {
      return desk
    },
    row,
    words,
    find,
    text,
    openStory,
    saved,
    letStand,
    publish,
    file,
  }
}
