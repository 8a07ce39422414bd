import { describe, expect, it } from 'vitest'
import { browserBlobs } from '#server/adapters/browser-blobs.ts'
import { blobsSuite } from '../ports/blobs.ts'

describe('Originals in the browser', () => {
  blobsSuite(async () => {
    const name = `blobs ${crypto.randomUUID()}`
    const blobs = await browserBlobs(name)
    return { blobs, close: async () => {} }
  })

  it('are still there when the page is opened again', async () => {
    const name = `blobs ${crypto.randomUUID()}`
    await (await browserBlobs(name)).put('b'.repeat(64), Uint8Array.from([7]))
    expect(await (await browserBlobs(name)).get('b'.repeat(64))).toEqual(Uint8Array.from([7]))
  })
})
