import { readFile } from 'node:fs/promises'
import { parentPort } from 'node:worker_threads'
import { verifyFile } from './verify-file.ts'
import type { Task, TaskReport } from './verify-paths.ts'

// One thread of a verification: gets some files at a time, answers what it found out about each.
parentPort?.on('message', async ({ files, edits, seed }: Task) => {
  const reports: TaskReport = []
  for (const { path, name } of files) {
    const bytes = await readFile(path).catch((error: Error) => error)
    reports.push({ name, report: bytes instanceof Error ? bytes.message : verifyFile(bytes, { edits, seed: `${seed} ${name}` }) })
  }
  parentPort?.postMessage(reports)
})
