import type { CheckedText } from '#domain/captions/check-story.ts'
import type { StoryToCheck } from '#domain/captions/story-to-check.ts'

/** Runs the checks of captions, on as many threads as there are; the answers come in the order of the stories. */
export interface CaptionChecker {
  check(stories: readonly StoryToCheck[]): Promise<readonly (readonly CheckedText[])[]>
  /** Ends its threads. What is being checked is not answered any more. */
  close(): Promise<void>
}
