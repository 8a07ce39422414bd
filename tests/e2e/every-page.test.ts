import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { until } from '../support/until.ts'
import { axeFindings, coloursOnly, desktop, onePage, openBrowser, openPage, phone } from './browser.ts'
import { type BrowserDesk, realDesk } from './desks.ts'

/** Every page and everything that opens over one, by how one gets there. */
const pages: Readonly<Record<string, (page: Page, address: string) => Promise<unknown>>> = {
  'the stories list': async (page, address) => {
    await page.goto(address)
    await page.getByRole('row').nth(3).waitFor()
  },
  'a search with hits': async (page, address) => {
    await page.goto(`${address}/?q=bridge`)
    await page.locator('mark').first().waitFor()
  },
  'a search without any': async (page, address) => {
    await page.goto(`${address}/?q=brigde&view=featured`)
    await page
      .getByText(/Did you mean|mentions/)
      .first()
      .waitFor()
  },
  'selected stories': async (page, address) => {
    await page.goto(address)
    await page.getByRole('row').nth(3).waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await page.getByRole('row', { selected: true }).waitFor()
  },
  'a new story': async (page, address) => {
    await page.goto(`${address}/?new=1`)
    await page.getByRole('dialog').waitFor()
  },
  'the palette': async (page, address) => {
    await page.goto(address)
    await page.getByRole('row').nth(3).waitFor()
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').waitFor()
  },
  'the keys': async (page, address) => {
    await page.goto(address)
    await page.getByRole('row').nth(3).waitFor()
    await page.keyboard.press('?')
    await page.getByRole('dialog').waitFor()
  },
  'a story': async (page, address) => {
    await openStory(page, address)
  },
  'a story with footnotes': async (page, address) => {
    await page.goto(`${address}/?q=${encodeURIComponent('seals counted from the air')}`)
    await page
      .getByRole('link', { name: /seals counted/i })
      .first()
      .click()
    await page.getByRole('note', { name: 'Footnote records' }).waitFor()
  },
  'a view that does not exist': async (page, address) => {
    await page.goto(`${address}/?view=bogus`)
    await page.getByRole('row').nth(3).waitFor()
  },
  'the history of a story': async (page, address) => {
    await page.goto(address)
    await page.getByRole('row').nth(3).waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('s')
    await page
      .getByRole('status')
      .filter({ hasText: /featured/ })
      .first()
      .waitFor()
    await page.keyboard.press('h')
    await page.getByText('1 line changed').first().waitFor()
  },
  'publishing it': async (page, address) => {
    await openStory(page, address, '?publish=1')
    await page.getByRole('dialog').getByRole('button', { name: 'Publish now' }).waitFor()
  },
  'choosing a picture': async (page, address) => {
    await openStory(page, address)
    await page.keyboard.press('Control+\\')
    const replace = page.getByRole('button', { name: 'Replace…' })
    if (!(await replace.isVisible())) await page.keyboard.press('Control+\\')
    await replace.click()
    await page.getByRole('dialog').getByRole('option').first().waitFor()
  },
  'the front': async (page, address) => {
    await page.goto(`${address}/front`)
    await page.locator('[data-slot="0"]').waitFor()
    await page
      .getByRole('button', { name: /^Put “/ })
      .first()
      .waitFor({ state: 'attached' })
  },
  'launching it': async (page, address) => {
    await page.goto(`${address}/front`)
    await page.locator('[data-slot="1"]').focus()
    await page.keyboard.press('1')
    await page.getByText('Next differs from live by 1 change').waitFor()
    await page.keyboard.press('Control+Enter')
    await page.getByRole('dialog').getByText('1 file changes').waitFor()
  },
  'the front as cards': async (page, address) => {
    await page.goto(`${address}/front`)
    await page.locator('[data-slot="0"]').waitFor()
    await page.getByRole('button', { name: 'Preview' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Phone' }).click()
    await page.getByRole('region', { name: 'The front as wide as a phone' }).waitFor()
  },
  'planning a time': async (page, address) => {
    await page.goto(`${address}/front`)
    await page
      .getByRole('button', { name: /^Actions for/ })
      .first()
      .click()
    await page.getByRole('menuitem', { name: 'Plan its time…' }).click()
    await page.getByRole('dialog').waitFor()
  },
  'only these stay featured': async (page, address) => {
    await page.goto(`${address}/?view=featured`)
    await page.getByRole('row').nth(3).waitFor()
    await page.getByRole('button', { name: 'Only these…' }).click()
    await page.getByRole('dialog').getByRole('combobox').selectOption('local')
    await page
      .getByRole('dialog')
      .getByText(/by one line/)
      .waitFor()
  },
  'the pictures': async (page, address) => {
    await page.goto(`${address}/pictures`)
    await page.getByRole('option').nth(3).waitFor()
  },
  'no picture that is searched for': async (page, address) => {
    await page.goto(`${address}/pictures?q=nonesuch&is=unused`)
    await page.getByRole('heading', { name: /No picture mentions/ }).waitFor()
  },
  'the details of a picture': async (page, address) => {
    await page.goto(`${address}/pictures?q=bakery`)
    await page.getByRole('option').first().click()
    await page.getByRole('textbox', { name: 'Caption' }).waitFor()
  },
  'cropping a picture': async (page, address) => {
    await page.goto(`${address}/pictures?q=bakery`)
    await page.getByRole('option').first().click()
    await page.getByRole('button', { name: 'Crop' }).click()
    await page.getByRole('button', { name: /arrows move/ }).waitFor()
  },
  'a picture from a URL': async (page, address) => {
    await page.goto(`${address}/pictures`)
    await page.getByRole('button', { name: 'From a URL' }).click()
    await page.getByRole('textbox', { name: 'Address of the picture' }).waitFor()
  },
  'the captions': async (page, address) => {
    await openCaptions(page, address)
  },
  'the queue of captions, a drawer where it is narrow': async (page, address) => {
    await openCaptions(page, address)
    const queue = page.getByRole('button', { name: 'Queue', exact: true })
    if (await queue.isVisible()) await queue.click()
    await page.getByRole('option').nth(3).waitFor()
  },
  'no caption that is searched for': async (page, address) => {
    await page.goto(`${address}/captions?q=nonesuch`)
    await page.getByRole('heading', { name: 'No caption matches.' }).waitFor()
  },
  'returning a caption': async (page, address) => {
    await openCaptions(page, address)
    await page.keyboard.press('r')
    await page.getByRole('dialog').getByRole('textbox').waitFor()
  },
  'fixing a caption everywhere': async (page, address) => {
    await openCaptions(page, address)
    await page.keyboard.press('w')
    await page.getByRole('dialog').getByRole('textbox', { name: 'What stands there' }).waitFor()
    await page.keyboard.press('Control+Enter')
    await page
      .getByRole('dialog')
      .getByText(/One story has|stories have/)
      .waitFor()
  },
  'a picture large': async (page, address) => {
    await openCaptions(page, address)
    await page.getByRole('button', { name: 'Look large' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Larger' }).waitFor()
  },
  'a picture for a loose caption': async (page, address) => {
    await openCaptions(page, address, '?view=loose')
    await page.keyboard.press('l')
    await page.getByRole('dialog').getByRole('radio').first().waitFor()
  },
  'a page that does not exist': async (page, address) => {
    await page.goto(`${address}/nowhere`)
    await page.getByRole('heading', { level: 1 }).waitFor()
  },
  'a story that does not exist': async (page, address) => {
    await page.goto(`${address}/stories/99999`)
    await page
      .getByText(/no such story/i)
      .first()
      .waitFor()
  },
}

/** What a phone comes to by other buttons, or in the place of something that a desk has beside it. */
const otherwiseOnAPhone = [
  'the stories list',
  'a story',
  'choosing a picture',
  'the details of a picture',
  'the captions',
  'the queue of captions, a drawer where it is narrow',
]

async function openCaptions(page: Page, address: string, search = '?rule=credit-missing'): Promise<void> {
  await page.goto(`${address}/captions${search}`)
  await page.getByRole('textbox', { name: 'Caption', exact: true }).waitFor()
}

async function openStory(page: Page, address: string, search = ''): Promise<void> {
  await page.goto(`${address}/stories/3${search}`)
  await page.getByRole('textbox', { name: 'Story text' }).waitFor()
}

describe('Every page', () => {
  let browser: Browser
  let desk: BrowserDesk
  beforeAll(async () => {
    browser = await openBrowser()
    desk = await realDesk()
  })
  afterAll(async () => {
    await browser.close()
    await desk.stop()
  })

  const large = onePage(desktop)
  const small = onePage(phone)
  const fits = async (page: Page) =>
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)

  test.each(Object.keys(pages))(
    '%s, in light, in dark and as narrow as a phone: axe finds nothing, nothing is refused, nothing runs over the edge',
    async name => {
      const page = await large.open()
      await pages[name]?.(page, desk.address)
      expect(await axeFindings(page)).toEqual([])
      await fits(page)
      await page.emulateMedia({ colorScheme: 'dark' })
      expect(await axeFindings(page, coloursOnly)).toEqual([])
      await page.emulateMedia({ colorScheme: 'light' })
      await page.setViewportSize(phone.viewport)
      expect(await axeFindings(page)).toEqual([])
      await fits(page)
      await page.setViewportSize(desktop.viewport)
      expect(await large.leave()).toEqual([])
    },
  )

  test.each(otherwiseOnAPhone)('%s, by touch on a phone: axe finds nothing, nothing is refused, nothing runs over the edge', async name => {
    const page = await small.open()
    await pages[name]?.(page, desk.address)
    expect(await axeFindings(page)).toEqual([])
    await fits(page)
    expect(await small.leave()).toEqual([])
  })

  afterEach(async ({ task }) => {
    for (const one of [large, small]) await one.leave(task.result?.state === 'fail')
  })

  test('the list needs at most ten requests before its rows are there, and holds at most eighty of them', async () => {
    const { page } = await openPage(browser)
    const requests: string[] = []
    page.on('request', request => {
      if (request.resourceType() !== 'image') requests.push(`${request.method()} ${new URL(request.url()).pathname}`)
    })
    await pages['the stories list']?.(page, desk.address)
    expect(requests.length, requests.join('\n')).toBeLessThanOrEqual(10)
    expect(await page.getByRole('row').count()).toBeLessThanOrEqual(80)
    await page.context().close()
  })

  test('what is typed while a dialog is still on its way goes into the dialog, and acts on nothing else', async () => {
    const { page, complaints } = await openPage(browser)
    await page.route('**/assets/{palette,new-story-dialog}*.js', async route => {
      await page.waitForFunction(() => 'goOn' in window)
      await route.continue()
    })
    const drafts = async () => ((await (await fetch(`${desk.address}/api/stories?view=drafts`)).json()) as { total: number }).total
    const before = await drafts()
    const arrives = () => page.evaluate(() => Object.assign(window, { goOn: true }))
    await pages['the stories list']?.(page, desk.address)
    await page.keyboard.press('j')
    await page.keyboard.press('Control+k')
    await page.keyboard.type('dsx bridge')
    await arrives()
    await expect.poll(() => page.getByRole('dialog').getByRole('combobox').inputValue()).toBe('dsx bridge')
    await page.goto(desk.address)
    await page.getByRole('row').nth(3).waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('n')
    await page.keyboard.type('Dusk')
    await arrives()
    await expect.poll(() => page.getByRole('dialog').getByRole('textbox', { name: 'Headline' }).inputValue()).toBe('Dusk')
    expect(await drafts()).toEqual(before)
    expect(complaints.list).toEqual([])
    await page.context().close()
  })

  test('what a story says never runs in the desk', async () => {
    const { page, complaints } = await openPage(browser)
    const path = 'source/_posts/hostile.md'
    const text = `---\ntitle: Hostile <img src=x onerror=alert(1)>\ndescription: "<script>alert(2)</script>"\nimage: javascript:alert(3)\n---\n\n<script>alert(4)</script>\n\n<img src=x onerror="alert(5)">\n\n[a](javascript:alert(6)) and ![b](javascript:alert(7))\n\n<iframe srcdoc="<script>parent.alert(8)</script>"></iframe>\n`
    let asked = ''
    page.on('dialog', dialog => {
      asked = dialog.message()
      void dialog.dismiss()
    })
    await desk.write(page, path, text)
    const found = async () => (await (await fetch(`${desk.address}/api/stories?q=hostile`)).json()) as { total: number }
    await until(async () => (await found()).total === 1, 'the story')
    await page.goto(`${desk.address}/?q=hostile`)
    const link = page.getByRole('link', { name: /Hostile/ })
    await link.waitFor()
    await link.click()
    await page.getByRole('textbox', { name: 'Story text' }).waitFor()
    await page
      .getByRole('textbox', { name: 'Story text' })
      .getByText('a', { exact: true })
      .click({ modifiers: ['ControlOrMeta'] })
    await page.waitForLoadState('networkidle').catch(() => {})
    expect(asked).toBe('')
    expect(await page.locator('[onerror], iframe, script:not([src])').count()).toBe(0)
    expect(complaints.list).toEqual([])
    expect(await desk.read(page, path)).toBe(text)
    await page.context().close()
  })
})
