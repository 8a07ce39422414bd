import { afterEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { openStories, type StoriesDesk } from './stories-desk.tsx'

let desk: StoriesDesk
afterEach(() => desk.close())
const open = async (total = 25_000, options = {}) => {
  desk = await openStories(total, options)
}
const keys = (text: string) => userEvent.keyboard(text)
const settle = (check: () => void) => vi.waitFor(check, { timeout: 2000 })

const says = (where: string, words: string) => settle(() => expect(document.querySelector(where)?.textContent).toContain(words))

describe('the cursor is the focus', () => {
  it('j and k and the arrows move it, and it stops at both ends', async () => {
    await open(3)
    await keys('j')
    expect(desk.focused()).toBe(0)
    await keys('j{ArrowDown}j')
    expect(desk.focused()).toBe(2)
    await keys('kkk')
    expect(desk.focused()).toBe(0)
  })

  it('End goes to the last of 25,000, and it is there', async () => {
    await open()
    await keys('{End}')
    await settle(() => expect(desk.focused()).toBe(24_999))
    await settle(() => expect(document.activeElement?.textContent).toContain('Story 25000'))
    await keys('{Home}')
    await settle(() => expect(desk.focused()).toBe(0))
  })

  it('stays when its row is scrolled away', async () => {
    await open()
    await keys('jj')
    desk.grid().scrollTop = 40_000
    await settle(() => expect(desk.grid().querySelector('[data-index="625"]')).not.toBeNull())
    expect(desk.focused()).toBe(1)
    await keys('j')
    await settle(() => expect(desk.focused()).toBe(2))
  })

  it('is one Tab stop', async () => {
    await open(50)
    await keys('jjj')
    expect(desk.grid().querySelectorAll('[tabindex="0"]').length).toBe(1)
  })

  it('only a few rows exist', async () => {
    await open()
    expect(desk.grid().querySelectorAll('[data-index]').length).toBeLessThan(60)
  })
})

describe('selecting', () => {
  it('x takes one, Shift J extends and Shift K takes back', async () => {
    await open(20)
    await keys('jjx')
    expect(desk.selected()).toEqual([1])
    await keys('{Shift>}jj{/Shift}')
    await settle(() => expect(desk.selected()).toEqual([1, 2, 3]))
    await keys('{Shift>}k{/Shift}')
    await settle(() => expect(desk.selected()).toEqual([1, 2]))
  })

  it('a click with Shift takes the stretch', async () => {
    await open(20)
    await keys('jx')
    await userEvent.click(page.getByRole('row', { name: /Story 4/ }), { modifiers: ['Shift'] })
    await settle(() => expect(desk.selected()).toEqual([0, 1, 2, 3]))
    expect(desk.opened).toEqual([])
  })

  it('Mod A takes all that match, Esc lets them go and keeps the cursor', async () => {
    await open()
    await keys('jj{Control>}a{/Control}')
    await says('[role="toolbar"]', '25,000 selected')
    await keys('{Escape}')
    expect(desk.selected()).toEqual([])
    expect(desk.focused()).toBe(1)
  })

  it('the focus is back in the list when the bar of the selection goes', async () => {
    await open(20)
    await keys('jjx')
    await userEvent.click(page.getByRole('button', { name: 'Clear' }))
    await settle(() => expect(desk.focused()).toBe(1))
  })
})

describe('doing', () => {
  it('Enter and a click open', async () => {
    await open(20)
    await keys('jj{Enter}')
    expect(desk.opened).toEqual([2])
    await userEvent.click(page.getByRole('link', { name: 'Story 4' }))
    expect(desk.opened).toEqual([2, 4])
  })

  it('s features at once', async () => {
    await open(20)
    await keys('js')
    await expect
      .element(page.getByRole('row', { name: /Story 1 / }).getByRole('button', { name: 'Featured' }))
      .toHaveAttribute('aria-pressed', 'true')
    await settle(() => expect(desk.asked).toEqual(['PUT /api/stories/1/featured']))
  })

  it('a star that could not be written is empty again, and a banner says why', async () => {
    await open(20, { refuses: true })
    await keys('js')
    await says('[role="alert"]', 'Not featured. The live file is write-protected. The switch is back where it was.')
    const star = page.getByRole('row', { name: /Story 1 / }).getByRole('button', { name: 'Featured' })
    await expect.element(star).toHaveAttribute('aria-pressed', 'false')
  })

  it('a draft is spiked at once; a published story asks first, and the focus comes back', async () => {
    await open(20)
    await keys('j{Backspace}')
    await settle(() => expect(desk.asked).toEqual(['POST /api/stories/1/spike']))
    await keys('j{Backspace}')
    await says('dialog', 'It comes off the site now.')
    await keys('{Escape}')
    await settle(() => expect(desk.focused()).toBe(1))
    expect(desk.asked.length).toBe(1)
  })

  it('the menu of a row opens from the keyboard and gives the focus back', async () => {
    await open(20)
    await keys('jj{Shift>}{F10}{/Shift}')
    await expect.element(page.getByRole('menuitem', { name: 'Open', exact: true })).toHaveFocus()
    await keys('{Escape}')
    await settle(() => expect(desk.focused()).toBe(1))
  })
})

describe('searching', () => {
  it('letters typed in the search are letters', async () => {
    await open(20)
    await keys('j/jks')
    await settle(() => expect(desk.search().q).toBe('jks'))
    expect(desk.asked).toEqual([])
    await expect.element(page.getByRole('heading', { name: 'Nothing mentions “jks”' })).toBeVisible()
  })

  it('Esc leaves the words, then the field', async () => {
    await open(20)
    await keys('/abc')
    await settle(() => expect(desk.search().q).toBe('abc'))
    await keys('{Escape}')
    await settle(() => expect(desk.search().q).toBeUndefined())
    await settle(() => expect(desk.grid().querySelector('[data-index="0"] a')).not.toBeNull())
    await keys('{Escape}')
    expect(desk.focused()).toBe(0)
  })

  it('brackets step through the views', async () => {
    await open(20)
    await keys(']')
    await settle(() => expect(desk.search()).toEqual({ view: 'drafts' }))
    await keys('[[')
    await settle(() => expect(desk.search()).toEqual({}))
  })
})
