import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { until } from '../support/until.ts'
import { onePage } from './browser.ts'
import { type BrowserDesk, realDesk } from './desks.ts'

const cheese = 'source/_posts/where_the_night_markets_cheese_comes_from.md'

/** Whether the journal of this page's browser has an entry with these words. */
const keptHere = (words: string) =>
  new Promise<boolean>((resolve, reject) => {
    const opening = indexedDB.open('stet-journal')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const reading = opening.result.transaction('edits').objectStore('edits').getAll()
      reading.onerror = () => reject(reading.error)
      reading.onsuccess = () => {
        opening.result.close()
        resolve(JSON.stringify(reading.result).includes(words))
      }
    }
  })

describe('Words that could not be saved before the page was closed', () => {
  const one = onePage()
  let desk: BrowserDesk
  let page: Page
  let address: string

  beforeEach(async () => {
    desk = await realDesk()
    const { stories } = (await (await fetch(`${desk.address}/api/stories?q=cheese%20lighthouse%20stone`)).json()) as {
      stories: { id: number }[]
    }
    address = `${desk.address}/stories/${stories[0]?.id}`
    page = await one.open()
    const text = page.getByRole('textbox', { name: 'Story text' })
    await page.goto(address)
    await text.waitFor()
    await desk.gone(page)
    await text.getByText('Does that do anything?').click()
    await page.keyboard.press('End')
    await page.keyboard.type(' Not lost.')
    await page
      .getByText(/kept on this device/)
      .filter({ visible: true })
      .first()
      .waitFor()
    // The words are said at the first key; the last of them is written a moment later.
    await until(() => page.evaluate(keptHere, 'Not lost.'), 'the entry in the journal')
    await page.goto('about:blank')
  })
  afterEach(async ({ task }) => {
    await one.leave(task.result?.state === 'fail')
    await desk.stop()
  })

  test('are told of by the list, and saved when the story is opened', async () => {
    await desk.back(page)
    await page.goto(desk.address)
    await page
      .getByText(/Edits of .*cheese.* are kept on this device/)
      .filter({ visible: true })
      .first()
      .waitFor()
    await page.getByRole('button', { name: 'Open it' }).click()
    await page.getByRole('textbox', { name: 'Story text' }).getByText('Does that do anything? Not lost.').waitFor()
    await until(async () => (await (await fetch(address.replace('/stories', '/api/stories'))).text()).includes('Not lost.'), 'the save')
  })

  test('can be kept as a draft when the file is gone by then', async () => {
    await desk.write(page, cheese, null)
    await desk.back(page)
    await until(async () => (await fetch(address.replace('/stories', '/api/stories'))).status === 404, 'the removal')
    await page.goto(address)
    // What the closing page sent may reach the desk that is back; then the story is a draft already.
    const keep = page.getByRole('button', { name: 'Keep them as a draft' })
    const words = page.getByRole('textbox', { name: 'Story text' }).getByText('Does that do anything? Not lost.')
    await keep.or(words).first().waitFor()
    if (await keep.isVisible()) await keep.click()
    await words.waitFor()
    expect(await (await fetch(address.replace('/stories', '/api/stories'))).json()).toMatchObject({ status: 'draft', live: null })
  })
})
