import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FeatureMany } from '#contract/featured.ts'
import { inlineChecker } from '#server/adapters/inline-checker.ts'
import { localBus } from '#server/adapters/local-bus.ts'
import { memoryBlobs } from '#server/adapters/memory-blobs.ts'
import { memoryCache } from '#server/adapters/memory-cache.ts'
import { noRemote } from '#server/adapters/no-remote.ts'
import { sharpImages } from '#server/adapters/sharp-images.ts'
import { openNodeFolder } from '#server/adapters/site-folder/node-folder.ts'
import { openNodeSqlite } from '#server/adapters/sql/node-sqlite.ts'
import { systemClock } from '#server/ports/clock.ts'
import { onePerson } from '#server/ports/identity.ts'
import { inBatches } from '#server/use-cases/in-batches.ts'
import { openDesk } from '#server/use-cases/open-desk.ts'
import { featureMany, previewFeatured } from '#server/use-cases/set-featured.ts'
import { syncFolder } from '#server/use-cases/sync-folder.ts'
import { undoAct } from '#server/use-cases/undo-act.ts'
import { writeSite } from '../scripts/make-site/write-site.ts'

// What "only these" costs on a site where every story is featured, beside reading the same files, and writing each of them anew as safely as
// the desk writes (beside the old one, to the disk, in its place), in the same run.
// npm run bench:featured -- [STORIES]
const stories = Number(process.argv[2] ?? 5000)
const folder = mkdtempSync(join(tmpdir(), 'stet-bench-'))
const database = join(folder, 'stet.sqlite')

async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; result: T }> {
  const began = performance.now()
  const result = await work()
  return { ms: performance.now() - began, result }
}

try {
  writeSite(join(folder, 'site'), stories, 1)
  const site = await openNodeFolder(join(folder, 'site'))
  const desk = await openDesk({
    database: await openNodeSqlite(database),
    folder: site,
    images: sharpImages(),
    blobs: memoryBlobs(),
    remote: noRemote,
    cache: memoryCache(),
    checker: inlineChecker,
    identity: onePerson('Bench'),
    bus: localBus(),
    clock: systemClock,
    log: console,
  })
  await syncFolder(desk)
  const files = await desk.database.files()
  const read = () => inBatches(files, async ({ path }) => void (await site.read(path)))
  const rewrite = () =>
    inBatches(files, async ({ path }) => {
      const bytes = await site.read(path)
      if (bytes) await site.write(path, bytes)
    })
  await read()
  const floorRead = await timed(read)
  const floorWrite = await timed(rewrite)
  await syncFolder(desk)
  const size = statSync(database).size
  const change: FeatureMany = { which: 'others', others: { keep: files.slice(0, 3).map(({ id }) => Number(id)) }, featured: false }
  const preview = await timed(() => previewFeatured(desk, change))
  const run = await timed(() => featureMany(desk, change, 'Bench', crypto.randomUUID()))
  const grown = statSync(database).size - size
  const undo = await timed(() => undoAct(desk, run.result.act ?? 0, 'Bench'))
  const line = (what: string, ms: number, floor: number) =>
    console.log(`${what.padEnd(34)}${(ms / floor).toFixed(1).padStart(6)}${(ms / 1000).toFixed(1).padStart(8)} s`)
  console.log(`${preview.result.stories.toLocaleString('en-GB')} of ${stories.toLocaleString('en-GB')} stories        ratio    time`)
  line('reading every file', floorRead.ms, floorRead.ms)
  line('the preview', preview.ms, floorRead.ms)
  line('writing every file anew', floorWrite.ms, floorWrite.ms)
  line('only these', run.ms, floorWrite.ms)
  line('taking it back', undo.ms, floorWrite.ms)
  console.log(`the database grew by ${(grown / 1e6).toFixed(0)} MB`)
  await desk.database.close()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
