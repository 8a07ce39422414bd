import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SitePath } from '#domain/story/story.ts'
import { syncFolder } from '#server/use-cases/sync-folder.ts'
import { ground, names, pathOf } from './a-front-in-time.ts'

const places = [...names, 'dogwood', 'elm'].map(pathOf)

test('stories follow their files wherever these are moved among each other and to new names, between two looks', () =>
  fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(places, { minLength: names.length, maxLength: names.length }), async targets => {
      const { desk, folder, id, read } = await ground()
      const stories = await Promise.all(
        names.map(async (name, at) => ({ id: await id(name), text: await read(pathOf(name)), to: targets[at] as SitePath })),
      )
      for (const name of names) await folder.remove(pathOf(name))
      for (const { text, to } of stories) await folder.write(to, new TextEncoder().encode(text))
      await syncFolder(desk)
      const records = await desk.database.records(stories.map(story => story.id))
      expect(new Map(records.map(record => [record.id, record.path]))).toEqual(new Map(stories.map(story => [story.id, story.to])))
      expect(records.every(({ liveHash, disk }) => liveHash !== null && disk === 'same')).toBe(true)
      expect(await desk.database.files()).toHaveLength((await folder.scan('source/_posts', () => true)).length)
      await desk.database.close()
    }),
    { numRuns: 40 },
  ))
