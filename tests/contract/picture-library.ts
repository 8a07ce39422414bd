import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { answer } from '#api/problem-error.ts'
import type { PictureEdits } from '#contract/picture.ts'
import { problemSchema } from '#contract/problem.ts'
import { maxPictureBytes } from '#domain/images/picture-limits.ts'
import { aStory, gif, webp } from '../support/a-site.ts'
import { bomb } from '../support/picture-bytes.ts'
import { until } from '../support/until.ts'
import { far, jpeg, libraryDesk } from './library-desk.ts'
import { listen, type OpensDesk } from './test-desk.ts'

const onlyThese = 'and the desk takes only JPEG, PNG, WebP, AVIF, GIF, HEIC and TIFF. Save the picture as one of these and try again.'

/** The library of pictures, on whatever desk `open` opens. */
export const pictureLibrary = (open: OpensDesk) =>
  describe('the library of pictures', () => {
    const library = libraryDesk(open)
    const { pictures, send, take, record, edit, problemOf, onDisk } = library

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
        const { flags, people, total } = await answer(library.desk.api.pictures.facets.$get())
        expect({ flags, people, total }).toMatchObject({
          total: 3,
          flags: { unused: 1, linked: 1, expired: 1, 'no-credit': 2 },
          people: [{ name: 'Mira Voss', count: 1 }],
        })
      })

      test('a linked picture for as long as a story links to it', async () => {
        await library.desk.save(await library.desk.id('linked.md'), aStory({ title: 'Linked' }))
        expect((await pictures({ origin: 'linked' })).total, 'readers still have it').toBe(1)
        await library.desk.disk.write('source/_posts/linked.md', aStory({ title: 'Linked' }))
        await until(async () => (await pictures({ origin: 'linked' })).total === 0, 'the link to be gone')
      })

      test('and every screen is told when stories use other pictures, but not at every word that is written', async () => {
        const { events, stop } = await listen(library.desk)
        const told = () => events.filter(event => event.type === 'pictures').length
        const path = 'source/_posts/arrives.md'
        await library.desk.disk.write(path, aStory({ title: 'Arrives', image: `${far}?arrives` }))
        await until(() => told() === 1, 'the event of the arrival')
        expect((await pictures({ q: 'arrives' })).total).toBe(1)
        const id = await library.desk.id('arrives.md')
        await library.desk.save(id, aStory({ title: 'Arrives', image: `${far}?arrives`, body: 'More words.\n' }))
        await library.desk.save(id, aStory({ title: 'Arrives', image: `${far}?other`, body: 'More words.\n' }))
        await until(() => told() === 2, 'the event of the draft')
        expect(events.map(event => event.type).filter(type => type !== 'captions')).toEqual([
          'stories',
          'pictures',
          'stories',
          'stories',
          'pictures',
        ])
        await library.desk.disk.remove('source/_posts/linked.md')
        await until(() => told() === 3, 'the event of the removal')
        stop()
      })

      test('a file that is taken away no longer, and again with its words when it comes back', async () => {
        const [ferry] = (await pictures({ origin: 'site' })).pictures
        await edit(ferry?.id ?? 0, { caption: 'The Northern Maid' })
        await library.desk.disk.remove('source/assets/img/ferry.jpg')
        await until(async () => (await pictures({ origin: 'site' })).total === 0, 'the file to be gone')
        await library.desk.disk.write('source/assets/img/ferry.jpg', webp)
        await until(async () => (await pictures({ origin: 'site' })).pictures[0]?.caption === 'The Northern Maid', 'the words')
      })
    })

    describe('takes', () => {
      test('a picture under a safe name, and writes nothing into the media folder before a story with it is published', async () => {
        const { picture, already } = await take('../../Été au lac.JPG', await jpeg())
        expect(picture).toMatchObject({ src: '/assets/img/ete-au-lac.jpg', origin: 'desk', width: 1600, addedBy: 'Mira Voss', uses: 0 })
        expect(already).toBeNull()
        expect(await onDisk('source/assets/img/ete-au-lac.jpg')).toBe(false)
        expect((await library.desk.fetch(`/api/pictures/thumb?src=${picture.src}&width=320`)).status).toBe(200)
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
        await answer(library.desk.api.pictures.remove.$post({ json: { ids: [picture.id] } }))
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
      const utf8 = (text: string) => async () => new TextEncoder().encode(text)
      const hostile: [string, () => Promise<Uint8Array>, number, string][] = [
        ['what is no picture', utf8('%PDF-1.7 and so on'), 415, `“x.jpg” is a PDF, ${onlyThese}`],
        ['a page that calls itself a picture', utf8('<!doctype html><script>x</script>'), 415, `“x.jpg” is a web page, ${onlyThese}`],
        ['a text', utf8('Dear editor,'), 415, `“x.jpg” is a text file, ${onlyThese}`],
        ['nothing', utf8(''), 415, `“x.jpg” is an empty file, ${onlyThese}`],
        ['what nobody knows', async () => Uint8Array.of(1, 2, 3), 415, `“x.jpg” is a file of an unknown kind, ${onlyThese}`],
        [
          'a picture that is cut off',
          async () => (await jpeg()).slice(0, 900),
          415,
          '“x.jpg” is a JPEG that ends too soon or is damaged. Save it again and try once more.',
        ],
        [
          'an SVG, where the site does not take them',
          utf8('<svg xmlns="http://www.w3.org/2000/svg"/>'),
          415,
          '“x.jpg” is an SVG, which is not taken here. Save it as JPEG or PNG and try again.',
        ],
        [
          'few bytes of very many pixels',
          () => bomb(20_000),
          415,
          '“x.jpg” is a PNG of 20,000 × 20,000 pixels, and the desk takes pictures of up to 100 million pixels. Make it smaller and try again.',
        ],
        [
          'what is over the limit',
          async () => new Uint8Array(maxPictureBytes + 1),
          413,
          'this is more than 25 MB, and the desk takes up to 25 MB. Make the picture smaller and try again.',
        ],
      ]
      test.each(hostile)('%s, with what it is, why, and what to do', async (_, bytes, status, words) => {
        const response = await send('x.jpg', new Uint8Array(await bytes()))
        expect(response.status).toBe(status)
        expect(problemSchema.parse(await response.json()).detail).toBe(`Not taken: ${words}`)
        expect((await pictures({ origin: 'desk' })).total).toBe(0)
      })

      test('an address that it cannot fetch from, and says what to do instead', async () => {
        const address = 'http://127.0.0.1/x.jpg'
        const problem = await problemOf(answer(library.desk.api.pictures['from-address'].$post({ json: { address } })))
        expect(problem?.detail).toMatch(/^Not taken: .+\. Save the picture on your device and upload the file instead\.$/)
      })

      test('nothing of a picture that is a page behind its end: what is served is the picture alone', async () => {
        const page = new TextEncoder().encode('<html><script>alert(1)</script></html>')
        const { picture } = await take('polyglot.gif', Uint8Array.from([...gif, ...page]))
        const response = await library.desk.fetch(`/api/pictures/file?src=${picture.src}`)
        expect(response.headers.get('content-type')).toBe('image/gif')
        expect(response.headers.get('x-content-type-options')).toBe('nosniff')
        expect(new TextDecoder().decode(await response.arrayBuffer())).not.toContain('script')
      })
    })

    describe('serves', () => {
      test('a file as what it is, whatever its name says, and so that it cannot run', async () => {
        const response = await library.desk.fetch('/api/pictures/file?src=/assets/img/ferry.jpg')
        expect(response.status, await response.clone().text()).toBe(200)
        expect(response.headers.get('content-type')).toBe('image/webp')
        expect(response.headers.get('content-security-policy')).toContain('sandbox')
        expect(new Uint8Array(await response.arrayBuffer())).toEqual(webp)
        const tag = response.headers.get('etag') ?? ''
        expect(
          (await library.desk.fetch('/api/pictures/file?src=/assets/img/ferry.jpg', { headers: { 'if-none-match': tag } })).status,
        ).toBe(304)
        expect((await library.desk.fetch('/api/pictures/thumb?src=/assets/img/ferry.jpg&width=321')).status).toBe(400)
      })

      test.each([
        '/assets/img/../../../config.php',
        '../config.php',
        '/etc/passwd',
        '/assets/img/%2e%2e/%2e%2e/config.php',
        'file:///etc/passwd',
        far,
      ])('nothing at %s', async src => {
        expect((await library.desk.fetch(`/api/pictures/file?${new URLSearchParams({ src })}`)).status).toBe(404)
      })

      test('variants in three formats at addresses that may be kept for ever, whole and cropped', async () => {
        const { picture } = await take('lake.jpg', await jpeg())
        const variant = (name: string) => library.desk.fetch(`/api/pictures/variants/${picture.hash}/${name}`)
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
        expect((await library.desk.fetch(`/api/pictures/variants/${'0'.repeat(64)}/all_640.webp`)).status).toBe(404)
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
        const response = await library.desk.fetch(`/api/pictures/${picture.id}`, {
          method: 'PATCH',
          headers: version,
          body: '{"leaseEnd":"soon"}',
        })
        expect(response.status).toBe(400)
      })
    })

    describe('an edit of several', () => {
      const editMany = (edits: PictureEdits['edits']) => answer(library.desk.api.pictures.edit.$post({ json: { edits } }))

      test('changes all of them, and answers what takes it back', async () => {
        const [ferry] = (await pictures({ origin: 'site' })).pictures
        const { picture } = await take('lake.jpg', await jpeg())
        const ids = [ferry?.id ?? 0, picture.id]
        await edit(picture.id, { credit: 'Jonah Sele', rights: 'own' })
        const back = await editMany(ids.map(id => ({ id, edit: { credit: ' Tern Agency ', rights: 'agency' } })))
        for (const id of ids) expect(await record(id)).toMatchObject({ credit: 'Tern Agency', rights: 'agency' })
        const again = await editMany(back.edits)
        expect(await record(picture.id)).toMatchObject({ credit: 'Jonah Sele', rights: 'own' })
        expect((await editMany(again.edits)).edits).toHaveLength(2)
        expect((await editMany(ids.map(id => ({ id, edit: { credit: 'Tern Agency' } })))).edits).toEqual([])
      })

      test('changes none where one is gone, or says meanwhile what nobody expected', async () => {
        const { picture } = await take('lake.jpg', await jpeg())
        const gone = await problemOf(editMany([picture.id, 999_999].map(id => ({ id, edit: { credit: 'Tern Agency' } }))))
        expect(gone).toMatchObject({ status: 404 })
        const [ferry] = (await pictures({ origin: 'site' })).pictures
        const back = await editMany([ferry?.id ?? 0, picture.id].map(id => ({ id, edit: { credit: 'Tern Agency' } })))
        await edit(picture.id, { credit: 'Kit Oduya' })
        expect(await problemOf(editMany(back.edits))).toMatchObject({ status: 409, detail: expect.stringContaining('lake.jpg') })
        expect((await record(picture.id)).credit).toBe('Kit Oduya')
        expect((await record(ferry?.id ?? 0)).credit).toBe('Tern Agency')
      })

      test('with a day that there is not is refused', async () => {
        const body = JSON.stringify({ edits: [{ id: 1, edit: { leaseEnd: 'soon' } }] })
        const response = await library.desk.fetch('/api/pictures/edit', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body,
        })
        expect(response.status).toBe(400)
      })
    })

    test('a picture was taken on a day that exists, or nobody knows when; what its file says can be put back', async () => {
      const { id } = (await take('lake.jpg', await jpeg())).picture
      for (const taken of ['1998', '2026-11', ' 2026-11-24 ', '2026-11-24T16:47', '2026-11-24T16:47:09+01:00', ''])
        expect((await edit(id, { taken })).taken).toBe(taken.trim())
      for (const taken of ['31 Feb', '2026-02-31', 'yesterday'])
        expect(await problemOf(edit(id, { taken }))).toMatchObject({
          status: 400,
          detail: `“${taken}” is no date of the calendar. Write it like 2026-11-24 or 2026-11-24T16:47, a month (2026-11) or a year alone, or leave it empty.`,
        })
      const { taken } = (await record(id)).found
      expect(taken).toEqual({ value: '2026-11-22T16:47:09', origin: 'EXIF' })
      expect((await edit(id, { taken: taken?.value ?? '' })).taken).toBe(taken?.value)
      const many = { edits: [{ id, edit: { taken: 'yesterday' } }] }
      expect(await problemOf(answer(library.desk.api.pictures.edit.$post({ json: many })))).toMatchObject({ status: 400 })
    })

    describe('taking out', () => {
      test('a picture that stories use is refused with the list of them', async () => {
        const [ferry] = (await pictures({ origin: 'site' })).pictures
        const { removed, kept } = await answer(library.desk.api.pictures.remove.$post({ json: { ids: [ferry?.id ?? 0] } }))
        expect(removed).toEqual([])
        expect(kept[0]?.stories.map(story => story.headline)).toContain('Ferry back on Monday')
        expect(await onDisk('source/assets/img/ferry.jpg')).toBe(true)
      })

      test('a picture that readers see stays, also while a draft does without it', async () => {
        const [ferry] = (await pictures({ origin: 'site' })).pictures
        await library.desk.save(await library.desk.id('ferry.md'), aStory({ image: '' }))
        for (const file of ['bridge.md', 'snow.md']) {
          const id = await library.desk.id(file)
          await answer(library.desk.api.stories[':id'].spike.$post({ param: { id }, json: {} }))
        }
        const { kept } = await answer(library.desk.api.pictures.remove.$post({ json: { ids: [ferry?.id ?? 0] } }))
        expect(kept[0]?.stories.map(story => story.headline)).toContain('Ferry back on Monday')
      })

      test('a picture that a template, a page or a style names is refused with the list of them; one that none names goes', async () => {
        await library.desk.disk.write('source/assets/img/logo.gif', gif)
        await library.desk.disk.write('source/assets/img/lo.gif', gif.slice(0, -1))
        await until(async () => (await pictures({ q: 'lo' })).total === 2, 'the files')
        const [lo, logo] = (await pictures({ q: 'lo', sort: 'name' })).pictures.map(one => one.id)
        const files = ['source/_layouts/main.blade.php', 'source/about.md', 'source/assets/img/site.css', 'config/head.json']
        const texts = [
          '<img src="{{ $base }}/assets/img/logo.gif">',
          '![Us](/assets/img/logo.gif)',
          'a { b: url(logo.gif) }',
          '"/assets/img/logo.gif"',
        ]
        for (const [index, path] of files.entries()) await library.desk.disk.write(path, texts[index] ?? '')
        await library.desk.disk.write('source/large.html', `/assets/img/lo.gif${' '.repeat(1_000_000)}`)
        await library.desk.disk.write('source/other.html', '<img src="/assets/img/lo.gif2">')
        const { removed, kept } = await answer(library.desk.api.pictures.remove.$post({ json: { ids: [lo ?? 0, logo ?? 0] } }))
        expect(removed).toEqual([lo])
        expect(kept).toEqual([{ id: logo, name: 'logo.gif', stories: [], files: expect.arrayContaining(files) }])
        expect(kept[0]?.files).toHaveLength(4)
        expect(await onDisk('source/assets/img/logo.gif')).toBe(true)
      })

      test('what nothing uses takes its file along, and restoring brings back every byte and word', async () => {
        await library.desk.disk.write('source/assets/img/idle.gif', gif)
        await until(async () => (await pictures({ q: 'idle' })).total === 1, 'the file')
        const [idle] = (await pictures({ is: 'unused' })).pictures
        const ids = [idle?.id ?? 0]
        await edit(ids[0] ?? 0, { caption: 'Nobody needs it' })
        expect((await answer(library.desk.api.pictures.remove.$post({ json: { ids } }))).removed).toEqual(ids)
        expect(await onDisk('source/assets/img/idle.gif')).toBe(false)
        expect((await pictures({ q: 'idle' })).total).toBe(0)
        expect((await answer(library.desk.api.pictures.restore.$post({ json: { ids } }))).restored).toEqual(ids)
        expect(await library.desk.disk.bytes('source/assets/img/idle.gif')).toEqual(gif)
        expect((await record(ids[0] ?? 0)).caption).toBe('Nobody needs it')
      })
    })
  })
