import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { answer } from '#api/problem-error.ts'
import { pictureWords } from '#server/adapters/picture-texts.ts'
import { aStory } from '../support/a-site.ts'
import { until } from '../support/until.ts'
import { far, jpeg, libraryDesk } from './library-desk.ts'
import type { OpensDesk } from './test-desk.ts'

/** What publishing does with the pictures of a story, and what it waits for, on whatever desk `open` opens. */
export const publishedPictures = (open: OpensDesk) =>
  describe('publishing a story with pictures', () => {
    const library = libraryDesk(open)
    const { pictures, take, record, edit, problemOf, publication, publish, onDisk } = library
    const withPicture = async (src: string) => {
      const id = await library.desk.id('ferry.md')
      await library.desk.save(id, aStory({ body: `The ferry.\n\n![A lake](${src})\n` }))
      return id
    }

    test('writes its pictures upright in the size of the site, with their words and without the place', async () => {
      const { picture } = await take('lake.jpg', await jpeg('#247', 2400))
      await edit(picture.id, { credit: 'Jonah Sele/Courier', caption: 'The lake', copyright: '© Courier' })
      await publish(await withPicture(picture.src))
      const served = await library.desk.fetch('/api/pictures?q=lake')
      expect(served.status).toBe(200)
      const file = await library.desk.disk.bytes('source/assets/img/lake.jpg')
      const { width, exif } = await sharp(file ?? undefined).metadata()
      expect(width).toBe(2000)
      expect(exif?.toString('latin1') ?? '').not.toContain('GPS')
      expect((await pictureWords(file ?? new Uint8Array())).found).toMatchObject({
        caption: { value: 'The lake', origin: 'XMP' },
        copyright: { value: '© Courier' },
      })
      expect((await pictureWords(file ?? new Uint8Array())).placeOnEarth).toBeNull()
      await until(async () => (await pictures({ q: 'lake' })).total === 1, 'one picture still')
    })

    test('writes corrected words into the files that it wrote, and leaves one that somebody changed since', async () => {
      const { picture } = await take('lake.jpg', await jpeg('#247', 2400))
      await edit(picture.id, { credit: 'Jonah Seel' })
      const id = await withPicture(picture.src)
      await publish(id)
      const path = 'source/assets/img/lake.jpg'
      const creditThere = async () => (await pictureWords((await library.desk.disk.bytes(path)) ?? new Uint8Array())).found.credit?.value
      const again = async () => {
        await library.desk.save(id, `${(await library.desk.disk.read('source/_posts/ferry.md')) ?? ''}More.\n`)
        await publish(id)
      }
      expect(await creditThere()).toBe('Jonah Seel')
      const first = await library.desk.disk.bytes(path)
      await again()
      expect(await library.desk.disk.bytes(path)).toEqual(first)
      await edit(picture.id, { credit: 'Jonah Sele' })
      await again()
      expect(await creditThere()).toBe('Jonah Sele')
      const optimised = Uint8Array.from(
        await sharp(first ?? undefined)
          .jpeg({ quality: 40 })
          .toBuffer(),
      )
      await library.desk.disk.write(path, optimised)
      await edit(picture.id, { credit: 'J. Sele' })
      await again()
      expect(await library.desk.disk.bytes(path)).toEqual(optimised)
      expect((await pictures({ q: 'lake' })).total).toBe(1)
    })

    test('writes a crop under a name of its own; the original stays as it was, and the same crop has the same name', async () => {
      const { picture } = await take('lake.jpg', await jpeg())
      await edit(picture.id, { credit: 'Jonah Sele/Courier' })
      const crop = { left: 200, top: 0, width: 1000, height: 1000 }
      const name = (name: string) =>
        answer(library.desk.api.pictures[':id'].crops.$post({ param: { id: String(picture.id) }, json: { crop, name } }))
      const { src } = await name('1:1')
      expect(src).toBe('/assets/img/lake-1x1.jpg')
      expect((await name('1:1')).src).toBe(src)
      await publish(await withPicture(src))
      expect(await sharp((await library.desk.disk.bytes('source/assets/img/lake-1x1.jpg')) ?? undefined).metadata()).toMatchObject({
        width: 1000,
        height: 1000,
      })
      expect(await onDisk('source/assets/img/lake.jpg')).toBe(false)
      expect((await record(picture.id)).usedIn).toHaveLength(1)
    })

    test('never overwrites a file of that name that is not the desk’s', async () => {
      const { picture } = await take('lake.jpg', await jpeg())
      await edit(picture.id, { credit: 'Jonah Sele/Courier' })
      const id = await withPicture(picture.src)
      await library.desk.disk.write('source/assets/img/lake.jpg', 'somebody’s own')
      expect(await problemOf(publish(id))).toMatchObject({ code: 'path-taken' })
      expect(await library.desk.disk.read('source/assets/img/lake.jpg')).toBe('somebody’s own')
      expect(await library.desk.disk.read('source/_posts/ferry.md')).toBe(aStory())
    })

    test.each([
      ['has no credit', { credit: 'HO' }, 'no-credit'],
      ['has a lease that ended', { credit: 'Kit Oduya', leaseEnd: '2020-01-31' }, 'expired'],
    ] as const)('waits for a picture that %s, until a person lets it stand with a reason that is kept', async (_, change, flag) => {
      const { picture } = await take('lake.jpg', await jpeg())
      await edit(picture.id, change)
      const id = await withPicture(picture.src)
      const { checks } = await publication(id)
      expect(checks).toContainEqual(expect.objectContaining({ level: 'blocks', picture: { src: picture.src, flag } }))
      expect(await problemOf(publish(id))).toMatchObject({ code: 'not-publishable' })
      const let_ = (reason: string) =>
        answer(library.desk.api.stories[':id']['let-stand'].$post({ param: { id }, json: { src: picture.src, flag, reason } }))
      expect(await problemOf(let_(' '))).toMatchObject({
        status: 400,
        detail: 'Say why in a few words.',
        errors: [{ field: 'reason', message: 'Say why in a few words.' }],
      })
      await let_('Given by the family')
      expect((await publication(id)).checks).toContainEqual(
        expect.objectContaining({ level: 'warning', message: expect.stringContaining('Mira Voss let it stand: “Given by the family”') }),
      )
      await publish(id)
      expect(await onDisk('source/assets/img/lake.jpg')).toBe(true)
    })

    test('does not wait for a credit that the story itself gives, wherever it uses the picture', async () => {
      const { picture } = await take('lake.jpg', await jpeg())
      await edit(picture.id, { credit: '' })
      const id = await library.desk.id('ferry.md')
      const blocked = async (body: string, head: Record<string, string> = {}) => {
        await library.desk.save(id, aStory({ body, ...head }))
        return (await publication(id)).checks.some(check => check.picture?.src === picture.src)
      }
      const html = (credit: string) =>
        `<figure>\n  <img src="${picture.src}">\n  <figcaption>Ice <cite>${credit}</cite></figcaption>\n</figure>\n`
      expect(await blocked(html('Ole Rud'))).toBe(false)
      expect(await blocked(`{{< figure src="${picture.src}" attr="Ole Rud" >}}\n`)).toBe(false)
      expect(await blocked(html('HO'))).toBe(true)
      expect(await blocked(`${html('Ole Rud')}\n![A lake](${picture.src})\n`)).toBe(true)
      expect(await blocked(html('Ole Rud'), { image: picture.src })).toBe(true)
      expect(await blocked(html('Ole Rud'), { image: `${picture.src}\nimage_credit: Ole Rud` })).toBe(false)
      expect(await blocked(html(''), { image: `${picture.src}\nimage_credit: Ole Rud` })).toBe(true)
    })

    test('waits for a picture that is served by somebody else', async () => {
      const id = await library.desk.id('linked.md')
      await library.desk.save(id, aStory({ title: 'Linked', image: far, body: 'New words.\n' }))
      expect((await publication(id)).checks).toContainEqual(
        expect.objectContaining({ level: 'blocks', picture: { src: far, flag: 'linked' } }),
      )
    })
  })
