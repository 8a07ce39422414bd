import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { needChromium, quietFlags } from '../support/chromium.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export const openBrowser = (): Promise<Browser> => chromium.launch({ executablePath: needChromium(), args: quietFlags })

export const desktop: BrowserContextOptions = { viewport: { width: 1440, height: 900 }, colorScheme: 'light' }
export const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, colorScheme: 'light' }

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
  const list: string[] = []
  page.on('pageerror', error => list.push(error.stack || error.message || String(error)))
  page.on('console', message => {
    if (message.type() === 'error' && !/^Failed to load resource/.test(message.text())) list.push(message.text())
  })
  return { page, complaints: { list } }
}

/** Everything that axe finds against WCAG 2.2 A and AA and its own best practices, as sentences. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const results = await page.evaluate<AxeResults>('axe.run(document, { resultTypes: ["violations"] })')
  return results.violations.flatMap(violation =>
    violation.nodes.map(node => `${violation.id}: ${violation.help}, at ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  )
}
