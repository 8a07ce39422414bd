import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { until } from '../support/until.ts'
import { openBrowser, openPage } from './browser.ts'
import { type BrowserDesk, mockDesk, realDesk } from './desks.ts'

const cheese = 'source/_posts/where_the_night_markets_cheese_comes_from.md'

/** One more than a browser has connections to a host. */
const TABS = 7

const find = (page: Page) => page.getByRole('searchbox', { name: 'Search headlines and text' }).fill('coal cellar')
const shows = (page: Page, headline: string) => page.getByRole('link', { name: headline }).first().waitFor({ timeout: 5000 })

describe('Tabs of one browser', () => {
  let browser: Browser
  let desk: BrowserDesk
  let first: Page
  let context: BrowserContext
  let streams = 0

  beforeAll(async () => {
    browser = await openBrowser({ processes: [] })
  })
  afterAll(() => browser.close())
  beforeEach(async () => {
    desk = await realDesk()
    first = (await openPage(browser)).page
    context = first.context()
    streams = 0
    context.on('request', request => {
      if (request.url().endsWith('/api/events')) streams += 1
    })
    await show(first)
  })
  afterEach(async () => {
    await context.close()
    await desk.stop()
  })

  const rows = (page: Page) => page.getByRole('row')
  async function show(page: Page): Promise<Page> {
    await page.goto(desk.address)
    await rows(page).nth(3).waitFor()
    return page
  }
  const another = async () => show(await context.newPage())
  /** Writes a headline beside the desk. */
  const write = async (headline: string) => {
    const before = (await desk.read(first, cheese)) ?? ''
    await desk.write(first, cheese, before.replace(/^title: .*$/m, `title: ${headline}`))
  }
  const foot = (page: Page) => page.getByRole('contentinfo')

  test('share one connection: seven are open, each loads and saves, and what changes on disk shows in all of them', async () => {
    const tabs = [first]
    while (tabs.length < TABS) tabs.push(await another())
    expect(streams).toBe(1)
    const last = tabs.at(-1) as Page
    await last.getByRole('link', { name: /Swing bridge/ }).click()
    await last.getByRole('textbox', { name: 'Story text' }).click()
    await last.keyboard.type('Written in the seventh tab. ')
    await foot(last)
      .getByText(/Saved \d\d:\d\d/)
      .waitFor()
    await last.goBack()
    for (const tab of tabs) await find(tab)
    await write('Cheese that was renamed')
    for (const tab of tabs) await shows(tab, 'Cheese that was renamed')
  })

  test('go on when the one with the connection is closed, and read what nobody heard in between without a word', async () => {
    const [second, third] = [await another(), await another()]
    await find(third)
    await Promise.all([write('Cheese while one tab closed'), first.close()])
    await shows(third, 'Cheese while one tab closed')
    await until(() => streams === 2, 'the second connection')
    await write('Cheese thereafter')
    await shows(third, 'Cheese thereafter')
    expect(await foot(third).textContent()).not.toContain('Back online')
    await second.close()
    await write('Cheese at last')
    await shows(third, 'Cheese at last')
    expect(streams).toBe(3)
  })

  /** Side by side: a tab says for some seconds that it is back, and no longer. */
  const bothSay = (second: Page, words: string) => Promise.all([first, second].map(tab => foot(tab).getByText(words).waitFor()))

  test('all say that the desk is gone, and that it is back', async () => {
    const second = await another()
    await second.getByRole('link', { name: 'Pictures' }).first().click()
    await desk.gone(first)
    await bothSay(second, 'The desk does not answer')
    await desk.back(first)
    await bothSay(second, 'Back online')
  })

  test('stay where they are when a screen cannot be loaded while the desk is away, and show it when it is back', async () => {
    await desk.gone(first)
    await foot(first).getByText('The desk does not answer').waitFor()
    await first.getByRole('link', { name: 'Captions' }).first().click()
    await first.getByText('This screen failed').waitFor()
    await foot(first).getByText('The desk does not answer').waitFor()
    await first.getByRole('button', { name: 'Load again' }).click()
    await first.getByText('This screen failed').waitFor()
    await first.getByRole('link', { name: 'Stories' }).first().click()
    await rows(first).nth(3).waitFor()
    await first.getByRole('link', { name: 'Captions' }).first().click()
    await first.getByText('This screen failed').waitFor()
    await desk.back(first)
    await foot(first).getByText('Back online').waitFor()
    await first.getByRole('button', { name: 'Load again' }).click()
    await first.getByRole('option').nth(3).waitFor()
  })

  test('keep screen and words when a dialog cannot be loaded while the desk is away, and open it when it is back', async () => {
    await first.goto(`${desk.address}/captions`)
    const caption = first.getByRole('textbox', { name: 'Caption', exact: true })
    await caption.click()
    await desk.gone(first)
    await foot(first).getByText('The desk does not answer').waitFor()
    await first.keyboard.type('Words without a desk. ')
    await first.keyboard.press('Escape')
    const toast = first.locator('.toaster:not([data-read])').getByText('This cannot be loaded now.')
    for (const key of ['r', '?']) {
      await first.keyboard.press(key)
      await toast.waitFor()
      await first.locator('.toaster').evaluate(read => read.setAttribute('data-read', ''))
      expect(await caption.inputValue()).toContain('Words without a desk. ')
      expect(await foot(first).textContent()).not.toContain('nothing waiting')
    }
    await desk.back(first)
    for (const [key, title] of [
      ['r', 'Return this caption'],
      ['?', 'Keys of this screen'],
    ] as const) {
      await first.keyboard.press(key)
      await first.getByRole('dialog').getByRole('heading', { name: title }).waitFor()
      if (key === '?')
        expect(
          await first
            .locator('dialog dl')
            .first()
            .evaluate(one => getComputedStyle(one).display),
        ).toBe('grid')
      await first.keyboard.press('Escape')
      await first.getByRole('dialog').waitFor({ state: 'detached' })
    }
    expect(await caption.inputValue()).toContain('Words without a desk. ')
  })

  test('ask again for a screen that was only pointed at while the desk was away', async () => {
    await desk.gone(first)
    await foot(first).getByText('The desk does not answer').waitFor()
    const failed = first.waitForEvent('requestfailed', request => request.url().includes('/pictures-route'))
    await first.getByRole('link', { name: 'Pictures' }).first().hover()
    await failed
    await desk.back(first)
    await foot(first).getByText('Back online').waitFor()
    await first.getByRole('link', { name: 'Pictures' }).first().click()
    await first.getByRole('option').nth(3).waitFor()
    expect(await first.getByText('This screen failed').count()).toBe(0)
  })

  test('know from the first moment that the connection is lost', async () => {
    await context.route('**/api/events', route => route.abort())
    await show(first)
    await foot(first).getByText('The desk does not answer').waitFor()
    const second = await another()
    await foot(second).getByText('The desk does not answer').waitFor()
    await context.unroute('**/api/events')
    await bothSay(second, 'Back online')
  })

  test('do not wait for one that is asleep', async () => {
    const sleeper = await context.newCDPSession(first)
    await sleeper.send('Debugger.enable')
    await sleeper.send('Debugger.pause')
    const second = await another()
    await find(second)
    await until(() => streams === 2, 'a connection that is awake', 10_000)
    await write('Cheese for who is awake')
    await shows(second, 'Cheese for who is awake')
    await sleeper.send('Debugger.disable')
    await find(first)
    await shows(first, 'Cheese for who is awake')
    await write('Cheese for both')
    for (const tab of [first, second]) await shows(tab, 'Cheese for both')
  })
})

describe('Tabs of a browser that gives no locks, as on an address without https', () => {
  test('hold a connection each while somebody looks at them, and read what they missed when they are looked at again', async () => {
    const browser = await openBrowser({ processes: [] })
    const desk = await realDesk()
    const { page: first } = await openPage(browser)
    const context = first.context()
    await context.addInitScript(() => {
      delete (Navigator.prototype as { locks?: unknown }).locks
      let hidden = false
      Object.defineProperty(document, 'hidden', { get: () => hidden })
      const look = (looks: boolean) => {
        hidden = !looks
        document.dispatchEvent(new Event('visibilitychange'))
      }
      Object.assign(globalThis, { look })
    })
    const look = (page: Page, looks: boolean) => page.evaluate(`look(${looks})`)
    const open = async (page: Page) => {
      await page.goto(desk.address)
      await find(page)
      await page.getByRole('link', { name: /night markets cheese/ }).waitFor()
    }
    await open(first)
    while (context.pages().length < TABS) {
      await look(context.pages().at(-1) as Page, false)
      await open(await context.newPage())
    }
    const before = (await desk.read(first, cheese)) ?? ''
    await desk.write(first, cheese, before.replace(/^title: .*$/m, 'title: Cheese that was renamed'))
    await shows(context.pages().at(-1) as Page, 'Cheese that was renamed')
    expect(await first.getByRole('link', { name: 'Cheese that was renamed' }).count()).toBe(0)
    await look(first, true)
    await shows(first, 'Cheese that was renamed')
    await browser.close()
    await desk.stop()
  })
})

describe('A browser that keeps the pages somebody left', () => {
  test('holds no connection for them, and a page that is gone back to reads what it missed', async () => {
    const browser = await openBrowser({ processes: [], ignoreDefaultArgs: ['--disable-back-forward-cache'] })
    const desk = await realDesk()
    const { page } = await openPage(browser)
    for (let visit = 1; visit < TABS; visit += 1) {
      await page.goto(`${desk.address}/pictures?q=none${visit}`)
      await page.getByText('No picture mentions').waitFor()
    }
    await page.goto(`${desk.address}/?q=coal+cellar`)
    await page.getByRole('link', { name: /night markets cheese/ }).waitFor()
    await page.evaluate(() => addEventListener('pageshow', event => Object.assign(globalThis, { wasKept: event.persisted })))
    await page.goto(`${desk.address}/pictures`)
    await page.getByRole('option').nth(3).waitFor()
    const before = (await desk.read(page, cheese)) ?? ''
    await desk.write(page, cheese, before.replace(/^title: .*$/m, 'title: Cheese that was renamed'))
    await until(async () => (await (await fetch(`${desk.address}/api/stories?q=renamed`)).text()).includes('was renamed'), 'the desk')
    // A page that was kept does not load again.
    await page.goBack({ waitUntil: 'commit' })
    await until(() => page.evaluate(() => (globalThis as { wasKept?: boolean }).wasKept), 'the kept page')
    await shows(page, 'Cheese that was renamed')
    await desk.write(page, cheese, before)
    await page.getByRole('link', { name: /night markets cheese/ }).waitFor()
    await browser.close()
    await desk.stop()
  })
})

describe('Tabs of the mock build', () => {
  test('have a desk each: what happens at one is shown there and told to no other', async () => {
    const browser = await openBrowser()
    const desk = await mockDesk()
    const { page: one } = await openPage(browser)
    const other = await one.context().newPage()
    for (const page of [other, one]) {
      await page.goto(desk.address)
      await find(page)
      await page.getByRole('link', { name: /night markets cheese/ }).waitFor()
    }
    await other.evaluate(() => {
      new BroadcastChannel('stet-events').onmessage = () => Object.assign(globalThis, { wasTold: true })
    })
    const before = (await desk.read(one, cheese)) ?? ''
    await desk.write(one, cheese, before.replace(/^title: .*$/m, 'title: Cheese that was renamed'))
    await shows(one, 'Cheese that was renamed')
    expect(await other.evaluate(() => (globalThis as { wasTold?: boolean }).wasTold)).toBe(undefined)
    await browser.close()
    await desk.stop()
  })
})
