import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { problemSchema } from '#contract/problem.ts'
import { aSite } from '../support/a-site.ts'
import { type OpensDesk, type TestDesk, testDesk } from './test-desk.ts'

/** The border, on whatever desk `open` opens. */
export const theBorder = (open: OpensDesk) =>
  describe('the border', () => {
    let desk: TestDesk
    beforeEach(async () => {
      desk = await testDesk(open, aSite())
    })
    afterEach(() => desk.stop())

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

      const half = 'half \ud83d emoji'
      const word = { field: 'caption', from: '', to: 'Words', live: true }
      const correction = { find: 'gate', replace: 'door', where: 'story', live: true }
      test.each([
        ['the words of a caption', 'PATCH', '/api/captions/1', { ...word, to: half }],
        ['why a caption is returned', 'POST', '/api/captions/1/decisions', { what: 'return', reason: half }],
        ['the alt text of a loose caption', 'POST', '/api/captions/1/picture', { src: '/a.jpg', alt: half }],
        ['what a correction looks for', 'POST', '/api/corrections/preview', { ...correction, find: half }],
        ['what a correction writes', 'POST', '/api/corrections', { ...correction, replace: half, stories: [{ id: 1, version: 0 }] }],
        ['why a finding stands', 'PUT', '/api/stories/1/findings/let-stand', { finding: 'x', rule: 'tk', reason: 'other', note: half }],
        ['why a story is spiked', 'POST', '/api/stories/1/spike', { reason: half }],
        ['why it is published all the same', 'PUT', '/api/stories/1/sign-off-override', { reason: half }],
        ['a draft', 'PUT', '/api/stories/1/draft', { text: half }],
      ])('half a character is refused, since it could not be taken back: %s', async (_, method, path, body) => {
        const headers = { 'content-type': 'application/json', 'if-match': '"0"' }
        const response = await desk.fetch(path, { method, headers, body: JSON.stringify(body) })
        expect(response.status).toBe(400)
        const problem = problemSchema.parse(await response.json())
        expect(problem.code).toBe('invalid-request')
        expect(problem.detail).toContain('has half a character in it (a lone surrogate), which no file can hold.')
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
