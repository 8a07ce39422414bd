import { configFiles } from '#domain/site/config-files.ts'
import type { SitePath } from '#domain/story/story.ts'
import type { SiteFolder } from '../ports/site-folder.ts'
import { checkArchive, rememberedHabits } from './check-archive.ts'
import { cleanUpPictures } from './clean-up-pictures.ts'
import { type Desk, oneAtATime } from './desk.ts'
import { type ReadSite, readSite } from './read-site.ts'
import { hashOf } from './story-text.ts'
import { syncFolder } from './sync-folder.ts'
import { syncPictures } from './sync-pictures.ts'
import { recoverActs, writtenFolders } from './write-files.ts'

/** Everything a desk is opened on. */
export type DeskPorts = Omit<Desk, 'site' | 'alone'>

/** Opens the desk on a site. What an earlier process left half-done is put right first. */
export async function openDesk(ports: DeskPorts): Promise<Desk> {
  const { shape, notes } = (await rememberedSite(ports)) ?? (await readSite(ports.folder))
  const desk: Desk = {
    ...ports,
    site: {
      shape,
      notes,
      progress: { state: 'reading', read: 0, total: 0, refused: [] },
      habits: await rememberedHabits(ports.database),
      wake: () => {},
    },
    alone: oneAtATime(),
  }
  await recoverActs(desk)
  return desk
}

/** What the last process found out of the site, if its configuration is the same: good enough to start on, and read again soon. */
async function rememberedSite({ database, folder }: DeskPorts): Promise<ReadSite | null> {
  const kept = await database.setting(REMEMBERED)
  const remembered = kept === null ? null : (JSON.parse(kept) as { config: string; site: ReadSite })
  return remembered?.config === (await fingerprint(folder)) ? remembered.site : null
}

/** Finds out again how the site is made, tells the screens when that is something new, and remembers it. */
async function readSiteAgain(desk: Desk, config: string): Promise<boolean> {
  const site = await readSite(desk.folder)
  const changed = JSON.stringify(site) !== JSON.stringify({ shape: desk.site.shape, notes: desk.site.notes })
  await desk.database.putSetting(REMEMBERED, JSON.stringify({ config, site }))
  if (changed) Object.assign(desk.site, site)
  if (changed) desk.bus.publish({ type: 'site' })
  return changed
}

// The version of what is remembered: raise it when detection learns something.
const REMEMBERED = 'site-6'

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
  let config: string | null = null
  let cleanedUp = false
  let order: string | null = null
  /** Screens that show a front learn that its order was written beside the desk. */
  const lookAtOrder = async () => {
    const now = await hashOfFiles(desk.folder, [desk.site.shape.fronts.file])
    if (order !== null && order !== now) desk.bus.publish({ type: 'fronts', by: '' })
    order = now
  }
  const pass = async () => {
    const now = await fingerprint(desk.folder)
    if (config !== null && config !== now) await readSiteAgain(desk, now)
    // Before the reading, so that nothing is written between the two unseen.
    watch()
    await syncFolder(desk)
    if (config === null && (await readSiteAgain(desk, now))) {
      watch()
      await syncFolder(desk)
    }
    config = now
    await lookAtOrder()
    // Neither a change on disk nor the end waits for ten thousand pictures, nor the queue of captions.
    const goesOn = () => !asked && !stopped
    await checkArchive(desk, goesOn)
    const whole = await syncPictures(desk, goesOn)
    await checkArchive(desk, goesOn)
    if (whole && !cleanedUp) await cleanUpPictures(desk)
    cleanedUp ||= whole
  }
  const watched: { folders: string; stop(): void } = { folders: '', stop: () => {} }
  // Which folders these are may change with the site's configuration.
  function watch(): void {
    // The folder of the site itself is always watched.
    const folders = writtenFolders(desk.site.shape)
    if (stopped || watched.folders === folders.join('\n')) return
    watched.stop()
    // What the old ones noticed and had not told yet is forgotten with them.
    asked ||= watched.folders !== ''
    watched.folders = folders.join('\n')
    watched.stop = desk.folder.watch(folders, desk.site.wake)
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
  desk.site.wake = () => {
    if (stopped) return
    asked = true
    running ??= run()
  }
  watch()
  running = run()
  const ready = running
  return {
    ready,
    async stop() {
      stopped = true
      watched.stop()
      await running
    },
  }
}

const fingerprint = (folder: SiteFolder): Promise<string> => hashOfFiles(folder, configFiles)

async function hashOfFiles(folder: SiteFolder, files: readonly string[]): Promise<string> {
  const texts = await Promise.all(
    files.map(async path => new TextDecoder().decode((await folder.read(path as SitePath).catch(() => null)) ?? undefined)),
  )
  return hashOf(texts.join('\0'))
}
