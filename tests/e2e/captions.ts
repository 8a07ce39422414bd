import type { Page } from 'playwright-core'
import { beforeEach, describe, expect, test } from 'vitest'
import { aStory } from '../support/a-site.ts'
import { anHour, posts } from './an-hour.ts'
import type { BrowserDesk } from './desks.ts'

const path = `${posts}/boats.md`
const boat = (caption: string) => `![A boat on the slip](/assets/img/ferry.jpg "${caption}")`
const loose = 'A queue of boats at the slip, pictured on Monday before the ramp was mended'
const figures = [
  'Boat number one lies on the slip at the north yard',
  'esidents of the quay carry boat number two to the slip',
  'Boat number three, painted by two of its owners on a Sunday',
  'Boat four',
].map(boat)
const more = Array.from({ length: 10 }, (_, at) => boat(`Boat number ${at + 20} lies in the harbour at high water`))
const story = aStory({
  title: 'Fourteen boats',
  // The oldest of all, so that it comes first.
  date: '2020-01-02-10-00-00',
  body: `Residents of the quay mended fourteen boats in a year. It took them every Sunday.\n\n${figures.join('\n\n')}\n\nThe ramp was mended last. Nobody who was asked believed it.\n\n${loose}  \n\nThe harbour master asked for patience. Most had none left.\n\n${more.join('\n\n')}\n`,
})

/** What the page shows of the queue and of the caption in front. */
interface Shown {
  readonly row: string
  readonly text: string
  readonly pane: string | null
  readonly eyes: number
}

const many = 60

/** An hour of a copy editor at the caption desk, on whatever desk `open` opens: by keys alone. */
export const captions = (open: () => Promise<BrowserDesk>) =>
  describe('sixty captions in a row, and five with other keys before them,', () => {
    const hour = anHour(open)
    let page: Page
    beforeEach(async () => {
      page = hour.page
      const section = page.getByRole('link', { name: /^Captions \d/ })
      const before = await section.textContent()
      await hour.desk.write(page, path, story)
      await expect.poll(() => section.textContent()).not.toBe(before)
      await page.keyboard.press('g')
      await page.keyboard.press('c')
      await caption().waitFor()
      await page.locator('section[data-looked]').waitFor()
      await page.evaluate(watchFocus)
    })

    const caption = () => page.getByRole('textbox', { name: 'Caption', exact: true })
    const shown = (): Promise<Shown> => page.evaluate(read)
    const lostFocus = () => page.evaluate(() => (globalThis as { lostFocus?: string[] }).lostFocus)
    /** Does something that decides about the caption in front, and waits until the next one is in the pane. */
    const decide = async (...keys: string[]) => {
      const { row } = await shown()
      for (const key of keys) await page.keyboard.press(key)
      await page.waitForFunction(isNext, row)
      const { text, pane } = await shown()
      if (pane !== '') expect(text).toBe(pane)
      return row
    }

    test('by keys alone: each key acts on the caption in the pane, the next one comes, and the focus is never on the page', async () => {
      const before = await shown()
      expect(before.eyes).toBeGreaterThan(many + 5)
      // An edit that its writer signs off without leaving the field.
      await page.keyboard.press('e')
      await page.keyboard.type(', in May')
      await decide('Control+Enter')
      // A fix, then the sign-off.
      await page.keyboard.press('f')
      await expect.poll(() => caption().inputValue()).toMatch(/^Residents/)
      await decide('a')
      await page.keyboard.press('r')
      await page.getByRole('dialog').getByRole('textbox').waitFor()
      await page.keyboard.type('Which Sunday?')
      await decide('Enter')
      // A finding that stands, then the sign-off.
      await page.keyboard.press('x')
      await page.getByRole('group', { name: 'Why?' }).waitFor()
      await page.keyboard.press('4')
      await page.keyboard.type('As its owner says')
      await page.keyboard.press('Enter')
      await page
        .getByText(/: stands/)
        .first()
        .waitFor()
      await decide('a')
      await page.getByText('No picture belongs to it').waitFor()
      await decide('t')
      // The second of two quick presses is not meant for a caption that nobody has seen.
      const pressed = await shown()
      await Promise.all([page.keyboard.press('a'), page.keyboard.press('a')])
      await page.waitForFunction(isNext, pressed.row)
      // A key that is held down signs off what was in front, and nothing that comes.
      const held = await shown()
      await page.keyboard.down('a')
      await page.waitForFunction(isNext, held.row)
      await page.keyboard.down('a')
      await page.keyboard.up('a')
      // The count at the end tells that each of the two signed off one.
      let last = ''
      for (let signed = 2; signed < many; signed += 1) last = await decide('a')
      await expect.poll(async () => (await shown()).eyes).toBe(before.eyes - many - 5)
      await page
        .getByRole('contentinfo')
        .getByText(`${many + 3} signed off today`)
        .waitFor()
      await page.keyboard.press('z')
      await expect.poll(async () => (await shown()).row).toBe(last)
      await page
        .locator(`#${last}`)
        .getByText(/Needs review|Loose caption/)
        .waitFor()
      await expect.poll(async () => (await shown()).eyes).toBe(before.eyes - many - 4)
      expect(await lostFocus()).toEqual([])
      expect(await hour.file(path)).toBe(
        story.replace('at the north yard"', 'at the north yard, in May"').replace('"esidents', '"Residents'),
      )
    }, 120_000)

    test('the last of a list that is searched for: nothing is left, the row stays, and it is signed off once and taken back', async () => {
      const rows = page.getByRole('option')
      // A search that is emptied again leads back to what was open.
      await page.keyboard.press('j')
      await expect.poll(() => caption().inputValue()).toMatch(/^esidents/)
      await page.keyboard.press('/')
      await page.keyboard.type('painted by two')
      await expect.poll(() => rows.count()).toBe(1)
      await page.keyboard.press('Escape')
      await expect.poll(() => caption().inputValue()).toMatch(/^esidents/)
      await page.keyboard.press('Escape')
      await page.keyboard.press('/')
      await page.keyboard.type('painted by two')
      await expect.poll(() => rows.count()).toBe(1)
      await page.keyboard.press('Enter')
      await expect.poll(() => caption().inputValue()).toMatch(/^Boat number three/)
      await page.locator('section[data-looked]').waitFor()
      await page.keyboard.press('a')
      await page.getByRole('heading', { name: 'Nothing is left in this list.' }).waitFor()
      await rows.getByText(/Signed off/).waitFor()
      const count = page.getByRole('contentinfo').getByText('1 signed off today')
      await count.waitFor()
      await page.keyboard.press('a')
      await page.keyboard.press('k')
      await page.locator('section[data-looked]').waitFor()
      await page.keyboard.press('a')
      await page.getByRole('heading', { name: 'Nothing is left in this list.' }).waitFor()
      await count.waitFor()
      await page.keyboard.press('z')
      await rows.getByText('Needs review').waitFor()
      await expect.poll(() => caption().inputValue()).toMatch(/^Boat number three/)
      expect(await lostFocus()).toEqual([])
    }, 60_000)
  })

/** Looks at every frame whether the page itself has the focus, and remembers at which caption. */
function watchFocus(): void {
  const lostFocus: string[] = []
  Object.assign(globalThis, { lostFocus })
  const look = () => {
    if (document.activeElement === document.body) lostFocus.push(location.search)
    requestAnimationFrame(look)
  }
  look()
}

/** What the page shows, for the page. */
function read(): Shown {
  const row = document.querySelector('[role=option][aria-selected=true]')
  const eyes = document.querySelector('nav[aria-label=Views] .n')?.textContent ?? ''
  const pane = document.querySelector<HTMLTextAreaElement>('section textarea')
  return {
    row: row?.id ?? '',
    text: row?.querySelector('p')?.textContent ?? '',
    pane: pane?.value ?? null,
    eyes: Number(eyes.replaceAll(',', '')),
  }
}

/** Whether another caption than this is in front, and there to be read. */
function isNext(before: string): boolean {
  const row = document.querySelector('[role=option][aria-selected=true]')
  return row !== null && row.id !== before && document.querySelector('section[data-looked] textarea') !== null
}

/** Whether what is told covers anything of what can be decided; null while nothing is told. */
export const coversBar = async (page: Page): Promise<boolean | null> => {
  const told = await page.getByRole('region', { name: 'What was done' }).boundingBox()
  const bar = await page
    .locator('div')
    .filter({ has: page.getByRole('button', { name: /^Approve/ }) })
    .last()
    .boundingBox()
  if (!told || !bar) return null
  return told.x + told.width > bar.x && told.x < bar.x + bar.width && told.y + told.height > bar.y && told.y < bar.y + bar.height
}
