import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type SitePath, storyId } from '#domain/story/story.ts'
import { inlineChecker } from '#server/adapters/inline-checker.ts'
import { localBus } from '#server/adapters/local-bus.ts'
import { memoryBlobs } from '#server/adapters/memory-blobs.ts'
import { memoryCache } from '#server/adapters/memory-cache.ts'
import { memoryFolder } from '#server/adapters/memory-folder.ts'
import { noRemote } from '#server/adapters/no-remote.ts'
import { sharpImages } from '#server/adapters/sharp-images.ts'
import { openNodeFolder } from '#server/adapters/site-folder/node-folder.ts'
import { openWasmSqlite } from '#server/adapters/sql/wasm-sqlite.ts'
import { systemClock } from '#server/ports/clock.ts'
import { onePerson } from '#server/ports/identity.ts'
import type { SiteFolder } from '#server/ports/site-folder.ts'
import { keepInStep, openDesk } from '#server/use-cases/open-desk.ts'
import { publishStory } from '#server/use-cases/publish-story.ts'
import { saveDraft } from '#server/use-cases/save-draft.ts'
import { setFeatured } from '#server/use-cases/set-featured.ts'
import { spikeStories } from '#server/use-cases/spike-story.ts'
import { syncFolder } from '#server/use-cases/sync-folder.ts'
import { aSite, aStory } from '../support/a-site.ts'
import { temporaryFolder } from '../support/node-site.ts'

const quiet = { error: () => {}, warn: () => {} }
const ferry = 'source/_posts/ferry.md' as SitePath
const bridge = 'source/_posts/bridge.md' as SitePath

/** Everything a desk stands on, so that a second one can be opened on the same after the first has died. */
async function ground(folder: SiteFolder = memoryFolder('site', aSite(), systemClock.now)) {
  const ports = {
    folder,
    database: await openWasmSqlite(),
    cache: memoryCache(),
    checker: inlineChecker,
    blobs: memoryBlobs(),
    remote: noRemote,
    bus: localBus(),
    images: sharpImages(),
    identity: onePerson('Mira Voss'),
    clock: systemClock,
    log: quiet,
  }
  const open = async () => {
    const desk = await openDesk(ports)
    const inStep = keepInStep(desk)
    await inStep.ready
    await inStep.stop()
    return desk
  }
  const text = async (path: SitePath) => new TextDecoder().decode((await folder.read(path)) ?? undefined)
  const id = async (path: SitePath) => storyId((await ports.database.storiesAt([path])).get(path)?.id ?? 0)
  return { ports, folder, open, text, id }
}

describe('An act that is cut off in the middle', () => {
  test('is put back at the next start, and the draft is still there', async () => {
    const { ports, open, text, id } = await ground()
    const desk = await open()
    const story = await id(ferry)
    await saveDraft(desk, story, 0, { text: aStory({ body: 'Mine.\n' }) }, 'Mira Voss')
    // The desk dies between the file and its row: the statement that would settle the act never runs.
    const dying = { ...desk, database: { ...desk.database, transaction: () => Promise.reject(new Error('power cut')) } }
    const record = await desk.database.story(story)
    await expect(publishStory(dying, story, { version: 1, liveHash: record?.liveHash ?? null }, 'Mira Voss')).rejects.toThrow('power cut')
    expect(await text(ferry)).toBe(aStory({ body: 'Mine.\n' }))
    await open()
    expect(await text(ferry)).toBe(aStory())
    expect((await ports.database.draft(story))?.text).toBe(aStory({ body: 'Mine.\n' }))
    expect(await ports.database.pendingActs()).toEqual([])
  })

  test('leaves alone what somebody else wrote in the meantime', async () => {
    const { folder, open, text, id } = await ground()
    const desk = await open()
    const dying = { ...desk, database: { ...desk.database, transaction: () => Promise.reject(new Error('power cut')) } }
    await expect(setFeatured(dying, [await id(ferry), await id(bridge)], true, 'Mira Voss')).rejects.toThrow('power cut')
    const pulled = aStory({ body: 'From a pull.\n' })
    await folder.write(bridge, new TextEncoder().encode(pulled))
    await open()
    expect(await text(bridge)).toBe(pulled)
    expect(await text(ferry)).toBe(aStory())
  })
})

test('what an act that was cut off was writing just then is taken away at the next start', async () => {
  const site = await temporaryFolder(aSite())
  const { ports, id } = await ground(await openNodeFolder(site.path))
  const desk = await openDesk(ports)
  await syncFolder(desk)
  const dying = { ...desk, database: { ...desk.database, transaction: () => Promise.reject(new Error('power cut')) } }
  await expect(setFeatured(dying, [await id(ferry)], false, 'Mira Voss')).rejects.toThrow('power cut')
  await writeFile(join(site.path, 'source/_posts/.ferry.md.0123456789ab.stet'), 'half')
  await openDesk(ports)
  expect((await readdir(join(site.path, 'source/_posts'))).sort()).toEqual(['bridge.md', 'ferry.md', 'snow.md'])
  expect(await readFile(join(site.path, ferry), 'utf8')).toBe(aStory())
  await site.remove()
})

test('when one of several files cannot be written, none is changed', async () => {
  const { ports, open, text, id } = await ground()
  const desk = await open()
  const { write } = desk.folder
  const full = {
    ...desk,
    folder: {
      ...desk.folder,
      write: (path: SitePath, bytes: Uint8Array) =>
        path === bridge && new TextDecoder().decode(bytes).includes('featured: true')
          ? Promise.reject(new Error('disk full'))
          : write(path, bytes),
    },
  }
  const before = [await text(ferry), await text(bridge)]
  await expect(setFeatured(full, [await id(ferry), await id(bridge)], true, 'Mira Voss')).rejects.toThrow('disk full')
  expect([await text(ferry), await text(bridge)]).toEqual(before)
  expect(await ports.database.pendingActs()).toEqual([])
})

test('a story that is spiked while the folder is being read stays spiked', async () => {
  const { open } = await ground()
  const desk = await open()
  const [row] = (await desk.database.rows((await desk.database.files()).map(file => file.id))).filter(one => one.path === ferry)
  const id = storyId(row?.id ?? 0)
  const files = async () => {
    const known = await desk.database.files()
    await spikeStories(desk, [id], 'Wrong ferry', 'Mira Voss')
    return known
  }
  const scan = async (...given: Parameters<SiteFolder['scan']>) => (await desk.folder.scan(...given)).filter(file => file.path !== ferry)
  await syncFolder({ ...desk, database: { ...desk.database, files }, folder: { ...desk.folder, scan } })
  expect((await desk.database.story(id))?.spikedAt).not.toBeNull()
})
