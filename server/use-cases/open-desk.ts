import type { SitePath } from '#domain/story/story.ts'
import { type Desk, oneAtATime } from './desk.ts'
import { recoverActs } from './perform-act.ts'
import { readSite } from './read-site.ts'
import { hashOf } from './story-text.ts'
import { syncFolder } from './sync-folder.ts'
import { syncPictures } from './sync-pictures.ts'

/** Everything a desk is opened on. */
export type DeskPorts = Omit<Desk, 'site' | 'alone'>

/** Opens the desk on a site. What an earlier process left half-done is put right first. */
export async function openDesk(ports: DeskPorts): Promise<Desk> {
  const { shape, notes } = await readSite(ports.folder)
  const desk: Desk = {
    ...ports,
    site: { shape, notes, progress: { state: 'reading', read: 0, total: 0, refused: [] } },
    alone: oneAtATime(),
  }
  await recoverActs(desk)
  return desk
}

/** A desk that follows its folder. */
export interface InStep {
  /** Settles when the stories that were there at the start are read. */
  readonly ready: Promise<void>
  stop(): Promise<void>
}

/** Reads the folder now and after every change on disk; changes during a reading are read after it. */
export function keepInStep(desk: Desk): InStep {
  let asked = true
  let stopped = false
  let running: Promise<void> | null = null
  let config: Promise<string> = fingerprint(desk)
  const pass = async () => {
    const now = await fingerprint(desk)
    if (now !== (await config)) {
      config = Promise.resolve(now)
      Object.assign(desk.site, await readSite(desk.folder))
      desk.bus.publish({ type: 'site' })
    }
    await syncFolder(desk)
    await syncPictures(desk)
  }
  const run = async () => {
    while (asked && !stopped) {
      asked = false
      await pass().catch((error: unknown) => {
        if (!stopped) desk.log.error({ id: crypto.randomUUID().slice(0, 8), error, request: 'reading the folder' })
      })
    }
    running = null
  }
  running = run()
  const ready = running
  const unwatch = desk.folder.watch([desk.site.shape.contentFolder, desk.site.shape.mediaFolder], () => {
    asked = true
    running ??= run()
  })
  return {
    ready,
    async stop() {
      stopped = true
      unwatch()
      await running
    },
  }
}

/** Files that say how a site is made. */
const CONFIGS = [
  'stet.config.json',
  'config.php',
  'hugo.toml',
  'hugo.yaml',
  'config.toml',
  '_config.yml',
  'astro.config.mjs',
  'eleventy.config.js',
  '.eleventy.js',
]

async function fingerprint(desk: Desk): Promise<string> {
  const texts = await Promise.all(
    CONFIGS.map(async path => new TextDecoder().decode((await desk.folder.read(path as SitePath).catch(() => null)) ?? undefined)),
  )
  return hashOf(texts.join('\0'))
}
