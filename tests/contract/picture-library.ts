import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { answer, ProblemError } from '#api/problem-error.ts'
import type { PictureEdit, TakenPicture } from '#contract/picture.ts'
import { problemSchema } from '#contract/problem.ts'
import { maxPictureBytes } from '#domain/images/picture-limits.ts'
import { pictureWords } from '#server/adapters/picture-texts.ts'
import { aSite, aStory, gif, webp } from '../support/a-site.ts'
import { bomb } from '../support/picture-bytes.ts'
import { until } from '../support/until.ts'
import { type OpensDesk, type TestDesk, testDesk } from './test-desk.ts'

const far = 'https://pictures.example/far.jpg'
const jpeg = async (colour = '#a33', width = 1600) =>
  new Uint8Array(
    await sharp({ create: { width, height: Math.round((width * 2) / 3), channels: 3, background: colour } })
      .withExif({
        IFD0: { Artist: 'JONAH SELE / COURIER' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '54/1 30/1 0/1', GPSLongitudeRef: 'W', GPSLongitude: '1/1 20/1 0/1' },
      })
      .jpeg()
      .toBuffer(),
  )

/** The library of pictures, on whatever desk `open` opens. */
export const pictureLibrary = (open: OpensDesk) =>
  describe('the library of pictures', () => {
    let desk: TestDesk
    beforeEach(async () => {
      desk = await testDesk(open, aSite({ 'source/_posts/linked.md': aStory({ title: 'Linked', image: far }) }))
      await until(async () => (await pictures({ origin: 'site' })).total === 1, 'the pictures')
    })
    afterEach(() => desk.stop())
    const pictures = (query: Record<string, string> = {}) => answer(desk.api.pictures.$get({ query }))
    const send = (name: string, bytes: Uint8Array<ArrayBuffer>) => {
      const body = new FormData()
      body.append('file', new File([bytes], name, { type: 'image/jpeg' }))
      return desk.fetch('/api/pictures', { method: 'POST', body })
    }
    const take = async (name: string, bytes: Uint8Array<ArrayBuffer>) => {
      const response = await send(name, bytes)
      expect(response.status).toBe(201)
      return (await response.json()) as TakenPicture
    }
    const record = (id: number) => answer(desk.api.pictures[':id'].$get({ param: { id: String(id) } }))
    const edit = async (id: number, change: PictureEdit, version?: number) =>
      answer(
        desk.api.pictures[':id'].$patch({
          param: { id: String(id) },
          header: { 'if-match': `"${version ?? (await record(id)).version}"` },
          json: change,
        }),
      )
    const problemOf = (request: Promise<unknown>) =>
      request.then(
        () => null,
        (error: unknown) => (error instanceof ProblemError ? error.problem : Promise.reject(error)),
      )
    const publication = (id: string) => answer(desk.api.stories[':id'].publication.$get({ param: { id } }))
    const publish = async (id: string) => {
      const { version, liveHash } = await publication(id)
      return answer(desk.api.stories[':id'].publication.$post({ param: { id }, json: { version, liveHash } }))
    }
    const onDisk = async (path: string) => (await desk.disk.read(path)) !== null

    describe('lists', () => {
      test('pictures of the media folder and those that stories link to, with their uses', async () => {
        const page = await pictures({ sort: 'uses' })
        expect(page.pictures.map(({ src, origin, uses }) => ({ src, origin, uses }))).toEqual([
          { src: '/assets/img/ferry.jpg', origin: 'site', uses: 3 },
          { src: far, origin: 'linked', uses: 1 },
        ])
        expect((await pictures({ q: 'FAR' })).total).toBe(1)
        const ferry = await record(page.pictures[0]?.id ?? 0)
        expect(ferry.usedIn.map(use => [use.headline, use.lead])).toContainEqual(['Bridge shut for a month', true])
      })

      test('what a person filters for, and how many each filter leaves', async () => {
        const { picture } = await take('new.jpg', await jpeg('#123', 600))
        await edit(picture.id, { credit: '', leaseEnd: '2020-01-31', people: 'Edith Marl', place: 'Östrand' })
        const found = async (query: Record<string, string>) => (await pictures(query)).pictures.map(one => one.name)
        expect(await found({ is: 'no-credit,unused,expired,small' })).toEqual(['new.jpg'])
        expect(await found({ is: 'linked' })).toEqual(['far.jpg'])
        expect(await found({ q: 'marl ostrand' })).toEqual(['new.jpg'])
        expect(await found({ q: 'marl', shape: 'portrait' })).toEqual([])
        expect(await found({ by: 'Mira Voss', since: '2026-01-01', shape: 'landscape' })).toEqual(['new.jpg'])
        expect(await found({ until: '2000-01-01' })).toEqual([])
        const { flags, people, total } = await answer(desk.api.pictures.facets.$get())
        expect({ flags, people, total }).toMatchObject({
          total: 3,
          flags: { unused: 1, linked: 1, expired: 1, 'no-credit': 2 },
          people: [{ name: 'Mira Voss', count: 1 }],
        })
      })

      test('a linked picture for as long as a story links to it', async () => {
        const id = await desk.id('linked.md')
        await desk.save(id, aStory({ title: 'Linked' }))
        expect((await pictures({ origin: 'linked' })).total).toBe(0)
      })

      test('a file that is taken away no longer, and again with its words when it comes back', async () => {
        const [ferry] = (await pictures({ origin: 'site' })).pictures
        await edit(ferry?.id ?? 0, { caption: 'The Northern Maid' })
        await desk.disk.remove('source/assets/img/ferry.jpg')
        await until(async () => (await pictures({ origin: 'site' })).total === 0, 'the file to be gone')
        await desk.disk.write('source/assets/img/ferry.jpg', webp)
        await until(async () => (await pictures({ origin: 'site' })).pictures[0]?.caption === 'The Northern Maid', 'the words')
      })
    })

    describe('takes', () => {
      test('a picture under a safe name, and writes nothing into the media folder before a story with it is published', async () => {
        const { picture, already } = await take('../../Été au lac.JPG', await jpeg())
        expect(picture).toMatchObject({ src: '/assets/img/ete-au-lac.jpg', origin: 'desk', width: 1600, addedBy: 'Mira Voss', uses: 0 })
        expect(already).toBeNull()
        expect(await onDisk('source/assets/img/ete-au-lac.jpg')).toBe(false)
        expect((await desk.fetch(`/api/pictures/thumb?src=${picture.src}&width=320`)).status).toBe(200)
      })

      test('the same bytes once, and says since when; another of the same name gets its own', async () => {
        const first = await take('lake.jpg', await jpeg())
        expect(await take('other-name.jpg', await jpeg())).toMatchObject({
          picture: { id: first.picture.id },
          already: first.picture.addedAt,
        })
        expect((await take('lake.jpg', await jpeg('#333'))).picture.src).toBe('/assets/img/lake-2.jpg')
      })

      test('a picture that was taken out and comes again as a new one', async () => {
        const { picture } = await take('lake.jpg', await jpeg())
        await answer(desk.api.pictures.remove.$post({ json: { ids: [picture.id] } }))
        const again = await take('lake.jpg', await jpeg())
        expect(again.already).toBeNull()
        expect((await pictures({ q: 'lake' })).total).toBe(1)
      })

      test('the texts of the file, with where they are from, and proposes a clean credit without imposing it', async () => {
        const { picture } = await take('signed.jpg', await jpeg())
        expect(picture.credit).toBe('JONAH SELE / COURIER')
        const { found, proposals, located } = await record(picture.id)
        expect(found.credit).toEqual({ value: 'JONAH SELE / COURIER', origin: 'EXIF' })
        expect(proposals).toMatchObject([{ field: 'credit', value: 'Jonah Sele/Courier' }])
        expect(located).toBe(true)
      })
    })

    describe('refuses', () => {
      const hostile: [string, () => Promise<Uint8Array>, number, RegExp][] = [
        ['what is no picture', async () => new TextEncoder().encode('%PDF-1.7 and so on'), 415, /“x\.jpg” is a PDF/],
        [
          'a page that calls itself a picture',
          async () => new TextEncoder().encode('<!doctype html><script>x</script>'),
          415,
          /“x\.jpg” is/,
        ],
        ['a picture that is cut off', async () => (await jpeg()).slice(0, 900), 415, /ends too soon or is damaged/],
        [
          'an SVG, where the site does not take them',
          async () => new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'),
          415,
          /does not take/,
        ],
        ['few bytes of very many pixels', () => bomb(20_000), 415, /more pixels than the desk takes/],
        ['what is over the limit', async () => new Uint8Array(maxPictureBytes + 1), 413, /25 MB allowed/],
      ]
      test.each(hostile)('%s, in words', async (_, bytes, status, words) => {
        const response = await send('x.jpg', new Uint8Array(await bytes()))
        expect(response.status).toBe(status)
        expect(problemSchema.parse(await response.json()).detail).toMatch(words)
        expect((await pictures({ origin: 'desk' })).total).toBe(0)
      })

      test('nothing of a picture that is a page behind its end: what is served is the picture alone', async () => {
        const page = new TextEncoder().encode('<html><script>alert(1)</script></html>')
        const { picture } = await take('polyglot.gif', Uint8Array.from([...gif, ...page]))
        const response = await desk.fetch(`/api/pictures/file?src=${picture.src}`)
        expect(response.headers.get('content-type')).toBe('image/gif')
        expect(response.headers.get('x-content-type-options')).toBe('nosniff')
        expect(new TextDecoder().decode(await response.arrayBuffer())).not.toContain('script')
      })
    })

    describe('serves', () => {
      test('a file as what it is, whatever its name says, and so that it cannot run', async () => {
        const response = await desk.fetch('/api/pictures/file?src=/assets/img/ferry.jpg')
        expect(response.status, await response.clone().text()).toBe(200)
        expect(response.headers.get('content-type')).toBe('image/webp')
        expect(response.headers.get('content-security-policy')).toContain('sandbox')
        expect(new Uint8Array(await response.arrayBuffer())).toEqual(webp)
        const tag = response.headers.get('etag') ?? ''
        expect((await desk.fetch('/api/pictures/file?src=/assets/img/ferry.jpg', { headers: { 'if-none-match': tag } })).status).toBe(304)
        expect((await desk.fetch('/api/pictures/thumb?src=/assets/img/ferry.jpg&width=321')).status).toBe(400)
      })

      test.each([
        '/assets/img/../../../config.php',
        '../config.php',
        '/etc/passwd',
        '/assets/img/%2e%2e/%2e%2e/config.php',
        'file:///etc/passwd',
        far,
      ])('nothing at %s', async src => {
        expect((await desk.fetch(`/api/pictures/file?${new URLSearchParams({ src })}`)).status).toBe(404)
      })

      test('variants in three formats at addresses that may be kept for ever, whole and cropped', async () => {
        const { picture } = await take('lake.jpg', await jpeg())
        const variant = (name: string) => desk.fetch(`/api/pictures/variants/${picture.hash}/${name}`)
        for (const [ending, type] of [
          ['webp', 'webp'],
          ['avif', 'avif'],
          ['jpg', 'jpeg'],
        ]) {
          const response = await variant(`all_640.${ending}`)
          expect(response.headers.get('content-type')).toBe(`image/${type}`)
          expect(response.headers.get('cache-control')).toContain('immutable')
          expect((await sharp(await response.arrayBuffer()).metadata()).width).toBe(640)
        }
        const crop = await sharp(await (await variant('100-0-400x500_320.webp')).arrayBuffer()).metadata()
        expect([crop.width, crop.height]).toEqual([320, 400])
        expect((await variant('1500-0-400x500_320.webp')).status).toBe(404)
        expect((await variant('..%2F..%2Fetc_1.webp')).status).toBe(400)
        expect((await desk.fetch(`/api/pictures/variants/${'0'.repeat(64)}/all_640.webp`)).status).toBe(404)
      })
    })

    describe('an edit', () => {
      test('is kept, trimmed, and found by search', async () => {
        const { picture } = await take('lake.jpg', await jpeg())
        const after = await edit(picture.id, { caption: '  The lake in winter ', rights: 'agency', focal: { x: 0.25, y: 0.5 } })
        expect(after).toMatchObject({ caption: 'The lake in winter', rights: 'agency', focal: { x: 0.25, y: 0.5 } })
        expect((await pictures({ q: 'winter lake' })).total).toBe(1)
      })

      test('on an older version is refused with the newest, and nothing is overwritten', async () => {
        const { picture } = await take('lake.jpg', await jpeg())
        await edit(picture.id, { caption: 'Mine' })
        const problem = await problemOf(edit(picture.id, { caption: 'Theirs' }, 1))
        expect(problem).toMatchObject({ status: 412, code: 'stale-version', version: 2 })
        expect((await record(picture.id)).caption).toBe('Mine')
      })

      test('with a crop beyond the picture, or a field that there is not, is refused', async () => {
        const { picture } = await take('lake.jpg', await jpeg())
        const crop = { left: 1500, top: 0, width: 200, height: 100 }
        expect(await problemOf(edit(picture.id, { crops: { '16:9': crop } }))).toMatchObject({ status: 400 })
        const version = { 'if-match': '"1"', 'content-type': 'application/json' }
        const response = await desk.fetch(`/api/pictures/${picture.id}`, { method: 'PATCH', headers: version, body: '{"leaseEnd":"soon"}' })
        expect(response.status).toBe(400)
      })
    })

    describe('publishing a story', () => {
      const withPicture = async (src: string) => {
        const id = await desk.id('ferry.md')
        await desk.save(id, aStory({ body: `The ferry.\n\n![A lake](${src})\n` }))
        return id
      }

      test('writes its pictures upright in the size of the site, with their words and without the place', async () => {
        const { picture } = await take('lake.jpg', await jpeg('#247', 2400))
        await edit(picture.id, { credit: 'Jonah Sele/Courier', caption: 'The lake', copyright: '© Courier' })
        await publish(await withPicture(picture.src))
        const served = await desk.fetch('/api/pictures?q=lake')
        expect(served.status).toBe(200)
        const file = await desk.disk.bytes('source/assets/img/lake.jpg')
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

      test('writes a crop under a name of its own; the original stays as it was, and the same crop has the same name', async () => {
        const { picture } = await take('lake.jpg', await jpeg())
        await edit(picture.id, { credit: 'Jonah Sele/Courier' })
        const crop = { left: 200, top: 0, width: 1000, height: 1000 }
        const name = (name: string) =>
          answer(desk.api.pictures[':id'].crops.$post({ param: { id: String(picture.id) }, json: { crop, name } }))
        const { src } = await name('1:1')
        expect(src).toBe('/assets/img/lake-1x1.jpg')
        expect((await name('1:1')).src).toBe(src)
        await publish(await withPicture(src))
        expect(await sharp((await desk.disk.bytes('source/assets/img/lake-1x1.jpg')) ?? undefined).metadata()).toMatchObject({
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
        await desk.disk.write('source/assets/img/lake.jpg', 'somebody’s own')
        expect(await problemOf(publish(id))).toMatchObject({ code: 'path-taken' })
        expect(await desk.disk.read('source/assets/img/lake.jpg')).toBe('somebody’s own')
        expect(await desk.disk.read('source/_posts/ferry.md')).toBe(aStory())
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
          answer(desk.api.stories[':id']['let-stand'].$post({ param: { id }, json: { src: picture.src, flag, reason } }))
        expect(await problemOf(let_(' '))).toMatchObject({ status: 400 })
        await let_('Given by the family')
        expect((await publication(id)).checks).toContainEqual(
          expect.objectContaining({ level: 'warning', message: expect.stringContaining('Mira Voss let it stand: “Given by the family”') }),
        )
        await publish(id)
        expect(await onDisk('source/assets/img/lake.jpg')).toBe(true)
      })

      test('waits for a picture that is served by somebody else', async () => {
        const id = await desk.id('linked.md')
        await desk.save(id, aStory({ title: 'Linked', image: far, body: 'New words.\n' }))
        expect((await publication(id)).checks).toContainEqual(
          expect.objectContaining({ level: 'blocks', picture: { src: far, flag: 'linked' } }),
        )
      })
    })

    describe('taking out', () => {
      test('a picture that stories use is refused with the list of them', async () => {
        const [ferry] = (await pictures({ origin: 'site' })).pictures
        const { removed, kept } = await answer(desk.api.pictures.remove.$post({ json: { ids: [ferry?.id ?? 0] } }))
        expect(removed).toEqual([])
        expect(kept[0]?.stories.map(story => story.headline)).toContain('Ferry back on Monday')
        expect(await onDisk('source/assets/img/ferry.jpg')).toBe(true)
      })

      test('what nothing uses takes its file along, and restoring brings back every byte and word', async () => {
        await desk.disk.write('source/assets/img/idle.gif', gif)
        await until(async () => (await pictures({ q: 'idle' })).total === 1, 'the file')
        const [idle] = (await pictures({ is: 'unused' })).pictures
        const ids = [idle?.id ?? 0]
        await edit(ids[0] ?? 0, { caption: 'Nobody needs it' })
        expect((await answer(desk.api.pictures.remove.$post({ json: { ids } }))).removed).toEqual(ids)
        expect(await onDisk('source/assets/img/idle.gif')).toBe(false)
        expect((await pictures({ q: 'idle' })).total).toBe(0)
        expect((await answer(desk.api.pictures.restore.$post({ json: { ids } }))).restored).toEqual(ids)
        expect(await desk.disk.bytes('source/assets/img/idle.gif')).toEqual(gif)
        expect((await record(ids[0] ?? 0)).caption).toBe('Nobody needs it')
      })
    })
  })
