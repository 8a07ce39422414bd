import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** The most JavaScript that the list page may load, in bytes after gzip. */
export const LIST_PAGE_BUDGET = 180 * 1000
/** The same with the editor open. */
export const EDITOR_BUDGET = 420 * 1000

const gzipped = (folder: string, file: string): number => gzipSync(readFileSync(join(folder, file))).length

/** The bytes after gzip of the JavaScript that the page of a build names, which is all that it loads at once, by file. */
export function loadedAtOnce(folder: string): Map<string, number> {
  const page = readFileSync(join(folder, 'index.html'), 'utf8')
  const files = new Set([...page.matchAll(/assets\/[\w.-]+\.js/g)].map(([file]) => file))
  return new Map([...files].map(file => [file, gzipped(folder, file)]))
}

interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
}

/** The bytes after gzip that a lazy module brings beside what is loaded already, by file. */
export function loadedLater(folder: string, module: string, already: ReadonlyMap<string, number>): Map<string, number> {
  const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>
  const sizes = new Map<string, number>()
  const visit = (name: string) => {
    const chunk = manifest[name]
    if (!chunk || already.has(chunk.file) || sizes.has(chunk.file)) return
    sizes.set(chunk.file, gzipped(folder, chunk.file))
    for (const next of chunk.imports ?? []) visit(next)
  }
  visit(module)
  return sizes
}

export const sum = (sizes: ReadonlyMap<string, number>): number => [...sizes.values()].reduce((total, size) => total + size, 0)
