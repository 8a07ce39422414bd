import type { CaptionFacets, CaptionPage, CaptionQuery, CaptionRow } from '#contract/caption.ts'
import type { StoodFinding } from '#contract/finding.ts'
import type { Finding } from '#domain/captions/finding.ts'
import type { LooseSignal } from '#domain/captions/loose-signals.ts'
import type { Review, SignedParts } from '#domain/captions/sign-off.ts'
import type { SitePath, StoryId } from '#domain/story/story.ts'

/** A word of a caption, and where it is written. */
export interface CaptionWord {
  readonly text: string
  readonly place: 'story' | 'library' | 'none'
}

/** A caption as the check of a story found it. */
export interface FoundCaption {
  readonly kind: 'lead' | 'figure' | 'loose'
  readonly line: number
  readonly text: string
  readonly captionPlace: 'story' | 'none'
  readonly alt: CaptionWord
  readonly credit: CaptionWord
  readonly decorative: boolean
  /** The picture as the story writes it, and under the one name that the desk has for it. */
  readonly src: string
  readonly file: string
  readonly signals: readonly LooseSignal[]
  /** A person treated it as a caption, whatever it looks like. */
  readonly kept: boolean
  readonly findings: readonly (Finding & { readonly finding: string })[]
  readonly parts: SignedParts
}

/** All captions of a story, in their order, and the checks that they were found by. */
export interface StoryCaptions {
  readonly checkedAs: string
  readonly list: readonly FoundCaption[]
}

/** A caption as the database holds it. `place` counts from 0 in its story; null for one that the story has no more. */
export interface StoredCaption extends FoundCaption {
  readonly id: number
  readonly story: StoryId
  readonly place: number | null
  readonly review: Review
  readonly reason: string
  readonly decidedBy: string
  readonly decidedAt: string | null
}

/** What a person did to a caption; `answered`: its story has it otherwise since it was returned; `unanswered`: and no more. */
export interface TrailEntry {
  readonly id: number
  readonly what: 'signed' | 'returned' | 'text' | 'caption' | 'edited' | 'stood' | 'undone' | 'redone' | 'answered' | 'unanswered'
  readonly by: string
  readonly at: string
  readonly detail: string
}

/** A decision, to be kept with what stood before it. */
export interface CaptionDecision {
  readonly review: Review
  readonly reason: string
  readonly by: string
  readonly at: string
}

/** On which day and for whom the queue is read, and from which date on captions are owed (null: all). */
export interface QueueReader {
  readonly person: string
  readonly now: string
  readonly reviewFrom: string | null
}

/** The captions of all stories. They are written with their stories. */
export interface CaptionRows {
  byId(id: number): Promise<StoredCaption | null>
  /** Texts of the story at this path that a person treated as loose captions. */
  keptIn(path: SitePath): Promise<readonly string[]>
  /** Those that the story has, in their order. */
  ofStory(story: StoryId): Promise<readonly StoredCaption[]>
  page(query: CaptionQuery, reader: QueueReader): Promise<CaptionPage>
  rows(ids: readonly number[], reader: QueueReader): Promise<CaptionRow[]>
  facets(query: CaptionQuery, reader: QueueReader, checkedAs: string): Promise<CaptionFacets>
  /** How many captions of the view each category has. */
  categories(query: CaptionQuery, reader: QueueReader): Promise<{ name: string; count: number }[]>
  /** How many captions each of these stories has, how many are signed off, and how many are returned. */
  countsOf(stories: readonly StoryId[]): Promise<ReadonlyMap<StoryId, { all: number; signed: number; returned: number }>>

  /** Stories that have these words in a caption, alt text or credit, of one picture (by its file) or of any; at most 2,000. */
  storiesSaying(words: string, file: string | null, reader: QueueReader): Promise<readonly StoryId[]>

  /** Writes a decision down, and what stood before; answers its number. */
  decide(id: number, what: TrailEntry['what'], decision: CaptionDecision): Promise<number>
  /** Takes a decision back if it is the last one; false where another one came after it. */
  undecide(decision: number, by: string, at: string): Promise<number | null>
  /** `act`: the act that did it, so that undoing that is noted as well. */
  note(id: number, entry: Omit<TrailEntry, 'id'>, act?: number | null): Promise<void>
  /** Notes with every caption that an act changed that another act took it back, or did it again where it had taken something back. */
  noteUndone(act: number, undoing: { readonly act: number; readonly by: string; readonly at: string }): Promise<void>
  /** What was done to it, the newest first; the last hundred. */
  trail(id: number): Promise<readonly TrailEntry[]>
  /** Says that somebody has it open; a claim of somebody else that is not old stays. Answers who has it, and what they had open before. */
  claim(id: number, by: string, at: string): Promise<{ by: string; released: readonly number[] }>
  /** Says that somebody has it open no more; whether they had. */
  release(id: number, by: string): Promise<boolean>

  /** Why this very text of a story may be published without all sign-offs; null where nobody said so. */
  override(story: StoryId, textHash: string): Promise<{ reason: string; by: string; at: string } | null>
  putOverride(story: StoryId, textHash: string, override: { reason: string; by: string; at: string }): Promise<void>

  stood(story: StoryId): Promise<readonly StoodFinding[]>
  putStood(story: StoryId, stood: StoodFinding): Promise<void>
  takeUp(story: StoryId, finding: string): Promise<void>

  /** Stories whose captions were not checked as they are checked now, the newest first. */
  unchecked(checkedAs: string, limit: number): Promise<readonly StoryId[]>
  /** Lets the stories that use these pictures be checked anew, at the next opportunity; answers whether there are any. */
  forgetUsersOf(pictures: readonly number[]): Promise<boolean>
  /** Writes the captions of stories that were read at this version. */
  put(stories: readonly { id: StoryId; captions: StoryCaptions; at: string }[]): Promise<void>
}
