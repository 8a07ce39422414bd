import { afterEach, expect, test, vi } from 'vitest'
import { OfflineError, ProblemError } from '#api/problem-error.ts'
import type { Picture, TakenPicture } from '#contract/picture.ts'
import type { Problem } from '#contract/problem.ts'
import { useTruthStore } from '#ui/truth-store.ts'
import { bring, cancel, clearUploads, dismiss, retry, sendWith, useUploads } from './upload-queue.ts'

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

test('what is refused stays with its reason when the list is cleared, until nothing else is left; the others are taken', async () => {
  const desk = aDesk()
  const all = bring([file('a.pdf', 'application/pdf'), file('b'), file('c')])
  desk[0]?.refuse('Not taken: “b” is a TIFF.')
  desk[1]?.take()
  expect((await all).map(({ name }) => name)).toEqual(['c'])
  expect(states()).toEqual(['refused', 'refused', 'taken'])
  clearUploads()
  expect(states()).toEqual(['refused', 'refused'])
  clearUploads()
  expect(states()).toEqual([])
})

test('one refusal is dismissed by itself', () => {
  bring([file('a.pdf', 'application/pdf'), file('b.pdf', 'application/pdf')])
  dismiss(useUploads.getState().uploads[0]?.id ?? 0)
  expect(useUploads.getState().uploads.map(({ file }) => file.name)).toEqual(['b.pdf'])
})

test('trying again is offered where the same file may be taken then', async () => {
  const refusals: unknown[] = [
    new OfflineError(),
    new ProblemError({ code: 'too-large', detail: 'Too large.' } as Problem),
    new Error('Busy.'),
  ]
  sendWith(() => Promise.reject(refusals.shift()))
  await bring([file('a'), file('b'), file('c'), file('d.pdf', 'application/pdf')])
  const again = useUploads.getState().uploads.map(({ state }) => state.is === 'refused' && state.again)
  expect(again).toEqual([true, false, true, false])
  expect(useUploads.getState().uploads[0]?.state).toMatchObject({ reason: 'Not taken: the desk does not answer. Try again when it does.' })
})

test('the desk knows how many pictures are on their way', async () => {
  const desk = aDesk()
  const coming = () => useTruthStore.getState().comingIn
  const all = bring([file('a'), file('b'), file('c.pdf', 'application/pdf')])
  expect(coming()).toBe(2)
  desk[0]?.take()
  await vi.waitFor(() => expect(coming()).toBe(1))
  cancel(useUploads.getState().uploads[1]?.id ?? 0)
  await all
  expect(coming()).toBe(0)
})
