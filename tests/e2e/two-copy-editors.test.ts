import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeEach, describe, expect, test } from 'vitest'
import { aStory } from '../support/a-site.ts'
import { type BrowserDesk, byHeader, realDesk } from './desks.ts'
import { twoPeople } from './two-people.ts'

const path = 'source/_posts/slip.md'
const captions = ['one', 'two', 'three', 'four', 'five'].map(number => `Boat number ${number} lies on the slip at the yard`)
const pictures = captions.map(caption => `![A boat](/assets/img/ferry.jpg "${caption}")`)
const story = aStory({ title: 'Five boats', body: `The slip is full again.\n\n${pictures.join('\n\n')}\n` })

describe('Two copy editors at one desk', () => {
  let desk: BrowserDesk
  let ines: Page
  let tomas: Page
  const people = twoPeople(() => desk)
  beforeEach(async () => {
    ines = people.ines
    tomas = people.tomas
    const before = ({ site }: { readonly site: string }) => writeFile(join(site, path), story)
    desk = await realDesk({ before, identity: byHeader })
    for (const page of [tomas, ines]) {
      await page.goto(`${desk.address}/captions?q=slip`)
      await row(page, 4).waitFor()
      await field(page).waitFor()
    }
  })

  const row = (page: Page, at: number) => page.getByRole('option').nth(at)
  const field = (page: Page) => page.getByRole('textbox', { name: 'Caption', exact: true })
  /** Goes to a caption by its place. */
  const go = async (page: Page, at: number) => {
    for (let step = 0; step < at; step += 1) {
      await page.keyboard.press('j')
      await page.locator(`[role=option]:nth-child(${step + 2})[aria-selected=true]`).waitFor()
    }
    await expect.poll(() => field(page).inputValue()).toBe(captions[at])
    await page.locator('section[data-looked]').waitFor()
  }
  /** Everything of the queue that could move. */
  const places = (page: Page) =>
    page.getByRole('option').evaluateAll(rows => rows.map(one => [one.id, one.ariaSelected, one.getBoundingClientRect().top]))
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('role'))

  test('see what the other has open, and how a row changes where it stands when the other signs off', async () => {
    await go(ines, 2)
    await row(tomas, 2).getByText('with Ines Falk').waitFor()
    const before = await places(tomas)
    await ines.keyboard.press('a')
    await row(tomas, 2)
      .getByText(/^Signed off by Ines Falk, \d\d:\d\d$/)
      .waitFor()
    await row(tomas, 3).getByText('with Ines Falk').waitFor()
    expect(await row(tomas, 2).getByText('with Ines Falk').count()).toBe(0)
    expect(await places(tomas)).toEqual(before)
    expect(await focused(tomas)).toBe('listbox')
    expect(await field(tomas).inputValue()).toBe(captions[0])
    await ines.keyboard.press('g')
    await ines.keyboard.press('s')
    await row(tomas, 3).getByText('with Ines Falk').waitFor({ state: 'detached' })
  })

  test('sign off the same caption: it counts once, the second is told and is led on', async () => {
    await go(ines, 1)
    await go(tomas, 1)
    await tomas.route('**/decisions', async route => {
      await row(ines, 1)
        .getByText(/Signed off by you/)
        .waitFor()
      await route.continue()
    })
    await tomas.keyboard.press('a')
    await ines.keyboard.press('a')
    await tomas.getByText('Ines Falk signed this caption off just before you. It stands.').filter({ visible: true }).first().waitFor()
    await row(tomas, 1)
      .getByText(/Signed off by Ines Falk/)
      .waitFor()
    await expect.poll(() => field(tomas).inputValue()).toBe(captions[2])
    expect(await focused(tomas)).toBe('listbox')
    await tomas.unrouteAll()
  })

  test('edit the same caption: neither loses words, and the second chooses', async () => {
    for (const page of [ines, tomas]) {
      await page.keyboard.press('e')
      await page.keyboard.type(page === ines ? ', says Ines' : ', says Tomas')
    }
    await ines.keyboard.press('Enter')
    await row(tomas, 0).getByText(', says Ines').waitFor()
    expect(await field(tomas).inputValue()).toBe(`${captions[0]}, says Tomas`)
    await tomas.keyboard.press('Enter')
    await tomas.getByText(`It reads “${captions[0]}, says Ines” now.`, { exact: true }).waitFor()
    await tomas.getByText('Not saved. Somebody changed it meanwhile.', { exact: true }).waitFor()
    expect(await field(tomas).inputValue()).toBe(`${captions[0]}, says Tomas`)
    expect(await desk.read(tomas, path)).toBe(
      story.replace('one lies on the slip at the yard', 'one lies on the slip at the yard, says Ines'),
    )
    await tomas.getByRole('button', { name: 'Save it over that' }).click()
    expect(await focused(tomas)).toBe('listbox')
    await row(ines, 0).getByText(', says Tomas').waitFor()
    await expect.poll(() => field(ines).inputValue()).toBe(`${captions[0]}, says Tomas`)
    await ines.getByText('What was done').click()
    await ines.getByText(`edited: caption: ${captions[0]}, says Ines`).waitFor()
    expect(await desk.read(tomas, path)).toBe(
      story.replace('one lies on the slip at the yard', 'one lies on the slip at the yard, says Tomas'),
    )
  })
})
