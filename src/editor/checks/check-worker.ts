import type { CheckTask } from './check-runner.ts'
import { checkTask } from './check-task.ts'

// Nothing else of the desk runs here: a text comes in, what was found goes out.
addEventListener('message', ({ data }: MessageEvent<CheckTask>) => postMessage(checkTask(data)))
