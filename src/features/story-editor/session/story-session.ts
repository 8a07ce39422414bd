import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Story } from '#contract/story.ts'
import { type SplitSource, splitSource } from '#domain/front-matter/split-source.ts'
import type { UnprovenPlace } from '#domain/story/unproven-place.ts'
import type { ProofReach } from '#editor/bridge/body-saver.ts'
import type { SavedBody } from '#editor/bridge/save-body.ts'
import { DraftSaver, type SavedContent } from './draft-saver.ts'
import {
  asSource,
  asWritten,
  contentOf,
  type DraftContent,
  type DraftView,
  draftText,
  sameContent,
  settled,
  withBody,
  withText,
} from './draft-text.ts'
import type { JournalEntry } from './journal.ts'
import { JournalKeeper } from './journal-keeper.ts'
import { mergeDrafts } from './merge-drafts.ts'
import type { Saving } from './saving.ts'
import { firstState, isFromDisk, type Notice, type SessionParts, type SessionState, savedAtOf } from './session-state.ts'

/** So long after the last key the whole file is proven. */
const IDLE = 3000

/** One open story: its text, what of it is saved, and what is kept on this device. Lives as long as its page. */
export class StorySession {
  readonly store: StoreApi<SessionState>
  private readonly parts: SessionParts
  private readonly saver: DraftSaver
  private readonly keeper: JournalKeeper
  /** The head as it was opened. */
  readonly firstHead: SplitSource
  private readBody: ((reach: ProofReach) => SavedBody) | null = null
  private bodyTouched = false
  /** What was read was proven where it changed, and not yet as a whole. */
  private proofDue = false
  private proofTimer: ReturnType<typeof setTimeout> | undefined
  /** What the desk said while a save was on its way; looked at when it has landed. */
  private heard: Story | null = null

  constructor(story: Story, parts: SessionParts) {
    this.parts = parts
    this.firstHead = splitSource(story.text)
    this.store = createStore<SessionState>(() => firstState(story))
    this.saver = new DraftSaver(story, {
      content: () => this.content(),
      put: parts.put,
      onSaving: saving => this.say(saving),
      onSaved: (content, draft, clean) => this.saved(content, draft, clean),
      onStale: () => void this.askDesk(),
    })
    this.keeper = new JournalKeeper(parts.journal, () => ({
      site: parts.site,
      storyId: story.id,
      session: parts.session,
      path: this.state.story.path,
      version: this.saver.version,
      base: this.saver.base.text,
      liveHash: this.saver.base.liveHash,
      ...this.content(),
      at: Date.now(),
    }))
  }

  get state(): SessionState {
    return this.store.getState()
  }

  /** The version that the desk has of what was saved here last. */
  get version(): number {
    return this.saver.version
  }

  /** The exact text of the file as it stands on screen; proven where it changed, or whole. */
  currentText(reach: ProofReach = 'near'): string {
    if (this.readBody && (this.bodyTouched || (reach === 'whole' && this.proofDue))) {
      this.bodyTouched = false
      this.proofDue = reach === 'near'
      this.show(withBody(this.state.draft, this.readBody(reach)))
    }
    return draftText(this.state.draft)
  }

  private content(): DraftContent {
    this.currentText()
    return contentOf(this.state.draft)
  }

  /** Proves the whole file. Where that says something else than was proven block by block, it is an edit to be saved. */
  private proveWhole(): void {
    clearTimeout(this.proofTimer)
    const before = this.currentText()
    if (this.currentText('whole') !== before) this.edited()
  }

  /** The canvas is there, and this is how to read it. */
  attach(readBody: (reach: ProofReach) => SavedBody): () => void {
    this.readBody = readBody
    return () => {
      this.currentText()
      this.readBody = null
    }
  }

  /** The canvas was typed in. Cheap: it is read later. */
  touchBody(): void {
    this.bodyTouched = true
    this.edited()
    clearTimeout(this.proofTimer)
    this.proofTimer = setTimeout(() => this.proveWhole(), IDLE)
  }

  /** The head was edited in the form. */
  editHead({ body: _, ...head }: SplitSource): void {
    const { draft } = this.state
    if (head.head === draft.source.head && head.format === draft.source.format) return
    this.show({ ...draft, source: { ...draft.source, ...head } })
    this.edited()
  }

  editSource(text: string): void {
    this.show({ ...this.state.draft, sourceText: text })
    this.edited()
  }

  setMode(mode: DraftView['mode']): void {
    if (mode === this.state.draft.mode) return
    this.currentText()
    this.show(mode === 'source' ? asSource(this.state.draft) : asWritten(this.state.draft))
  }

  /** Saves now; resolves with whether the desk has everything. */
  flush(): Promise<boolean> {
    this.proveWhole()
    return this.saver.flush()
  }

  /** The connection may be back. */
  retry = (): void => this.saver.retry()

  /** The page is about to go: keeps what is not saved, and says what it is. */
  leave(): SavedContent | null {
    if (!this.saver.pending) return null
    void this.keeper.keepNow()
    const content = this.content()
    return this.state.twoVersions || sameContent(content, this.saver.base)
      ? null
      : { ...this.saver.base, ...content, version: this.saver.version }
  }

  stop(): void {
    clearTimeout(this.proofTimer)
    this.saver.stop()
    this.keeper.stop()
  }

  /** Puts back what a page that is closed now left on this device. */
  putBack(entry: JournalEntry): void {
    const { story } = this.state
    const beside = isFromDisk(story) && entry.base !== story.text && entry.text !== story.text
    const merged = beside ? null : mergeDrafts(entry.base, entry.text, story.text)
    if (merged === story.text) return void this.parts.journal.drop(entry)
    const draft = withText(this.state.draft, merged ?? entry.text)
    this.show({ ...draft, left: [...draft.left, ...(entry.unproven ?? [])] })
    if (merged === null) {
      // Until somebody chooses, it stays an edit of what it was made on: were the page closed now, the question would come again.
      this.saver.rebase({ ...entry, version: Math.min(entry.version, story.version), text: entry.base, unproven: [] }, true)
      this.saver.hold()
      this.store.setState({ twoVersions: { theirs: story, kept: true } })
    } else {
      this.store.setState({ notice: { kind: 'put-back', by: '', at: entry.at, before: story.text, after: merged } })
      this.saver.rebase(story, true)
    }
    void this.keeper.keepNow().then(() => this.parts.journal.drop(entry))
  }

  /** The desk says how the story is now. Takes it in place, brings it together, or asks. */
  meet(theirs: Story): void {
    if (this.saver.inFlight) {
      this.heard = theirs
      return
    }
    if (theirs.version < this.saver.version) return
    const known = theirs.version === this.saver.version && theirs.text === this.saver.base.text
    this.store.setState({ story: theirs })
    if (known) return
    const mine = this.currentText()
    const beside = isFromDisk(theirs) && mine !== this.saver.base.text
    // Saved as a draft of the file it was begun from, it stays beside the changed one until somebody chooses.
    if (beside && !this.state.twoVersions) return void this.saver.flush()
    const merged = beside ? null : mergeDrafts(this.saver.base.text, mine, theirs.text)
    if (merged === null) {
      this.saver.hold()
      this.store.setState({ twoVersions: { theirs, kept: this.state.twoVersions?.kept ?? false } })
      return
    }
    const savedAt = savedAtOf(theirs) ?? this.state.savedAt
    this.show({ ...withText(this.state.draft, merged), left: theirs.unproven })
    if (merged !== mine && merged !== theirs.text)
      this.store.setState({ notice: { kind: 'merged', by: theirs.changedBy, at: Date.now(), before: mine, after: merged } })
    this.store.setState({ twoVersions: null, savedAt })
    const differs = !sameContent(this.content(), theirs)
    this.saver.rebase(theirs, differs)
    if (!differs) this.settled(savedAt)
    else this.keeper.touched()
  }

  /** The file was taken away while nobody had a draft of it: what is on the screen becomes one with the next edit. */
  fileTaken(): void {
    const { story } = this.state
    if (story.disk !== 'gone') this.store.setState({ story: { ...story, disk: 'gone' } })
  }

  /** Chooses between two versions. The text that was not chosen comes back, so that it can be shown again. */
  choose(side: 'mine' | 'theirs'): string | null {
    const { twoVersions, draft } = this.state
    if (!twoVersions) return null
    const { theirs } = twoVersions
    const mine = this.currentText()
    this.store.setState({ twoVersions: null, story: theirs })
    if (side === 'theirs') this.show({ ...withText(draft, theirs.text), left: theirs.unproven })
    this.saver.rebase(theirs, side === 'mine')
    if (side === 'theirs') this.settled(savedAtOf(theirs))
    this.keeper.touched()
    return side === 'mine' ? theirs.text : mine
  }

  /** Shows another text as an edit of the writer: it is saved like one. */
  writeText(text: string): void {
    this.currentText()
    this.show(withText(this.state.draft, text))
    this.edited()
  }

  /** Takes a place of before for what the file says of it; the function that comes back takes that back. */
  settle({ message, screen, file, text }: UnprovenPlace): () => void {
    this.currentText()
    this.show(settled(this.state.draft, { message, screen, file, text }))
    this.edited()
    return () => {
      this.show({ ...this.state.draft, left: [...this.state.draft.left, { message, screen, file, text }] })
      this.edited()
    }
  }

  /** Takes out what came in without the writer's hand, and nothing written since; false when the same lines were changed meanwhile. */
  takeOut({ before, after }: Notice): boolean {
    const without = mergeDrafts(after, this.currentText(), before)
    if (without !== null) this.writeText(without)
    return without !== null
  }

  /** The notice was read. */
  noticed(): void {
    this.store.setState({ notice: null })
  }

  /** Says that the story was published just now. */
  published(at: number): void {
    this.store.setState({ saving: { state: 'published', at } })
  }

  private edited(): void {
    this.saver.touched()
    this.keeper.touched()
  }

  private show(draft: DraftView): void {
    if (draft !== this.state.draft) this.store.setState({ draft })
  }

  private say(saving: Saving): void {
    // Typing goes on for a while; the screen need not be drawn again for every key.
    if (saving.state === 'typing' && this.state.saving.state === 'typing') return
    const at = saving.state === 'saved' && saving.at === null ? this.state.savedAt : null
    this.store.setState({ saving: at === null ? saving : { state: 'saved', at } })
  }

  private settled(savedAt: number | null): void {
    void this.keeper.settled()
    const { saving, story } = this.state
    const standsPublished = saving.state === 'published' && story.status === 'published'
    if (!standsPublished && saving.state !== 'back') this.store.setState({ saving: { state: 'saved', at: savedAt } })
  }

  private saved(content: DraftContent, draft: { version: number; savedAt: string; status: Story['status'] }, clean: boolean): void {
    const story: Story = { ...this.state.story, ...content, version: draft.version, savedAt: draft.savedAt, status: draft.status }
    this.store.setState({ story, savedAt: Date.parse(draft.savedAt) })
    this.parts.onSaved?.(story)
    if (clean) this.keeper.settled()
    else this.keeper.touched()
    const heard = this.heard
    this.heard = null
    if (heard && heard.version >= draft.version) void this.saver.landed().then(() => this.meet(heard))
  }

  private async askDesk(): Promise<void> {
    try {
      const theirs = await this.parts.fetchStory()
      await this.saver.landed()
      this.saver.version = Math.min(this.saver.version, theirs.version)
      this.meet(theirs)
      // The desk refuses the very version that it says it has: nobody here can settle that, but trying again may.
      if (this.saver.isHeld && this.state.twoVersions === null)
        this.saver.failedForNow({ kind: 'failed', reason: 'The desk refuses the version that it has itself' })
    } catch (error) {
      this.saver.failedForNow({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) })
    }
  }
}
