import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Cache } from '../ports/cache.ts'

/** A cache in a folder. Keys are hexadecimal, so that no key can name a file elsewhere. */
export function diskCache(folder: string): Cache {
  const placeOf = (key: string) => {
    if (!/^[0-9a-f]{8,128}$/.test(key)) throw new Error(`“${key}” is no cache key.`)
    return join(folder, key.slice(0, 2), key)
  }
  return {
    get: key =>
      readFile(placeOf(key)).then(
        bytes => new Uint8Array(bytes),
        () => null,
      ),
    async put(key, bytes) {
      const place = placeOf(key)
      await mkdir(dirname(place), { recursive: true })
      const beside = `${place}.${process.pid}.${Math.random().toString(36).slice(2)}`
      await writeFile(beside, bytes)
      await rename(beside, place)
    },
  }
}
