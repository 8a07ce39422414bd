import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { diskBlobs } from '#server/adapters/disk-blobs.ts'
import { memoryBlobs } from '#server/adapters/memory-blobs.ts'
import { temporaryFolder } from '../support/node-site.ts'
import { blobsSuite } from './blobs.ts'

describe('Originals on a disk', () => {
  blobsSuite(async () => {
    const folder = await temporaryFolder()
    return { blobs: diskBlobs(join(folder.path, 'pictures')), close: () => folder.remove() }
  })

  test('are never listed half-written: what a power cut left behind is no blob', async () => {
    const folder = await temporaryFolder()
    const name = 'a'.repeat(64)
    await mkdir(join(folder.path, 'aa'))
    await writeFile(join(folder.path, 'aa', `${name}.123.half`), 'half')
    const blobs = diskBlobs(folder.path)
    expect(await blobs.names()).toEqual([])
    expect(await blobs.get(name)).toBeNull()
    await blobs.put(name, Uint8Array.from([1]))
    expect(await readdir(join(folder.path, 'aa'))).toContain(name)
    expect(await blobs.names()).toEqual([name])
    await folder.remove()
  })
})

describe('Originals in memory', () => {
  blobsSuite(async () => ({ blobs: memoryBlobs(), close: async () => {} }))
})
