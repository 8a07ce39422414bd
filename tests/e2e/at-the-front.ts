import { expect } from 'vitest'
import type { anHour } from './an-hour.ts'

export const order = 'source/_data/fronts.json'

/** What a manager looks at and does at the front again and again. */
export function atTheFront(hour: ReturnType<typeof anHour>) {
  const page = () => hour.page
  const slots = () => page().getByRole('list', { name: 'Slots on Front page' })
  const slot = (number: number) => slots().getByRole('button', { name: new RegExp(`^Slot ${number}: `) })
  const focused = () => page().evaluate(() => document.activeElement?.textContent)
  return {
    slots,
    slot,
    focused,
    comes: async () => {
      await page().keyboard.press('g')
      await page().keyboard.press('f')
      await slot(1).waitFor()
    },
    led: async () => (await slots().locator('[data-slot]').allTextContents()).map(text => text.replace(/^Slot \d+: /, '')),
    saved: () => page().getByRole('contentinfo').getByText('Next front saved').waitFor(),
    said: (text: string | RegExp) => page().getByRole('status').filter({ hasText: text }).first().waitFor(),
    press: async (...keys: readonly string[]) => {
      for (const key of keys) await page().keyboard.press(key)
    },
    hasFocus: (number: number) => expect.poll(focused).toMatch(new RegExp(`^Slot ${number}: `)),
    launch: async (why = '') => {
      await page().keyboard.press('Control+Enter')
      await page().getByRole('dialog').getByRole('button', { name: 'Launch now', disabled: false }).waitFor()
      if (why !== '') await page().getByRole('dialog').getByLabel('Why').fill(why)
      await page().keyboard.press('Control+Enter')
      await hour.words('Front page launched').waitFor()
      // The dialog goes after that, and the focus comes back to a slot.
      await page().getByRole('dialog').waitFor({ state: 'detached' })
      await expect.poll(focused).toMatch(/^Slot \d+: /)
    },
  }
}
