import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defaultSettings } from '#domain/captions/profile.ts'
import type { CheckRunner } from './check-runner.ts'
import { StoryChecker } from './story-checker.ts'

const keys = {
  headline: 'title',
  standfirst: null,
  date: null,
  categories: null,
  lead: { src: null, caption: null, alt: null, credit: null },
}

/** A runner whose tasks end when a test says so. */
function aRunner() {
  const begun: string[] = []
  const ends: (() => void)[] = []
  const runner: CheckRunner = {
    run: ({ text }) => {
      begun.push(text)
      return new Promise((done, fail) => ends.push(() => (text === 'broken' ? fail(new Error('gone')) : done([]))))
    },
    stop: () => {},
  }
  return { runner, begun, end: () => ends.shift()?.() }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('a story checker', () => {
  it('waits until the writer pauses, and checks only the latest text', async () => {
    const { runner, begun, end } = aRunner()
    const checker = new StoryChecker(runner)
    const first = checker.check('one', keys, defaultSettings)
    await vi.advanceTimersByTimeAsync(299)
    const second = checker.check('two', keys, defaultSettings)
    expect(await first).toBeNull()
    await vi.advanceTimersByTimeAsync(299)
    expect(begun).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(begun).toEqual(['two'])
    end()
    expect(await second).toEqual([])
  })

  it('never has two under way: the next begins when the one before is done, whose answer is no longer wanted', async () => {
    const { runner, begun, end } = aRunner()
    const checker = new StoryChecker(runner)
    const first = checker.check('one', keys, defaultSettings)
    await vi.advanceTimersByTimeAsync(300)
    const second = checker.check('two', keys, defaultSettings)
    await vi.advanceTimersByTimeAsync(300)
    expect(begun).toEqual(['one'])
    expect(await first).toBeNull()
    end()
    await vi.advanceTimersByTimeAsync(0)
    expect(begun).toEqual(['one', 'two'])
    end()
    expect(await second).toEqual([])
  })

  it('answers nothing for what could not be checked, and goes on with the next', async () => {
    const { runner, end } = aRunner()
    const checker = new StoryChecker(runner)
    const broken = checker.check('broken', keys, defaultSettings)
    await vi.advanceTimersByTimeAsync(300)
    end()
    expect(await broken).toBeNull()
    const next = checker.check('two', keys, defaultSettings)
    await vi.advanceTimersByTimeAsync(300)
    end()
    expect(await next).toEqual([])
  })

  it('answers nothing any more when it is stopped', async () => {
    const checker = new StoryChecker(aRunner().runner)
    const asked = checker.check('one', keys, defaultSettings)
    checker.stop()
    expect(await asked).toBeNull()
  })

  it('checks in its own thread where there are no workers', async () => {
    vi.useRealTimers()
    const checked = await new StoryChecker(undefined, 0).check('---\ntitle: Opened in TK\n---\nText.\n', keys, defaultSettings)
    expect(checked?.flatMap(({ findings }) => findings.map(({ rule }) => rule))).toEqual(['tk'])
  })
})
