import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { CheckedText } from '#domain/captions/check-story.ts'
import { checkKnown, type StoryToCheck } from '#domain/captions/story-to-check.ts'
import type { CaptionChecker } from '../ports/caption-checker.ts'

/** Characters that are checked at once here: a few milliseconds, less than sending them away would take. */
const AT_ONCE = 16_000
const STORIES_A_TASK = 16

type Checked = readonly (readonly CheckedText[])[]
interface Answer {
  readonly resolve: (checked: Checked) => void
  readonly reject: (error: Error) => void
}

/** Checks short stories where it is called, and the rest on threads that are started when they are first needed and end when idle. */
export function checkerThreads(threads: number = availableParallelism()): CaptionChecker {
  const waiting = new Map<number, Answer>()
  const workers: Worker[] = []
  let next = 0
  let closed = false

  const start = (): Worker => {
    const worker = new Worker(new URL('./check-worker.ts', import.meta.url))
    worker.on('message', ({ task, checked }: { task: number; checked: Checked }) => {
      waiting.get(task)?.resolve(checked)
      waiting.delete(task)
      if (waiting.size === 0) for (const one of workers) one.unref()
    })
    worker.on('error', error => {
      workers.splice(workers.indexOf(worker), 1)
      for (const answer of waiting.values()) answer.reject(error)
      waiting.clear()
    })
    workers.push(worker)
    return worker
  }
  const send = (stories: readonly StoryToCheck[]) =>
    new Promise<Checked>((resolve, reject) => {
      if (closed) return reject(new Error('The checks have ended.'))
      const task = next++
      const worker = workers.length < threads ? start() : workers[task % workers.length]
      waiting.set(task, { resolve, reject })
      worker?.ref()
      worker?.postMessage({ task, stories })
    })

  return {
    async check(stories) {
      if (stories.reduce((sum, { text }) => sum + text.length, 0) <= AT_ONCE) return stories.map(checkKnown)
      const parts = Array.from({ length: Math.ceil(stories.length / STORIES_A_TASK) }, (_, at) =>
        stories.slice(at * STORIES_A_TASK, (at + 1) * STORIES_A_TASK),
      )
      return (await Promise.all(parts.map(send))).flat()
    },
    async close() {
      closed = true
      await Promise.all(workers.splice(0).map(worker => worker.terminate()))
      for (const answer of waiting.values()) answer.reject(new Error('The checks have ended.'))
      waiting.clear()
    },
  }
}
