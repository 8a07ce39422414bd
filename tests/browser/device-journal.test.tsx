import { expect, it } from 'vitest'
import { deviceJournal, startSession } from '#features/story-editor/session/device-journal.ts'
import type { JournalEntry } from '#features/story-editor/session/journal.ts'

let count = 0
/** An entry of a site that no other test uses. */
const anEntry = (over: Partial<JournalEntry> = {}): JournalEntry => ({
  site: `site ${count}`,
  storyId: 7,
  session: `gone ${crypto.randomUUID()}`,
  path: 'source/_posts/bridge.md',
  version: 3,
  base: 'Before.\n',
  text: 'After.\n',
  at: 1000,
  ...over,
})
const texts = (entries: readonly JournalEntry[]) => entries.map(entry => entry.text)

it('what a page kept is there for the next one, newest first, until it is dropped', async () => {
  count += 1
  const [older, newer] = [anEntry({ at: 1, text: 'Older.\n' }), anEntry({ at: 2, text: 'Newer.\n' })]
  const journal = await deviceJournal()
  await journal.keep(older)
  await journal.keep(newer)
  await journal.keep({ ...newer, text: 'Newer still.\n' })
  const next = await deviceJournal()
  expect(texts(await next.left(older.site, 7))).toEqual(['Newer still.\n', 'Older.\n'])
  await next.drop(newer)
  expect(texts(await next.left(older.site, 7))).toEqual(['Older.\n'])
  expect(next.works).toBe(true)
})

it('another story and another site keep to themselves', async () => {
  count += 1
  const journal = await deviceJournal()
  await journal.keep(anEntry())
  expect(await journal.left(anEntry().site, 8)).toEqual([])
  expect(await journal.left('elsewhere', 7)).toEqual([])
})

it('what an open page keeps is left alone until that page is gone', async () => {
  count += 1
  const { session, end } = startSession()
  const journal = await deviceJournal()
  const entry = anEntry({ session })
  await journal.keep(entry)
  await expect.poll(async () => (await navigator.locks.query()).held?.some(lock => lock.name?.includes(session))).toBe(true)
  expect(await journal.left(entry.site, 7)).toEqual([])
  end()
  await expect.poll(async () => texts(await journal.left(entry.site, 7))).toEqual(['After.\n'])
})
