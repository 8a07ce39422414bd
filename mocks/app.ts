import { inlineChecker } from '#server/adapters/inline-checker.ts'
import { localBus } from '#server/adapters/local-bus.ts'
import { memoryBlobs } from '#server/adapters/memory-blobs.ts'
import { memoryCache } from '#server/adapters/memory-cache.ts'
import { memoryFolder } from '#server/adapters/memory-folder.ts'
import { noRemote } from '#server/adapters/no-remote.ts'
import { openWasmSqlite } from '#server/adapters/sql/wasm-sqlite.ts'
import { createApp } from '#server/app.ts'
import type { Blobs } from '#server/ports/blobs.ts'
import { systemClock } from '#server/ports/clock.ts'
import { onePerson } from '#server/ports/identity.ts'
import type { Images } from '#server/ports/images.ts'
import type { SiteFolder } from '#server/ports/site-folder.ts'
import type { Desk } from '#server/use-cases/desk.ts'
import { type InStep, keepInStep, openDesk } from '#server/use-cases/open-desk.ts'
import { keepTime } from '#server/use-cases/run-due.ts'

/** The server's own app on a site in memory. */
export interface MockDesk {
  readonly fetch: (request: Request) => Response | Promise<Response>
  /** Writing here is what a `git pull` does beside the desk. */
  readonly folder: SiteFolder
  readonly desk: Desk
  readonly inStep: InStep
}

export async function openMockDesk(
  files: Readonly<Record<string, Uint8Array<ArrayBuffer>>>,
  images: Images,
  blobs: Blobs = memoryBlobs(),
): Promise<MockDesk> {
  const folder = memoryFolder('sample-site', files, systemClock.now)
  const log = {
    error: ({ id, error, request }: { id: string; error: unknown; request: string }) => console.error(`${id} ${request}`, error),
    warn: (message: string) => console.warn(message),
  }
  const ports = {
    folder,
    images,
    clock: systemClock,
    log,
    database: await openWasmSqlite(),
    blobs,
    remote: noRemote,
    cache: memoryCache(),
    checker: inlineChecker,
    bus: localBus(),
    identity: onePerson('Mira Voss'),
  }
  const desk = await openDesk(ports)
  const app = createApp(desk, { hosts: null })
  const [inStep, time] = [keepInStep(desk), keepTime(desk)]
  const stop = async () => {
    await time.stop()
    await inStep.stop()
  }
  return { fetch: app.fetch, folder, desk, inStep: { ready: inStep.ready, stop } }
}
