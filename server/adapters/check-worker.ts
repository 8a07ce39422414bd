import { parentPort } from 'node:worker_threads'
import { checkKnown, type StoryToCheck } from '#domain/captions/story-to-check.ts'

// One thread of the checks: gets some stories at a time, answers what was found in each.
parentPort?.on('message', ({ task, stories }: { task: number; stories: readonly StoryToCheck[] }) =>
  parentPort?.postMessage({ task, checked: stories.map(checkKnown) }),
)
