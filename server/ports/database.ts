import type { Facets, StoryFilter, StoryQuery, StoryRow } from '#contract/story.ts'
import type { NamedPicture } from '#domain/images/story-pictures.ts'
import type { StoryIndex } from '#domain/story/index-story.ts'
import type { DiskState, SitePath, StoryId } from '#domain/story/story.ts'
import type { UnprovenPlace } from '#domain/story/unproven-place.ts'
import type { CaptionRows, StoryCaptions } from './caption-rows.ts'
import type { FrontRows } from './front-rows.ts'
import type { PictureRows } from './picture-rows.ts'

/** A story as the database holds it. Its text is in the draft, else in the file. */
export interface StoryRecord {
  readonly id: StoryId
  readonly path: SitePath
  readonly headline: string
  readonly featured: boolean
  /** Hash and stamp of the file as the desk last saw it; null while there is none. */
  readonly liveHash: string | null
  readonly stamp: string | null
  /** Grows with every change of the draft, also when it is thrown away. */
  readonly version: number
  readonly hasDraft: boolean
  readonly disk: DiskState
  readonly address: string
  readonly spikedAt: string | null
  readonly changedAt: string
  readonly changedBy: string
  /** Its captions were checked at some time. */
  readonly checked: boolean
}

/** Edits that are not published. `baseHash` is the hash of the file they started from, null for a new story. */
export interface Draft {
  readonly text: string
  readonly baseHash: string | null
  readonly savedAt: string
  readonly savedBy: string
  readonly unproven: readonly UnprovenPlace[]
}

/** Everything of a story that an act can change. */
export interface StoryWrite {
  readonly path: SitePath
  readonly index: StoryIndex
  /** The pictures it names, each under the one name that the desk has for it. */
  readonly pictures: readonly NamedPicture[]
  /** Its captions; null to leave their check for later. */
  readonly captions: StoryCaptions | null
  readonly address: string
  readonly live: { readonly hash: string; readonly stamp: string } | null
  readonly draft: Draft | null
  readonly disk: DiskState
  readonly spikedAt: string | null
  readonly changedAt: string
  readonly changedBy: string
}

/** What of a story changes with its featured value. */
export interface FeaturedWrite extends Pick<StoryWrite, 'live' | 'draft' | 'disk' | 'changedAt' | 'changedBy'> {
  readonly id: StoryId
  readonly featured: boolean
}

/** What was true of a story before an act, so that the act can be taken back. */
export interface ActItem {
  readonly storyId: StoryId
  readonly path: SitePath
  readonly before: StoryState
  readonly after: StoryState
}

/** A file beside the stories that an act writes: its text before and after, null where there is none. */
export interface FileWrite {
  readonly path: SitePath
  readonly before: string | null
  readonly after: string | null
}

/** What a draft says, without when and by whom. */
export type DraftState = Pick<Draft, 'text' | 'baseHash' | 'unproven'>

/** File, draft and spike of a story at one moment. */
export interface StoryState {
  readonly live: string | null
  readonly draft: DraftState | null
  readonly spikedAt: string | null
}

/** Something a person did that can be taken back. `pending` is one whose files may be half written. */
export interface ActRecord {
  readonly id: number
  readonly label: string
  readonly state: 'pending' | 'done' | 'undone'
  readonly items: readonly ActItem[]
  readonly files: readonly FileWrite[]
}

/** What an act did to one of its stories. */
export interface StoryAct extends Pick<ActItem, 'before' | 'after'> {
  readonly id: number
  readonly label: string
  readonly by: string
  readonly at: string
  readonly state: 'done' | 'undone'
  /** How many stories it changed together. */
  readonly stories: number
}

/** The rows the newsroom works in. Every method is one statement or one transaction; inside {@link transaction} all are one. */
export interface Database {
  transaction<T>(work: (database: Database) => Promise<T>): Promise<T>

  story(id: StoryId): Promise<StoryRecord | null>
  /** The stories of these numbers that are there. */
  records(ids: readonly StoryId[]): Promise<readonly StoryRecord[]>
  /** The stories at these paths, also ones that are gone. */
  storiesAt(paths: readonly SitePath[]): Promise<ReadonlyMap<SitePath, StoryRecord>>
  /** Path, stamp and id of every story that has a file. */
  files(): Promise<readonly { id: StoryId; path: SitePath; stamp: string }[]>
  insert(stories: readonly StoryWrite[]): Promise<readonly StoryId[]>
  /**
   * Writes a story whole. Its version grows by one where the text that an editor sees changed. `pictures`: the library shows something
   * else for it now, which is what the story uses and what it is called.
   */
  update(id: StoryId, story: StoryWrite, textChanged: boolean): Promise<{ version: number; pictures: boolean }>
  /** Gives stories other paths, also such as others of them had. */
  rename(paths: ReadonlyMap<StoryId, SitePath>): Promise<void>
  /** Writes a story of which nothing changed but the featured value: its words, captions and pictures stand. Its version grows by one. */
  refeature(story: FeaturedWrite): Promise<void>
  /** Files that were written and put back are the same, and have other stamps. */
  restamp(stamps: ReadonlyMap<SitePath, string>): Promise<void>
  markSeen(id: StoryId): Promise<void>
  draft(id: StoryId): Promise<Draft | null>
  drafts(ids: readonly StoryId[]): Promise<ReadonlyMap<StoryId, Draft>>

  page(query: StoryQuery): Promise<{ rows: StoryRow[]; total: number; newer: number; upTo: number }>
  rows(ids: readonly StoryId[]): Promise<StoryRow[]>
  ids(filter: StoryFilter): Promise<StoryId[]>
  facets(): Promise<Facets>
  /** A word that stories have, a letter or two from one that none has. */
  suggest(word: string): Promise<string | null>

  beginAct(act: { label: string; by: string; at: string; items: readonly ActItem[]; files: readonly FileWrite[] }): Promise<number>
  settleAct(id: number, state: 'done' | 'undone'): Promise<void>
  dropAct(id: number): Promise<void>
  act(id: number): Promise<ActRecord | null>
  pendingActs(): Promise<readonly ActRecord[]>
  /** Acts that changed a story, the newest first; `before`: only those that were done before that one. */
  actsOn(id: StoryId, page: { readonly before: number | null; readonly limit: number }): Promise<readonly StoryAct[]>

  readonly pictures: PictureRows
  readonly captions: CaptionRows
  readonly fronts: FrontRows

  setting(key: string): Promise<string | null>
  putSetting(key: string, value: string): Promise<void>
  close(): Promise<void>
}
