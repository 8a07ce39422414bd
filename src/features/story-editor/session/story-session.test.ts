import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Story } from '#contract/story.ts'
import type { SaveOutcome } from './draft-saver.ts'
import { restoreLive, writeField } from './head-edits.ts'
import { type JournalEntry, memoryJournal } from './journal.ts'
import { StorySession } from './story-session.ts'

const file = [
  '---',
  'title: Swing bridge to stay shut ',
  'categories: [latest, local] ',
  'featured: false ',
  '--- ',
  'First.',
  '',
  'Second.',
  '',
].join('\n')

const aStory = (over: Partial<Story> = {}): Story => ({
  id: 7,
  path: 'source/_posts/swing_bridge.md',
  headline: 'Swing bridge to stay shut',
  standfirst: '',
  status: 'published',
  disk: 'same',
  date: '',
  dateSort: '',
  categories: [],
  featured: false,
  image: '',
  changedAt: '2026-11-24T12:00:00.000Z',
  changedBy: 'Mira Voss',
  spiked: false,
  sameAddress: 0,
  version: 3,
  text: file,
  live: file,
  liveHash: 'a',
  savedAt: null,
  address: null,
  ...over,
})

/** A desk that keeps one story the way the server does. */
function aDesk(story = aStory()) {
  const desk = {
    story,
    puts: [] as string[],
    fail: null as SaveOutcome | null,
    put: async (text: string, version: number): Promise<SaveOutcome> => {
      desk.puts.push(text)
      if (desk.fail) return desk.fail
      if (version !== desk.story.version) return { kind: 'stale' }
      const savedAt = new Date(Date.now()).toISOString()
      desk.story = { ...desk.story, text, version: version + 1, savedAt, status: 'changed' }
      return { kind: 'saved', draft: { version: version + 1, savedAt, status: 'changed' } }
    },
  }
  return desk
}

function open(desk: ReturnType<typeof aDesk>, entries: JournalEntry[] = []) {
  const journal = memoryJournal(entries)
  const session = new StorySession(desk.story, { put: desk.put, fetchStory: async () => desk.story, journal, site: 'site', session: 'me' })
  let body = desk.story.text.split('--- \n')[1] ?? ''
  session.attach(() => ({ body, problems: [] }))
  const type = (next: string) => {
    body = next
    session.touchBody()
  }
  return { session, entries, type }
}

const title = (text: string) => ({ type: 'text', text }) as const
const saving = (session: StorySession) => session.state.saving

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
    expect(session.state.twoVersions?.kept?.text).toContain('kept')
    expect(desk.puts).toEqual([])
    expect(entries.length).toBe(1)
    expect(session.choose('theirs')).toContain('Second, kept.')
    expect(session.currentText()).toContain('Second, theirs.')
    await vi.advanceTimersByTimeAsync(1000)
    expect(entries).toEqual([])
  })
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
