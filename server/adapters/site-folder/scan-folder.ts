import { type BigIntStats, type Dirent, lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { type SitePath, sitePath } from '#domain/story/story.ts'
import type { FileStamp } from '../../ports/site-folder.ts'

/** Files looked at in one go, before other requests get their turn. Asking one by one in threads takes five times as long. */
const CHUNK = 1000
/** Folders that hold no copy of anybody: packages, and what builds write. Hidden ones are left out too. */
const NOT_COPY = new Set([
  'node_modules',
  'vendor',
  'bower_components',
  'dist',
  '_site',
  'build_local',
  'build_production',
  'build_staging',
])

/** The one hidden file that says how a site is made. */
const ELEVENTY = '.eleventy.js'

/** Files below a folder with their stamps. Links are not followed. */
export async function scanFolder(root: string, below: string, accept: (path: string) => boolean): Promise<FileStamp[]> {
  const paths = listFiles(root, below, accept)
  const files: FileStamp[] = []
  for (let from = 0; from < paths.length; from += CHUNK) {
    for (const path of paths.slice(from, from + CHUNK)) {
      const stamp = stampOf(root, path)
      if (stamp) files.push(stamp)
    }
    await setImmediate()
  }
  return files
}

/** Whether there is any such file below a folder; looks no further than the first. */
export function holdsFile(root: string, below: string, accept: (path: string) => boolean): boolean {
  const entries = entriesOf(root, below)
  if (entries.some(entry => entry.isFile() && !entry.name.startsWith('.') && accept(childOf(below, entry)))) return true
  return entries.some(entry => isFolder(root, below, entry) && holdsFile(root, childOf(below, entry), accept))
}

/** Folders below a folder, itself included. */
export function listFolders(root: string, below: string): string[] {
  const folders = [below]
  for (const entry of entriesOf(root, below)) if (isFolder(root, below, entry)) folders.push(...listFolders(root, childOf(below, entry)))
  return folders
}

/** Paths of files below a folder. */
export function listFiles(root: string, below: string, accept: (path: string) => boolean): SitePath[] {
  const files: SitePath[] = []
  for (const entry of entriesOf(root, below)) {
    const path = childOf(below, entry)
    if (isFolder(root, below, entry)) files.push(...listFiles(root, path, accept))
    else if (entry.isFile() && (!entry.name.startsWith('.') || entry.name === ELEVENTY)) {
      const safe = accept(path) ? sitePath(path) : null
      if (safe) files.push(safe)
    }
  }
  return files
}

const childOf = (below: string, entry: Dirent): string => (below === '' ? entry.name : `${below}/${entry.name}`)

function entriesOf(root: string, below: string): Dirent[] {
  try {
    return readdirSync(join(root, below), { withFileTypes: true })
  } catch {
    return []
  }
}

function isFolder(root: string, below: string, entry: Dirent): boolean {
  if (!entry.isDirectory() || entry.name.startsWith('.') || NOT_COPY.has(entry.name)) return false
  // Hugo builds into public/, where others keep their pictures: a built one has a page of its own.
  return !(below === '' && entry.name === 'public' && entriesOf(root, 'public').some(child => child.name === 'index.html'))
}

/** What the disk says of one file now; null when it is gone. */
export function stampOf(root: string, path: SitePath): FileStamp | null {
  const stats = lstatSync(join(root, path), { bigint: true, throwIfNoEntry: false })
  return stats?.isFile() ? fileStamp(path, stats) : null
}

function fileStamp(path: SitePath, stats: BigIntStats): FileStamp {
  return {
    path,
    stamp: `${stats.mtimeNs}-${stats.ctimeNs}-${stats.size}-${stats.ino}`,
    size: Number(stats.size),
    modified: new Date(Number(stats.mtimeMs)).toISOString(),
  }
}
