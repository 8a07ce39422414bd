import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { unprovenIn } from './draft-text.ts'
import { restoreLive, writeField } from './head-edits.ts'
import type { JournalEntry } from './journal.ts'
import type { StorySession } from './story-session.ts'
import { aDesk, aStory, file, open } from './testing-desk.ts'

const title = (text: string) => ({ type: 'text', text }) as const
const saving = (session: StorySession) => session.state.saving

const left = (over: Partial<JournalEntry> = {}): JournalEntry => ({
  site: 'site',
  storyId: 7,
  session: 'before',
  path: 'source/_posts/swing_bridge.md',
  version: 3,
  base: file,
  text: file.replace('Second.', 'Second, kept.'),
  at: Date.parse('2026-11-24T11:58:00Z'),
  ...over,
})

beforeEach(() => {
  vi.useFakeTimers()
  vi.setSystemTime(new Date('2026-11-24T12:04:00.000Z'))
})
afterEach(() => {
  vi.useRealTimers()
})

describe('saving', () => {
  test('one save after typing pauses, with only the edit in it', async () => {
    const desk = aDesk()
    const { session, type } = open(desk)
    type('First.\n\nSecond, edited.\n')
    expect(saving(session)).toEqual({ state: 'typing' })
    await vi.advanceTimersByTimeAsync(790)
    expect(desk.puts).toEqual([])
    await vi.advanceTimersByTimeAsync(20)
    expect(desk.puts).toEqual([file.replace('Second.', 'Second, edited.')])
    expect(saving(session)).toEqual({ state: 'saved', at: Date.now() - 10 })
    expect(saving(session).state).toBe('saved')
  })

  test('while typing goes on, at the latest every five seconds', async () => {
    const desk = aDesk()
    const { type } = open(desk)
    for (let at = 0; at < 12_000; at += 200) {
      type(`First ${at}.\n`)
      await vi.advanceTimersByTimeAsync(200)
    }
    expect(desk.puts.length).toBe(2)
  })

  test('what comes back to the saved text is not sent', async () => {
    const desk = aDesk()
    const { session, type } = open(desk)
    type('First. \n')
    type('First.\n\nSecond.\n')
    await vi.advanceTimersByTimeAsync(2000)
    expect(desk.puts).toEqual([])
    expect(saving(session).state).toBe('saved')
  })

  test('offline: says how many edits are kept, tries again longer and longer, and says when it is back', async () => {
    const desk = aDesk()
    const { session, type } = open(desk)
    desk.fail = { kind: 'offline' }
    type('One.\n')
    await vi.advanceTimersByTimeAsync(900)
    expect(saving(session)).toMatchObject({ state: 'offline', edits: 1 })
    await vi.advanceTimersByTimeAsync(2000)
    type('Two.\n')
    expect(saving(session)).toMatchObject({ state: 'offline', edits: 2 })
    await vi.advanceTimersByTimeAsync(20_000)
    expect(desk.puts.length).toBe(5)
    desk.fail = null
    await vi.advanceTimersByTimeAsync(15_000)
    expect(saving(session)).toMatchObject({ state: 'back', edits: 2 })
    expect(desk.story.text).toContain('Two.')
  })

  test('a refusal is said once and waits for the next edit', async () => {
    const desk = aDesk()
    const { session, type } = open(desk)
    desk.fail = { kind: 'refused', reason: 'Too long.' }
    type('One.\n')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(desk.puts.length).toBe(1)
    expect(saving(session)).toEqual({ state: 'refused', reason: 'Too long.' })
    desk.fail = null
    type('Two.\n')
    await vi.advanceTimersByTimeAsync(1000)
    expect(saving(session).state).toBe('saved')
  })
})

describe('the form', () => {
  test('a value typed through a state that needs quotes leaves none behind', () => {
    const { session } = open(aDesk())
    for (const words of ['Swing bridge:', 'Swing bridge: shut', 'Swing bridge shut']) writeField(session, 'title', title(words), [])
    expect(session.currentText()).toBe(file.replace('Swing bridge to stay shut', 'Swing bridge shut'))
  })

  test('a value typed back is the same bytes, and a key can be put back as it is live', () => {
    const { session } = open(aDesk())
    writeField(session, 'title', title('X'), [])
    writeField(session, 'title', title('Swing bridge to stay shut'), [])
    expect(session.currentText()).toBe(file)
    writeField(session, 'categories', { type: 'list', values: ['harbour'] }, [])
    restoreLive(session, 'categories')
    expect(session.currentText()).toBe(file)
  })

  test('source mode edits the whole file, and both ways lose nothing', () => {
    const { session, type } = open(aDesk())
    type('First!\n')
    session.setMode('source')
    expect(session.state.draft.sourceText).toBe(`${file.split('--- \n')[0]}--- \nFirst!\n`)
    session.editSource(file.replace('Second.', 'Third.'))
    session.setMode('write')
    expect(session.currentText()).toBe(file.replace('Second.', 'Third.'))
    expect(session.state.draft.opened.body).toBe('First.\n\nThird.\n')
  })
})

describe('the journal', () => {
  test('keeps an edit within 300 ms and drops it when the desk has it', async () => {
    const { entries, type } = open(aDesk())
    type('Kept.\n')
    await vi.advanceTimersByTimeAsync(300)
    expect(entries).toMatchObject([{ storyId: 7, version: 3, base: file, session: 'me' }])
    expect(entries[0]?.text).toContain('Kept.')
    await vi.advanceTimersByTimeAsync(2000)
    expect(entries).toEqual([])
  })

  test('what a closed page left on the same version is put back quietly and saved', async () => {
    const desk = aDesk()
    const entries = [left()]
    const { session } = open(desk, entries)
    session.putBack(left())
    expect(session.state.notice).toMatchObject({ kind: 'put-back' })
    await vi.advanceTimersByTimeAsync(1000)
    expect(desk.story.text).toContain('Second, kept.')
    expect(entries).toEqual([])
  })

  test('on another version a person chooses, nothing is saved before, and the other text comes back', async () => {
    const desk = aDesk(aStory({ version: 5, text: file.replace('Second.', 'Second, theirs.') }))
    const entries = [left()]
    const { session } = open(desk, entries)
    session.putBack(left())
    await vi.advanceTimersByTimeAsync(5000)
    expect(session.state.twoVersions?.kept).toBe(true)
    expect(session.leave()).toBeNull()
    expect(desk.puts).toEqual([])
    expect(entries).toMatchObject([{ session: 'me', base: file, version: 3 }])
    expect(session.choose('theirs')).toContain('Second, kept.')
    expect(session.currentText()).toContain('Second, theirs.')
    await vi.advanceTimersByTimeAsync(1000)
    expect(entries).toEqual([])
  })
})

test('what a closed page left meets a file that changed on disk: a person chooses, whatever could be brought together', () => {
  const changed = aStory({ version: 5, text: file.replace('First.', 'First, pulled.'), changedBy: '' })
  const { session } = open(aDesk(changed), [left()])
  session.putBack(left())
  expect(session.state.twoVersions).toMatchObject({ kept: true })
  session.meet({ ...changed, version: 6, text: file.replace('First.', 'First, pulled again.') })
  expect(session.state.twoVersions?.theirs.version).toBe(6)
  expect(session.currentText()).toContain('First.\n\nSecond, kept.')
})

describe('a place that cannot be written as it looks', () => {
  const place = { at: 1, message: 'No way.', screen: 'pins', file: 'p**i **ns', text: 'p**i **ns' }
  const { at: _, ...kept } = place
  const flagged = file.replace('Second.', place.text)

  test('is saved with the draft, and left in the journal with it', async () => {
    const desk = aDesk()
    const { type, entries } = open(desk)
    type(`First.\n\n${place.text}\n`, [place])
    await vi.advanceTimersByTimeAsync(400)
    expect(entries[0]?.unproven).toEqual([kept])
    await vi.advanceTimersByTimeAsync(1000)
    expect(desk.story).toMatchObject({ text: flagged, unproven: [kept] })
  })

  test('is still one when the story is opened again, and edits elsewhere leave it so', async () => {
    const desk = aDesk(aStory({ text: flagged, unproven: [kept] }))
    const { session, type } = open(desk)
    expect(unprovenIn(session.state.draft)).toEqual([kept])
    type(`First, edited.\n\n${place.text}\n`)
    await vi.advanceTimersByTimeAsync(1000)
    expect(desk.story.unproven).toEqual([kept])
    type(`First, edited.\n\nPins.\n`)
    await vi.advanceTimersByTimeAsync(1000)
    expect(desk.story.unproven).toEqual([])
  })

  test('settled, is saved as settled although no letter moved; and that can be taken back', async () => {
    const desk = aDesk(aStory({ text: flagged, unproven: [kept, kept] }))
    const { session } = open(desk)
    const takeBack = session.settle(kept)
    await vi.advanceTimersByTimeAsync(1000)
    expect(desk.story).toMatchObject({ text: flagged, unproven: [kept] })
    takeBack()
    await vi.advanceTimersByTimeAsync(1000)
    expect(desk.story.unproven).toEqual([kept, kept])
  })

  test('settled by somebody else, is settled here', async () => {
    const desk = aDesk(aStory({ text: flagged, unproven: [kept] }))
    const { session } = open(desk)
    session.meet({ ...desk.story, version: 4, unproven: [] })
    expect(unprovenIn(session.state.draft)).toEqual([])
    expect(saving(session).state).toBe('saved')
  })

  test('stays one through source mode, until its lines are edited there', () => {
    const { session, type } = open(aDesk())
    type(`First.\n\n${place.text}\n`, [place])
    session.setMode('source')
    expect(unprovenIn(session.state.draft)).toEqual([place])
    session.editSource(flagged.replace('First.', 'Changed.'))
    session.setMode('write')
    expect(unprovenIn(session.state.draft)).toEqual([place])
    session.setMode('source')
    session.editSource(file)
    session.setMode('write')
    expect(unprovenIn(session.state.draft)).toEqual([])
  })

  test('put back from this device, is one again', () => {
    const desk = aDesk()
    const { session } = open(desk)
    session.putBack({ ...left(), text: flagged, unproven: [kept] })
    expect(unprovenIn(session.state.draft)).toEqual([kept])
  })
})

describe('what is written is proven', () => {
  test('where it changed while the writer types, and as a whole when the writer pauses', async () => {
    const { type, reads } = open(aDesk())
    type('First, edited.\n')
    await vi.advanceTimersByTimeAsync(1000)
    expect(reads).toEqual(['near'])
    await vi.advanceTimersByTimeAsync(2500)
    expect(reads).toEqual(['near', 'whole'])
    await vi.advanceTimersByTimeAsync(20_000)
    expect(reads).toEqual(['near', 'whole'])
  })

  test('as a whole before anything is published', async () => {
    const { session, type, reads } = open(aDesk())
    type('First, edited.\n')
    expect(await session.flush()).toBe(true)
    expect(reads.at(-1)).toBe('whole')
  })
})
