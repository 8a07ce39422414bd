import { type CheckedText, checkStory } from '#domain/captions/check-story.ts'
import { checkKnown } from '#domain/captions/story-to-check.ts'
import type { CheckTask } from './check-runner.ts'

/** What is found in a text, with what is known beside it. */
export const checkTask = ({ text, keys, settings, beside }: CheckTask): readonly CheckedText[] =>
  beside ? checkKnown({ text, keys, settings, ...beside }) : checkStory(text, keys, settings)
