import { randomBytes } from 'node:crypto'
import { mkdir, open, rename, stat, unlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { SitePath } from '#domain/story/story.ts'
import { type FileStamp, FolderError } from '../../ports/site-folder.ts'
import { codeOf, refused, writablePlace } from './place.ts'
import { stampOf } from './scan-folder.ts'

/** How files are called that are still being written, up to what makes each its own. */
export const HALF_WRITTEN = /^(\..+)\.[0-9a-f]{12}\.stet$/

const besideName = (place: string) => `.${basename(place).slice(0, 100)}`

/** Where a file is being written, up to what makes each its own. */
export const besideOf = (path: SitePath): string => join(dirname(path), besideName(path)).replaceAll('\\', '/')

/** Writes a file whole or not at all: beside it, to the disk, then in its place. Its permissions stay. */
export async function writeWhole(root: string, path: SitePath, bytes: Uint8Array): Promise<FileStamp> {
  const place = await writablePlace(root, path)
  const folder = dirname(place)
  const beside = join(folder, `${besideName(place)}.${randomBytes(6).toString('hex')}.stet`)
  try {
    await mkdir(folder, { recursive: true })
    const mode = await stat(place).then(
      stats => stats.mode & 0o7777,
      () => 0o644,
    )
    await writeToDisk(beside, bytes, mode)
    await rename(beside, place)
    await toDisk(folder)
  } catch (error) {
    await unlink(beside).catch(() => {})
    throw error instanceof FolderError ? error : refused(error, path, 'written')
  }
  const stamp = stampOf(root, path)
  if (!stamp) throw new FolderError('failed', `${path} was written and is gone again.`)
  return stamp
}

async function writeToDisk(place: string, bytes: Uint8Array, mode: number): Promise<void> {
  const file = await open(place, 'wx', mode)
  try {
    await file.writeFile(bytes)
    await file.chmod(mode)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** A rename stands after a power cut only once its folder is on the disk. */
async function toDisk(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

export async function removeFile(root: string, path: SitePath): Promise<void> {
  const place = await writablePlace(root, path)
  try {
    await unlink(place)
    await toDisk(dirname(place))
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw refused(error, path, 'removed')
  }
}
