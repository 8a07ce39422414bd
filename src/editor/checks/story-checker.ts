import type { CheckedText } from '#domain/captions/check-story.ts'
import type { CheckSettings } from '#domain/captions/profile.ts'
import type { CopyKeys } from '#domain/captions/story-copy.ts'
import { type CheckRunner, type CheckTask, newRunner } from './check-runner.ts'

interface Waiting {
  readonly task: Omit<CheckTask, 'text'> & { readonly text: string | (() => string) }
  readonly answer: (checked: readonly CheckedText[] | null) => void
  /** The pause before it is over: it begins as soon as nothing else is under way. */
  due: boolean
}

/** So long a writer pauses before a text is worth checking. */
const IDLE_MS = 300

/**
 * Checks stories beside the page's own work. The latest task wins: one that a later one overtakes, waiting or under way, answers null.
 * There is never more than one under way.
 */
export class StoryChecker {
  private readonly runner: CheckRunner
  private readonly idle: number
  private waiting: Waiting | null = null
  private running = false
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(runner: CheckRunner = newRunner(), idle = IDLE_MS) {
    this.runner = runner
    this.idle = idle
  }

  /**
   * What is found in a story, once no other was asked for in a while; null when one was, when it could not be checked, or after `stop`.
   * A text that costs something to be read is given as a function, and read when it is to be checked.
   */
  check(
    text: string | (() => string),
    keys: CopyKeys,
    settings: CheckSettings,
    beside?: CheckTask['beside'],
  ): Promise<readonly CheckedText[] | null> {
    this.overtake()
    return new Promise(answer => {
      const waiting: Waiting = { task: { text, keys, settings, ...(beside && { beside }) }, answer, due: false }
      this.waiting = waiting
      this.timer = setTimeout(() => {
        waiting.due = true
        void this.next()
      }, this.idle)
    })
  }

  stop(): void {
    this.overtake()
    this.runner.stop()
  }

  private overtake(): void {
    clearTimeout(this.timer)
    this.waiting?.answer(null)
    this.waiting = null
  }

  private async next(): Promise<void> {
    const begun = this.waiting
    if (this.running || !begun?.due) return
    this.running = true
    // It stays the one that waits while it runs, so that a later one overtakes it.
    const { text } = begun.task
    const task = { ...begun.task, text: typeof text === 'string' ? text : text() }
    const checked = await this.runner.run(task).catch(() => null)
    this.running = false
    if (this.waiting === begun) this.waiting = null
    begun.answer(checked)
    await this.next()
  }
}
