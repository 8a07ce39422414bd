import type { Page } from 'playwright-core'
import { beforeEach, describe, expect, test } from 'vitest'
import { until } from '../support/until.ts'
import { anHour, cheese, cheeseHeadline, posts } from './an-hour.ts'
import type { BrowserDesk } from './desks.ts'

/** What an editor does in an hour, on whatever desk `open` opens. The bytes of the file are compared at every publication. */
export const anEditorsHour = (open: () => Promise<BrowserDesk>) =>
  describe('an editor’s hour', () => {
    const hour = anHour(open)
    const { row, words, find, text, openStory, saved, letStand, publish, file } = hour
    let page: Page
    let desk: BrowserDesk
    beforeEach(() => {
      page = hour.page
      desk = hour.desk
    })

    test('finds a story by its words, opens it, and publishes one changed word: the file changes by that', async () => {
      const before = await file(cheese)
      await page.keyboard.press('/')
      await page.keyboard.type('lighthouse cheese stone')
      await row(cheeseHeadline).waitFor()
      await page.locator('mark').first().waitFor()
      await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('lighthouse cheese stone')
      await page.keyboard.press('Enter')
      await page.keyboard.press('Enter')
      await text().waitFor()
      await text().getByText('Does that do anything?').click()
      await page.keyboard.press('End')
      await page.keyboard.type(' To the cheese?')
      await saved()
      expect(await file(cheese)).toBe(before)
      await page.keyboard.press('Control+Enter')
      const dialog = page.getByRole('dialog')
      await dialog.getByText(cheese).waitFor()
      await dialog.getByText('To the cheese?').waitFor()
      await letStand('Agreed with its owner')
      await page.keyboard.press('Enter')
      expect(await file(cheese)).toBe(before)
      await page.keyboard.press('Control+Enter')
      await until(async () => (await file(cheese)) !== before, 'the publication')
      expect(await file(cheese)).toBe(before.replace('Does that do anything?', 'Does that do anything? To the cheese?'))
    })

    test('changes headline, standfirst, categories and date: only those values change', async () => {
      const before = await file(cheese)
      await openStory(cheeseHeadline)
      await page.getByRole('textbox', { name: 'Headline' }).fill("Where the night market's cheese: comes from")
      await page.getByRole('textbox', { name: 'Standfirst' }).fill('Down forty-one steps')
      await page.getByRole('combobox', { name: 'Categories' }).fill('local')
      await page.keyboard.press('Enter')
      await page.getByRole('textbox', { name: 'Date: Time' }).fill('09:05:00')
      await page.keyboard.press('Tab')
      await saved()
      await publish()
      const after = await file(cheese)
      const changed = (one: string, other: string) => one.split('\n').filter((line, at) => line !== other.split('\n')[at])
      expect(after.split('\n')).toHaveLength(before.split('\n').length)
      expect(changed(after, before)).toEqual([
        expect.stringMatching(/^title: ["'].*night market'+s cheese: comes from["'] *$/),
        expect.stringMatching(/^description: Down forty-one steps *$/),
        expect.stringMatching(/^date: 2026-11-16-09-05-00 *$/),
        expect.stringMatching(/^categories: .*whats-on, local\] *$/),
      ])
    })

    test('goes from the headline to the standfirst to the text by Enter, and no letter falls between them', async () => {
      const before = await file(cheese)
      await openStory(cheeseHeadline)
      await page.getByRole('textbox', { name: 'Headline' }).click()
      await page.keyboard.press('End')
      await page.keyboard.type(' now\nA line. \nB line. ', { delay: 5 })
      await saved()
      await publish()
      const after = await file(cheese)
      expect(after).toMatch(/^title: .*cheese comes from now ?$/m)
      expect(after).toContain('\nB line. There is a smell')
      expect(after).not.toBe(before)
    })

    test('goes to what the checks found, applies it and lets another stand: only that word of the file changes', async () => {
      const path = `${posts}/mayors_office_admits_error_in_recycling_figures.md`
      const before = await file(path)
      await openStory('Mayors office admits error')
      const count = page.getByRole('button', { name: /2 errors.*Go to the first/ })
      await count.waitFor()
      expect(page.workers().map(worker => new URL(worker.url()).pathname)).toContainEqual(expect.stringContaining('check-worker'))
      await page.keyboard.press('F8')
      await page.getByRole('region', { name: 'Error: lost-apostrophe' }).getByText("Mayor's", { exact: true }).waitFor()
      await page.keyboard.press('Control+.')
      await expect.poll(() => page.getByRole('textbox', { name: 'Headline' }).inputValue()).toMatch(/^Mayor.s office/)
      await page.keyboard.press('F8')
      await page.getByText('countys', { exact: true }).first().waitFor()
      await page.keyboard.press('Control+Shift+.')
      await page.keyboard.press('2')
      await page.getByRole('region', { name: 'lost-apostrophe: stands' }).getByText('House style').waitFor()
      await saved()
      await expect.poll(() => page.locator('[data-story-sheet] .u-error').count()).toBe(0)
      const stood = () =>
        page.evaluate(async () => {
          const id = location.pathname.split('/').at(-1)
          return ((await (await fetch(`/api/stories/${id}`)).json()) as { letStand: { rule: string; reason: string }[] }).letStand
        })
      await expect.poll(stood).toMatchObject([{ rule: 'lost-apostrophe', reason: 'house-style' }])
      await publish()
      expect(await file(path)).toBe(before.replace('title: Mayors', "title: Mayor's"))
    })

    test('writes a new story from a headline, and the file appears when it is published', async () => {
      await page.getByRole('button', { name: 'New story' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('textbox', { name: 'Headline' }).fill('Lamp lighter retires')
      await expect.poll(() => dialog.getByRole('textbox', { name: /file/i }).inputValue()).toBe(`${posts}/lamp_lighter_retires.md`)
      await page.keyboard.press('Enter')
      await text().waitFor()
      await text().click()
      await page.keyboard.type('## The last lamp\nShe lit it **every** evening.', { delay: 20 })
      await saved()
      expect(await desk.read(page, `${posts}/lamp_lighter_retires.md`)).toBeNull()
      await page.keyboard.press('Control+Enter')
      await page.getByRole('dialog').getByRole('button', { name: 'Publish now', disabled: false }).waitFor()
      await page.keyboard.press('Control+Enter')
      await until(() => desk.read(page, `${posts}/lamp_lighter_retires.md`), 'the file')
      const written = await file(`${posts}/lamp_lighter_retires.md`)
      expect(written).toMatch(/^---\nextends: _layouts\.post\nsection: content\n/)
      expect(written).toContain('\n## The last lamp\n\nShe lit it **every** evening.\n')
    })

    test('pastes from Google Docs under the policy of the page: bold stays bold, and nothing else becomes it', async () => {
      await openStory(cheeseHeadline)
      await text().getByText('Does that do anything?').click()
      await page.keyboard.press('End')
      await text().evaluate(node => {
        const data = new DataTransfer()
        data.setData(
          'text/html',
          '<b style="font-weight:normal" id="docs-internal-guid-1"><p><span style="font-weight:400">Plain </span><span style="font-weight:700">bold</span><span style="font-style:italic"> ital</span></p></b>',
        )
        node.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
      })
      await saved()
      await publish()
      expect(await file(cheese)).toContain('Does that do anything?Plain **bold** *ital*\n')
    })

    test('features from the list with one key, and takes it back', async () => {
      const before = await file(cheese)
      await find(cheeseHeadline)
      await page.keyboard.press('Enter')
      await page.keyboard.press('s')
      await until(async () => (await file(cheese)) !== before, 'the file')
      expect((await file(cheese)).replace(/^featured: true/m, 'featured: false')).toBe(before)
      await page.getByRole('button', { name: 'Undo' }).waitFor()
      await page.keyboard.press('z')
      await until(async () => (await file(cheese)) === before, 'the undo')
    })

    test('only these stay featured: says which line of how many files changes, changes those lines, and takes all back as one', async () => {
      const bridge = 'Swing bridge to stay shut until spring'
      await page.getByRole('button', { name: /^Featured \d/ }).click()
      await row(bridge).waitFor()
      const paths = await page.evaluate(async () => {
        const answer = await fetch('/api/stories?view=featured&limit=100')
        return ((await answer.json()) as { stories: { path: string }[] }).stories.map(story => story.path)
      })
      const files = async () => Promise.all(paths.map(file))
      const before = await files()
      await row(bridge).getByRole('checkbox').check()
      await page.getByRole('toolbar').getByRole('button', { name: 'Only these…' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByText(`${paths.length - 1} files change by one line`).waitFor()
      await dialog.getByText('1 story is featured then').waitFor()
      expect(await dialog.getByRole('list', { name: 'The line that changes' }).textContent()).toContain('featured: true')
      expect(await files()).toEqual(before)
      const selected = dialog.getByLabel('The story that is selected')
      await selected.uncheck()
      const refusal = dialog.getByText('Say which stay featured. None is chosen, so none would.')
      await refusal.waitFor()
      expect(await refusal.count()).toBe(1)
      const [leave, act] = await Promise.all(
        ['Leave as is', 'Unfeature'].map(async name => (await dialog.getByRole('button', { name }).boundingBox())?.y),
      )
      expect(leave).toBe(act)
      await selected.check()
      await dialog.getByText('1 story is featured then').waitFor()
      await page.keyboard.press('Control+Enter')
      await page
        .getByText(`${paths.length - 1} stories no longer featured`)
        .first()
        .waitFor()
      await page.getByRole('button', { name: 'Featured 1', exact: true }).waitFor()
      const kept = before.findIndex(one => one.includes(`title: ${bridge}`))
      expect(await files()).toEqual(before.map((one, at) => (at === kept ? one : one.replace(/^featured: true/m, 'featured: false'))))
      await page.keyboard.press('z')
      await page.getByRole('button', { name: `Featured ${paths.length}`, exact: true }).waitFor()
      expect(await files()).toEqual(before)
    })

    test('spikes a story and brings it back', async () => {
      const before = await file(cheese)
      await find(cheeseHeadline)
      await page.keyboard.press('Enter')
      await page.keyboard.press('Backspace')
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('button', { name: 'Kill story' }).waitFor()
      await dialog.getByRole('textbox').fill('Not ours')
      await dialog.getByRole('button', { name: 'Kill story' }).click()
      await until(async () => (await desk.read(page, cheese)) === null, 'the file to go')
      await page.getByRole('button', { name: 'Undo' }).click()
      await until(async () => (await file(cheese)) === before, 'the file to come back')
    })

    test('loses nothing when the desk goes away, and saves when it is back', async () => {
      await openStory(cheeseHeadline)
      await desk.gone(page)
      await text().getByText('Does that do anything?').click()
      await page.keyboard.press('End')
      await page.keyboard.type(' Kept here.')
      await words(/kept on this device/).waitFor()
      await desk.back(page)
      await words(/(?:Back online.*|S)aved \d\d:\d\d/).waitFor({ timeout: 30_000 })
      await publish()
      expect(await file(cheese)).toContain('Does that do anything? Kept here.')
    })

    test('sees what changed on disk under a draft, and neither side is lost', async () => {
      const before = await file(cheese)
      await openStory(cheeseHeadline)
      await text().getByText('Does that do anything?').click()
      await page.keyboard.press('End')
      await page.keyboard.type(' Mine.')
      await saved()
      const pulled = before.replace('Does that do anything?', 'Does this do anything?')
      await desk.write(page, cheese, pulled)
      await words(/changed on disk/i).waitFor()
      expect(await file(cheese)).toBe(pulled)
      await text().getByText('Does that do anything? Mine.').waitFor()
    })

    /** The open story, as the desk has it. */
    const asked = () =>
      page.evaluate(async () => (await (await fetch(`/api/stories/${location.pathname.split('/').at(-1)}`)).json()) as unknown)

    test('types without a pause while another file is moved over the story: the words stay their own text, and the file what it is', async () => {
      const before = await file(cheese)
      const other = await file(`${posts}/mayors_office_admits_error_in_recycling_figures.md`)
      await openStory(cheeseHeadline)
      await text().getByText('Does that do anything?').click()
      await page.keyboard.press('End')
      const typed = ' Typed on and on while the file is changed by somebody else, and never once with a pause.'
      for (const [at, letter] of [...typed].entries()) {
        if (at === 8) await desk.write(page, cheese, other)
        await page.keyboard.type(letter, { delay: 40 })
      }
      await page
        .getByRole('contentinfo')
        .getByText(/changed on disk/i)
        .waitFor()
      await text().getByText(`Does that do anything?${typed}`).waitFor()
      const mine = before.replace('do anything?', `do anything?${typed}`)
      await expect.poll(asked).toMatchObject({ text: mine, live: other, disk: 'changed' })
      expect(await file(cheese)).toBe(other)
      expect(await page.getByText('is in your draft').count()).toBe(0)
      await page.getByRole('button', { name: 'Look at both' }).click()
      await page.getByRole('button', { name: 'Keep my draft' }).click()
      await words('Your draft stands on the changed file now.').waitFor()
      await publish()
      expect(await file(cheese)).toBe(mine)
    })

    test('types while the file is moved and edited: it is gone, and the words are kept as a draft', async () => {
      const before = await file(cheese)
      await openStory(cheeseHeadline)
      await text().getByText('Does that do anything?').click()
      await page.keyboard.press('End')
      const typed = ' Typed on while it is moved.'
      for (const [at, letter] of [...typed].entries()) {
        if (at === 8) {
          await desk.write(page, `${posts}/elsewhere.md`, before.replace('Does that do', 'Does this do'))
          await desk.write(page, cheese, null)
        }
        await page.keyboard.type(letter, { delay: 60 })
      }
      await saved()
      await expect.poll(asked).toMatchObject({ text: before.replace('do anything?', `do anything?${typed}`), live: null, disk: 'gone' })
      await words(/gone from disk/i).waitFor()
    })

    test('says when the file is taken away, and keeps what is written then as a draft', async () => {
      await openStory(cheeseHeadline)
      await desk.write(page, cheese, null)
      await words(/gone from disk/i).waitFor()
      await text().getByText('Does that do anything?').click()
      await page.keyboard.press('End')
      await page.keyboard.type(' Still here.')
      await saved()
      await publish()
      expect(await file(cheese)).toContain('Does that do anything? Still here.')
    })

    test('edits the whole file in source mode, and the form shows it', async () => {
      const before = await file(cheese)
      await openStory(cheeseHeadline)
      await page.getByRole('button', { name: 'Source' }).click()
      const source = page.locator('.cm-content')
      await source.waitFor()
      await source.click()
      await page.keyboard.press('Control+End')
      await page.keyboard.type('\nA last line.\n')
      await page.getByRole('button', { name: 'Source' }).click()
      await text().getByText('A last line.').waitFor()
      await saved()
      await publish()
      expect(await file(cheese)).toBe(`${before}\nA last line.\n`)
    })

    test('reverts to what is live, and takes that back', async () => {
      await openStory(cheeseHeadline)
      await page.getByRole('textbox', { name: 'Standfirst' }).fill('Another one')
      await saved()
      await page.getByRole('button', { name: 'More for this story' }).click()
      await page.getByRole('menuitem', { name: /Revert/ }).click()
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /Revert/ })
        .click()
      await expect.poll(() => page.getByRole('textbox', { name: 'Standfirst' }).inputValue()).toMatch(/^Down forty-one steps under Skarn/)
      await page.getByRole('button', { name: 'Undo' }).last().click()
      await expect.poll(() => page.getByRole('textbox', { name: 'Standfirst' }).inputValue()).toBe('Another one')
    })

    test('shows a story that arrives on disk within two seconds', async () => {
      await desk.write(page, `${posts}/from_the_wire.md`, '---\ntitle: From the wire\n---\n\nWords.\n')
      await words(/1 new/).waitFor({ timeout: 2000 })
      await words(/1 new/).click()
      await row('From the wire').waitFor()
    })

    test('goes back to the list as it was left', async () => {
      await page.getByRole('button', { name: /^Featured \d/ }).click()
      await until(() => page.url().includes('view=featured'))
      await page.locator('[role=grid][aria-rowcount="15"]').waitFor()
      await page.keyboard.press('j')
      await page.keyboard.press('j')
      const focused = () => page.evaluate(() => document.activeElement?.closest('[role=row]')?.textContent ?? '')
      const left = await focused()
      expect(left).not.toBe('')
      await page.keyboard.press('Enter')
      await text().waitFor()
      await page.getByRole('button', { name: 'Back' }).click()
      await page.getByRole('grid').waitFor()
      expect(page.url()).toContain('view=featured')
      await expect.poll(focused).toBe(left)
    })
  })
