import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { StorySession } from './story-session.ts'
import { aDesk, aStory, file, open } from './testing-desk.ts'

const saving = (session: StorySession) => session.state.saving

beforeEach(() => {
  vi.useFakeTimers()
  vi.setSystemTime(new Date('2026-11-24T12:04:00.000Z'))
})
afterEach(() => {
  vi.useRealTimers()
})

describe('two versions', () => {
  test('with nothing typed, the desk is taken in place', () => {
    const { session } = open(aDesk())
    session.meet(aStory({ version: 4, text: file.replace('First.', 'First, theirs.') }))
    expect(session.currentText()).toContain('First, theirs.')
    expect(saving(session).state).toBe('saved')
  })

  test('a change of another key is brought together with what is typed', async () => {
    const desk = aDesk()
    const { session, type } = open(desk)
    type('First, mine.\n')
    desk.story = aStory({ version: 4, text: file.replace('featured: false', 'featured: true') })
    await vi.advanceTimersByTimeAsync(3000)
    expect(desk.story.text).toContain('featured: true')
    expect(desk.story.text).toContain('First, mine.')
    expect(session.state.notice).toMatchObject({ kind: 'merged', by: 'Mira Voss' })
    expect(saving(session).state).toBe('saved')
  })

  test('what was brought together can be taken out again, without what was written since', async () => {
    const desk = aDesk()
    const { session, type } = open(desk)
    type('First, mine.\n\nSecond.\n')
    session.meet(aStory({ version: 4, text: file.replace('Second.', 'Second, theirs.') }))
    expect(session.currentText()).toContain('First, mine.\n\nSecond, theirs.')
    const { notice } = session.state
    type('First, mine and more.\n\nSecond, theirs.\n')
    expect(notice && session.takeOut(notice)).toBe(true)
    expect(session.currentText()).toContain('First, mine and more.\n\nSecond.\n')
  })

  test('a file that changed on disk is not brought together with what is typed: that is saved at once as what it is', async () => {
    const desk = aDesk()
    const { session, type } = open(desk)
    type('First, mine.\n\nSecond.\n')
    desk.fail = { kind: 'offline' }
    const other = aStory({ version: 4, text: file.replace('Second.', 'Second, pulled.'), liveHash: 'b', changedBy: '' })
    session.meet(other)
    await vi.advanceTimersByTimeAsync(10)
    expect(session.currentText()).toBe(file.replace('First.', 'First, mine.'))
    expect(session.state).toMatchObject({ notice: null, twoVersions: null })
    expect(session.leave()).toMatchObject({ version: 3, liveHash: 'a' })
    expect(desk.puts).toEqual([session.currentText()])
    expect(desk.begunFrom).toBe('a')
  })

  test('with nothing typed, a file that changed on disk is taken in place, and what is typed then is begun from it', async () => {
    const desk = aDesk()
    const { session, type } = open(desk)
    desk.story = aStory({ version: 4, text: file.replace('Second.', 'Second, pulled.'), liveHash: 'b', changedBy: '' })
    session.meet(desk.story)
    type('First, mine.\n\nSecond, pulled.\n')
    await vi.advanceTimersByTimeAsync(1000)
    expect(desk.begunFrom).toBe('b')
  })

  test('a desk that refuses the very version it has is said to, and asked again; the words are kept meanwhile', async () => {
    const desk = aDesk()
    const { session, type, entries } = open(desk)
    desk.fail = { kind: 'stale' }
    type('First, mine.\n')
    await vi.advanceTimersByTimeAsync(3000)
    expect(saving(session)).toMatchObject({ state: 'retrying' })
    expect(entries[0]?.text).toContain('First, mine.')
    desk.fail = null
    await vi.advanceTimersByTimeAsync(30_000)
    expect(saving(session).state).toBe('saved')
    expect(desk.story.text).toContain('First, mine.')
  })

  test('the same text changed twice: saving stops, typing goes on and is kept, mine can be saved over theirs', async () => {
    const desk = aDesk()
    const { session, type, entries } = open(desk)
    desk.story = aStory({ version: 4, text: file.replace('First.', 'First, theirs.') })
    type('First, mine.\n')
    await vi.advanceTimersByTimeAsync(2000)
    expect(session.state.twoVersions?.theirs.version).toBe(4)
    expect(saving(session)).toEqual({ state: 'two-versions' })
    type('First, still mine.\n')
    await vi.advanceTimersByTimeAsync(10_000)
    expect(desk.puts.length).toBe(1)
    expect(entries[0]?.text).toContain('still mine')
    expect(session.choose('mine')).toContain('First, theirs.')
    await vi.advanceTimersByTimeAsync(1000)
    expect(desk.story.text).toContain('First, still mine.')
    expect(entries).toEqual([])
  })

  test('an echo of the own save moves nothing', async () => {
    const desk = aDesk()
    const { session, type } = open(desk)
    type('Mine.\n')
    await vi.advanceTimersByTimeAsync(1000)
    const { opened } = session.state.draft
    session.meet(desk.story)
    expect(session.state.draft.opened).toBe(opened)
    expect(session.state.twoVersions).toBeNull()
  })
})
