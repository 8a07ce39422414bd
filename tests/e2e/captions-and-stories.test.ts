import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { beforeEach, describe, expect, test } from 'vitest'
import { aStory } from '../support/a-site.ts'
import { anHour } from './an-hour.ts'
import { coversBar } from './captions.ts'
import { realDesk } from './desks.ts'

const path = 'source/_posts/pier.md'
const captions = ['Cars wait at the pier on Monday', 'Lorries wait at the pier on Tuesday', 'Nobody waits at the pier on Sunday']
const files = ['pier-one.jpg', 'pier-two.jpg', 'pier-three.jpg']
const pictures = captions.map((caption, at) => `![The pier](/assets/img/${files[at]} "${caption}")  `)
const story = aStory({
  title: 'Pierhead diary',
  image: '/assets/img/beach.jpg',
  body: `The pier is open.\r\n\r\n${pictures.join('\r\n\r\n')}\r\n\r\nIt will be shut again.\r\n`,
})

describe('Captions and the stories that they stand in', () => {
  let site = ''
  const picture = (name: string) => join(site, 'source/assets/img', name)
  const paint = async (name: string, background = 'olive') =>
    writeFile(
      picture(name),
      await sharp({ create: { width: 1200, height: 800, channels: 3, background } })
        .jpeg()
        .toBuffer(),
    )
  const hour = anHour(() =>
    realDesk({
      before: async place => {
        site = place.site
        await writeFile(join(site, path), story)
        for (const [at, name] of files.entries()) await paint(name, ['teal', 'maroon', 'navy'][at])
      },
    }),
  )
  let page: Page
  beforeEach(() => {
    page = hour.page
  })

  const field = (on: Page) => on.getByRole('textbox', { name: 'Caption', exact: true })
  const row = (at: number) => page.getByRole('option').nth(at)
  const openCaptions = async (on: Page) => {
    await on.goto(`${hour.desk.address}/captions?q=at+the+pier&view=all`)
    await on.getByRole('option').nth(2).waitFor()
    await expect.poll(() => field(on).inputValue()).toBe(captions[0])
  }
  const draft = async () => {
    const found = (await (await fetch(`${hour.desk.address}/api/stories?q=pierhead+diary`)).json()) as { stories: { id: number }[] }
    const opened = await fetch(`${hour.desk.address}/api/stories/${found.stories[0]?.id}`)
    return ((await opened.json()) as { text: string }).text
  }

  test('a sign-off lapses by an edit in the story, a crop and another picture file, and each says what changed since', async () => {
    await openCaptions(page)
    for (const caption of captions) {
      await expect.poll(() => field(page).inputValue()).toBe(caption)
      await page.locator('section[data-looked]').waitFor()
      await page.keyboard.press('a')
    }
    for (const at of [0, 1, 2])
      await row(at)
        .getByText(/Signed off by you/)
        .waitFor()
    const other = await page.context().newPage()
    await other.goto(`${hour.desk.address}/?q=pierhead+diary`)
    await other.getByRole('link', { name: 'Pierhead diary' }).click()
    await field(other).first().press('End')
    await other.keyboard.type(' and later')
    await row(0).getByText('Lapsed: caption changed').waitFor()
    await other.goto(`${hour.desk.address}/pictures?q=pier-two`)
    await other.getByRole('option').first().focus()
    await other.keyboard.press('c')
    await other.getByRole('dialog', { name: 'Crop' }).waitFor()
    for (const key of ['1', 'Shift+ArrowLeft', 'Control+Enter']) await other.keyboard.press(key)
    await row(1).getByText('Lapsed: crop changed').waitFor()
    await paint('pier-three.jpg')
    await row(2).getByText('Lapsed: picture changed').waitFor()

    await row(0).click()
    const since = page.getByRole('complementary', { name: 'Findings' })
    await since.getByText(/^You signed it off, \d\d:\d\d\. Since then:$/).waitFor()
    await expect.poll(() => since.locator('ins').filter({ hasText: 'and later' }).count()).toBe(1)
    for (const what of ['crop', 'picture']) {
      await page.keyboard.press('j')
      await since.getByText(`The ${what} changed.`).waitFor()
    }
    expect(await hour.file(path)).toBe(story)
  })

  test('a fix that is written live while the story is open with a draft changes those bytes of the file, and the draft loses nothing', async () => {
    await hour.openStory('Pierhead diary')
    await hour.text().getByText('It will be shut again.').click()
    await page.keyboard.press('End')
    await page.keyboard.type(' Soon')
    await hour.saved()
    const other = await page.context().newPage()
    await openCaptions(other)
    await other.keyboard.press('e')
    await other.keyboard.type(', early')
    await other.keyboard.press('Enter')
    await other.getByRole('region', { name: 'What was done' }).getByText('Caption changed, live now').waitFor()
    const fixed = (text: string) => text.replace('on Monday"', 'on Monday, early"')
    expect(await hour.file(path)).toBe(fixed(story))
    expect(await draft()).toBe(fixed(story).replace('shut again.', 'shut again. Soon'))
    await expect.poll(() => field(page).first().inputValue()).toBe('Cars wait at the pier on Monday, early')
    await page.keyboard.type('er or later.')
    await expect.poll(draft).toBe(fixed(story).replace('shut again.', 'shut again. Sooner or later.'))
    await hour.publish()
    expect(await hour.file(path)).toBe(fixed(story).replace('shut again.', 'shut again. Sooner or later.'))
  })

  test('words that are typed while the desk is away are kept through a reload, and saved when it is back', async () => {
    await openCaptions(page)
    await page.route('**/api/**', route => route.abort())
    await page.keyboard.press('e')
    await page.keyboard.type(', as always')
    await page.keyboard.press('Enter')
    await page.getByText('Not saved. The desk does not answer.').waitFor()
    await page.getByRole('contentinfo').getByText('What you wrote is kept on this device.').waitFor()
    await page.reload()
    await page.getByRole('contentinfo').getByText('What you wrote is kept on this device.').waitFor()
    expect(await hour.file(path)).toBe(story)
    await page.unroute('**/api/**')
    await expect.poll(() => hour.file(path)).toBe(story.replace('on Monday"', 'on Monday, as always"'))
    await openCaptionsAfter(', as always')
    await page
      .getByRole('contentinfo')
      .getByText(/nothing waiting/)
      .waitFor()
  })

  test('while the desk is away, keys behind a sign-off are no words of the caption, and what was signed off is saved as it was left', async () => {
    await openCaptions(page)
    await page.keyboard.press('e')
    await page.keyboard.type(', in May')
    await hour.desk.gone(page)
    await page.keyboard.press('Control+Enter')
    await page.getByText('Not saved. The desk does not answer.').waitFor()
    await page.keyboard.type('jx')
    await hour.desk.back(page)
    await expect.poll(() => hour.file(path)).toBe(story.replace(`"${captions[0]}"`, `"${captions[0]}, in May"`))
  })

  test('a fix of older words is not offered beside what is typed since, and takes nothing of it out', async () => {
    const doubled = story.replace('Cars wait at the pier', 'Cars wait at at the pier')
    await hour.desk.write(page, path, doubled)
    await page.goto(`${hour.desk.address}/captions?q=at+the+pier&view=all`)
    await expect.poll(() => field(page).inputValue()).toBe('Cars wait at at the pier on Monday')
    const fix = page.locator('.find-card .fix').first()
    await fix.waitFor()
    for (const where of ['Fixes go with the next publish', 'Fixes go live now']) {
      await page.keyboard.press('v')
      await page.getByRole('status').filter({ hasText: where }).first().waitFor()
    }
    await page.keyboard.press('e')
    await page.keyboard.press('End')
    await page.keyboard.type(' XYZ')
    expect(await fix.count()).toBe(0)
    await fix.waitFor()
    expect(await fix.textContent()).not.toContain('XYZ')
    await page.keyboard.press('Enter')
    await expect.poll(() => hour.file(path)).toBe(doubled.replace('on Monday"', 'on Monday XYZ"'))
    await page.keyboard.press('f')
    await expect.poll(() => hour.file(path)).toBe(story.replace('on Monday"', 'on Monday XYZ"'))
    // The second of two quick presses finds what the first left, and applies what is still to be done.
    await hour.desk.write(page, path, story.replace('wait at the pier on Monday', 'wait at at the pier on on Monday'))
    await expect.poll(() => field(page).inputValue()).toBe('Cars wait at at the pier on on Monday')
    await page.locator('.find-card .fix').nth(1).waitFor()
    await page.keyboard.press('f')
    await page.keyboard.press('f')
    await expect.poll(() => hour.file(path)).toBe(story)
    await expect.poll(() => page.locator('.find-card .fix').count()).toBe(0)
    expect(await page.getByText(/^Not fixed/).count()).toBe(0)
  })

  test('a loose caption that becomes the caption of a picture keeps its row, and the next is the one behind it', async () => {
    const loose = 'A queue of cars at the pier, pictured on Friday before the ramp was mended'
    await hour.desk.write(
      page,
      path,
      story.replace('\r\n\r\nIt will', `\r\n\r\nThe ramp was mended last.\r\n\r\n${loose}  \r\n\r\nIt will`),
    )
    await page.goto(`${hour.desk.address}/captions?q=at+the+pier&view=all`)
    await row(3).waitFor()
    const before = await page.getByRole('option').allTextContents()
    const at = before.findIndex(text => text.startsWith(loose))
    expect(at).toBeGreaterThanOrEqual(0)
    await row(at).click()
    await page.getByText('No picture belongs to it').waitFor()
    await page.keyboard.press('l')
    await page.getByRole('dialog').getByRole('radio').first().press('Space')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByText('No picture belongs to it').waitFor({ state: 'detached' })
    await page.getByText(`${at + 1} of ${before.length}`, { exact: true }).waitFor()
    expect(await page.getByRole('option', { selected: true }).textContent()).toContain(loose)
    expect(await row(at).getAttribute('aria-selected')).toBe('true')
    expect(await page.getByRole('option').count()).toBe(before.length)
    await page.keyboard.press(at === 0 ? 'j' : 'k')
    await page.locator(`[role=option][aria-posinset="${at === 0 ? 2 : at}"][aria-selected=true]`).waitFor()
  })

  test('what was refused, kept elsewhere or returned is said as it is, and what can be decided stays in sight', async () => {
    const told = page.getByRole('region', { name: 'What was done' })
    const figure =
      '<figure>\r\n<img src="/assets/img/pier-two.jpg" alt="The pier">\r\n<figcaption>Lorries wait at the pier on Tuesday</figcaption>\r\n</figure>'
    await hour.desk.write(page, path, story.replace(pictures[1] ?? '', figure))
    await openCaptions(page)
    await page.keyboard.press('e')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Ben Ode')
    await page.keyboard.press('Enter')
    await told.getByText('Credit changed; it is kept with the picture, for every story that uses it').waitFor()
    await row(1).click()
    await expect.poll(() => field(page).inputValue()).toBe(captions[1])
    await page.locator('section[data-looked]').waitFor()
    await page.keyboard.press('e')
    await page.keyboard.type(' {{ q }} x')
    await page.keyboard.press('Escape')
    await page.getByText(/^Not saved\. It could not be written/).waitFor()
    await page.keyboard.press('a')
    await told.getByText(/^Not signed off\. .* Write it otherwise there, or drop it below the field\.$/).waitFor()
    await page.getByRole('button', { name: 'Drop what I wrote' }).click()
    await expect.poll(() => field(page).inputValue()).toBe(captions[1])
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('listbox')
    const reason = `Which Tuesday? ${'The pier was shut on two of them. '.repeat(6)}`.trim()
    await page.keyboard.press('r')
    await page.getByRole('dialog').getByRole('textbox').fill(reason)
    await page.keyboard.press('Enter')
    await told.getByText(/^Returned/).waitFor()
    await expect.poll(() => coversBar(page)).toBe(false)
    await page.goto(`${hour.desk.address}/captions?view=returned&q=at+the+pier`)
    const why = page.getByRole('region', { name: 'Why it was returned' })
    await why.getByText(reason, { exact: true }).waitFor()
    await why.getByText(/^Returned by you, \d\d:\d\d$/).waitFor()
  })

  test('words for a caption that is gone by then are shown until somebody drops them', async () => {
    await openCaptions(page)
    await page.route('**/api/captions/*', route => (route.request().method() === 'PATCH' ? route.abort() : route.continue()))
    await page.keyboard.press('e')
    await page.keyboard.type(', in vain')
    await page.keyboard.press('Enter')
    await page.getByText('Not saved. The desk does not answer.').waitFor()
    await hour.desk.write(page, path, story.replace(`${pictures[0]}\r\n\r\n`, ''))
    await row(0).getByText('This caption is gone').waitFor()
    await page.unrouteAll()
    await page.goto(`${hour.desk.address}/captions?q=at+the+pier&view=all`)
    await page.getByRole('button', { name: '1 not saved, show' }).click()
    await page.getByRole('heading', { name: 'This caption is gone' }).waitFor()
    await page.getByText(`${captions[0]}, in vain`).waitFor()
    await page.getByRole('button', { name: 'Drop it' }).click()
    await page
      .getByRole('contentinfo')
      .getByText(/nothing waiting/)
      .waitFor()
  })

  test('a returned caption is said in its story beside the count, and the link there leads to that caption', async () => {
    await openCaptions(page)
    await row(1).click()
    await expect.poll(() => field(page).inputValue()).toBe(captions[1])
    await page.locator('section[data-looked]').waitFor()
    const reason = 'Which of the lorries are those, where do they go, and who says that they wait at all on a Tuesday?'
    await page.keyboard.press('r')
    await page.getByRole('dialog').getByRole('textbox').fill(reason)
    await page.keyboard.press('Enter')
    await row(1)
      .getByText(/Returned/)
      .first()
      .waitFor()
    await page.goto(hour.desk.address)
    const size = page.viewportSize()
    await page.setViewportSize({ width: 1280, height: 800 })
    await hour.find('Pierhead diary')
    await page
      .getByRole('gridcell')
      .getByText(/^Returned 0 of \d$/)
      .waitFor()
    await hour.openStory('Pierhead diary')
    const link = page.getByRole('link', { name: /^Caption returned: Which of .* Tuesday\? ?0 of \d signed off$/ })
    await link.waitFor()
    const saved = page.locator('[data-story-bar] .truth .cut')
    expect(await saved.evaluate(one => one.scrollWidth <= one.clientWidth)).toBe(true)
    if (size) await page.setViewportSize(size)
    await link.click()
    await expect.poll(() => field(page).inputValue()).toBe(captions[1])
  })

  test('which picture loose words belong to is chosen with the arrows, by what the story or the library says of it', async () => {
    const loose = 'A queue of lorries at the gate, pictured on Monday before the ramp was mended'
    await hour.desk.write(
      page,
      path,
      `${story}\r\nNobody who was asked believed it. Most went home.\r\n\r\n${loose}  \r\n\r\nThe harbour master asked for patience. Few had any.\r\n`,
    )
    const { pictures: known } = (await (await fetch(`${hour.desk.address}/api/pictures?q=beach`)).json()) as {
      pictures: { id: number; src: string }[]
    }
    const beach = known.find(({ src }) => src === '/assets/img/beach.jpg')
    expect(await setAlt(beach?.id ?? 0, 'Gulls on the beach')).toBe(200)
    await page.goto(`${hour.desk.address}/captions?view=loose&q=lorries+at+the+gate`)
    await page.locator('section[data-looked]').waitFor()
    await page.keyboard.press('l')
    const dialog = page.getByRole('dialog')
    const radios = dialog.getByRole('radio')
    await radios.first().focus()
    expect(await radios.evaluateAll(all => all.map(one => one.getAttribute('aria-label')))).toEqual([
      'Gulls on the beach',
      'The pier',
      'The pier',
      'The pier',
    ])
    await page.keyboard.press('ArrowLeft')
    await expect.poll(() => radios.nth(3).isChecked()).toBe(true)
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => radios.nth(0).isChecked()).toBe(true)
    expect(await dialog.getByRole('textbox', { name: 'Alt text of the picture here' }).inputValue()).toBe('Gulls on the beach')
    await page.keyboard.press('Tab')
    expect(await radios.evaluateAll(all => all.includes(document.activeElement as HTMLElement))).toBe(false)
    await page.keyboard.press('Control+Enter')
    await expect.poll(async () => `${await hour.file(path)}${await draft()}`).toContain('![Gulls on the beach](/assets/img/beach.jpg')
  })

  const setAlt = async (id: number, alt: string) => {
    const address = `${hour.desk.address}/api/pictures/${id}`
    const { version } = (await (await fetch(address)).json()) as { version: number }
    const headers = { 'content-type': 'application/json', 'if-match': `"${version}"` }
    return (await fetch(address, { method: 'PATCH', headers, body: JSON.stringify({ alt }) })).status
  }
  const openCaptionsAfter = async (words: string) => {
    await page.goto(`${hour.desk.address}/captions?q=at+the+pier&view=all`)
    await expect.poll(() => field(page).inputValue()).toBe(`${captions[0]}${words}`)
  }
})
