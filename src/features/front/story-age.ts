import type { StoryRow } from '#contract/story.ts'
import { timeWords } from '#ui/time-words.ts'

/** The date of a story in words: its own, or else when its file was written last, which every launch may do. */
export const storyAge = ({ dateSort, changedAt }: Pick<StoryRow, 'dateSort' | 'changedAt'>, now: Date): string =>
  timeWords(new Date(dateSort), now) || timeWords(new Date(changedAt), now)
