import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { beforeEach, describe, expect, test } from 'vitest'
import { anHour, cheese, cheeseHeadline } from './an-hour.ts'
import type { BrowserDesk } from './desks.ts'

/** A picture that the library has not yet, with a credit. */
const newPicture = async (): Promise<Buffer> => {
  const known = await readFile(new URL('../../sample-site/source/assets/img/bakery.jpg', import.meta.url))
  return sharp(known).keepMetadata().resize(900).jpeg().toBuffer()
}

type Way = 'drop' | 'paste'
const every: readonly Way[] = ['drop', 'paste']
const handed: Readonly<Record<Way, string>> = { drop: 'dropped', paste: 'pasted' }

/**
 * The ways in which a picture gets into a story, on whatever desk `open` opens. A browser hands over a file in the same way to every desk:
 * where `ways` says so, each place is tried with one of them.
 */
export const anHourWithPictures = (
  open: () => Promise<BrowserDesk>,
  ways: { readonly picker: readonly Way[]; readonly text: readonly Way[] } = { picker: every, text: every },
) =>
  describe('an hour with pictures', () => {
    const hour = anHour(open)
    const { text, openStory, saved, publish, file } = hour
    let page: Page
    beforeEach(() => {
      page = hour.page
    })

    /** Where the words of a chosen picture are asked for. */
    const details = () => page.getByRole('dialog', { name: 'Insert' })

    /** Drops or pastes a real picture. */
    const handOver = async (way: string, on: string, name: string) => {
      const bytes = await newPicture()
      await page.locator(on).evaluate(
        (node, { way, name, base64 }) => {
          const data = new DataTransfer()
          data.items.add(new File([Uint8Array.from(atob(base64), character => character.charCodeAt(0))], name, { type: 'image/jpeg' }))
          const { left, top } = node.getBoundingClientRect()
          const all = { bubbles: true, cancelable: true }
          if (way === 'paste') return node.dispatchEvent(new ClipboardEvent('paste', { ...all, clipboardData: data }))
          const at = { ...all, dataTransfer: data, clientX: left + 20, clientY: top + 20 }
          return [new DragEvent('dragover', at), new DragEvent('drop', at)].map(event => node.dispatchEvent(event))
        },
        { way, name, base64: bytes.toString('base64') },
      )
    }

    test('picks a lead picture from the site', async () => {
      await openStory(cheeseHeadline)
      await page.getByRole('button', { name: 'Replace…' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('searchbox').fill('bakery')
      await dialog.getByRole('option', { name: /bakery/i }).click()
      await dialog.getByRole('button', { name: 'Use as lead picture' }).click()
      await dialog.waitFor({ state: 'hidden' })
      await saved()
      await publish()
      expect(await file(cheese)).toMatch(/^image: \/assets\/img\/bakery\.jpg *$/m)
    })

    test('refuses what is no picture, takes one that is, asks for its words, and writes it behind the paragraph', async () => {
      const before = await file(cheese)
      await openStory(cheeseHeadline)
      await text().getByText('Does that do anything?').click()
      await page.getByRole('button', { name: 'Picture', exact: true }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('option').first().waitFor()
      const upload = async (name: string, buffer: Buffer) => {
        const chooser = page.waitForEvent('filechooser')
        await dialog.getByRole('button', { name: /^Upload/ }).click()
        await (await chooser).setFiles({ name, mimeType: 'image/jpeg', buffer })
      }
      await upload('scan.jpg', Buffer.from('II*\0 and so on'))
      await dialog.getByText('is a TIFF').waitFor()
      await upload('Neue Käserei.JPG', await newPicture())
      await details().getByRole('textbox', { name: 'Alt text' }).fill('A bakery with a painted sign')
      await details().getByRole('textbox', { name: 'Caption' }).fill('The dairy in Bell Street')
      await details().getByRole('button', { name: 'Insert' }).click()
      await dialog.waitFor({ state: 'hidden' })
      await saved()
      await publish()
      const after = await file(cheese)
      expect(after).toMatch(/Does that do anything\?\n\n!\[A bakery with a painted sign\]\(\/assets\/img\/neue-kaserei\.jpg[^\n]*\)/)
      expect(after).toContain('The dairy in Bell Street')
      const [start = '', end = ''] = before.split('Does that do anything?')
      expect(after.startsWith(start) && after.endsWith(end)).toBe(true)
    })

    test.each(ways.picker.map(way => [handed[way], way]))(
      'a picture %s into the picker is uploaded, and asked for its words',
      async (_, way) => {
        await openStory(cheeseHeadline)
        await text().getByText('Does that do anything?').click()
        await page.getByRole('button', { name: 'Picture', exact: true }).click()
        const dialog = page.getByRole('dialog')
        await dialog.getByRole('option').first().waitFor()
        await handOver(way, 'dialog[open]', 'Bell Street.jpg')
        await details().getByRole('textbox', { name: 'Alt text' }).fill('A painted sign')
        await details().getByRole('textbox', { name: 'Caption' }).fill('')
        await page.keyboard.press('Control+Enter')
        await dialog.waitFor({ state: 'hidden' })
        await saved()
        await publish()
        expect(await file(cheese)).toContain('Does that do anything?\n\n![A painted sign](/assets/img/bell-street.jpg)\n')
      },
    )

    test.each(ways.text.map(way => [handed[way], way]))(
      'a picture %s into the text is uploaded and stands in it, with its own caption',
      async (_, way) => {
        await openStory(cheeseHeadline)
        await text().getByText('Does that do anything?').click()
        await page.keyboard.press('End')
        await handOver(way, '.ProseMirror', 'Bell Street.jpg')
        await text().locator('img[src*="bell-street"]').waitFor()
        await saved()
        await publish()
        expect(await file(cheese)).toMatch(/\n\n!\[[^\]]*\]\(\/assets\/img\/bell-street\.jpg[^\n]*\)\n/)
      },
    )

    test('a picture by its address is asked for its words, and an address that is none is refused', async () => {
      await openStory(cheeseHeadline)
      await text().getByText('Does that do anything?').click()
      await page.getByRole('button', { name: 'Picture', exact: true }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('button', { name: 'From a URL' }).click()
      const address = dialog.getByRole('textbox', { name: 'Address of the picture' })
      await address.fill('javascript:alert(1)')
      await page.keyboard.press('Enter')
      expect(await address.getAttribute('aria-invalid')).toBe('true')
      await address.fill('https://pictures.example/dairy.jpg')
      await dialog.getByRole('button', { name: 'Only link to it' }).click()
      await details().getByRole('textbox', { name: 'Alt text' }).fill('The dairy')
      await page.keyboard.press('Control+Enter')
      await dialog.waitFor({ state: 'hidden' })
      await text().getByText('https://pictures.example/dairy.jpg').first().waitFor()
      await saved()
      await page.keyboard.press('Control+Enter')
      const publishing = page.getByRole('dialog')
      await publishing.getByText('dairy.jpg is served by pictures.example').waitFor()
      await page.keyboard.press('Escape')
      await publish()
      expect(await file(cheese)).toContain('Does that do anything?\n\n![The dairy](https://pictures.example/dairy.jpg)\n')
    })
  })
