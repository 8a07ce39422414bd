import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { choicesFrom } from '#domain/images/picture-choices.ts'
import type { SitePath } from '#domain/story/story.ts'
import { diskBlobs } from '#server/adapters/disk-blobs.ts'
import { openNodeSqlite } from '#server/adapters/sql/node-sqlite.ts'
import { hashOfBytes } from '#server/use-cases/story-text.ts'
import { openBrowser, openPage } from './browser.ts'
import { type BrowserDesk, realDesk } from './desks.ts'

const MANY = 10_000
const bakery = new URL('../../sample-site/source/assets/img/bakery.jpg', import.meta.url)

/** A desk that has taken ten thousand pictures already, all of the same bytes. */
async function manyPictures({ data }: { data: string }): Promise<void> {
  const bytes = new Uint8Array(await readFile(bakery))
  const hash = await hashOfBytes(bytes)
  await diskBlobs(join(data, 'pictures')).put(hash, bytes)
  const database = await openNodeSqlite(join(data, 'stet.sqlite'))
  const content = { hash, type: 'image/jpeg', bytes: bytes.length, width: 960, height: 640, colour: '#556655', located: false }
  await database.transaction(async inside => {
    for (let number = 1; number <= MANY; number += 1) {
      const name = `picture-${number}.jpg`
      const choices = { ...choicesFrom({}), caption: number === 7777 ? 'The needle in the hay' : `Picture ${number}`, credit: 'Kit Oduya' }
      const addedAt = new Date(Date.UTC(2024, 0, 1) + number * 60_000).toISOString()
      await inside.pictures.add(
        { origin: 'desk', src: `/assets/img/${name}`, name, content, found: {}, addedAt, addedBy: 'Mira Voss', choices },
        { path: `source/assets/img/${name}` as SitePath, stamp: null },
      )
    }
  })
  await database.close()
}

/** Somebody else's host, which serves one picture. */
async function aHost() {
  const bytes = await readFile(new URL('../../sample-site/source/assets/img/seals.jpg', import.meta.url))
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/far.jpg'))
      response.writeHead(200, { 'content-type': 'text/html' }).end(Buffer.concat([bytes, Buffer.from([0])]))
    else if (request.url === '/away') response.writeHead(302, { location: 'http://10.0.0.7/secret' }).end()
    else response.writeHead(200, { 'content-type': 'image/jpeg' }).end('<script>alert(1)</script>')
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  return { server, address: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}` }
}

describe('A library of ten thousand pictures', () => {
  let browser: Browser
  let desk: BrowserDesk
  let page: Page
  let host: Awaited<ReturnType<typeof aHost>>
  beforeAll(async () => {
    host = await aHost()
    browser = await openBrowser()
    desk = await realDesk({ before: manyPictures, reaches: address => address === '127.0.0.1' })
    page = (await openPage(browser)).page
  })
  afterAll(async () => {
    await browser.close()
    await desk.stop()
    host.server.close()
  })
  const tiles = () => page.locator('[data-tile]')

  test('has few tiles on the page, whichever way one goes, and reads only the pages that are looked at', async () => {
    const asked: string[] = []
    page.on('request', request => request.url().includes('/api/pictures?') && asked.push(request.url()))
    await page.goto(`${desk.address}/pictures?origin=desk`)
    await tiles().first().waitFor()
    expect(await tiles().count()).toBeLessThan(60)
    await tiles().first().focus()
    await page.keyboard.press('End')
    await page.locator(`[data-tile="${MANY - 1}"]`).waitFor()
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent ?? ''))
      .toMatch(/^No alt textPicture 1Kit Oduya.*Unused, Small$/)
    expect(await tiles().count()).toBeLessThan(60)
    expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeLessThan(1500)
    expect(asked.length).toBeLessThan(8)
  })

  test('is searched while one types', async () => {
    await page.goto(`${desk.address}/pictures`)
    await tiles().first().waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('needle')
    await page.getByRole('option', { name: /The needle in the hay/ }).waitFor()
    await expect.poll(() => tiles().count()).toBe(1)
  })

  test('takes a picture from an address by its bytes, whatever the host calls them, and refuses what leads inside', async () => {
    await page.goto(`${desk.address}/pictures`)
    const fetchFrom = async (address: string) => {
      await page.getByRole('button', { name: 'From a URL' }).click()
      await page.getByRole('textbox', { name: 'Address of the picture' }).fill(address)
      await page.getByRole('button', { name: 'Fetch' }).click()
    }
    const close = () => page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
    await fetchFrom(`${host.address}/away`)
    await page.getByText('10.0.0.7 is not a host on the public internet').waitFor()
    await close()
    await fetchFrom(`${host.address}/page.jpg`)
    await page.getByText('“page.jpg” is').waitFor()
    await close()
    await fetchFrom(`${host.address}/far.jpg`)
    await page.getByRole('region', { name: 'Details' }).getByText('/assets/img/far.jpg').waitFor()
  })

  test('brings in a picture that a story links to, in the draft of the story alone, and takes that back', async () => {
    const path = 'source/_posts/linked.md'
    const text = `---\ntitle: Linked \nimage: ${host.address}/far.jpg?linked \n--- \n\nWords.\n`
    // The library that is open already shows what the story brings.
    await page.goto(`${desk.address}/pictures?is=linked&q=far.jpg`)
    await page.getByRole('heading', { name: /No picture mentions/ }).waitFor()
    await desk.write(page, path, text)
    await page
      .getByRole('option', { name: /far\.jpg/ })
      .first()
      .click()
    const answered = page.waitForResponse(response => response.url().endsWith('/bring-in'))
    await page.getByRole('button', { name: 'Bring in' }).click()
    expect(await (await answered).json()).toMatchObject({ stories: [expect.any(Number)] })
    await page
      .getByText(/brought in/)
      .first()
      .waitFor()
    expect(await desk.read(page, path)).toBe(text)
    const draft = async () => {
      const { stories } = (await (await page.request.get(`${desk.address}/api/stories?q=linked`)).json()) as { stories: { id: number }[] }
      return (await (await page.request.get(`${desk.address}/api/stories/${stories[0]?.id}`)).json()) as { text: string }
    }
    expect((await draft()).text).toMatch(/^image: \/assets\/img\/far(?:-2)?\.jpg $/m)
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(async () => (await draft()).text).toBe(text)
  })
})
