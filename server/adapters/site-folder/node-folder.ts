import { constants } from 'node:fs'
import { access, readFile, realpath } from 'node:fs/promises'
import type { SitePath } from '#domain/story/story.ts'
import type { SiteFolder } from '../../ports/site-folder.ts'
import { codeOf, realPlace, refused } from './place.ts'
import { listFiles, scanFolder } from './scan-folder.ts'
import { sweepFolder } from './sweep-folder.ts'
import { watchFolder } from './watch-folder.ts'
import { removeFile, writeWhole } from './write-whole.ts'

/** A site on this machine's disk. `name` is what a person called it. */
export async function openNodeFolder(root: string, name = root): Promise<SiteFolder> {
  const real = await realpath(root)
  const readOnly = await access(real, constants.W_OK).then(
    () => false,
    () => true,
  )
  return {
    name,
    readOnly,
    list: async below => listFiles(real, below, () => true),
    scan: (below, accept) => scanFolder(real, below, accept),
    read: path => readAt(real, path),
    write: (path, bytes) => writeWhole(real, path, bytes),
    remove: path => removeFile(real, path),
    sweep: (below, cutOff) => sweepFolder(real, below, cutOff),
    watch: (below, onChange) => watchFolder(real, below, onChange),
  }
}

async function readAt(root: string, path: SitePath): Promise<Uint8Array<ArrayBuffer> | null> {
  const place = await realPlace(root, path)
  if (place === null) return null
  try {
    return new Uint8Array(await readFile(place))
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'EISDIR') return null
    throw refused(error, path, 'read')
  }
}
