import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { configFiles } from '#domain/site/config-files.ts'
import { detectSite } from '#domain/site/detect-site.ts'
import type { DetectedSite } from '#domain/site/site-shape.ts'
import { decodeSource } from '#editor/bridge/decode-source.ts'

/** A site that files were found in: its folder, and how it makes addresses. */
export interface SiteOf {
  readonly folder: string
  readonly detected: DetectedSite
}

const SKIPPED = new Set(['node_modules', '.git', 'vendor', '_site', 'public', 'build_local', 'build_production', 'dist'])

/** The site at or above a path; null where nothing says that there is one. */
export async function siteOf(path: string): Promise<SiteOf | null> {
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    if (configFiles.some(name => existsSync(join(folder, name)))) {
      const read = async (name: string) => readFile(join(folder, name)).then(decodeSource, () => null)
      return { folder, detected: await detectSite({ list: () => listed(folder), read }) }
    }
    if (dirname(folder) === folder) return null
  }
}

/** What a site calls a file. */
export const nameIn = ({ folder }: SiteOf, path: string): string => relative(folder, resolve(path)).replaceAll('\\', '/')

async function listed(folder: string, below = ''): Promise<string[]> {
  const entries = await readdir(join(folder, below), { withFileTypes: true })
  const found = await Promise.all(
    entries
      .filter(({ name }) => !SKIPPED.has(name))
      .map(entry => (entry.isDirectory() ? listed(folder, join(below, entry.name)) : entry.isFile() ? [join(below, entry.name)] : [])),
  )
  return found.flat()
}
