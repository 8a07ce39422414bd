import type { Journal, JournalEntry } from './journal.ts'

const SOON = 250
const LATEST = 1500

/** Writes what is not saved into the journal soon after each edit; long stories, which take a while to read, less often. */
export class JournalKeeper {
  private readonly journal: Journal
  private readonly read: () => JournalEntry
  private timer: ReturnType<typeof setTimeout> | undefined
  private waiting = false
  private cost = 0
  private kept: JournalEntry | null = null
  private last: Promise<void> = Promise.resolve()

  constructor(journal: Journal, read: () => JournalEntry) {
    this.journal = journal
    this.read = read
  }

  /** Something was edited. */
  touched(): void {
    if (this.waiting) return
    this.waiting = true
    this.timer = setTimeout(() => void this.keepNow(), Math.min(LATEST, Math.max(SOON, this.cost * 6)))
  }

  keepNow(): Promise<void> {
    this.stop()
    const start = performance.now()
    const entry = this.read()
    this.cost = performance.now() - start
    if (entry.text === entry.base) return this.settled()
    if (entry.text === this.kept?.text && entry.version === this.kept.version) return this.last
    this.kept = entry
    return this.next(() => this.journal.keep(entry))
  }

  /** The desk has everything. */
  settled(): Promise<void> {
    this.stop()
    const entry = this.kept
    this.kept = null
    return entry ? this.next(() => this.journal.drop(entry)) : this.last
  }

  stop(): void {
    clearTimeout(this.timer)
    this.waiting = false
  }

  private next(work: () => Promise<void>): Promise<void> {
    this.last = this.last.then(work, work)
    return this.last
  }
}
