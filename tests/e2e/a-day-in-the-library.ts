import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { beforeEach, describe, expect, test } from 'vitest'
import { anHour, cheese, cheeseHeadline } from './an-hour.ts'
import type { BrowserDesk } from './desks.ts'

const sample = (name: string) => readFile(new URL(`../../sample-site/source/assets/img/${name}`, import.meta.url))
/** A picture that the library has not yet. */
const fresh = async (colour: string) =>
  sharp({ create: { width: 1500, height: 1000, channels: 3, background: colour } })
    .jpeg()
    .toBuffer()

/** What people do with pictures beside the stories, on whatever desk `open` opens. */
export const aDayInTheLibrary = (open: () => Promise<BrowserDesk>) =>
  describe('a day in the library', () => {
    const hour = anHour(open)
    let page: Page
    beforeEach(async () => {
      page = hour.page
      await page.getByRole('navigation', { name: 'Desk' }).first().getByRole('link', { name: 'Pictures' }).click()
      await page.getByRole('option').nth(3).waitFor()
    })
    const tile = (name: RegExp) => page.getByRole('option', { name })
    const details = () => page.getByRole('region', { name: 'Details' })
    const field = (name: string) => details().getByRole('textbox', { name, exact: true })

    test('finds by any word, filters in the address, and a link shows a colleague the same', async () => {
      await page.keyboard.press('/')
      await page.keyboard.type('bell street oduya')
      await tile(/Haller bakery/).waitFor()
      await expect.poll(() => page.locator('[data-tile]').count()).toBe(1)
      await page.getByRole('button', { name: /^No alt text/ }).click()
      await expect.poll(() => new URL(page.url()).search).toContain('is=no-alt')
      await page.reload()
      await tile(/Haller bakery/).waitFor()
      expect(await page.getByRole('searchbox', { name: 'Search pictures' }).inputValue()).toBe('bell street oduya')
      await page.getByRole('button', { name: /^No alt text/ }).click()
      await page.getByRole('button', { name: 'Clear search' }).click()
      await expect.poll(() => page.locator('[data-tile]').count()).toBeGreaterThan(5)
    })

    test('is walked through by keys: arrows, Space, X, E, Escape', async () => {
      for (const [key, at] of [
        ['ArrowDown', 0],
        ['ArrowRight', 1],
        ['ArrowRight', 2],
      ] as const) {
        await page.keyboard.press(key)
        await page.locator(`[data-tile="${at}"]:focus`).waitFor()
      }
      const name = (await page.locator('[data-tile="2"]').textContent()) ?? ''
      await page.keyboard.press(' ')
      await page.getByRole('dialog').waitFor()
      await page.keyboard.press(' ')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      await page.keyboard.press('x')
      await page.getByRole('toolbar', { name: '1 selected' }).waitFor()
      expect(await page.locator('[data-tile="2"]').getAttribute('aria-selected')).toBe('true')
      await page.keyboard.press('Control+a')
      await page.getByRole('toolbar', { name: /^(?:2\d|3\d) selected$/ }).waitFor()
      await page.keyboard.press('Escape')
      await page.getByRole('toolbar').filter({ hasText: 'selected' }).waitFor({ state: 'detached' })
      await page.keyboard.press('e')
      await field('Caption').waitFor()
      await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
      expect(name).toContain((await field('Caption').inputValue()).slice(0, 12))
    })

    test('words are saved when the field is left, are found at once, and can be taken back', async () => {
      await tile(/Haller bakery/)
        .first()
        .click()
      const before = await field('Caption').inputValue()
      await field('Caption').fill('The sign that leans')
      await page.keyboard.press('Tab')
      await page.getByText('Caption saved').first().waitFor()
      await details().getByText('edited, was').waitFor()
      await page.getByRole('searchbox', { name: 'Search pictures' }).fill('sign that leans')
      await tile(/The sign that leans/).waitFor()
      await page.getByRole('button', { name: 'Undo' }).click()
      await expect.poll(() => field('Caption').inputValue()).toBe(before)
    })

    test('a crop is drawn by keys alone, keeps the focal point, is shown at once, and the original stays', async () => {
      await tile(/Haller bakery/)
        .first()
        .click()
      await tile(/Haller bakery/)
        .first()
        .focus()
      await page.keyboard.press('c')
      const area = page.getByRole('button', { name: /arrows move/ })
      await area.waitFor()
      await page.keyboard.press('3')
      const size = page.getByRole('dialog').getByRole('status')
      await size.getByText('640 × 640').waitFor()
      await page.keyboard.press('Shift+ArrowLeft')
      await page.keyboard.press('Shift+ArrowLeft')
      await size.getByText('620 × 620').waitFor()
      await page.keyboard.press('ArrowLeft')
      await page.keyboard.press('p')
      for (let step = 0; step < 42; step += 1) await page.keyboard.press('ArrowLeft')
      await page.getByRole('dialog').getByText('The focal point lies outside this crop.').first().waitFor()
      for (let step = 0; step < 32; step += 1) await page.keyboard.press('ArrowRight')
      await page.keyboard.press('Control+Enter')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      await page.getByText('Crop saved').first().waitFor()
      const crop = details().locator('figure', { hasText: '1:1' }).locator('img')
      expect(await crop.getAttribute('src')).toMatch(/\d+-\d+-620x620_160\.webp$/)
      await page.keyboard.press('z')
      await expect.poll(() => crop.getAttribute('src')).toMatch(/640x640_160\.webp$/)
    })

    test('many files come in together: each says how far it is, what is here already says so, what is no picture says why', async () => {
      const chooser = page.waitForEvent('filechooser', { timeout: 20_000 })
      const files = [
        { name: 'one.jpg', mimeType: 'image/jpeg', buffer: await fresh('#246') },
        { name: 'two.jpg', mimeType: 'image/jpeg', buffer: await fresh('#642') },
        { name: 'again.jpg', mimeType: 'image/jpeg', buffer: await sample('bakery.jpg') },
        { name: 'notes.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('%PDF-1.7') },
      ]
      await page.keyboard.press('u')
      await (await chooser).setFiles(files)
      const tray = page.getByRole('region', { name: 'Coming in' })
      await tray.getByText('2 taken, 1 already here, 1 not taken').waitFor()
      await tray.getByText('“notes.jpg” is a PDF').waitFor()
      await tray.getByText('Already here since').waitFor()
      await tile(/one\.jpg/).waitFor()
      await tray.getByRole('button', { name: 'Use that one' }).click()
      await expect.poll(() => field('Caption').inputValue()).toContain('Haller bakery')
      await tray.getByRole('button', { name: 'Clear the list' }).click()
      expect(await tray.getByRole('listitem').count()).toBe(1)
      await tray.getByRole('button', { name: 'Clear what was not taken (1)' }).click()
      await tray.waitFor({ state: 'detached' })
    })

    test('what a story uses is not taken out, and says where it is; what nothing uses is, and comes back', async () => {
      await tile(/Haller bakery/)
        .first()
        .click()
      await details().getByRole('button', { name: 'More' }).click()
      await page.getByRole('menuitem', { name: 'Take out of the library' }).click()
      const dialog = page.getByRole('dialog', { name: 'This picture stays' })
      await dialog.getByText('so it stays').waitFor()
      expect(await dialog.getByRole('link').count()).toBeGreaterThan(0)
      await dialog.getByRole('button', { name: 'Close' }).click()
      await page.getByRole('button', { name: /^Unused/ }).click()
      await tile(/Opening day/).click()
      await details().getByRole('button', { name: 'More' }).click()
      await page.getByRole('menuitem', { name: 'Take out of the library' }).click()
      await page
        .getByText(/opening-day\.jpg taken out|taken out/)
        .first()
        .waitFor()
      await tile(/Opening day/).waitFor({ state: 'detached' })
      await page.getByRole('button', { name: 'Undo' }).click()
      await tile(/Opening day/).waitFor()
    })

    test('a crop goes into a story as a picture of its own, and its file is there when the story is published', async () => {
      await page
        .getByRole('navigation', { name: 'Desk' })
        .first()
        .getByRole('link', { name: /^Stories/ })
        .click()
      await hour.openStory(cheeseHeadline)
      await hour.text().getByText('Does that do anything?').click()
      await page.getByRole('button', { name: 'Picture', exact: true }).click()
      const picker = page.getByRole('dialog', { name: 'Pictures' })
      await picker.getByRole('searchbox').fill('bakery')
      await picker
        .getByRole('option', { name: /bakery/i })
        .first()
        .focus()
      await page.keyboard.press('Enter')
      const insert = page.getByRole('dialog', { name: 'Insert' })
      await insert.getByRole('button', { name: '1:1' }).click()
      await insert.getByRole('textbox', { name: 'Alt text' }).fill('A painted sign')
      await page.keyboard.press('Control+Enter')
      await insert.waitFor({ state: 'detached' })
      await hour.saved()
      await hour.publish()
      expect(await hour.file(cheese)).toContain('![A painted sign](/assets/img/bakery-1x1.jpg')
      await expect.poll(async () => (await hour.desk.read(page, 'source/assets/img/bakery-1x1.jpg')) !== null).toBe(true)
    })
  })
