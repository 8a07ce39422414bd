import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { preview } from 'vite'
import type { MockControls } from '#mocks/browser.ts'
import { type RunningDesk, startServer } from '#server/start-server.ts'
import { temporaryFolder } from '../support/node-site.ts'

/** A desk that a browser can open, and the folder behind it as seen from beside the desk. */
export interface BrowserDesk {
  readonly address: string
  /** The mock's folder lives in the page, so that these need it. */
  read(page: Page, path: string): Promise<string | null>
  write(page: Page, path: string, text: string | null): Promise<void>
  /** Cuts the connection and brings it back, however that is done. */
  gone(page: Page): Promise<void>
  back(page: Page): Promise<void>
  stop(): Promise<void>
}

const home = join(import.meta.dirname, '../..')

/** The real server on a copy of the sample site. */
export async function realDesk(
  more: {
    readonly before?: (place: { site: string; data: string }) => Promise<void>
    readonly reaches?: (address: string) => boolean
  } = {},
): Promise<BrowserDesk> {
  const folder = await temporaryFolder()
  const site = join(folder.path, 'site')
  await cp(join(home, 'sample-site'), site, { recursive: true })
  const config = { site, data: join(folder.path, 'data'), port: 0, host: '127.0.0.1', databaseUrl: null, person: 'Mira Voss' }
  await more.before?.({ site, data: config.data })
  let desk: RunningDesk = await startServer(config, home, more)
  const { address } = desk
  await desk.ready
  return {
    address,
    read: (_, path) => readFile(join(site, path), 'utf8').catch(() => null),
    write: (_, path, text) => (text === null ? rm(join(site, path)) : writeFile(join(site, path), text)),
    gone: () => desk.stop(),
    back: async () => {
      desk = await startServer({ ...config, port: Number(new URL(address).port) }, home)
    },
    stop: async () => {
      await desk.stop()
      await folder.remove()
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
  const server = await preview({
    root: home,
    mode: 'mock',
    logLevel: 'error',
    build: { outDir: 'dist-mock' },
    preview: { port: 0, host: '127.0.0.1' },
  })
  const address = server.resolvedUrls?.local[0]?.replace(/\/$/, '') ?? ''
  const run = `(${controls.toString()})()`
  return {
    address,
    read: (page, path) => page.evaluate(`${run}.read(${JSON.stringify(path)})`),
    write: (page, path, text) => page.evaluate(`${run}.disk(${JSON.stringify(path)}, ${JSON.stringify(text)})`),
    gone: page => page.evaluate(`${run}.fault('offline')`),
    back: page => page.evaluate(`${run}.fault(null)`),
    stop: () => server.close(),
  }
}
