import { Worker } from 'node:worker_threads'
import type { DecodedHeic, HeicTask } from './heic-worker.ts'

const PATIENCE = 60_000

/**
 * Decodes a HEIC; sharp's own build has no HEVC. Null when it cannot be decoded. A thread for each: it starts in a tenth of a
 * second, and the memory that its WebAssembly grew to is given back when it ends.
 */
export function decodeHeic(task: HeicTask): Promise<DecodedHeic | null> {
  // What the decoder prints about a broken file is of no use to anybody.
  const worker = new Worker(new URL('./heic-worker.ts', import.meta.url), { workerData: task, stdout: true, stderr: true })
  return new Promise<DecodedHeic | null>(resolve => {
    const late = setTimeout(() => resolve(null), PATIENCE)
    const end = (decoded: DecodedHeic | null) => {
      clearTimeout(late)
      resolve(decoded)
    }
    worker.once('message', end)
    worker.once('error', () => end(null))
    worker.once('exit', () => end(null))
  }).finally(() => worker.terminate())
}
