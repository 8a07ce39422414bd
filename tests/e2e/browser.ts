import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import { type Browser, type BrowserContextOptions, chromium, type LaunchOptions, type Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { needChromium, plainWindows, quietFlags } from '../support/chromium.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** All pages in one process, so that a page that is loaded again finds itself compiled: a third less work for the processor. */
const oneProcess = ['--process-per-site', '--renderer-process-limit=1', '--disable-site-isolation-trials']

export const openBrowser = ({
  processes = oneProcess,
  ...options
}: Pick<LaunchOptions, 'ignoreDefaultArgs'> & { readonly processes?: readonly string[] } = {}): Promise<Browser> =>
  chromium.launch({ executablePath: needChromium(), args: [...quietFlags, plainWindows, ...processes], ...options })

export const desktop = { viewport: { width: 1440, height: 900 }, colorScheme: 'light' } as const satisfies BrowserContextOptions
export const phone = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
  colorScheme: 'light',
} as const satisfies BrowserContextOptions

/** What a page complained about. Pictures on hosts that do not answer are no fault of the page. */
export interface Complaints {
  readonly list: string[]
}

/** A page of its own with everything it complains about. */
export async function openPage(
  browser: Browser,
  options: BrowserContextOptions = desktop,
): Promise<{ page: Page; complaints: Complaints }> {
  const context = await browser.newContext({ ...options, reducedMotion: 'reduce', locale: 'en-GB', timezoneId: 'Europe/Berlin' })
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  // Somebody who listens from the start: asked for later, a page that has been at several addresses may open a dialog that nobody sees.
  page.on('filechooser', () => {})
  const list: string[] = []
  page.on('pageerror', error => list.push(error.stack || error.message || String(error)))
  page.on('console', message => {
    if (message.type() === 'error' && !/^Failed to load resource/.test(message.text())) list.push(message.text())
  })
  return { page, complaints: { list } }
}

/**
 * One page on which the tests of a block run one after the other: opening another for each takes longer than most of them. Each test
 * leaves it, and the next finds it as a person does who comes for the first time, but for what the browser knows of the program.
 */
export function onePage(options: BrowserContextOptions = desktop) {
  let browser: Browser
  let opened: Awaited<ReturnType<typeof openPage>> | null = null
  let inUse = false
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser.close())
  return {
    open: async (): Promise<Page> => {
      opened ??= await openPage(browser, options)
      inUse = true
      return opened.page
    },
    /** What the page complained about. A page on which a test failed, or that it closed, is not used again. */
    leave: async (failed = false): Promise<readonly string[]> => {
      if (!opened || !inUse) return []
      const { page, complaints } = opened
      const again = failed || page.isClosed() ? null : opened
      opened = null
      inUse = false
      await (again ? leave(page) : page.context().close())
      opened = again
      return complaints.list.splice(0)
    },
  }
}

/** Everything but these is the browser's own and may stay. The mock's worker ends itself some time after its last page: the next page must not meet it. */
const kept = 'cookies,local_storage,indexeddb,cache_storage,service_workers,file_systems,storage_buckets'

async function leave(page: Page): Promise<void> {
  const context = page.context()
  const { origin } = new URL(page.url())
  // What a page sends when it is left must not arrive at the next desk.
  await context.setOffline(true)
  for (const other of context.pages()) if (other !== page) await other.close()
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await page.evaluate(() => sessionStorage.clear())
  await page.goto('about:blank')
  await page.mouse.move(0, 0)
  const session = await context.newCDPSession(page)
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: kept })
  await session.detach()
  await context.setOffline(false)
}

/** The rules that can find something else when the colours change and nothing else does. */
export const coloursOnly = ['color-contrast', 'link-in-text-block']

/** Everything that axe finds against WCAG 2.2 A and AA and its own best practices, or these rules of it, as sentences. */
export async function axeFindings(page: Page, rules: readonly string[] = []): Promise<string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe)
  const run: RunOptions = { resultTypes: ['violations'], ...(rules.length > 0 && { runOnly: { type: 'rule', values: [...rules] } }) }
  const results = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(run)})`)
  return results.violations.flatMap(violation =>
    violation.nodes.map(node => `${violation.id}: ${violation.help}, at ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  )
}
