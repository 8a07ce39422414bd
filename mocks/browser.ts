import { network } from 'virtual:msw'
import type { SitePath } from '#domain/story/story.ts'
import { browserBlobs } from '#server/adapters/browser-blobs.ts'
import { browserImages } from '#server/adapters/browser-images.ts'
import { openMockDesk } from './app.ts'
import { type Fault, isFault } from './faults.ts'
import { handlers } from './handlers.ts'
import { sampleFiles } from './sample-files.ts'

/** What tests, and whoever opens the console, can do to the desk from outside. */
export interface MockControls {
  fault(name: Fault | null): void
  /** Writes a file as a `git pull` would; null removes it. */
  disk(path: string, text: string | null): Promise<void>
  read(path: string): Promise<string | null>
}

declare global {
  var stetMock: MockControls | undefined
}

/** Starts the desk inside this page. `?fault=` in the address switches a fault on until another one, or the next load, switches it off. */
export async function start(): Promise<void> {
  const named = new URLSearchParams(location.search).get('fault')
  let fault = isFault(named) ? named : null
  const blobs = await browserBlobs('stet-mock-pictures')
  // The desk starts anew with every load; originals of an earlier one belong to nothing.
  for (const name of await blobs.names()) await blobs.remove(name)
  const desk = await openMockDesk(await sampleFiles(), browserImages, blobs)
  // Who develops reads every request in the console; in the built pages nobody looks, and telling costs more than answering.
  const context = { quiet: !import.meta.env.DEV }
  network.configure({ handlers: handlers(desk, () => fault), onUnhandledFrame: 'bypass', context })
  await network.enable()
  globalThis.stetMock = {
    fault: name => {
      fault = name
    },
    disk: async (path, text) => {
      if (text === null) await desk.folder.remove(path as SitePath)
      else await desk.folder.write(path as SitePath, new TextEncoder().encode(text))
    },
    read: async path => {
      const bytes = await desk.folder.read(path as SitePath)
      return bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
    },
  }
}
