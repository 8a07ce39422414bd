import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { desktop, openBrowser, openPage } from './browser.ts'
import { as, type BrowserDesk } from './desks.ts'

/** A page for each of two people at the desk of each test, which its test opens. Neither may have complained at the end. */
export function twoPeople(desk: () => BrowserDesk): { readonly ines: Page; readonly tomas: Page } {
  let pages: Awaited<ReturnType<typeof openPage>>[] = []
  let close = async () => {}
  beforeAll(async () => {
    const browser = await openBrowser()
    close = () => browser.close()
    pages = await Promise.all(['Ines Falk', 'Tomas Rehn'].map(name => openPage(browser, { ...desktop, ...as(name) })))
  })
  afterAll(() => close())
  afterEach(async () => {
    for (const { page } of pages) await page.goto('about:blank')
    await desk().stop()
    expect(pages.flatMap(({ complaints }) => complaints.list.splice(0))).toEqual([])
  })
  const pageOf = (at: number): Page => {
    const page = pages[at]?.page
    if (!page) throw new Error('The page of this person is not open.')
    return page
  }
  return {
    get ines() {
      return pageOf(0)
    },
    get tomas() {
      return pageOf(1)
    },
  }
}
