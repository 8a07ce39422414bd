import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { preview } from 'vite'
import type { MockControls } from '#mocks/browser.ts'
import { type Identity, initialsOf } from '#server/ports/identity.ts'
import { type RunningDesk, startServer } from '#server/start-server.ts'
import { sampleSite } from './sample-sites.ts'

/** A desk that a browser can open, and the folder behind it as seen from beside the desk. */
export interface BrowserDesk {
  readonly address: string
  /** The mock's folder lives in the page, so that these need it. */
  read(page: Page, path: string): Promise<string | null>
  write(page: Page, path: string, text: string | null): Promise<void>
  /** Cuts the connection and brings it back, however that is done. */
  gone(page: Page): Promise<void>
  back(page: Page): Promise<void>
  /** Puts the clocks of desk and page forward. The page is not used again by another test. */
  jump(page: Page, milliseconds: number): Promise<void>
  stop(): Promise<void>
}

/**
 * Where the last desk of this file was. The next one takes its place, since a browser keeps what it has compiled for an address; where
 * somebody else took it in between, any other will do.
 */
let place = 0
async function inItsPlace<T>(start: (port: number) => Promise<T>): Promise<T> {
  return start(place).catch((error: unknown) => {
    if (place === 0) throw error
    return start(0)
  })
}

const home = join(import.meta.dirname, '../..')

const PERSON = 'x-person'

/** Who a header says: for a desk at which several people work, each in a browser context that sends it. */
export const byHeader: Identity = {
  whoIs: async request => {
    const name = request.headers.get(PERSON) ?? 'Mira Voss'
    return { name, initials: initialsOf(name) }
  },
}
export const as = (person: string) => ({ extraHTTPHeaders: { [PERSON]: person } })

/** The real server on a copy of the sample site. */
export async function realDesk(
  more: {
    readonly before?: (place: { site: string; data: string }) => Promise<void>
    readonly reaches?: (address: string) => boolean
    readonly identity?: Identity
  } = {},
): Promise<BrowserDesk> {
  const { site, data, giveBack } = await sampleSite()
  const config = { site, data, port: 0, host: '127.0.0.1', databaseUrl: null, person: 'Mira Voss' }
  await more.before?.({ site, data })
  let ahead = 0
  const given = { ...more, clock: { now: () => new Date(Date.now() + ahead).toISOString() } }
  let desk: RunningDesk = await inItsPlace(port => startServer({ ...config, port }, home, given))
  const { address } = desk
  place = Number(new URL(address).port)
  await desk.ready
  return {
    address,
    read: (_, path) => readFile(join(site, path), 'utf8').catch(() => null),
    write: (_, path, text) => (text === null ? rm(join(site, path)) : writeFile(join(site, path), text)),
    gone: () => desk.stop(),
    back: async () => {
      desk = await startServer({ ...config, port: Number(new URL(address).port) }, home, given)
    },
    jump: async (page, milliseconds) => {
      ahead += milliseconds
      await page.clock.setSystemTime(Date.now() + ahead)
    },
    stop: async () => {
      await desk.stop()
      await giveBack()
    },
  }
}

const controls = () => {
  const found = (globalThis as { stetMock?: MockControls }).stetMock
  if (!found) throw new Error('This page has no mock.')
  return found
}

/** The mock build: pages and nothing else. */
export async function mockDesk(): Promise<BrowserDesk> {
  const server = await inItsPlace(port =>
    preview({ root: home, mode: 'mock', logLevel: 'error', build: { outDir: 'dist-mock' }, preview: { port, host: '127.0.0.1' } }),
  )
  const address = server.resolvedUrls?.local[0]?.replace(/\/$/, '') ?? ''
  place = Number(new URL(address).port)
  const run = `(${controls.toString()})()`
  return {
    address,
    read: (page, path) => page.evaluate(`${run}.read(${JSON.stringify(path)})`),
    write: (page, path, text) => page.evaluate(`${run}.disk(${JSON.stringify(path)}, ${JSON.stringify(text)})`),
    gone: page => page.evaluate(`${run}.fault('offline')`),
    back: page => page.evaluate(`${run}.fault(null)`),
    // The desk is in the page, and has its clock.
    jump: async (page, milliseconds) => page.clock.setSystemTime((await page.evaluate(() => Date.now())) + milliseconds),
    stop: () => server.close(),
  }
}
