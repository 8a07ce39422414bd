import type { CheckedText } from '#domain/captions/check-story.ts'
import type { CheckSettings } from '#domain/captions/profile.ts'
import type { CopyKeys } from '#domain/captions/story-copy.ts'
import type { StoryToCheck } from '#domain/captions/story-to-check.ts'

/** What is checked: a whole story file, the keys that hold its copy, and the house style. */
export interface CheckTask {
  readonly text: string
  readonly keys: CopyKeys
  readonly settings: CheckSettings
  /** What is known beside the file: of its pictures, of its loose captions, and what is typed at this moment. */
  readonly beside?: Pick<StoryToCheck, 'habits' | 'kept' | 'pictures' | 'edited'>
}

/** What runs the checks, one task at a time. */
export interface CheckRunner {
  run(task: CheckTask): Promise<readonly CheckedText[]>
  stop(): void
}

/** In this very thread: where a page has no workers, or its worker did not start. */
const here: CheckRunner = {
  run: async task => (await import('./check-task.ts')).checkTask(task),
  stop: () => {},
}

/** Beside the page, so that a long story never holds up a key. */
class WorkerRunner implements CheckRunner {
  private worker: Worker | null

  constructor() {
    this.worker = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' })
  }

  run(task: CheckTask): Promise<readonly CheckedText[]> {
    const { worker } = this
    if (!worker) return here.run(task)
    return new Promise((done, fail) => {
      worker.onmessage = ({ data }: MessageEvent<readonly CheckedText[]>) => done(data)
      worker.onerror = () => {
        this.stop()
        here.run(task).then(done, fail)
      }
      worker.postMessage(task)
    })
  }

  stop(): void {
    this.worker?.terminate()
    this.worker = null
  }
}

export const newRunner = (): CheckRunner => (typeof Worker === 'undefined' ? here : new WorkerRunner())
