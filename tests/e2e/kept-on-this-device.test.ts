import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { until } from '../support/until.ts'
import { openBrowser, openPage } from './browser.ts'
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
  let browser: Browser
  let desk: BrowserDesk
  let context: Awaited<ReturnType<typeof openPage>>['page']
  let address: string

  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser.close())
  beforeEach(async () => {
    desk = await realDesk()
    const { stories } = (await (await fetch(`${desk.address}/api/stories?q=cheese%20lighthouse%20stone`)).json()) as {
      stories: { id: number }[]
    }
    address = `${desk.address}/stories/${stories[0]?.id}`
    context = (await openPage(browser)).page
    const text = context.getByRole('textbox', { name: 'Story text' })
    await context.goto(address)
    await text.waitFor()
    await desk.gone(context)
    await text.getByText('Does that do anything?').click()
    await context.keyboard.press('End')
    await context.keyboard.type(' Not lost.')
    await context
      .getByText(/kept on this device/)
      .filter({ visible: true })
      .first()
      .waitFor()
    // The words are said at the first key; the last of them is written a moment later.
    await until(() => context.evaluate(keptHere, 'Not lost.'), 'the entry in the journal')
    await context.goto('about:blank')
  })
  afterEach(async () => {
    await context.context().close()
    await desk.stop()
  })

  test('are told of by the list, and saved when the story is opened', async () => {
    await desk.back(context)
    await context.goto(desk.address)
    await context
      .getByText(/Edits of .*cheese.* are kept on this device/)
      .filter({ visible: true })
      .first()
      .waitFor()
    await context.getByRole('button', { name: 'Open it' }).click()
    await context.getByRole('textbox', { name: 'Story text' }).getByText('Does that do anything? Not lost.').waitFor()
    await until(async () => (await (await fetch(address.replace('/stories', '/api/stories'))).text()).includes('Not lost.'), 'the save')
  })

  test('can be kept as a draft when the file is gone by then', async () => {
    await desk.write(context, cheese, null)
    await desk.back(context)
    await until(async () => (await fetch(address.replace('/stories', '/api/stories'))).status === 404, 'the removal')
    await context.goto(address)
    // What the closing page sent may reach the desk that is back; then the story is a draft already.
    const keep = context.getByRole('button', { name: 'Keep them as a draft' })
    const words = context.getByRole('textbox', { name: 'Story text' }).getByText('Does that do anything? Not lost.')
    await keep.or(words).first().waitFor()
    if (await keep.isVisible()) await keep.click()
    await words.waitFor()
    expect(await (await fetch(address.replace('/stories', '/api/stories'))).json()).toMatchObject({ status: 'draft', live: null })
  })
})
