import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { until } from '../support/until.ts'
import { anHour, cheese, cheeseHeadline } from './an-hour.ts'
import { atTheFront, order } from './at-the-front.ts'
import type { BrowserDesk } from './desks.ts'

const HOUR = 3_600_000

/** What the desk does with the front at its time, while nobody does anything. */
export const aNightAtTheFront = (open: () => Promise<BrowserDesk>) =>
  describe('a night at the front', () => {
    const hour = anHour(open)
    const { words, file, text, openStory, saved } = hour
    const { slot, slots, led } = atTheFront(hour)
    let page: Page
    beforeEach(() => {
      page = hour.page
    })
    // Its clock is another from here on.
    afterEach(() => page.close())

    test('the clock jumps over a start and an end: one value of the live file changes and changes back, and what is being written stays', async () => {
      const live = await file(cheese)
      await openStory(cheeseHeadline)
      await text().getByText('cheese').first().click()
      await page.keyboard.press('End')
      await page.keyboard.type(' Nobody has read this yet.')
      await saved()
      await page.getByRole('link', { name: 'Front', exact: true }).first().click()
      await slot(1).waitFor()
      const before = await led()
      await page.keyboard.press('/')
      await page.getByRole('searchbox', { name: 'Find a candidate' }).fill(cheeseHeadline)
      await page.keyboard.press('Enter')
      await expect.poll(async () => (await led())[0]).toBe(cheeseHeadline)
      await slots()
        .getByRole('button', { name: `Actions for ${cheeseHeadline}` })
        .click()
      await page.getByRole('menuitem', { name: 'Plan its time…' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('Comes into slot 1').fill(await local(2 * HOUR))
      await dialog.getByLabel('Goes').fill(await local(5 * HOUR))
      await page.keyboard.press('Control+Enter')
      await page.getByRole('list', { name: 'Planned' }).getByText(`“${cheeseHeadline}” goes`).waitFor()
      await page.getByRole('button', { name: 'Discard' }).first().click()
      await expect.poll(led).toEqual(before)
      expect(await file(cheese)).toBe(live)

      await hour.desk.jump(page, 3 * HOUR)
      await expect.poll(led).toEqual([cheeseHeadline, ...before].slice(0, before.length))
      expect(await file(cheese)).toBe(live.replace('featured: false', 'featured: true'))
      expect(JSON.parse(await file(order)).home[0]).toBe(cheese)
      await page.getByRole('list', { name: 'Planned' }).getByText(`“${cheeseHeadline}” goes`).waitFor()

      await hour.desk.jump(page, 3 * HOUR)
      await page.getByText('Nothing is planned.').waitFor()
      await until(async () => (await file(cheese)) === live, 'the file as it was')
      expect((await led()).includes(cheeseHeadline)).toBe(false)
      await page.keyboard.press('g')
      await page.keyboard.press('s')
      await openStory(cheeseHeadline)
      await words('Nobody has read this yet.').waitFor()
      expect(await slot(1).count()).toBe(0)
    })

    /** A time from now as a field of the browser says it. */
    const local = (from: number) =>
      page.evaluate(ahead => {
        const then = new Date(Date.now() + ahead)
        return new Date(then.getTime() - then.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
      }, from)
  })
