import { expect, test } from 'vitest'
import { storyId } from '#domain/story/story.ts'
import { createStory } from '#server/use-cases/create-story.ts'
import { readFront } from '#server/use-cases/read-fronts.ts'
import { setFeatured } from '#server/use-cases/set-featured.ts'
import { undoAct } from '#server/use-cases/undo-act.ts'
import { by, ground, launchNow, names, order, pathOf, text } from './a-front-in-time.ts'

const config = (values?: readonly string[]) =>
  JSON.stringify({
    fronts: { file: order, list: { home: { name: 'Home', slots: 3 } } },
    ...(values && { fields: { placement: { type: 'choice', values, role: 'featured' } } }),
  })
/** Two stories that say it, each in its way, and one that says nothing. */
const siteOf = (key: string, first: string, second: string) => {
  const line = (name: string, now: string) => text(name).replace('featured: false \n', now)
  const [alder, birch, cedar] = [`${key}: ${first} \n`, `${key}: ${second}  # as ever\n`, '']
  return { alder: line('alder', alder), birch: line('birch', birch), cedar: line('cedar', cedar) }
}

test.each([
  ['yes and no', 'featured', 'yes', 'no', undefined],
  ['capitals', 'featured', 'True', 'False', undefined],
  ['numbers', 'featured', '1', '0', undefined],
  ['words of its own', 'placement', 'lead', 'none', ['lead', 'none']],
  ['words that stand in quotes', 'placement', '"top: first"', '"rest: all"', ['top: first', 'rest: all']],
])('a site that says it with %s goes on to: one value changes, and is taken back to the byte', async (_, key, yes, no, values) => {
  const stories = siteOf(key, yes, no)
  const on = await ground({
    'stet.config.json': config(values),
    ...Object.fromEntries(Object.entries(stories).map(([name, words]) => [pathOf(name), words])),
    'source/_posts/ferry.md': text('ferry').replace('featured: false', `${key}: ${yes}`),
    'source/_posts/bridge.md': text('bridge').replace('featured: false', `${key}: ${yes}`),
    'source/_posts/snow.md': text('snow').replace('featured: false', `${key}: ${no}`),
  })
  const files = () => Promise.all(names.map(name => on.read(pathOf(name))))
  const ids = await Promise.all(names.map(on.id))
  const featured = () => Promise.all(ids.map(async id => (await on.desk.database.story(id))?.featured))
  expect(await featured()).toEqual([true, false, false])
  const off = await setFeatured(on.desk, ids.slice(0, 1), false, by)
  const acts = [off, await setFeatured(on.desk, ids.slice(1), true, by)]
  const [alder, birch, cedar] = await files()
  expect([alder, birch]).toEqual([
    stories.alder.replace(`${key}: ${yes}`, `${key}: ${no}`),
    stories.birch.replace(`${key}: ${no}`, `${key}: ${yes}`),
  ])
  expect(cedar?.replace(new RegExp(`^${key}: .*\\n`, 'm'), '')).toBe(stories.cedar)
  expect(await featured()).toEqual([false, true, true])
  for (const { act } of acts.reverse()) await undoAct(on.desk, act ?? 0, by)
  expect(await files()).toEqual(Object.values(stories))
})

test('a launch and a new story write the words of the site, too', async () => {
  const stories = siteOf('placement', 'none', 'none')
  const on = await ground({
    'stet.config.json': config(['lead', 'none']),
    ...Object.fromEntries(Object.entries(stories).map(([name, words]) => [pathOf(name), words])),
  })
  await on.put('birch', 0)
  await launchNow(on.desk)
  expect(await on.read(pathOf('birch'))).toBe(stories.birch.replace('placement: none', 'placement: lead'))
  expect((await readFront(on.desk, 'home')).live[0]?.warnings).toEqual([])
  const { stories: made } = await createStory(on.desk, { headline: 'A new one' }, by)
  expect((await on.desk.database.draft(storyId(made[0] ?? 0)))?.text).toContain('placement: none')
})
