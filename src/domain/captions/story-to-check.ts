import { type CheckedText, checkStory } from './check-story.ts'
import type { EditedCaption } from './edited-copy.ts'
import type { CheckSettings } from './profile.ts'
import type { CopyKeys } from './story-copy.ts'
import type { Habits } from './story-lines.ts'

/** What the library says of a picture. */
export interface LibraryWords {
  /** The ISO day it was taken; empty where nobody knows. */
  readonly taken: string
  readonly credit: string
  readonly alt: string
  /** Somebody said that it needs no alt text. */
  readonly decorative: boolean
}

/** A story with all that its check needs to know, as plain data: it can be sent to another thread. */
export interface StoryToCheck {
  readonly text: string
  readonly keys: CopyKeys
  readonly settings: CheckSettings
  /** How the site or the section writes; null where that is not known. */
  readonly habits: Habits | null
  /** Paragraphs that a person treated as captions. */
  readonly kept: readonly string[]
  /** By the address that the story writes; null where the library is not at hand, so that nothing is said of what it may know. */
  readonly pictures: Readonly<Record<string, LibraryWords>> | null
  /** Words that somebody types at this moment. */
  readonly edited?: EditedCaption
}

/** Checks a story against what is known beside it. Pure, and never throws. */
export function checkKnown({ text, keys, settings, habits, kept, pictures, edited }: StoryToCheck): CheckedText[] {
  return checkStory(text, keys, settings, {
    ...(habits && { habits }),
    ...(edited && { edited }),
    kept: words => kept.includes(words),
    ...(pictures && {
      taken: (src: string) => pictures[src]?.taken ?? '',
      credited: (src: string) => pictures[src]?.credit ?? '',
      described: (src: string) => pictures[src] ?? { alt: '', decorative: false },
    }),
  })
}
