import { expect, test } from 'vitest'
import { inTurns, othersTurn } from './in-turns.ts'

function* steps(count: number, each: number): Generator<void, string> {
  for (let at = 0; at < count; at += 1) {
    const begun = performance.now()
    while (performance.now() - begun < each);
    yield
  }
  return 'done'
}

test('long work lets others have their turn, and answers what comes out', async () => {
  let turns = 0
  const timer = setInterval(() => {
    turns += 1
  }, 1)
  expect(await inTurns(steps(20, 10))).toBe('done')
  clearInterval(timer)
  expect(turns).toBeGreaterThan(2)
})

test('stops once nobody waits for the answer', async () => {
  const abort = new AbortController()
  setTimeout(() => abort.abort(), 1)
  await expect(inTurns(steps(10_000, 5), abort.signal)).rejects.toMatchObject({ code: 'stopped' })
  await expect(othersTurn(abort.signal)).rejects.toMatchObject({ code: 'stopped' })
})
