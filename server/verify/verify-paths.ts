import { once } from 'node:events'
import { readdir, realpath, stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { type Constructs, sumConstructs } from './constructs.ts'
import type { FileReport, LawFailure } from './verify-file.ts'

/** A file to verify: where it is, and what it is called in a report. */
interface NamedFile {
  readonly path: string
  readonly name: string
}

export interface Task {
  readonly files: readonly NamedFile[]
  readonly edits: number
  readonly seed: string
}

/** What a thread answers: a report for each file, or why it could not be read. */
export type TaskReport = { readonly name: string; readonly report: FileReport | string }[]

/** What a whole verification found out. */
export interface Verification {
  readonly files: number
  readonly identical: number
  /** Files that are not UTF-8 text and so are never opened. */
  readonly refused: number
  readonly edits: number
  readonly minimal: number
  readonly verified: number
  readonly failures: readonly ({ readonly file: string } & LawFailure)[]
  readonly bytes: number
  readonly constructs: Constructs
  /** Files that could not be read, each with the reason; they are not among the counted. */
  readonly unread: readonly string[]
}

const MARKDOWN = /\.(?:md|markdown|mdx)$/i
/** What no story lies in: the desk reads none of it either. */
const SKIPPED = new Set(['node_modules', '.git'])
const FILES_A_TASK = 20

/** The Markdown files at or below some paths, and what could not be read of them, each with the reason. */
export interface FoundFiles {
  readonly files: readonly NamedFile[]
  readonly unread: readonly string[]
}

/**
 * The Markdown files at or below these paths, in order, each once; links are followed. Throws an error whose message names a path that is
 * not there.
 */
export async function markdownFiles(paths: readonly string[]): Promise<FoundFiles> {
  const files: NamedFile[] = []
  const unread: string[] = []
  const seen = new Set<string>()
  const isNew = async (path: string) => {
    const real = await realpath(path)
    return !seen.has(real) && seen.add(real).size > 0
  }
  const visit = async (path: string, given: boolean): Promise<void> => {
    try {
      const stats = await stat(path)
      if (stats.isFile() && (given || MARKDOWN.test(path)) && (await isNew(path))) files.push({ path, name: path })
      if (stats.isDirectory() && (await isNew(path)))
        for (const name of await readdir(path)) if (!SKIPPED.has(name)) await visit(join(path, name), false)
    } catch (error) {
      if (given) throw new Error(`There is nothing at ${path}. Give files or folders of Markdown.`, { cause: error })
      unread.push(`${path} could not be read: ${error instanceof Error ? error.message : error}`)
    }
  }
  for (const path of paths) await visit(path, true)
  return { files: files.sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0)), unread }
}

const empty: Verification = {
  files: 0,
  identical: 0,
  refused: 0,
  edits: 0,
  minimal: 0,
  verified: 0,
  failures: [],
  bytes: 0,
  constructs: {},
  unread: [],
}

/** Verifies files on all processors; writes nothing. `onProgress` hears how many are done. */
export async function verifyPaths(
  files: readonly NamedFile[],
  how: { readonly edits: number; readonly seed: string },
  onProgress: (done: number) => void = () => {},
): Promise<Verification> {
  let next = 0
  let total = empty
  const work = async (): Promise<void> => {
    const worker = new Worker(new URL('./verify-worker.ts', import.meta.url))
    try {
      for (; next < files.length; ) {
        const task: Task = { files: files.slice(next, next + FILES_A_TASK), ...how }
        next += FILES_A_TASK
        for (const one of await answerOf(worker, task)) total = added(total, one)
        onProgress(total.files + total.unread.length)
      }
    } finally {
      await worker.terminate()
    }
  }
  const threads = Math.min(availableParallelism(), Math.ceil(files.length / FILES_A_TASK))
  await Promise.all(Array.from({ length: threads }, work))
  const failures = total.failures.toSorted((one, other) => (one.file < other.file ? -1 : one.file > other.file ? 1 : 0))
  return { ...total, failures }
}

async function answerOf(worker: Worker, task: Task): Promise<TaskReport> {
  worker.postMessage(task)
  const [answer] = (await once(worker, 'message')) as [TaskReport] // what verify-worker.ts posts
  return answer
}

function added(total: Verification, { name, report }: TaskReport[number]): Verification {
  if (typeof report === 'string') return { ...total, unread: [...total.unread, `${name} could not be read: ${report}`] }
  return {
    unread: total.unread,
    files: total.files + 1,
    identical: total.identical + (report.identical ? 1 : 0),
    refused: total.refused + (report.refused === null ? 0 : 1),
    edits: total.edits + report.edits,
    minimal: total.minimal + report.minimal,
    verified: total.verified + report.verified,
    failures: [...total.failures, ...report.failures.map(failure => ({ file: name, ...failure }))],
    bytes: total.bytes + report.bytes,
    constructs: sumConstructs(total.constructs, report.constructs),
  }
}
