import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Blobs, checkBlobName } from '../ports/blobs.ts'

/** Blobs in a folder, each a file. A file is written beside its place, flushed, and moved there, so that a power cut leaves it whole or not there. */
export function diskBlobs(folder: string): Blobs {
  const placeOf = (name: string) => join(folder, checkBlobName(name).slice(0, 2), name)
  return {
    async put(name, bytes) {
      const place = placeOf(name)
      await mkdir(dirname(place), { recursive: true })
      const beside = `${place}.${process.pid}.${crypto.randomUUID()}`
      const file = await open(beside, 'wx')
      try {
        await file.writeFile(bytes)
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(beside, place)
    },
    get: name =>
      readFile(placeOf(name)).then(
        bytes => new Uint8Array(bytes),
        (error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? null : Promise.reject(error)),
      ),
    remove: name => rm(placeOf(name), { force: true }),
    async names() {
      const files = await readdir(folder, { recursive: true }).catch(() => [])
      return files.map(file => file.slice(3)).filter(name => /^[0-9a-f]{64}$/.test(name))
    },
  }
}
