import type { DraftContent } from './draft-text.ts'

/** What one open page has not yet got saved of one story. */
export interface JournalEntry {
  /** The desk's site folder: two desks may run at one address, one after the other. */
  readonly site: string
  readonly storyId: number
  /** The page that wrote it; two tabs never write over each other. */
  readonly session: string
  readonly path: string
  readonly version: number
  /** The text that the edits were made on, and the text with them. */
  readonly base: string
  readonly text: string
  /** Where the text says something else than its writer saw. Entries from before it was kept have none. */
  readonly unproven?: DraftContent['unproven']
  readonly liveHash?: string | null | undefined
  readonly at: number
}

/** Keeps what is not saved on this device. Never throws: a browser that keeps nothing says so in `works`. */
export interface Journal {
  readonly works: boolean
  keep(entry: JournalEntry): Promise<void>
  drop(entry: Pick<JournalEntry, 'site' | 'storyId' | 'session'>): Promise<void>
  /** What pages that are closed now left behind for a story, newest first. */
  left(site: string, storyId: number): Promise<readonly JournalEntry[]>
  /** The same for all stories of a site. */
  waiting(site: string): Promise<readonly JournalEntry[]>
}

/** A journal that lives as long as its page; for tests and for browsers without IndexedDB. */
export function memoryJournal(entries: JournalEntry[] = [], works = true): Journal {
  const same = (one: Pick<JournalEntry, 'site' | 'storyId' | 'session'>) => (other: JournalEntry) =>
    one.site === other.site && one.storyId === other.storyId && one.session === other.session
  const drop = (key: Pick<JournalEntry, 'site' | 'storyId' | 'session'>) => {
    const at = entries.findIndex(same(key))
    if (at >= 0) entries.splice(at, 1)
  }
  return {
    works,
    keep: async entry => {
      drop(entry)
      entries.unshift(entry)
    },
    drop: async key => drop(key),
    left: async (site, storyId) => entries.filter(entry => entry.site === site && entry.storyId === storyId),
    waiting: async site => entries.filter(entry => entry.site === site),
  }
}
