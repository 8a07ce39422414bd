import { rmSync } from 'node:fs'
import { cp, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer } from '#server/start-server.ts'

/** A copy of the sample site with the data folder of a desk that has read it. */
export interface SampleSite {
  readonly site: string
  readonly data: string
  /** Puts back what was changed in the copy, for the next test. */
  giveBack(): Promise<void>
}

const home = join(import.meta.dirname, '../..')
const free: SampleSite[] = []
const inOrder = { recursive: true, preserveTimestamps: true } as const

/**
 * A copy that no test uses at the moment. Reading its stories and pictures takes longer than most tests, so that a desk reads a copy
 * once, and what it found is given to each that starts there later.
 */
export async function sampleSite(): Promise<SampleSite> {
  const taken = free.pop() ?? (await prepare())
  await rm(taken.data, { recursive: true, force: true })
  await cp(`${taken.data}-read`, taken.data, inOrder)
  return taken
}

async function prepare(): Promise<SampleSite> {
  const folder = await mkdtemp(join(tmpdir(), 'stet-test-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const [whole, site, data] = [join(folder, 'whole'), join(folder, 'site'), join(folder, 'data')]
  const read = `${data}-read`
  await cp(join(home, 'sample-site'), whole, { recursive: true })
  await cp(whole, site, inOrder)
  const desk = await startServer({ site, data: read, port: 0, host: '127.0.0.1', databaseUrl: null, person: 'Mira Voss' }, home)
  await desk.ready
  await desk.stop()
  await rm(join(read, 'stet.log'))
  const stamps = await stampsOf(site)
  const copy: SampleSite = {
    site,
    data,
    giveBack: async () => {
      const now = await stampsOf(site)
      for (const path of now.keys()) if (!stamps.has(path)) await rm(join(site, path))
      for (const [path, stamp] of stamps) {
        if (now.get(path) === stamp) continue
        await cp(join(whole, path), join(site, path), inOrder)
        stamps.set(path, (await stampsOf(site)).get(path) ?? '')
      }
      await cp(join(data, 'thumbs'), join(read, 'thumbs'), inOrder).catch(() => {}) // no page asked for one
      free.push(copy)
    },
  }
  return copy
}

/** Every file with what changes when it is written. */
async function stampsOf(folder: string): Promise<Map<string, string>> {
  const stamps = new Map<string, string>()
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    const { mtimeMs, ctimeMs, size, ino } = await stat(path)
    if (entry.isFile()) stamps.set(path.slice(folder.length + 1), [mtimeMs, ctimeMs, size, ino].join(' '))
  }
  return stamps
}
