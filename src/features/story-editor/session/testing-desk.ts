import type { Story } from '#contract/story.ts'
import type { SaveProblem } from '#editor/bridge/save-body.ts'
import type { SaveOutcome, SentContent } from './draft-saver.ts'
import { type JournalEntry, memoryJournal } from './journal.ts'
import { StorySession } from './story-session.ts'

/** A published story's file. */
export const file = [
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

export const aStory = (over: Partial<Story> = {}): Story => ({
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
  held: false,
  captions: { all: 0, signed: 0, returned: 0, firstReturned: null, reason: '' },
  sameAddress: 0,
  version: 3,
  text: file,
  live: file,
  liveHash: 'a',
  savedAt: null,
  unproven: [],
  letStand: [],
  loose: { kept: [], text: [], stops: null },
  address: null,
  ...over,
})

/** A desk that keeps one story the way the server does. */
export function aDesk(story = aStory()) {
  const desk = {
    story,
    puts: [] as string[],
    begunFrom: null as string | null | undefined,
    fail: null as SaveOutcome | null,
    put: async ({ text, unproven, liveHash }: SentContent, version: number): Promise<SaveOutcome> => {
      desk.puts.push(text)
      desk.begunFrom = liveHash
      if (desk.fail) return desk.fail
      if (version !== desk.story.version) return { kind: 'stale' }
      const savedAt = new Date(Date.now()).toISOString()
      desk.story = { ...desk.story, text, unproven, version: version + 1, savedAt, status: 'changed' }
      return { kind: 'saved', draft: { version: version + 1, savedAt, status: 'changed' } }
    },
  }
  return desk
}

/** Opens the desk's story; `type` is what a canvas does. */
export function open(desk: ReturnType<typeof aDesk>, entries: JournalEntry[] = []) {
  const journal = memoryJournal(entries)
  const session = new StorySession(desk.story, { put: desk.put, fetchStory: async () => desk.story, journal, site: 'site', session: 'me' })
  let body = desk.story.text.split('--- \n')[1] ?? ''
  let problems: readonly SaveProblem[] = []
  const reads: string[] = []
  session.attach(reach => {
    reads.push(reach)
    return { body, problems }
  })
  const type = (next: string, wrong: readonly SaveProblem[] = []) => {
    body = next
    problems = wrong
    session.touchBody()
  }
  return { session, entries, type, reads }
}
