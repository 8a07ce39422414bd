import { type SitePath, sitePath } from '#domain/story/story.ts'
import { type FileStamp, FolderError, type SiteFolder } from '../ports/site-folder.ts'

interface MemoryFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly stamp: FileStamp
}

/** A site in memory, for the page and for tests. `write` and `remove` from outside stand for what a `git pull` does. */
export function memoryFolder(name: string, files: Readonly<Record<string, Uint8Array<ArrayBuffer>>>, now: () => string): SiteFolder {
  const kept = new Map<string, MemoryFile>()
  const watchers = new Set<() => void>()
  let writes = 0
  const put = (path: SitePath, bytes: Uint8Array): FileStamp => {
    writes += 1
    const stamp = { path, stamp: `${writes}-${bytes.length}`, size: bytes.length, modified: now() }
    kept.set(path, { bytes: new Uint8Array(bytes), stamp })
    return stamp
  }
  const checked = (path: string): SitePath => {
    const safe = sitePath(path)
    if (!safe) throw new FolderError('outside', `${path} leads out of the site folder.`)
    return safe
  }
  const within = (below: string) =>
    [...kept.values()]
      .map(file => file.stamp)
      .filter(({ path }) => (below === '' || path.startsWith(`${below}/`)) && (path === '.eleventy.js' || !/(?:^|\/)\./.test(path)))
  const tell = () => {
    for (const watcher of watchers) queueMicrotask(watcher)
  }
  for (const [path, bytes] of Object.entries(files)) put(checked(path), bytes)
  return {
    name,
    readOnly: false,
    list: async below => within(below).map(({ path }) => path),
    scan: async (below, accept) => within(below).filter(({ path }) => accept(path)),
    read: async path => {
      const file = kept.get(checked(path))
      return file ? new Uint8Array(file.bytes) : null
    },
    write: async (path, bytes) => {
      const stamp = put(checked(path), bytes)
      tell()
      return stamp
    },
    remove: async path => {
      kept.delete(checked(path))
      tell()
    },
    // Here every write is whole.
    sweep: async () => {},
    watch(_, onChange) {
      watchers.add(onChange)
      return () => watchers.delete(onChange)
    },
  }
}
