import { type FSWatcher, watch } from 'node:fs'
import { join } from 'node:path'
import { listFolders } from './scan-folder.ts'

/** How long to wait for the rest of a `git pull`, and how long at most. */
const QUIET_MS = 150
const LONGEST_MS = 600
/** Network folders tell nothing; then, and where the system has no watchers left, looking again has to do. */
const LOOK_AGAIN_MS = 30_000
const LOOK_OFTEN_MS = 1500

/** Watches folders and what is below them, one watcher a folder: Node's recursive one watches every single file on Linux. */
export function watchFolder(root: string, below: readonly string[], onChange: () => void): () => void {
  const watchers = new Map<string, FSWatcher>()
  let complete = true
  let quiet: NodeJS.Timeout | undefined
  let since = 0
  const fire = () => {
    since = 0
    attach()
    onChange()
  }
  const noticed = () => {
    const now = Date.now()
    since ||= now
    clearTimeout(quiet)
    quiet = setTimeout(fire, Math.min(QUIET_MS, Math.max(0, since + LONGEST_MS - now)))
  }
  const add = (folder: string) => {
    if (watchers.has(folder)) return
    try {
      const watcher = watch(join(root, folder), { persistent: false }, noticed)
      const drop = () => {
        watcher.close()
        watchers.delete(folder)
      }
      watchers.set(folder, watcher.on('error', drop))
    } catch {
      complete = false
    }
  }
  // A folder that was removed and made again has a new watcher, since the old one is closed by its removal.
  const attach = () => {
    const folders = new Set(['', ...below.flatMap(folder => listFolders(root, folder))])
    for (const [folder, watcher] of watchers)
      if (!folders.has(folder)) {
        watcher.close()
        watchers.delete(folder)
      }
    for (const folder of folders) add(folder)
  }
  attach()
  const timer = setInterval(fire, complete ? LOOK_AGAIN_MS : LOOK_OFTEN_MS)
  timer.unref()
  return () => {
    clearTimeout(quiet)
    clearInterval(timer)
    for (const watcher of watchers.values()) watcher.close()
  }
}
