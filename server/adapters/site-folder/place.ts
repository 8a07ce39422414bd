import { lstat, realpath } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import { type SitePath, sitePath } from '#domain/story/story.ts'
import { FolderError } from '../../ports/site-folder.ts'

export const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '')
const isBelow = (root: string, path: string): boolean => path === root || path.startsWith(root.endsWith(sep) ? root : root + sep)
const outside = (path: string) => new FolderError('outside', `${path} leads out of the site folder.`)

/** Where a file really is, links followed; null when there is none. A link that leads out of the folder is refused. */
export async function realPlace(root: string, path: SitePath): Promise<string | null> {
  if (sitePath(path) === null) throw outside(path)
  const real = await realpath(join(root, path)).catch((error: unknown) => {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return null
    throw refused(error, path, 'read')
  })
  if (real !== null && !isBelow(root, real)) throw outside(path)
  return real
}

/** Where a file may be written: its nearest folder that exists must really be below the root, and the file must be no link. */
export async function writablePlace(root: string, path: SitePath): Promise<string> {
  if (sitePath(path) === null) throw outside(path)
  const place = join(root, path)
  const there = await lstat(place).catch(() => null)
  if (there?.isSymbolicLink()) throw new FolderError('outside', `${path} is a link; the desk writes only files.`)
  if (there?.isDirectory()) throw new FolderError('failed', `${path} is a folder.`)
  for (let folder = dirname(place); ; folder = dirname(folder)) {
    const real = await realpath(folder).catch(() => null)
    if (real === null) continue
    if (!isBelow(root, real)) throw outside(path)
    return place
  }
}

/** The error of a file system in words. */
export function refused(error: unknown, path: string, verb: 'read' | 'written' | 'removed'): FolderError {
  const code = codeOf(error)
  if (['EACCES', 'EPERM', 'EROFS'].includes(code)) {
    const why = code === 'EROFS' ? 'the folder is read-only' : 'the system does not allow it'
    return new FolderError(verb === 'read' ? 'failed' : 'read-only', `${path} cannot be ${verb}: ${why}.`, { cause: error })
  }
  const reasons: Record<string, string> = {
    ENOSPC: 'the disk is full',
    EDQUOT: 'the disk quota is used up',
    ENAMETOOLONG: 'its name is too long',
    ENOTDIR: 'a part of its path is a file',
    EMFILE: 'too many files are open',
  }
  return new FolderError(
    'failed',
    `${path} cannot be ${verb}: ${reasons[code] ?? (error instanceof Error ? error.message : String(error))}.`,
    {
      cause: error,
    },
  )
}
