import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

interface Chunk {
  readonly file: string
  readonly isEntry?: boolean
  readonly imports?: readonly string[]
}

/** The most JavaScript that the list page may load, in bytes after gzip. */
export const LIST_PAGE_BUDGET = 180 * 1000

/** The bytes after gzip of all JavaScript that one entry of a Vite manifest loads at once, by file. */
export function loadedAtOnce(folder: string, entry: string): Map<string, number> {
  const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>
  const sizes = new Map<string, number>()
  const visit = (name: string) => {
    const chunk = manifest[name]
    if (!chunk) throw new Error(`There is no ${name} in the manifest of ${folder}.`)
    if (sizes.has(chunk.file)) return
    sizes.set(chunk.file, gzipSync(readFileSync(join(folder, chunk.file))).length)
    for (const next of chunk.imports ?? []) visit(next)
  }
  visit(entry)
  return sizes
}
