import { afterEach, expect, test, vi } from 'vitest'
import type { Picture, TakenPicture } from '#contract/picture.ts'
import { bring, cancel, clearUploads, retry, sendWith, useUploads } from './upload-queue.ts'

const picture = (name: string) => ({ id: 1, name }) as Picture
const file = (name: string, type = 'image/jpeg') => new File(['x'], name, { type })
const states = () => useUploads.getState().uploads.map(({ state }) => state.is)

/** A desk whose answers a test gives one by one. */
function aDesk() {
  const waiting: { name: string; take: (already?: string) => void; refuse: (why: string) => void; onSent: (share: number) => void }[] = []
  sendWith(
    ({ name }, { onSent, signal }) =>
      new Promise<TakenPicture>((resolve, reject) => {
        signal.addEventListener('abort', () => reject(new Error('aborted')))
        waiting.push({
          name,
          onSent,
          take: (already = '') => resolve({ picture: picture(name), already: already || null }),
          refuse: why => reject(new Error(why)),
        })
      }),
  )
  return waiting
}

afterEach(() => useUploads.setState({ uploads: [] }))

test('three files go at once, the others wait, and what was taken comes back in the order of the files', async () => {
  const desk = aDesk()
  const all = bring(['a', 'b', 'c', 'd'].map(name => file(name)))
  expect(states()).toEqual(['sending', 'sending', 'sending', 'waiting'])
  desk[1]?.take()
  await vi.waitFor(() => expect(desk.length).toBe(4))
  for (const one of desk) one.take()
  expect((await all).map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd'])
})

test('how much is sent is said, and what is here already says since when', async () => {
  const desk = aDesk()
  const all = bring([file('a')])
  desk[0]?.onSent(0.4)
  expect(useUploads.getState().uploads[0]?.state).toEqual({ is: 'sending', share: 0.4 })
  desk[0]?.take('2026-11-04T10:00:00.000Z')
  await all
  expect(useUploads.getState().uploads[0]?.state).toMatchObject({ is: 'taken', already: '2026-11-04T10:00:00.000Z' })
})

test('a file is cancelled, and tried again', async () => {
  const desk = aDesk()
  const all = bring([file('a')])
  cancel(useUploads.getState().uploads[0]?.id ?? 0)
  expect(await all).toEqual([])
  expect(states()).toEqual(['cancelled'])
  retry(useUploads.getState().uploads[0]?.id ?? 0)
  await vi.waitFor(() => expect(desk.length).toBe(2))
  desk[1]?.take()
  await vi.waitFor(() => expect(states()).toEqual(['taken']))
})

test('what is refused stays with its reason until the list is cleared; the others are taken', async () => {
  const desk = aDesk()
  const all = bring([file('a.pdf', 'application/pdf'), file('b'), file('c')])
  desk[0]?.refuse('Not taken: “b” is a TIFF.')
  desk[1]?.take()
  expect((await all).map(({ name }) => name)).toEqual(['c'])
  expect(states()).toEqual(['refused', 'refused', 'taken'])
  clearUploads()
  expect(states()).toEqual([])
})
