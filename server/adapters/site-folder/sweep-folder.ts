import { readdir, stat, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import type { SitePath } from '#domain/story/story.ts'
import { listFolders } from './scan-folder.ts'
import { besideOf, HALF_WRITTEN } from './write-whole.ts'

/** One file is written in far less; what is younger may be in the making, by a desk on another machine. */
const SETTLED_MS = 60_000

/** Takes away what writes that were cut off left beside their files: of these whenever that was, of others when it is old enough. */
export async function sweepFolder(root: string, below: readonly string[], cutOff: readonly SitePath[]): Promise<void> {
  const known = new Set(cutOff.map(besideOf))
  for (const folder of new Set(below.flatMap(one => listFolders(root, one)))) {
    const names = await readdir(join(root, folder)).catch(() => [])
    for (const name of names) {
      const [, beside] = HALF_WRITTEN.exec(name) ?? []
      if (beside === undefined) continue
      const place = join(root, folder, name)
      const ours = known.has(folder === '' ? beside : `${folder}/${beside}`)
      // What cannot be looked at or taken away stays: a start does not fail over it.
      if (ours || (await isSettled(place))) await unlink(place).catch(() => {})
    }
  }
}

const isSettled = (place: string): Promise<boolean> =>
  stat(place).then(
    stats => stats.isFile() && Date.now() - stats.mtimeMs > SETTLED_MS,
    () => false,
  )
