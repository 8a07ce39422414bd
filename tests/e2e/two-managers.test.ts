import type { Page } from 'playwright-core'
import { beforeEach, describe, expect, test } from 'vitest'
import { until } from '../support/until.ts'
import { cheese, cheeseHeadline, posts } from './an-hour.ts'
import { order } from './at-the-front.ts'
import { type BrowserDesk, byHeader, realDesk } from './desks.ts'
import { twoPeople } from './two-people.ts'

const bridge = 'Swing bridge to stay shut until spring'
const bridgeFile = `${posts}/swing_bridge_to_stay_shut_until_spring.md`

describe('Two managers at one desk', () => {
  let desk: BrowserDesk
  let ines: Page
  let tomas: Page
  const people = twoPeople(() => desk)
  beforeEach(async () => {
    ines = people.ines
    tomas = people.tomas
    desk = await realDesk({ identity: byHeader })
  })

  const both = (work: (page: Page) => Promise<unknown>) => Promise.all([ines, tomas].map(work))
  const row = (page: Page, headline: string) => page.getByRole('row').filter({ has: page.getByRole('link', { name: headline }) })
  const star = (page: Page, headline: string) => row(page, headline).getByRole('button', { name: /feature/i })
  const file = async (path: string) => (await desk.read(ines, path)) ?? ''
  const slots = (page: Page) => page.getByRole('list', { name: 'Slots on Front page' })
  const slot = (page: Page, number: number) => slots(page).getByRole('button', { name: new RegExp(`^Slot ${number}: `) })
  const led = async (page: Page) =>
    (await slots(page).locator('[data-slot]').allTextContents()).map(text => text.replace(/^Slot \d+: /, ''))

  test('both toggles stand, each in its live file, whatever draft is open, and each sees what the other did', async () => {
    const [off, on] = [await file(cheese), await file(bridgeFile)]
    await ines.goto(`${desk.address}/?q=swing+bridge`)
    await tomas.goto(`${desk.address}/?q=night+markets+cheese`)
    // Somebody writes at both.
    const text = tomas.getByRole('textbox', { name: 'Story text' })
    await row(tomas, cheeseHeadline).getByRole('link').click()
    await text.getByText('cheese').first().click()
    await tomas.keyboard.press('End')
    await tomas.keyboard.type(' Nobody has read this yet.')
    await tomas
      .getByRole('contentinfo')
      .getByText(/Saved \d\d:\d\d/)
      .waitFor()
    await both(page => page.goto(`${desk.address}/`))
    await both(page => row(page, bridge).waitFor())
    await Promise.all([star(ines, bridge).click(), star(tomas, cheeseHeadline).click()])
    await until(async () => (await file(cheese)) === off.replace('featured: false', 'featured: true'), 'the one')
    await until(async () => (await file(bridgeFile)) === on.replace('featured: true', 'featured: false'), 'the other')
    await both(page => expect.poll(() => star(page, bridge).getAttribute('aria-pressed')).toBe('false'))
    await both(page => expect.poll(() => star(page, cheeseHeadline).getAttribute('aria-pressed')).toBe('true'))
    // Of the same story at the same moment, both have their way in turn, and no third value.
    await both(page => star(page, bridge).click())
    await until(async () => [on, on.replace('featured: true', 'featured: false')].includes(await file(bridgeFile)), 'one of both')
    await tomas.goto(`${desk.address}/?q=night+markets+cheese`)
    await row(tomas, cheeseHeadline).getByRole('link').click()
    await text.getByText('Nobody has read this yet.').waitFor()
  })

  test('the steps of both are on the next front, and what one launches the other sees', async () => {
    await both(page => page.goto(`${desk.address}/front`))
    await both(page => slot(page, 8).waitFor())
    const before = await led(ines)
    await slot(ines, 8).focus()
    await slot(tomas, 3).focus()
    await Promise.all([ines.keyboard.press('1'), tomas.keyboard.press('s')])
    const stays = before.filter((_, at) => at !== 2 && at !== 7)
    await both(page => expect.poll(async () => (await led(page)).filter(one => one !== 'Empty')).toEqual([before[7], ...stays]))
    const arranged = await led(ines)
    expect(arranged.filter(one => one === 'Empty')).toHaveLength(1)
    await ines.keyboard.press('Control+Enter')
    await ines.getByRole('dialog').getByRole('button', { name: 'Launch now', disabled: false }).waitFor()
    await ines.keyboard.press('Control+Enter')
    await ines.getByText('Front page launched').filter({ visible: true }).first().waitFor()
    await tomas.getByText('Next differs from live').waitFor({ state: 'detached' })
    expect(await led(tomas)).toEqual(arranged)
    const { home } = JSON.parse(await file(order)) as { home: string[] }
    expect(home).toHaveLength(7)
  })
})
