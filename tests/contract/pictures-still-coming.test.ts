import { expect, onTestFinished, test } from 'vitest'
import type { SitePath, StoryId } from '#domain/story/story.ts'
import { openMockDesk } from '#mocks/app.ts'
import { sharpImages } from '#server/adapters/sharp-images.ts'
import { findStory } from '#server/use-cases/find-story.ts'
import { pictureChecks } from '#server/use-cases/picture-checks.ts'
import { aSite, aStory, gif } from '../support/a-site.ts'
import { until } from '../support/until.ts'

const numbered = (number: number) => Uint8Array.from([...gif, number])
const named = 99

/** A desk whose media folder holds forty pictures that take for ever to read, and a story that uses another one. */
async function slowLibrary() {
  const many = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`source/assets/img/a-${at}.gif`, numbered(at)]))
  const story = aStory({ image: '/assets/img/z-named.gif' })
  const images = sharpImages()
  const gate = Promise.withResolvers<void>()
  const counted = { reads: 0 }
  const facts = async (bytes: Uint8Array<ArrayBuffer>) => {
    if (bytes.at(-1) !== named) await gate.promise
    counted.reads += 1
    return images.facts(bytes)
  }
  const files = aSite({ ...many, 'source/_posts/named.md': story, 'source/assets/img/z-named.gif': numbered(named) })
  const opened = await openMockDesk(files, { ...images, facts })
  onTestFinished(async () => {
    gate.resolve()
    await opened.inStep.stop()
  })
  const { desk } = opened
  const rows = async () => (await desk.database.page({ sort: 'date', limit: 200, offset: 0 })).rows
  return { ...opened, gate, counted, story, rows }
}

test('what a story uses is read as soon as the story is checked, and not after the ten thousand before it', async () => {
  const { desk, story, rows } = await slowLibrary()
  const row = await until(async () => (await rows()).find(one => one.path.endsWith('named.md')), 'the story')
  expect(await desk.database.pictures.bySrc('/assets/img/z-named.gif')).toBeNull()
  const checks = await pictureChecks(desk, await findStory(desk, row.id as StoryId), story)
  expect(checks.map(check => check.message)).toEqual(['z-named.gif has no credit.'])
})

test('a change on disk and the end wait for the pictures in hand, and not for all of them', async () => {
  const { folder, gate, counted, inStep, rows } = await slowLibrary()
  await until(async () => (await rows()).length > 3, 'the stories')
  await folder.write('source/_posts/late.md' as SitePath, new TextEncoder().encode(aStory({ title: 'Late' })))
  gate.resolve()
  await until(async () => (await rows()).some(one => one.path.endsWith('late.md')), 'the new story')
  expect(counted.reads).toBeLessThan(40)
  await inStep.stop()
  expect(counted.reads).toBeLessThan(40)
})
