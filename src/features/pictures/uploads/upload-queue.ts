import { create } from 'zustand'
import { OfflineError, ProblemError } from '#api/problem-error.ts'
import { sendPicture } from '#api/send-picture.ts'
import type { Picture, TakenPicture } from '#contract/picture.ts'
import { changeComingIn } from '#ui/truth-store.ts'
import { uploadWords } from '../words.ts'
import { refusalOf } from './take-file.ts'

/** One file on its way to the desk. */
export interface Upload {
  readonly id: number
  readonly file: File
  readonly state:
    | { readonly is: 'waiting' }
    | { readonly is: 'sending'; readonly share: number }
    | { readonly is: 'taken'; readonly picture: Picture; readonly already: string | null }
    | { readonly is: 'refused'; readonly reason: string /** The same file may be taken another time. */; readonly again: boolean }
    | { readonly is: 'cancelled' }
}

/** Files of this page that come in, the first one first. They go on while the person looks at something else. */
export const useUploads = create<{ readonly uploads: readonly Upload[] }>()(() => ({ uploads: [] }))

export const isMoving = ({ state }: Upload): boolean => state.is === 'waiting' || state.is === 'sending'

useUploads.subscribe(({ uploads }, before) => {
  const by = uploads.filter(isMoving).length - before.uploads.filter(isMoving).length
  if (by !== 0) changeComingIn(by)
})

/** How a file is sent; rejects with an error whose message says why it was not taken. */
type Send = (file: File, options: { readonly onSent: (share: number) => void; readonly signal: AbortSignal }) => Promise<TakenPicture>

const AT_ONCE = 3
const running = new Map<number, AbortController>()
const waiters = new Map<number, (picture: Picture | null) => void>()
let next = 1
let send: Send = sendPicture

/** For tests, which have no network. */
export function sendWith(other: Send): void {
  send = other
}

/** Takes files in; resolves with the pictures that the desk has then, in the order of the files. */
export async function bring(files: readonly File[]): Promise<Picture[]> {
  const added = files.map((file): Upload => {
    const reason = refusalOf(file)
    return { id: next++, file, state: reason === null ? { is: 'waiting' } : { is: 'refused', reason, again: false } }
  })
  useUploads.setState(({ uploads }) => ({ uploads: [...uploads, ...added] }))
  const settled = added.map(({ id, state }) => (state.is === 'refused' ? null : new Promise<Picture | null>(done => waiters.set(id, done))))
  proceed()
  return (await Promise.all(settled)).filter(picture => picture !== null)
}

export function cancel(id: number): void {
  running.get(id)?.abort()
  settle(id, { is: 'cancelled' })
}

/** Tries a file again that was cancelled or not taken. */
export function retry(id: number): void {
  set(id, { is: 'waiting' })
  proceed()
}

/** Forgets what has come to its end. What was not taken stays until nothing else is left: nobody may have seen it yet. */
export function clearUploads(): void {
  useUploads.setState(({ uploads }) => {
    const left = uploads.filter(upload => isMoving(upload) || upload.state.is === 'refused')
    return { uploads: left.length < uploads.length ? left : uploads.filter(isMoving) }
  })
}

/** Forgets one file that came to its end. */
export function dismiss(id: number): void {
  useUploads.setState(({ uploads }) => ({ uploads: uploads.filter(upload => upload.id !== id) }))
}

function proceed(): void {
  const { uploads } = useUploads.getState()
  for (const upload of uploads.filter(({ state }) => state.is === 'waiting').slice(0, AT_ONCE - running.size)) void start(upload)
}

async function start({ id, file }: Upload): Promise<void> {
  const controller = new AbortController()
  running.set(id, controller)
  set(id, { is: 'sending', share: 0 })
  try {
    const { picture, already } = await send(file, { onSent: share => set(id, { is: 'sending', share }), signal: controller.signal })
    settle(id, { is: 'taken', picture, already })
  } catch (error) {
    if (!controller.signal.aborted) settle(id, refused(error))
  } finally {
    running.delete(id)
    proceed()
  }
}

function refused(error: unknown): Upload['state'] {
  if (error instanceof OfflineError) return { is: 'refused', reason: uploadWords.offline, again: true }
  const hopeless = error instanceof ProblemError && (error.is('too-large') || error.is('unsupported-media'))
  return { is: 'refused', reason: error instanceof Error ? error.message : String(error), again: !hopeless }
}

function set(id: number, state: Upload['state']): void {
  useUploads.setState(({ uploads }) => ({ uploads: uploads.map(upload => (upload.id === id ? { ...upload, state } : upload)) }))
}

function settle(id: number, state: Upload['state']): void {
  set(id, state)
  waiters.get(id)?.(state.is === 'taken' ? state.picture : null)
  waiters.delete(id)
}
