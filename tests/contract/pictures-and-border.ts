import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { answer } from '#api/problem-error.ts'
import { problemSchema } from '#contract/problem.ts'
import { maxPictureBytes } from '#domain/images/picture-limits.ts'
import { aSite, aStory, gif } from '../support/a-site.ts'
import { until } from '../support/until.ts'
import { type OpensDesk, type TestDesk, testDesk } from './test-desk.ts'

/** Pictures and the border, on whatever desk `open` opens. */
export const picturesAndBorder = (open: OpensDesk) =>
  describe('pictures and the border', () => {
    let desk: TestDesk
    beforeEach(async () => {
      desk = await testDesk(
        open,
        aSite({ 'source/_posts/linked.md': aStory({ title: 'Linked', image: 'https://pictures.example/far.jpg' }) }),
      )
    })
    afterEach(() => desk.stop())
    const pictures = (query: Record<string, string> = {}) => answer(desk.api.pictures.$get({ query }))
    const upload = (name: string, bytes: Uint8Array<ArrayBuffer>) => {
      const body = new FormData()
      body.append('file', new File([bytes], name, { type: 'image/jpeg' }))
      return desk.fetch('/api/pictures', { method: 'POST', body })
    }

    describe('pictures', () => {
      test('are those of the media folder and those that stories link to', async () => {
        await until(async () => (await pictures({ origin: 'site' })).total === 1, 'the pictures')
        const page = await pictures()
        expect(page.pictures.map(({ src, origin, uses }) => ({ src, origin, uses }))).toEqual([
          { src: '/assets/img/ferry.jpg', origin: 'site', uses: 3 },
          { src: 'https://pictures.example/far.jpg', origin: 'linked', uses: 1 },
        ])
        expect((await pictures({ q: 'FAR' })).total).toBe(1)
      })

      test('are served as what they are, whatever their name says, and cannot run', async () => {
        await until(async () => (await pictures({ origin: 'site' })).total === 1, 'the picture')
        const response = await desk.fetch('/api/pictures/file?src=/assets/img/ferry.jpg')
        expect(response.headers.get('content-type')).toBe('image/gif')
        expect(response.headers.get('content-security-policy')).toContain('sandbox')
        expect(new Uint8Array(await response.arrayBuffer())).toEqual(gif)
        const again = await desk.fetch('/api/pictures/file?src=/assets/img/ferry.jpg', {
          headers: { 'if-none-match': response.headers.get('etag') ?? '' },
        })
        expect(again.status).toBe(304)
        expect((await desk.fetch('/api/pictures/thumb?src=/assets/img/ferry.jpg&width=320')).status).toBe(200)
        expect((await desk.fetch('/api/pictures/thumb?src=/assets/img/ferry.jpg&width=321')).status).toBe(400)
      })

      test.each([
        '/assets/img/../../../config.php',
        '../config.php',
        '/etc/passwd',
        '/assets/img/%2e%2e/%2e%2e/config.php',
        'file:///etc/passwd',
        'https://pictures.example/far.jpg',
      ])('at %s are not served', async src => {
        const response = await desk.fetch(`/api/pictures/file?${new URLSearchParams({ src })}`)
        expect(response.status).toBe(404)
      })

      test('are uploaded under a safe name with the ending of what they are', async () => {
        const response = await upload('../../Été au lac.JPG', gif)
        expect(response.status).toBe(201)
        expect(await response.json()).toMatchObject({ src: '/assets/img/ete-au-lac.gif', origin: 'site', width: 1, height: 1 })
        expect(await desk.disk.read('source/assets/img/ete-au-lac.gif')).not.toBeNull()
      })

      test('that are there already are used again; another of the same name gets its own', async () => {
        const src = async (response: Promise<Response>) => ((await (await response).json()) as { src: string }).src
        expect(await src(upload('lake.gif', gif))).toBe('/assets/img/lake.gif')
        expect(await src(upload('lake.gif', gif))).toBe('/assets/img/lake.gif')
        const other = Uint8Array.from([...gif, 0])
        expect(await src(upload('lake.gif', other))).toBe('/assets/img/lake-2.gif')
      })

      test('are refused when they are something else, in words', async () => {
        const tiff = new TextEncoder().encode('II*\0 and so on')
        const response = await upload('scan.jpg', tiff)
        expect(response.status).toBe(415)
        expect(await response.json()).toMatchObject({ code: 'unsupported-media', detail: expect.stringContaining('“scan.jpg” is a TIFF') })
        expect((await upload('cut.gif', gif.slice(0, 12))).status).toBe(415)
      })

      test('over the limit are refused with both sizes', async () => {
        const response = await upload('huge.gif', new Uint8Array(maxPictureBytes + 1))
        expect(response.status).toBe(413)
        expect(await response.json()).toMatchObject({ code: 'too-large', detail: expect.stringContaining('25 MB allowed') })
      })
    })

    describe('at the border', () => {
      test.each([
        ['GET', '/api/stories/999999', 404],
        ['GET', '/api/stories/x', 400],
        ['GET', '/api/nothing', 404],
        ['POST', '/api/acts/999999/undo', 404],
      ])('%s %s is a problem of status %i', async (method, path, status) => {
        const response = await desk.fetch(path, { method })
        expect(response.status).toBe(status)
        expect(response.headers.get('content-type')).toBe('application/problem+json')
        expect(problemSchema.parse(await response.json()).status).toBe(status)
      })

      test.each(['not json', '', '[]', '{"headline": 3}', '{"headline": "  "}'])('the body %s is refused', async body => {
        const response = await desk.fetch('/api/stories', { method: 'POST', headers: { 'content-type': 'application/json' }, body })
        expect(response.status).toBe(400)
        expect(problemSchema.parse(await response.json()).code).toBe('invalid-request')
      })

      test('a form cannot stand in for JSON, as a page elsewhere would send it', async () => {
        const response = await desk.fetch('/api/stories', {
          method: 'POST',
          headers: { 'content-type': 'text/plain' },
          body: '{"headline":"Sneaked in"}',
        })
        expect(response.status).toBe(415)
      })

      test('every answer forbids running, sniffing and framing', async () => {
        const response = await desk.fetch('/api/site')
        expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
        expect(response.headers.get('x-content-type-options')).toBe('nosniff')
      })

      test('what nobody foresaw is a 500 with an id that is in the log', async () => {
        if (!desk.break) return
        const id = await desk.id('ferry.md')
        await desk.break('source/_posts/ferry.md')
        const response = await desk.fetch(`/api/stories/${id}`)
        expect(response.status).toBe(500)
        const problem = problemSchema.parse(await response.json())
        expect(problem.id).toMatch(/^[0-9a-f]{8}$/)
        expect(await desk.logged()).toContain(problem.id)
        expect(problem.detail).not.toContain('broken on purpose')
      })

      test('the API describes itself, as a document and as a page', async () => {
        const document = (await (await desk.fetch('/api/openapi.json')).json()) as { paths: Record<string, unknown> }
        expect(Object.keys(document.paths)).toContain('/api/stories/{id}/draft')
        const page = await desk.fetch('/api/reference')
        expect(page.headers.get('content-type')).toContain('text/html')
        expect(await page.text()).toContain('PUT /api/stories/{id}/draft')
      })
    })
  })
