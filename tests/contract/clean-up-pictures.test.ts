import { expect, test } from 'vitest'
import { openMockDesk } from '#mocks/app.ts'
import { sharpImages } from '#server/adapters/sharp-images.ts'
import { cleanUpPictures, KEPT_DAYS } from '#server/use-cases/clean-up-pictures.ts'
import { removePictures, restorePictures } from '#server/use-cases/remove-pictures.ts'
import { takePicture } from '#server/use-cases/take-picture.ts'
import { aSite, gif, webp } from '../support/a-site.ts'

test('pictures that were taken out long ago are forgotten with their bytes; what came lately, and what is listed, stays', async () => {
  const { desk: opened, inStep } = await openMockDesk(aSite(), sharpImages())
  await inStep.ready
  let now = '2026-11-25T12:00:00.000Z'
  const desk = { ...opened, clock: { now: () => now } }
  const old = await takePicture(desk, { name: 'old.gif', bytes: gif }, 'Mira Voss')
  const kept = await takePicture(desk, { name: 'kept.webp', bytes: Uint8Array.from([...webp]) }, 'Mira Voss')
  const orphan = 'f'.repeat(64)
  await desk.blobs.put(orphan, gif)
  await removePictures(desk, [old.picture.id])
  await cleanUpPictures(desk)
  expect(await desk.blobs.names()).toContain(old.picture.hash)
  expect(await desk.blobs.names()).not.toContain(orphan)
  now = new Date(Date.parse(now) + (KEPT_DAYS + 1) * 86_400_000).toISOString()
  await cleanUpPictures(desk)
  expect(await desk.blobs.names()).not.toContain(old.picture.hash)
  expect(await restorePictures(desk, [old.picture.id])).toEqual({ restored: [] })
  expect(await desk.database.pictures.byId(kept.picture.id)).not.toBeNull()
  await inStep.stop()
})
