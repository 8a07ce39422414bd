import type { Desk } from './desk.ts'

/** For so many days a picture that was taken out can be brought back. */
export const KEPT_DAYS = 30

/**
 * Forgets pictures that were taken out long ago and that no story names, and originals that belong to no picture (left behind by a desk that
 * died between keeping one and listing it).
 */
export async function cleanUpPictures(desk: Desk): Promise<void> {
  await desk.alone(async () => {
    const { pictures } = desk.database
    const before = new Date(Date.parse(desk.clock.now()) - KEPT_DAYS * 86_400_000).toISOString()
    const old = await pictures.takenOutBefore(before)
    const named = new Set((await pictures.usedIn(old)).map(use => use.picture))
    await pictures.forget(old.filter(id => !named.has(id)))
    const needed = await pictures.hashes()
    for (const name of await desk.blobs.names()) if (!needed.has(name)) await desk.blobs.remove(name)
  })
}
