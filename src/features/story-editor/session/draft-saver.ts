import type { SavedDraft } from '#contract/story.ts'
import { type DraftContent, sameContent } from './draft-text.ts'
import type { Saving } from './saving.ts'

/** Why a save did not work: the desk has another version, does not answer, failed for now, or will not take this text. */
export type SaveFailure =
  | { readonly kind: 'stale' }
  | { readonly kind: 'offline' }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'read-only' }

export type SaveOutcome = { readonly kind: 'saved'; readonly draft: SavedDraft } | SaveFailure

/** What a saver works on. */
export interface SaverParts {
  /** The draft as it would be saved now. */
  readonly content: () => DraftContent
  readonly put: (content: SentContent, version: number) => Promise<SaveOutcome>
  readonly onSaving: (saving: Saving) => void
  /** The desk took this text; `clean` when nothing was typed since it was sent. */
  readonly onSaved: (content: DraftContent, draft: SavedDraft, clean: boolean) => void
  readonly onStale: () => void
}

const PAUSE = 800
const LONGEST = 5000
const BUSY_AFTER = 300
const WAITS = [1000, 2000, 4000, 8000, 15_000]
/** Keys struck within this time are one edit to a person. */
const ONE_EDIT = 1500

/** A draft with the file it was begun from; journals from before that was kept do not know. */
export interface SentContent extends DraftContent {
  readonly liveHash?: string | null | undefined
}

/** What the desk has, as which version. */
export interface SavedContent extends SentContent {
  readonly version: number
}

/** Saves a draft while its writer types: after a pause, at most every five seconds, one request at a time, again and again when it fails. */
export class DraftSaver {
  version: number
  /** What the desk has as `version`. */
  base: SentContent
  private readonly parts: SaverParts
  private dirty = false
  private held = false
  private refused = false
  private edits = 0
  private lastTouch = 0
  private firstTouch = 0
  private failures = 0
  private failingSince = 0
  private offline = false
  private timer: ReturnType<typeof setTimeout> | undefined
  private flight: Promise<boolean> | null = null

  constructor(base: SavedContent, parts: SaverParts) {
    this.version = base.version
    this.base = base
    this.parts = parts
  }

  /** Whether something may differ from what the desk has. */
  get pending(): boolean {
    return this.dirty || this.flight !== null
  }

  get inFlight(): boolean {
    return this.flight !== null
  }

  /** Saving waits for a choice between two versions. */
  get isHeld(): boolean {
    return this.held
  }

  get unsavedEdits(): number {
    return this.edits
  }

  /** Something was edited. */
  touched(): void {
    const now = Date.now()
    if (!this.dirty || now - this.lastTouch > ONE_EDIT) this.edits += 1
    if (!this.dirty) this.firstTouch = now
    this.dirty = true
    this.lastTouch = now
    this.refused = false
    if (this.held) return
    if (this.failures > 0) {
      if (this.offline) this.say({ state: 'offline', since: this.failingSince, edits: this.edits })
      return
    }
    this.say({ state: 'typing' })
    this.wait(Math.max(0, Math.min(PAUSE, this.firstTouch + LONGEST - now)))
  }

  /** Saves now what is not saved; resolves with whether the desk has everything. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer)
    await this.landed()
    for (let tries = 0; this.dirty && tries < 3; tries += 1) {
      if (this.held) return false
      if (!(await this.run()) && (this.failures > 0 || this.refused)) return false
    }
    return !this.dirty && !this.held
  }

  /** Resolves when no request is on its way. */
  async landed(): Promise<void> {
    while (this.flight) await this.flight
  }

  /** Stops saving until a person has chosen between two versions. */
  hold(): void {
    this.held = true
    clearTimeout(this.timer)
    this.say({ state: 'two-versions' })
  }

  /** The desk has this text as this version; what is on screen is an edit of it. */
  rebase(base: SavedContent, differs: boolean): void {
    this.version = base.version
    this.base = base
    this.held = false
    this.refused = false
    this.failures = 0
    this.offline = false
    clearTimeout(this.timer)
    if (differs && !this.dirty) this.edits += 1
    this.dirty = differs
    if (!differs) this.edits = 0
    else if (!this.flight) this.wait(0)
  }

  /** Tries again at once when the connection may be back. */
  retry(): void {
    if (this.failures > 0 && !this.held) this.wait(0)
  }

  stop(): void {
    clearTimeout(this.timer)
  }

  private wait(milliseconds: number): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => {
      if (!this.flight && !this.held) void this.run()
    }, milliseconds)
  }

  private say(saving: Saving): void {
    this.parts.onSaving(saving)
  }

  private run(): Promise<boolean> {
    this.flight = this.save().finally(() => {
      this.flight = null
      if (this.dirty && this.failures === 0 && !this.held && !this.refused) this.wait(PAUSE)
    })
    return this.flight
  }

  private async save(): Promise<boolean> {
    const content = this.parts.content()
    if (sameContent(content, this.base)) {
      this.dirty = false
      this.edits = 0
      this.failures = 0
      this.say({ state: 'saved', at: null })
      return true
    }
    this.dirty = false
    const sent = this.edits
    const busy = setTimeout(() => {
      if (this.failures === 0 && !this.dirty) this.say({ state: 'saving' })
    }, BUSY_AFTER)
    const outcome = await this.parts.put({ ...content, liveHash: this.base.liveHash }, this.version)
    clearTimeout(busy)
    if (outcome.kind !== 'saved') return this.failed(outcome)
    this.succeeded(content, outcome.draft, sent)
    return !this.dirty
  }

  private succeeded(content: DraftContent, draft: SavedDraft, sent: number): void {
    const wasOffline = this.offline
    this.version = draft.version
    this.base = { ...content, liveHash: this.base.liveHash }
    this.edits = Math.max(this.dirty ? 1 : 0, this.edits - sent)
    this.failures = 0
    this.offline = false
    this.firstTouch = Date.now()
    const at = Date.parse(draft.savedAt)
    if (!this.dirty) this.say(wasOffline ? { state: 'back', at, edits: sent } : { state: 'saved', at })
    else this.say({ state: 'typing' })
    this.parts.onSaved(content, draft, !this.dirty)
  }

  private failed(failure: SaveFailure): boolean {
    this.dirty = true
    if (failure.kind === 'stale') {
      this.held = true
      this.parts.onStale()
      return false
    }
    if (failure.kind === 'refused' || failure.kind === 'read-only') {
      // The next edit may be the one that mends it; until then asking again would get the same answer.
      this.refused = true
      this.failures = 0
      this.say(failure.kind === 'read-only' ? { state: 'read-only' } : { state: 'refused', reason: failure.reason })
      return false
    }
    this.failedForNow(failure)
    return false
  }

  /** Says that it failed, and tries again later. */
  failedForNow(failure: Extract<SaveFailure, { kind: 'offline' | 'failed' }>): void {
    this.held = false
    if (this.failures === 0) this.failingSince = Date.now()
    const wait = WAITS[Math.min(this.failures, WAITS.length - 1)] ?? 15_000
    this.failures += 1
    this.offline = failure.kind === 'offline'
    this.say(
      failure.kind === 'offline'
        ? { state: 'offline', since: this.failingSince, edits: this.edits }
        : { state: 'retrying', since: this.failingSince, next: Date.now() + wait, reason: failure.reason },
    )
    this.wait(wait)
  }
}
