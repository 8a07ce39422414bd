import { Writable } from 'node:stream'
import { expect, it } from 'vitest'
import { progressBar } from './progress-bar.ts'

function aStream(isTTY: boolean) {
  let written = ''
  const stream = new Writable({
    write(chunk, _encoding, done) {
      written += chunk
      done()
    },
  })
  return { out: Object.assign(stream, { isTTY }) as unknown as NodeJS.WriteStream, written: () => written } // only `write` and `isTTY` are used
}

it('fills on a terminal, says how many are done, and goes when it is cleared', () => {
  const { out, written } = aStream(true)
  const bar = progressBar(out, 10_000)
  bar.show(5000)
  expect(written()).toContain(`${'█'.repeat(15)}${'░'.repeat(15)} 5,000 of 10,000 files`)
  bar.clear()
  expect(written().endsWith('\r\u001b[2K')).toBe(true)
})

it('writes nothing where there is no terminal', () => {
  const { out, written } = aStream(false)
  progressBar(out, 10).show(5)
  expect(written()).toBe('')
})
