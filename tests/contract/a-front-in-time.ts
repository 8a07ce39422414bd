import type { SitePath } from '#domain/story/story.ts'
import { storyId } from '#domain/story/story.ts'
import { inlineChecker } from '#server/adapters/inline-checker.ts'
import { localBus } from '#server/adapters/local-bus.ts'
import { memoryBlobs } from '#server/adapters/memory-blobs.ts'
import { memoryCache } from '#server/adapters/memory-cache.ts'
import { memoryFolder } from '#server/adapters/memory-folder.ts'
import { noRemote } from '#server/adapters/no-remote.ts'
import { openNodeSqlite } from '#server/adapters/sql/node-sqlite.ts'
import { onePerson } from '#server/ports/identity.ts'
import { arrangeFront } from '#server/use-cases/arrange-front.ts'
import { launchFront, previewLaunch } from '#server/use-cases/launch-front.ts'
import { openDesk } from '#server/use-cases/open-desk.ts'
import { readFront } from '#server/use-cases/read-fronts.ts'
import { syncFolder } from '#server/use-cases/sync-folder.ts'
import { aSite, aStory } from '../support/a-site.ts'
import { noImages } from '../support/no-images.ts'

export const order = 'source/_data/fronts.json'
const config = JSON.stringify({
  fronts: { file: order, words: { headline: 'front_title' }, list: { home: { name: 'Home', slots: 3 } } },
})
export const pathOf = (name: string) => `source/_posts/${name}.md` as SitePath
export const names = ['alder', 'birch', 'cedar']
export const text = (name: string, featured = 'false') => aStory({ title: name, featured })
export const by = 'Mira Voss'
export const at = (time: string) => `2026-11-26T${time}:00.000Z`

/** A site with three stories, none on the front, and a clock that a test sets; with these files beside them, or in their place. */
export async function ground(more: Readonly<Record<string, string>> = {}) {
  const files = {
    ...aSite({ 'stet.config.json': config, [order]: '{\n  "home": []\n}\n' }),
    ...Object.fromEntries(names.map(name => [pathOf(name), new TextEncoder().encode(text(name))])),
    ...Object.fromEntries(Object.entries(more).map(([path, words]) => [path, new TextEncoder().encode(words)])),
  }
  let now = at('12:00')
  const folder = memoryFolder('site', files, () => now)
  const ports = {
    database: await openNodeSqlite(':memory:'),
    folder,
    images: noImages,
    blobs: memoryBlobs(),
    remote: noRemote,
    cache: memoryCache(),
    checker: inlineChecker,
    identity: onePerson(by),
    bus: localBus(),
    clock: { now: () => now },
    log: { error: ({ error }: { error: unknown }) => console.error(error), warn: () => {} },
  }
  const open = async () => {
    const desk = await openDesk(ports)
    await syncFolder(desk)
    return desk
  }
  const desk = await open()
  const id = async (name: string) => (await ports.database.storiesAt([pathOf(name)])).get(pathOf(name))?.id ?? storyId(0)
  const read = async (path: string) => new TextDecoder().decode((await folder.read(path as SitePath)) ?? undefined)
  const led = async () => (await readFront(desk, 'home')).live.map(({ story }) => story?.headline ?? null)
  const put = async (name: string, to: number) => arrangeFront(desk, 'home', { op: 'put', story: await id(name), to }, by)
  const writeFile = (path: string, words: string) => folder.write(path as SitePath, new TextEncoder().encode(words))
  const write = async (name: string, words: string) => {
    await writeFile(pathOf(name), words)
    await syncFolder(desk)
  }
  return { desk, folder, open, id, read, led, put, write, writeFile, set: (time: string) => (now = at(time)) }
}

/** Launches what is prepared. */
export const launchNow = async (desk: Awaited<ReturnType<typeof ground>>['desk'], until?: string) => {
  const { version } = await previewLaunch(desk, 'home')
  return launchFront(desk, 'home', { version, ...(until !== undefined && { until }) }, by)
}
