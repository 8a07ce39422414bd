import { existsSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { checkerThreads } from './adapters/checker-threads.ts'
import { diskBlobs } from './adapters/disk-blobs.ts'
import { diskCache } from './adapters/disk-cache.ts'
import { guardedRemote } from './adapters/guarded-remote.ts'
import { localBus } from './adapters/local-bus.ts'
import { pinoLog } from './adapters/pino-log.ts'
import { sharpImages } from './adapters/sharp-images.ts'
import { openNodeFolder } from './adapters/site-folder/node-folder.ts'
import { openNodeSqlite } from './adapters/sql/node-sqlite.ts'
import { openPostgres } from './adapters/sql/postgres.ts'
import { staticFiles } from './adapters/static-files.ts'
import { createApp } from './app.ts'
import { type Config, StartError } from './config.ts'
import type { CaptionChecker } from './ports/caption-checker.ts'
import { type Clock, systemClock } from './ports/clock.ts'
import type { Database } from './ports/database.ts'
import { type Identity, onePerson } from './ports/identity.ts'
import { findPlaces, lockPlace, preparePlaces } from './site-place.ts'
import { type InStep, keepInStep, openDesk } from './use-cases/open-desk.ts'
import { keepTime } from './use-cases/run-due.ts'

/** A desk that listens. */
export interface RunningDesk {
  readonly address: string
  /** Settles when all stories are read and can be searched. */
  readonly ready: Promise<void>
  stop(): Promise<void>
}

type Fetch = (request: Request) => Response | Promise<Response>

/**
 * Starts the desk: finds the site, takes the port, then opens the database. In this order, so that a start that cannot be
 * changes nothing on disk. `reaches` says which network addresses pictures may be fetched from, public ones where it is not given;
 * `identity` who sends a request, the person of the configuration where it is not given. `home` is the folder of the program; `pages`
 * holds the built pages, `dist` in it where nothing else is given.
 */
export async function startServer(
  config: Config,
  home: string,
  given: { clock?: Clock; pages?: string; databaseSchema?: string; reaches?: (address: string) => boolean; identity?: Identity } = {},
): Promise<RunningDesk> {
  const built = given.pages ?? join(home, 'dist')
  if (!existsSync(join(built, 'index.html')))
    throw new StartError('The pages of the desk are not built yet; run npm start, or npm run build first.')
  const places = await findPlaces(config, home)
  let handle: Fetch = () =>
    new Response('The desk is starting.', { status: 503, headers: { 'retry-after': '1', refresh: '1', 'cache-control': 'no-store' } })
  const server = await listen(config, request => handle(request))
  const close = () => closeServer(server)
  try {
    // A database elsewhere that does not answer is found out before anything is written here.
    const elsewhere = config.databaseUrl === null ? null : await openElsewhere(config.databaseUrl, given.databaseSchema)
    await preparePlaces(places, home)
    const unlock = lockPlace(places.data)
    const database = elsewhere ?? (await openNodeSqlite(join(places.data, 'stet.sqlite')))
    const log = pinoLog(join(places.data, 'stet.log'))
    const folder = await openNodeFolder(places.site, config.site ?? 'sample-site')
    const checker = checkerThreads()
    const cache = diskCache(join(places.data, 'thumbs'))
    const ports = {
      database,
      folder,
      images: sharpImages(),
      blobs: diskBlobs(join(places.data, 'pictures')),
      remote: guardedRemote(given.reaches ? { allows: given.reaches } : {}),
      cache,
      checker,
      identity: given.identity ?? onePerson(config.person),
      bus: localBus(),
      clock: given.clock ?? systemClock,
      log,
    }
    const desk = await openDesk(ports)
    const port = portOf(server)
    const app = createApp(desk, { hosts: [`${shown(config.host)}:${port}`, `localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`] })
    const pages = await staticFiles(built)
    const answering = new Set<Promise<Response>>()
    handle = request => {
      const answer = Promise.resolve(new URL(request.url).pathname.startsWith('/api') ? app.fetch(request) : pages(request))
      answering.add(answer)
      const answered = () => answering.delete(answer)
      answer.then(answered, answered)
      return answer
    }
    const inStep = keepInStep(desk)
    const time = keepTime(desk)
    return {
      address: `http://${shown(config.host)}:${port}`,
      ready: inStep.ready,
      stop: async () => {
        await close()
        // Who asked is gone, but what was asked for may be half-way through the database.
        await Promise.allSettled(answering)
        await time.stop()
        await stopAll(inStep, checker, database, log).finally(unlock)
      },
    }
  } catch (error) {
    await close()
    throw error
  }
}

async function stopAll(inStep: InStep, checker: CaptionChecker, database: Database, log: { close(): void }): Promise<void> {
  await inStep.stop()
  await checker.close()
  await database.close()
  log.close()
}

const shown = (host: string) => (host.includes(':') ? `[${host}]` : host)

function openElsewhere(url: string, schema?: string): Promise<Database> {
  return openPostgres(url, schema).catch((error: unknown) => {
    throw new StartError(`The PostgreSQL database of STET_DATABASE does not answer: ${error instanceof Error ? error.message : error}.`)
  })
}

function listen(config: Config, fetch: Fetch): Promise<Server> {
  const server = createServer(getRequestListener(fetch))
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE'
      reject(
        new StartError(
          taken
            ? `Port ${config.port} is taken, perhaps by another desk; choose one with --port.`
            : `The desk cannot listen on ${config.host}:${config.port}: ${error.message}.`,
        ),
      )
    })
    server.listen(config.port, config.host, () => resolve(server))
  })
}

function portOf(server: Server): number {
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

/** Requests under way get a moment to end; streams of events never would. */
function closeServer(server: Server): Promise<void> {
  return new Promise(resolve => {
    server.close(() => resolve())
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 300)
  })
}
