import { existsSync } from 'node:fs'
import { chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { SitePath } from '#domain/story/story.ts'
import { openMockDesk } from '#mocks/app.ts'
import { mockServer } from '#mocks/node.ts'
import { sharpImages } from '#server/adapters/sharp-images.ts'
import { startServer } from '#server/start-server.ts'
import { temporaryFolder } from '../support/node-site.ts'
import { postgresUrl, temporarySchema } from '../support/postgres.ts'
import type { OpenDesk, OpensDesk } from './test-desk.ts'

/** The app called as a function, on a site and a database in memory. */
export const inMemory: OpensDesk = async files => {
  const desk = await openMockDesk(files, sharpImages())
  const lines: string[] = []
  const broken = new Set<string>()
  const { read } = desk.folder
  Object.assign(desk.folder, { read: (path: SitePath) => (broken.has(path) ? Promise.reject(new Error('broken on purpose')) : read(path)) })
  Object.assign(desk.desk.log, { error: (entry: { id: string }) => lines.push(entry.id) })
  return {
    fetch: async (path, init) => desk.fetch(new Request(`http://desk.test${path}`, init)),
    disk: memoryDisk(desk.folder),
    logged: async () => lines.join('\n'),
    break: async path => {
      broken.add(path)
    },
    stop: () => desk.inStep.stop(),
  }
}

function memoryDisk(folder: Awaited<ReturnType<typeof openMockDesk>>['folder']): OpenDesk['disk'] {
  return {
    read: async path => {
      const bytes = await folder.read(path as SitePath)
      return bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
    },
    bytes: path => folder.read(path as SitePath),
    write: async (path, content) => {
      await folder.write(path as SitePath, typeof content === 'string' ? new TextEncoder().encode(content) : content)
    },
    remove: path => folder.remove(path as SitePath),
    move: async (from, to) => {
      const bytes = await folder.read(from as SitePath)
      if (bytes) await Promise.all([folder.write(to as SitePath, bytes), folder.remove(from as SitePath)])
    },
    moveAll: async moves => {
      const all = await Promise.all(moves.map(async ([from, to]) => ({ from, to, bytes: await folder.read(from as SitePath) })))
      const [left, taken] = [all.filter(({ from }) => !all.some(({ to }) => to === from)), all.flatMap(one => (one.bytes ? [one] : []))]
      await Promise.all([
        ...taken.map(({ to, bytes }) => folder.write(to as SitePath, bytes as Uint8Array<ArrayBuffer>)),
        ...left.map(({ from }) => folder.remove(from as SitePath)),
      ])
    },
  }
}

/** The same app behind the mock's handlers: what a page of the mock build talks to. */
export const throughMsw: OpensDesk = async files => {
  const desk = await openMockDesk(files, sharpImages())
  const server = mockServer(desk)
  server.listen({ onUnhandledFrame: 'error' })
  return {
    fetch: (path, init) => fetch(`http://desk.test${path}`, init),
    disk: memoryDisk(desk.folder),
    logged: async () => '',
    break: null,
    stop: async () => {
      server.close()
      await desk.inStep.stop()
    },
  }
}

/** A real server on a real folder and a database file. */
export const listening: OpensDesk = files => listenOn(files, null)

/** The same on PostgreSQL, in a schema of its own. */
export const listeningOnPostgres: OpensDesk = async files => {
  const schema = await temporarySchema()
  return listenOn(files, schema)
}

const home = join(import.meta.dirname, '../..')

async function listenOn(
  files: Record<string, Uint8Array<ArrayBuffer>>,
  schema: { name: string; drop(): Promise<void> } | null,
): Promise<OpenDesk> {
  const site = await temporaryFolder(files)
  const data = await temporaryFolder()
  const built = join(data.path, 'pages')
  await mkdir(built)
  await writeFile(join(built, 'index.html'), '<!doctype html><title>Stet</title>')
  const config = {
    site: site.path,
    data: data.path,
    port: 0,
    host: '127.0.0.1',
    databaseUrl: schema ? postgresUrl : null,
    person: 'Mira Voss',
  }
  const desk = await startServer(config, home, { pages: built, ...(schema && { databaseSchema: schema.name }) })
  return {
    fetch: (path, init) => fetch(desk.address + path, init),
    disk: {
      read: path => (existsSync(join(site.path, path)) ? readFile(join(site.path, path), 'utf8') : Promise.resolve(null)),
      bytes: async path => (existsSync(join(site.path, path)) ? new Uint8Array(await readFile(join(site.path, path))) : null),
      async write(path, content) {
        await mkdir(dirname(join(site.path, path)), { recursive: true })
        await writeFile(join(site.path, path), content)
      },
      remove: path => rm(join(site.path, path)),
      async move(from, to) {
        await mkdir(dirname(join(site.path, to)), { recursive: true })
        await rename(join(site.path, from), join(site.path, to))
      },
      async moveAll(moves) {
        for (const [at, [from]] of moves.entries()) await rename(join(site.path, from), join(site.path, `.moving-${at}`))
        for (const [at, [, to]] of moves.entries()) await rename(join(site.path, `.moving-${at}`), join(site.path, to))
      },
    },
    logged: () => readFile(join(data.path, 'stet.log'), 'utf8'),
    break: null,
    async stop() {
      await desk.stop()
      await chmod(site.path, 0o755)
      await site.remove()
      await data.remove()
      await schema?.drop()
    },
  }
}
