import type { Story } from '#contract/story.ts'
import type { SaveOutcome, SentContent } from './draft-saver.ts'
import { type DraftView, openDraft } from './draft-text.ts'
import type { Journal } from './journal.ts'
import type { Saving } from './saving.ts'

/** Two versions of the story that the desk cannot bring together: this screen's and another. */
export interface TwoVersions {
  readonly theirs: Story
  /** This screen's was put back from this device: nobody typed it just now. */
  readonly kept: boolean
}

/** Text that came in without the writer's hand: from this device or from somebody else. `before` and `after` are the text without and with it. */
export interface Notice {
  readonly kind: 'put-back' | 'merged'
  readonly by: string
  readonly at: number
  readonly before: string
  readonly after: string
}

/** What is newer there is a changed file: nobody at the desk wrote it. It never mixes with what somebody has written. */
export const isFromDisk = ({ status, changedBy }: Story): boolean => status === 'published' && !changedBy

/** What the screen shows of a session. */
export interface SessionState {
  /** The story as the desk last said it is. */
  readonly story: Story
  readonly draft: DraftView
  readonly saving: Saving
  readonly savedAt: number | null
  readonly twoVersions: TwoVersions | null
  /** What happened to the text without the writer's hand, to be said once. */
  readonly notice: Notice | null
}

/** Where a session saves and keeps. */
export interface SessionParts {
  readonly put: (content: SentContent, version: number) => Promise<SaveOutcome>
  readonly fetchStory: () => Promise<Story>
  readonly journal: Journal
  readonly site: string
  readonly session: string
  readonly onSaved?: (story: Story) => void
}

/** When the desk saved what a story has beside its file; null when it has nothing. */
export const savedAtOf = (story: Story): number | null => (story.savedAt === null ? null : Date.parse(story.savedAt))

/** The state of a session that begins with this story. */
export function firstState(story: Story): SessionState {
  const savedAt = savedAtOf(story)
  return { story, draft: openDraft(story), saving: { state: 'saved', at: savedAt }, savedAt, twoVersions: null, notice: null }
}
