import { createHash } from 'node:crypto'
import { constants, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { access, cp, mkdir, readFile, realpath, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path'
import { isStoryFile } from '#domain/site/folder-tree.ts'
import { holdsFile } from './adapters/site-folder/scan-folder.ts'
import { type Config, StartError } from './config.ts'

/** Where this desk's site and its own things are. */
export interface Places {
  readonly site: string
  readonly data: string
  /** The site is the desk's own copy of the sample site. */
  readonly sample: boolean
}

/** Finds the folders without changing anything on disk. Throws a {@link StartError} that says what is wrong. */
export async function findPlaces(config: Config, home: string): Promise<Places> {
  const root = config.data === null ? join(home, '.stet') : resolve(config.data)
  if (config.site === null) return { site: join(root, 'sample-site'), data: root, sample: true }
  const site = resolve(config.site)
  await expectSite(site, config.site)
  const real = await realpath(site)
  const data = config.data === null ? join(root, `${basename(real)}-${createHash('sha256').update(real).digest('hex').slice(0, 8)}`) : root
  expectOutside(real, data)
  const owner = await readFile(join(data, 'site.txt'), 'utf8').catch(() => null)
  if (owner !== null && owner.trim() !== real)
    throw new StartError(`The data folder ${data} belongs to the site ${owner.trim()}; choose another with --data.`)
  return { site, data, sample: false }
}

/** What a generator copies to readers is no place for drafts; a hidden folder is none of its business. */
function expectOutside(site: string, data: string): void {
  const inside = relative(site, data)
  if (isAbsolute(inside) || inside.startsWith('..') || inside.startsWith('.')) return
  throw new StartError(`The data folder ${data} lies inside the site, which might publish it; choose one outside with --data.`)
}

async function expectSite(site: string, named: string): Promise<void> {
  const stats = await stat(site).catch(() => null)
  if (!stats) throw new StartError(`The folder ${named} does not exist.`)
  if (!stats.isDirectory()) throw new StartError(`${named} is a file; give the folder of the site.`)
  const writable = await access(site, constants.R_OK | constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  )
  if (!writable) throw new StartError(`The folder ${named} cannot be written; the desk needs that to publish.`)
  if (!holdsFile(site, '', isStoryFile)) throw new StartError(`The folder ${named} holds no Markdown story (.md, .markdown or .mdx).`)
}

/** Makes the data folder, and the copy of the sample site where one is wanted. */
export async function preparePlaces(places: Places, home: string): Promise<void> {
  try {
    await makeFolder(places.data)
    if (places.sample && !existsSync(places.site)) await cp(join(home, 'sample-site'), places.site, { recursive: true })
    if (!places.sample) await writeFile(join(places.data, 'site.txt'), `${await realpath(places.site)}\n`)
  } catch (error) {
    throw new StartError(
      `The data folder ${places.data} cannot be written (${error instanceof Error ? error.message : error}); choose another with --data.`,
    )
  }
}

/** Makes a folder and those above it. (Node's own way never ends below a folder like `/proc`, which takes none.) */
async function makeFolder(path: string): Promise<void> {
  if (existsSync(path)) return
  await makeFolder(dirname(path))
  await mkdir(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
}

/** Keeps a second desk off this data folder until the returned function is called, or this process is gone. */
export function lockPlace(data: string): () => void {
  const file = join(data, 'desk.pid')
  const holder = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
  if (holder > 0 && holder !== process.pid && isRunning(holder))
    throw new StartError(
      `A desk is running on the data folder ${data} already (process ${holder}); end it first, or choose another folder with --data.`,
    )
  writeFileSync(file, String(process.pid))
  return () => rmSync(file, { force: true })
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
