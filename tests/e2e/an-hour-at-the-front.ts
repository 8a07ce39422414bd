import type { Page } from 'playwright-core'
import { beforeEach, describe, expect, test } from 'vitest'
import { until } from '../support/until.ts'
import { anHour, cheese, cheeseHeadline, posts } from './an-hour.ts'
import { atTheFront, order } from './at-the-front.ts'
import type { BrowserDesk } from './desks.ts'

const bridge = 'Swing bridge to stay shut until spring'
const bridgeFile = `${posts}/swing_bridge_to_stay_shut_until_spring.md`

/** What a manager does with the front in an hour, on whatever desk `open` opens. The bytes of every file are compared. */
export const anHourAtTheFront = (open: () => Promise<BrowserDesk>) =>
  describe('an hour at the front', () => {
    const hour = anHour(open)
    const { words, file } = hour
    const { slots, slot, comes, led, saved, said, launch, hasFocus } = atTheFront(hour)
    let page: Page
    beforeEach(async () => {
      page = hour.page
      await comes()
    })

    test('is arranged by keys alone, each step is said, and put back by Escape', async () => {
      const before = await led()
      await slot(1).focus()
      for (let step = 0; step < 3; step += 1) await page.keyboard.press('j')
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(`Slot 4: ${before[3]}`)
      await page.keyboard.press('Space')
      await said('Lifted, slot 4 of 8. Arrows carry it, Space drops it, Escape puts it back.')
      await page.keyboard.press('ArrowUp')
      await said('Lifted, slot 3 of 8, was 4')
      await page.keyboard.press('ArrowUp')
      await said('Lifted, slot 2 of 8, was 4')
      await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(`Slot 2: ${before[3]}`)
      await page.keyboard.press('Space')
      await words(`“${before[3]}” in slot 2`).waitFor()
      const moved = [before[0], before[3], before[1], before[2], ...before.slice(4)]
      await expect.poll(led).toEqual(moved)
      await page.getByText('Next differs from live by 1 change').waitFor()
      expect(await slots().ariaSnapshot()).toContain('up 2')
      await page.keyboard.press('Space')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Escape')
      await said(`${before[3]} is back in slot 2.`)
      await expect.poll(led).toEqual(moved)
      await page.keyboard.press('5')
      await words(`“${before[3]}” in slot 5`).waitFor()
      await saved()
      await page.keyboard.press('g')
      await page.keyboard.press('s')
      await hour.row(bridge).waitFor()
      await page.keyboard.press('g')
      await page.keyboard.press('f')
      await expect.poll(led).toEqual([before[0], before[1], before[2], before[4], before[3], ...before.slice(5)])
      expect(await file(order)).toBe('')
    })

    test('is launched as one: who comes is featured, who goes is not, the order is written, and one undo takes it back', async () => {
      const [first, gone] = [await file(cheese), await file(bridgeFile)]
      expect((await led())[0]).toBe(bridge)
      await slot(1).focus()
      await page.keyboard.press('s')
      await words(`“${bridge}” off the front`).waitFor()
      await page.keyboard.press('/')
      await page.getByRole('searchbox', { name: 'Find a candidate' }).fill(cheeseHeadline)
      await page.getByRole('button', { name: `Put “${cheeseHeadline}” into slot 1` }).click()
      await expect.poll(async () => (await led())[0]).toBe(cheeseHeadline)
      await saved()
      expect([await file(cheese), await file(bridgeFile), await file(order)]).toEqual([first, gone, ''])
      await launch()
      await hasFocus(1)
      expect(await file(cheese)).toBe(first.replace('featured: false', 'featured: true'))
      expect(await file(bridgeFile)).toBe(gone.replace('featured: true', 'featured: false'))
      const { home } = JSON.parse(await file(order)) as { home: string[] }
      expect(home).toHaveLength(8)
      expect(home[0]).toBe(cheese)
      await page.getByRole('button', { name: 'Previously' }).click()
      await page.getByRole('button', { name: `Put “${bridge}” into slot 1` }).waitFor()
      await page.keyboard.press('Escape')
      await page.keyboard.press('z')
      await until(
        async () => [await file(cheese), await file(bridgeFile), await file(order)].join() === [first, gone, ''].join(),
        'the undo',
      )
    })

    test('keys act on the story that has the focus, also after an undo moved it', async () => {
      const before = await led()
      await slot(3).focus()
      await page.keyboard.press('1')
      await expect.poll(async () => (await led())[0]).toBe(before[2])
      await page.getByRole('button', { name: 'Undo' }).waitFor()
      await page.keyboard.press('z')
      await expect.poll(led).toEqual(before)
      await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(`Slot 3: ${before[2]}`)
      await page.keyboard.press('s')
      await words(`“${before[2]}” off the front`).waitFor()
      const without = [before[0], before[1], 'Empty', ...before.slice(3)]
      await expect.poll(led).toEqual(without)
      for (const [key, shown] of [
        ['z', before],
        ['Shift+z', without],
        ['z', before],
      ] as const) {
        await page.keyboard.press(key)
        await expect.poll(led).toEqual(shown)
        await hasFocus(3)
      }
    })

    test('a story is planned to go, the timeline shows the hours and what is wrong then, and the live front stays', async () => {
      const before = await led()
      await slots()
        .getByRole('button', { name: `Actions for ${before[1]}` })
        .click()
      await page.getByRole('menuitem', { name: 'Plan its time…' }).click()
      const dialog = page.getByRole('dialog')
      const then = new Date(Date.now() + 5 * 3_600_000)
      // As the browser of the tests has its clock.
      const local = (date: Date) =>
        new Date(date.getTime()).toLocaleString('sv-SE', { timeZone: 'Europe/Berlin' }).slice(0, 16).replace(' ', 'T')
      await dialog.getByLabel('Goes').fill(local(new Date(Date.now() - 3_600_000)))
      await page.keyboard.press('Control+Enter')
      await dialog.getByRole('alert').getByText('That time is over.').waitFor()
      await dialog.getByLabel('Goes').fill(local(then))
      await page.keyboard.press('Control+Enter')
      await page.getByRole('list', { name: 'Planned' }).getByText(`“${before[1]}” goes`).waitFor()
      await page.getByText(/^Slot 2 from \d\d:\d\d: This slot is empty/).waitFor()
      await page.keyboard.press('t')
      for (let hour = 0; hour < 6; hour += 1) await page.keyboard.press('Shift+ArrowRight')
      await expect.poll(async () => (await led())[1]).toBe('Empty')
      expect(await page.getByRole('slider', { name: 'The time to look at' }).getAttribute('aria-valuetext')).toMatch(
        /\d\d:\d\d, as it will be$/,
      )
      await page.keyboard.press('Control+Enter')
      await said('As it will be; go back to now to launch')
      expect(await page.getByRole('dialog').count()).toBe(0)
      await page.keyboard.press('Escape')
      await expect.poll(led).toEqual(before)
      await page.keyboard.press('Escape')
      await hasFocus(1)
      expect(await file(order)).toBe('')
      await page.keyboard.press('z')
      await page.getByText('Nothing is planned.').waitFor()
      await page.keyboard.press('Shift+z')
      await page.getByRole('button', { name: /^Take back: / }).click()
      await page.getByText('Nothing is planned.').waitFor()
      await page.keyboard.press('z')
      await page.getByRole('list', { name: 'Planned' }).getByText(`“${before[1]}” goes`).waitFor()
    })

    test('is looked at as cards, of the width of a phone and of a desktop, with what is prepared', async () => {
      const before = await led()
      await slot(2).focus()
      await page.keyboard.press('1')
      await expect.poll(led).toEqual([before[1], before[0], ...before.slice(2)])
      await page.getByRole('button', { name: 'Preview' }).click()
      const wide = page.getByRole('region', { name: 'The front as wide as a desktop' })
      await wide.getByRole('heading').nth(7).waitFor()
      expect(await wide.getByRole('heading').allTextContents()).toEqual([before[1], before[0], ...before.slice(2)])
      const list = page.getByRole('dialog').getByRole('list')
      const columns = () => list.evaluate(cards => getComputedStyle(cards).gridTemplateColumns.split(' ').length)
      expect(await columns()).toBe(3)
      await page.getByRole('button', { name: 'Phone', exact: true }).click()
      await expect.poll(columns).toBe(1)
    })

    test('a story that falls off a full front is named, and what was launched and taken back is still prepared', async () => {
      const before = await led()
      await slot(3).focus()
      await page.keyboard.press('/')
      await page.getByRole('searchbox', { name: 'Find a candidate' }).fill(cheeseHeadline)
      await page.getByRole('button', { name: `Put “${cheeseHeadline}” into slot 3` }).click()
      await words(`“${cheeseHeadline}” in slot 3; “${before[7]}” falls off`).waitFor()
      await saved()
      const prepared = await led()
      await launch()
      await slot(1).focus()
      await page.keyboard.press('z')
      await until(async () => (await file(order)) === '', 'the undo')
      await page.getByText(/^Next differs from live by \d changes?$/).waitFor()
      expect(await led()).toEqual(prepared)
      await page.keyboard.press('Shift+z')
      await until(async () => (await file(order)) !== '', 'the launch again')
      await page.getByText(/^Next differs from live/).waitFor({ state: 'hidden' })
      await page.keyboard.press('z')
      await until(async () => (await file(order)) === '', 'the second undo')
      await page.getByText(/^Next differs from live by \d changes?$/).waitFor()
      expect(await page.getByText('The live front changed since').count()).toBe(0)
    })

    test('V shows the other side, and a slot keeps the focus, whatever story it holds there', async () => {
      const before = await led()
      await slot(3).focus()
      await page.keyboard.press('/')
      await page.getByRole('searchbox', { name: 'Find a candidate' }).fill(cheeseHeadline)
      await page.keyboard.press('Enter')
      await expect.poll(async () => (await led())[2]).toBe(cheeseHeadline)
      await hasFocus(3)
      for (const shown of [before[2], cheeseHeadline]) {
        await page.keyboard.press('v')
        await expect.poll(async () => (await led())[2]).toBe(shown)
        await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(`Slot 3: ${shown}`)
      }
    })

    /** The story as the palette finds it. */
    const inPalette = async () => {
      await page.keyboard.press('Control+k')
      await page.getByRole('dialog').getByRole('combobox').fill(cheeseHeadline)
      return page.getByRole('option', { name: new RegExp(`^${cheeseHeadline}`) }).first()
    }

    test('a story is featured from the palette, in its live file at once', async () => {
      const before = await file(cheese)
      await (await inPalette()).waitFor()
      await page.keyboard.press('ArrowRight')
      await page.getByRole('option', { name: /^Feature/ }).click()
      await until(async () => (await file(cheese)) === before.replace('featured: false', 'featured: true'), 'the file')
      await page.getByRole('button', { name: 'Undo' }).waitFor()
      await page.keyboard.press('z')
      await until(async () => (await file(cheese)) === before, 'the undo')
    })

    test('typing “feature” offers it for the story that is open, and takes it back there', async () => {
      const before = await file(cheese)
      await (await inPalette()).click()
      const shown = page.getByRole('switch', { name: 'Featured' })
      await shown.waitFor()
      for (const [offered, on] of [
        ['Feature', true],
        ['Unfeature', false],
      ] as const) {
        await page.keyboard.press('Control+k')
        await page.getByRole('dialog').getByRole('combobox').fill('>feature')
        await page.getByRole('option', { name: offered, exact: true }).click()
        await expect.poll(() => shown.getAttribute('aria-checked')).toBe(String(on))
        expect(await file(cheese)).toBe(on ? before.replace('featured: false', 'featured: true') : before)
      }
    })

    test('“Only these…” begins with the stories of the front as those that stay', async () => {
      await page.getByRole('button', { name: 'Only these…' }).click()
      const dialog = page.getByRole('dialog')
      expect(await dialog.getByLabel('The 8 stories that are selected').isChecked()).toBe(true)
      await dialog.getByText('8 stories are featured then').waitFor()
      await page.keyboard.press('Escape')
      await page.getByRole('toolbar').getByText('8 selected').waitFor()
    })

    test('a step is taken back with Z, and what was prepared is discarded as a whole', async () => {
      const before = await led()
      await slot(2).focus()
      await page.keyboard.press('1')
      await expect.poll(led).toEqual([before[1], before[0], ...before.slice(2)])
      await words(`“${before[1]}” in slot 1`).waitFor()
      await page.keyboard.press('z')
      await expect.poll(led).toEqual(before)
      await slot(8).focus()
      await page.keyboard.press('1')
      await words(`“${before[7]}” in slot 1`).waitFor()
      await page.getByRole('button', { name: 'Discard' }).click()
      await expect.poll(led).toEqual(before)
      await hasFocus(1)
      await page.keyboard.press('v')
      await page.getByText('This is what readers see.').waitFor()
      expect(
        await slots()
          .getByRole('button', { name: /^Actions for/ })
          .count(),
      ).toBe(0)
    })

    test('what is told covers no slot, and the timeline is one line until something is planned', async () => {
      await page.setViewportSize({ width: 1360, height: 900 })
      await slot(3).focus()
      await page.keyboard.press('1')
      const [told, list, line] = await Promise.all(
        [page.getByRole('region', { name: 'What was done' }), slots(), page.getByRole('region', { name: 'Timeline' })].map(one =>
          one.boundingBox(),
        ),
      )
      expect(told?.x).toBeGreaterThan((list?.x ?? 0) + (list?.width ?? 0))
      expect(line?.height).toBeLessThan(48)
    })

    test('on a phone Escape closes the candidates and gives the focus back', async () => {
      await page.setViewportSize({ width: 390, height: 844 })
      await slot(2).focus()
      await page.keyboard.press('/')
      const search = page.getByRole('searchbox', { name: 'Find a candidate' })
      await until(() => search.evaluate(field => field === document.activeElement), 'the search')
      await page.keyboard.press('Escape')
      await search.waitFor({ state: 'hidden' })
      await hasFocus(2)
      await page.getByRole('button', { name: 'Preview' }).click()
      await page.getByRole('region', { name: 'The front as wide as a phone' }).waitFor()
    })
  })
