import type { Locator, Page } from 'playwright-core'
import { beforeEach, describe, expect, test } from 'vitest'
import { until } from '../support/until.ts'
import { anHour, cheese, cheeseHeadline, posts } from './an-hour.ts'
import { atTheFront, order } from './at-the-front.ts'
import type { BrowserDesk } from './desks.ts'

const bridgeFile = `${posts}/swing_bridge_to_stay_shut_until_spring.md`
const calls = JSON.stringify({ fronts: { words: { headline: 'front_title', kicker: 'kicker', picture: 'front_image' } } })

/** What a manager does who is not alone at the front, and in a hurry. */
export const aBusyHourAtTheFront = (open: () => Promise<BrowserDesk>) =>
  describe('a busy hour at the front', () => {
    const hour = anHour(open)
    const { words, file } = hour
    const { slot, slots, led, comes, said, press, launch, hasFocus } = atTheFront(hour)
    let page: Page
    beforeEach(async () => {
      page = hour.page
      await comes()
    })
    const search = () => page.getByRole('searchbox', { name: 'Find a candidate' })
    const write = (path: string, text: string | null) => hour.desk.write(page, path, text)
    const moved = (list: readonly string[], from: number, to: number) => list.toSpliced(from, 1).toSpliced(to, 0, list[from] ?? '')

    test('a story is called something else here: a step that can be undone, discarded and launched, and its file changes with the launch alone', async () => {
      const [before, text] = [await led(), await file(bridgeFile)]
      await write('stet.config.json', calls)
      await slot(1).focus()
      const dialog = page.getByRole('dialog')
      await until(async () => {
        await page.keyboard.press('n')
        return dialog.isVisible()
      }, 'the words of the site')
      expect(await dialog.getByLabel('Headline').getAttribute('placeholder')).toBe(before[0])
      await dialog.getByLabel('Headline').fill('The bridge stays shut')
      await dialog.getByLabel('Kicker').fill('Harbour')
      await dialog.getByRole('button', { name: 'Choose…' }).click()
      await dialog.getByRole('searchbox').fill('bakery')
      await dialog.getByRole('option', { name: /bakery/i }).click()
      await dialog.getByRole('button', { name: 'Take this picture' }).click()
      expect(await dialog.getByRole('textbox', { name: 'Picture' }).inputValue()).toBe('/assets/img/bakery.jpg')
      expect(await dialog.getByLabel('Kicker').inputValue()).toBe('Harbour')
      await press('Escape')
      await words('Not saved. What you typed is here when you open this again.').waitFor()
      await hasFocus(1)
      await press('n')
      await dialog.getByText('This is what you typed before. It is not saved.').waitFor()
      expect(await dialog.getByLabel('Kicker').inputValue()).toBe('Harbour')
      await dialog.getByLabel('Headline').press('Enter')
      const called = slots().getByText('The bridge stays shut')
      await called.waitFor()
      await slots().getByText(`its own headline: ${before[0]}`).waitFor()
      await page.getByText('Next differs from live by 1 change').waitFor()
      await press('z')
      await called.waitFor({ state: 'detached' })
      await press('Shift+z')
      await called.waitFor()
      await page.getByRole('button', { name: 'Discard' }).click()
      await called.waitFor({ state: 'detached' })
      await press('z')
      await called.waitFor()
      expect(await file(bridgeFile)).toBe(text)
      await launch('The council decided')
      expect(await file(bridgeFile)).toContain('front_title: The bridge stays shut')
      expect(await file(bridgeFile)).toContain('kicker: Harbour')
      expect(await file(bridgeFile)).toContain('front_image: /assets/img/bakery.jpg')
      await press('v')
      await called.waitFor()
      await slots()
        .getByText(/^leads since/)
        .first()
        .waitFor()
      await press('v', 'z')
      await until(async () => (await file(bridgeFile)) === text, 'the undo')
      await page.getByText('Next differs from live by 1 change').waitFor()
      await called.waitFor()
    })

    test('what is carried is dropped before anything else is done: Enter, V, a candidate, a launch', async () => {
      const before = await led()
      await slot(2).focus()
      await press('Space', 'ArrowDown', 'Enter')
      await words(`“${before[1]}” in slot 3`).waitFor()
      await expect.poll(led).toEqual(moved(before, 1, 2))
      await hasFocus(3)
      await press('Space', 'ArrowUp', 'v')
      await page.getByText('This is what readers see.').waitFor()
      await press('v')
      await expect.poll(led).toEqual(before)
      await slot(1).focus()
      await press('Space', 'ArrowDown')
      await page
        .getByRole('button', { name: /^Put “.*” into slot 2$/ })
        .nth(0)
        .waitFor()
      await press('Control+Enter')
      const dialog = page.getByRole('dialog')
      await dialog
        .getByText(/^Slot 2, “/)
        .first()
        .waitFor()
      await press('Escape')
      await expect.poll(led).toEqual(moved(before, 0, 1))
      await slot(1).focus()
      await press('Space', 'ArrowDown', '/')
      await search().fill(cheeseHeadline)
      await page.getByRole('button', { name: `Put “${cheeseHeadline}” into slot 2` }).click()
      await words(`“${cheeseHeadline}” in slot 2`).waitFor()
      await expect.poll(led).toEqual([before[0], cheeseHeadline, ...before.slice(1, 7)])
    })

    test('where the desk is gone that is said, and a step says what to do', async () => {
      const before = await led()
      await slot(3).focus()
      await press('1')
      await words('Next front saved').waitFor()
      const prepared = await led()
      await hour.desk.gone(page)
      await press('4')
      await page
        .getByText('Not arranged.')
        .locator('..')
        .getByText('The desk does not answer. Nothing is lost: do it again when it does.')
        .waitFor()
      expect(await led()).toEqual(prepared)
      await hour.desk.back(page)
      await press('4')
      await expect.poll(led).toEqual([before[0], before[1], before[3], before[2], ...before.slice(4)])
    })

    test('where a story that is dragged would come is shown before it is let go', async () => {
      const before = await led()
      const over = async (from: Locator, number: number) => {
        await from.hover()
        await page.mouse.down()
        for (const position of [
          { x: 40, y: 30 },
          { x: 44, y: 34 },
        ])
          await row(number).hover({ position, force: true })
      }
      const row = (number: number) =>
        slots()
          .getByRole('listitem')
          .nth(number - 1)
      const mark = (number: number, side: '::before' | '::after') =>
        row(number).evaluate((item, which) => getComputedStyle(item, which).height, side)
      await over(
        page
          .getByRole('complementary')
          .or(page.getByRole('region', { name: 'Candidates' }))
          .getByRole('listitem')
          .last(),
        3,
      )
      await expect.poll(() => mark(3, '::before')).toBe('3px')
      await page.mouse.up()
      await expect.poll(async () => (await led())[3]).toBe(before[2])
      expect(await mark(3, '::before')).toBe('auto')
      const after = await led()
      await over(row(2), 4)
      await expect.poll(() => mark(4, '::after')).toBe('3px')
      await page.mouse.up()
      await expect.poll(led).toEqual(moved(after, 1, 3))
    })

    test('a candidate that cannot lead yet, or not at all, says so before it is put into a slot', async () => {
      const live = await file(cheese)
      const states: readonly (readonly [string, string])[] = [
        ['embargo: 2100-01-01 06:00', 'Embargoed until 1 Jan 2100 06:00'],
        ['published: false', 'Held back'],
      ]
      await press('/')
      await search().fill(cheeseHeadline)
      const candidate = page
        .getByRole('listitem')
        .filter({ has: page.getByRole('button', { name: `Put “${cheeseHeadline}” into slot 1` }) })
      await candidate.waitFor()
      for (const [line, state] of states) {
        await write(cheese, live.replace('featured: false', `featured: false\n${line}`))
        await candidate.getByText(state).waitFor()
      }
      await write(cheese, live.replace(/^date:.*$/m, 'date: 2100-01-01 06:00'))
      await candidate.getByText('Scheduled 1 Jan 2100 06:00').waitFor()
    })

    test('S takes what is carried off the front, and a digit drops it there', async () => {
      const before = await led()
      await slot(2).focus()
      await press('Space', 'ArrowDown', '5')
      await expect.poll(led).toEqual(moved(before, 1, 4))
      await words(`“${before[1]}” in slot 5`).waitFor()
      await press('Space', 'ArrowUp', 's')
      await words(`“${before[1]}” off the front`).waitFor()
      await expect.poll(led).toEqual([before[0], before[2], before[3], before[4], 'Empty', ...before.slice(5)])
    })

    test('a story that is taken away while it is carried is not lifted any more, and that is said', async () => {
      const before = await led()
      await slot(1).focus()
      await press('Space', 'ArrowDown')
      await write(bridgeFile, null)
      await said(`“${before[0]}” is not on the front any more. Nothing is lifted.`)
      await expect.poll(led).not.toContain(before[0])
      await hasFocus(2)
      await press('Escape')
      expect((await led())[0]).toBe(before[1])
    })

    test('Enter in the search puts the first that it finds into the slot, and Ctrl Enter there launches', async () => {
      const before = await file(cheese)
      await slot(3).focus()
      await press('/')
      await search().fill(cheeseHeadline)
      await press('Enter')
      await expect.poll(async () => (await led())[2]).toBe(cheeseHeadline)
      await hasFocus(3)
      await press('/')
      await launch()
      expect(await file(cheese)).toBe(before.replace('featured: false', 'featured: true'))
      await search().focus()
      await press('ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp')
      expect(await search().evaluate(field => field === document.activeElement)).toBe(true)
    })

    test('a live front that changed since the next one was begun, and an order that cannot be read, are said at once', async () => {
      const before = await led()
      await slot(8).focus()
      await press('7')
      await words(`“${before[7]}” in slot 7`).waitFor()
      await launch()
      const launched = await file(order)
      await press('6')
      await words(`“${before[7]}” in slot 6`).waitFor()
      const { home } = JSON.parse(launched) as { home: string[] }
      await write(order, `${JSON.stringify({ home: home.slice(1) }, null, 2)}\n`)
      await page.getByText(`The live front changed since this was begun: “${before[0]}” went, and would come back with a launch.`).waitFor()
      await page.getByRole('button', { name: 'Discard' }).first().click()
      await expect.poll(async () => (await led())[0]).toBe(before[1])
      await write(order, '["a list of ours"]\n')
      await page.getByText(`${order} holds something else than the order of fronts`).waitFor()
      const held = page.getByRole('button', { name: 'Launch…' })
      expect(await held.getAttribute('aria-disabled')).toBe('true')
      await page.getByText('The order cannot be read; mend it first').waitFor()
      await write(order, launched)
      await expect.poll(async () => (await led())[0]).toBe(before[0])
    })

    test('the switch in a live story is one act: Z takes it back in its file and in the story, and Shift Z does it again', async () => {
      const before = await file(cheese)
      const featured = before.replace('featured: false', 'featured: true')
      await press('/')
      await search().fill(cheeseHeadline)
      await press('Enter')
      await expect.poll(led).toContain(cheeseHeadline)
      await page.getByRole('button', { name: new RegExp(`: ${cheeseHeadline}$`) }).click()
      const form = page.getByRole('switch', { name: 'Featured' })
      await form.click()
      await words(`“${cheeseHeadline}” featured`).waitFor()
      expect(await file(cheese)).toBe(featured)
      await form.blur()
      await press('z')
      await until(async () => (await file(cheese)) === before, 'the undo')
      await expect.poll(() => form.getAttribute('aria-checked')).toBe('false')
      await press('Shift+z')
      await until(async () => (await file(cheese)) === featured, 'the redo')
      await expect.poll(() => form.getAttribute('aria-checked')).toBe('true')
    })

    test('what somebody else arranges while the launch is looked at is said, and is launched only once it was looked at', async () => {
      const before = await led()
      await slot(2).focus()
      await press('1')
      await words(`“${before[1]}” in slot 1`).waitFor()
      await press('Control+Enter')
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('button', { name: 'Launch now', disabled: false }).waitFor()
      const moves = dialog.getByRole('region', { name: 'What changes' }).locator('dl')
      const looked = await moves.textContent()
      await page.evaluate(async () => {
        const { next } = await (await fetch('/api/fronts/home')).json()
        const step = { op: 'off', story: next[3].story.id }
        await fetch('/api/fronts/home/next', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(step),
        })
      })
      await dialog.getByRole('alert').getByText('This front was arranged since you looked').waitFor()
      expect(await moves.textContent()).toBe(looked)
      await press('Control+Enter')
      expect(await file(order)).toBe('')
      await dialog.getByRole('button', { name: 'Look at it as it is now' }).click()
      await moves.getByText('Goes').waitFor()
      await dialog.getByRole('button', { name: 'Launch now', disabled: false }).waitFor()
      expect(await dialog.getByRole('alert').count()).toBe(0)
      await press('Control+Enter')
      await words('Front page launched').waitFor()
      expect(await led()).not.toContain(before[3])
    })

    test('what is launched in the place of a front that ends is asked whether it ends then, too', async () => {
      const before = await led()
      const dialog = page.getByRole('dialog')
      const end = await page.evaluate(() => {
        const then = new Date(Date.now() + 3 * 3_600_000)
        return new Date(then.getTime() - then.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
      })
      await slot(2).focus()
      await press('1')
      await words(`“${before[1]}” in slot 1`).waitFor()
      await press('Control+Enter')
      expect(await dialog.getByText('The live front was to end').count()).toBe(0)
      await dialog.getByLabel('Until, if it ends').fill(end)
      await dialog.getByRole('button', { name: 'Launch now', disabled: false }).waitFor()
      await press('Control+Enter')
      await words('Front page launched').waitFor()
      await page.getByRole('button', { name: /^Take back: / }).click()
      await page.getByText('Nothing is planned.').waitFor()
      await press('z')
      await page.getByRole('button', { name: /^Take back: / }).waitFor()
      await slot(3).focus()
      await press('1')
      await words(`“${before[2]}” in slot 1`).waitFor()
      await press('Control+Enter')
      await dialog.getByText(/The live front was to end .*; this launch takes its place\./).waitFor()
      expect(await dialog.getByLabel('Until, if it ends').inputValue()).toBe(end)
    })
  })
