import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Blobs } from '#server/ports/blobs.ts'

const name = (letter: string) => letter.repeat(64)
const bytes = (...values: number[]) => Uint8Array.from(values)

/** What every place for originals must do the same way. */
export function blobsSuite(open: () => Promise<{ blobs: Blobs; close(): Promise<void> }>): void {
  let blobs: Blobs
  let close: () => Promise<void>
  beforeEach(async () => {
    const opened = await open()
    blobs = opened.blobs
    close = opened.close
  })
  afterEach(() => close())

  test('gives back what was put, byte for byte, and null for what never was', async () => {
    await blobs.put(name('a'), bytes(0, 255, 10, 13))
    expect(await blobs.get(name('a'))).toEqual(bytes(0, 255, 10, 13))
    expect(await blobs.get(name('b'))).toBeNull()
  })

  test('takes the same name twice, also at once, and lists it once', async () => {
    await Promise.all([1, 2, 3, 4].map(() => blobs.put(name('a'), bytes(1, 2, 3))))
    expect(await blobs.names()).toEqual([name('a')])
    expect(await blobs.get(name('a'))).toEqual(bytes(1, 2, 3))
  })

  test('forgets, and does not mind forgetting again', async () => {
    await blobs.put(name('a'), bytes(1))
    await blobs.put(name('b'), bytes(2))
    await blobs.remove(name('a'))
    await blobs.remove(name('a'))
    expect(await blobs.get(name('a'))).toBeNull()
    expect(await blobs.names()).toEqual([name('b')])
  })

  test('keeps a copy: what its giver does to the bytes later does not matter', async () => {
    const given = bytes(1, 2)
    await blobs.put(name('a'), given)
    given[0] = 9
    expect(await blobs.get(name('a'))).toEqual(bytes(1, 2))
  })

  test.each(['', '..', '../../etc/passwd', 'A'.repeat(64), `${'a'.repeat(63)}/`])('refuses %j as a name', async bad => {
    await expect(Promise.resolve().then(() => blobs.put(bad, bytes(1)))).rejects.toThrow('no name of a blob')
    await expect(Promise.resolve().then(() => blobs.get(bad))).rejects.toThrow('no name of a blob')
    expect(await blobs.names()).toEqual([])
  })
}
