import { expect, test } from 'vitest'
import { answer } from '#api/problem-error.ts'
import { LONGEST_QUEUE } from '#contract/caption.ts'
import { aSite, aStory } from '../support/a-site.ts'
import { until } from '../support/until.ts'
import { captionSteps, path } from './caption-steps.ts'
import { inMemory } from './open-desks.ts'
import { testDesk } from './test-desk.ts'

const MORE = 5

test('a queue says how many there are beyond those that it lists, and they follow once some are signed off', {
  timeout: 120_000,
}, async () => {
  const body = Array.from({ length: LONGEST_QUEUE + MORE }, (_, at) => `![A pier](/p${at}.jpg "Picture number ${at}")\n`).join('\n')
  const desk = await testDesk(inMemory, aSite({ [path]: aStory({ title: 'Many', date: '2026-11-20-09-15-00', body }) }))
  const { sign } = captionSteps(() => desk)
  const story = await desk.id(path)
  const queue = () => answer(desk.api.captions.$get({ query: { story } }))
  await until(async () => (await queue()).total === LONGEST_QUEUE + MORE, 'the captions', 60_000)
  const before = await queue()
  expect(before.ids).toHaveLength(LONGEST_QUEUE)
  const done = before.ids.slice(0, 2)
  for (const id of done) await sign(id)
  const after = await queue()
  expect(after.total).toBe(before.total - 2)
  expect(after.ids.slice(0, -2)).toEqual(before.ids.slice(2))
  expect(before.ids).not.toContain(after.ids.at(-1))
  await desk.stop()
})
