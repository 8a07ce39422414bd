import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { type Journal, type JournalEntry, memoryJournal } from './journal.ts'

interface JournalSchema extends DBSchema {
  edits: { key: [string, number, string]; value: JournalEntry; indexes: { story: [string, number] } }
}

const lockName = (session: string) => `stet-session-${session}`

/** A name for this page that other tabs can ask about: it holds a lock for as long as it lives, also when it is killed. */
export function startSession(): { readonly session: string; readonly end: () => void } {
  const session = crypto.randomUUID()
  let end = () => {}
  const open = new Promise<void>(done => {
    end = done
  })
  navigator.locks?.request(lockName(session), () => open).catch(() => {})
  return { session, end }
}

async function liveSessions(): Promise<ReadonlySet<string>> {
  const { held = [] } = (await navigator.locks?.query()) ?? {}
  return new Set(held.flatMap(lock => (lock.name ? [lock.name] : [])))
}

/** A page that is closed lets go of its lock a moment later, in a process of its own. */
const LETTING_GO_MS = 250
const LOOKS = 3

/** Entries of pages that are closed now, newest first; none where they cannot be read. */
async function abandoned(read: () => Promise<JournalEntry[]>): Promise<readonly JournalEntry[]> {
  try {
    for (let look = 1; ; look += 1) {
      const [entries, live] = await Promise.all([read(), liveSessions()])
      const left = entries.filter(entry => !live.has(lockName(entry.session)))
      if (left.length === entries.length || look === LOOKS) return left.sort((one, other) => other.at - one.at)
      await new Promise(resolve => setTimeout(resolve, LETTING_GO_MS))
    }
  } catch {
    return []
  }
}

/** The journal in this browser's IndexedDB. */
export async function deviceJournal(): Promise<Journal> {
  let database: IDBPDatabase<JournalSchema>
  try {
    database = await openDB<JournalSchema>('stet-journal', 1, {
      upgrade: fresh => {
        fresh.createObjectStore('edits', { keyPath: ['site', 'storyId', 'session'] }).createIndex('story', ['site', 'storyId'])
      },
    })
  } catch {
    return memoryJournal([], false)
  }
  let works = true
  const attempt = async (work: () => Promise<unknown>) => {
    try {
      await work()
      works = true
    } catch {
      works = false
    }
  }
  return {
    get works() {
      return works
    },
    keep: entry => attempt(() => database.put('edits', entry)),
    drop: ({ site, storyId, session }) => attempt(() => database.delete('edits', [site, storyId, session])),
    left: (site, storyId) => abandoned(() => database.getAllFromIndex('edits', 'story', [site, storyId])),
    waiting: async site => (await abandoned(() => database.getAll('edits'))).filter(entry => entry.site === site),
  }
}
