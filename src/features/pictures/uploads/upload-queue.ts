import { create } from 'zustand'
import { sendPicture } from '#api/send-picture.ts'
import type { Picture, TakenPicture } from '#contract/picture.ts'
import { refusalOf } from './take-file.ts'

/** One file on its way to the desk. */
export interface Upload {
  readonly id: number
  readonly file: File
  readonly state:
    | { readonly is: 'waiting' }
    | { readonly is: 'sending'; readonly share: number }
    | { readonly is: 'taken'; readonly picture: Picture; readonly already: string | null }
    | { readonly is: 'refused'; readonly reason: string }
    | { readonly is: 'cancelled' }
}

/** Files of this page that come in, the first one first. They go on while the person looks at something else. */
export const useUploads = create<{ readonly uploads: readonly Upload[] }>()(() => ({ uploads: [] }))

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
    return { id: next++, file, state: reason === null ? { is: 'waiting' } : { is: 'refused', reason } }
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

/** Forgets what has come to its end. */
export function clearUploads(): void {
  useUploads.setState(({ uploads }) => ({ uploads: uploads.filter(({ state }) => state.is === 'waiting' || state.is === 'sending') }))
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
    if (!controller.signal.aborted) settle(id, { is: 'refused', reason: error instanceof Error ? error.message : String(error) })
  } finally {
    running.delete(id)
    proceed()
  }
}

function set(id: number, state: Upload['state']): void {
  useUploads.setState(({ uploads }) => ({ uploads: uploads.map(upload => (upload.id === id ? { ...upload, state } : upload)) }))
}

function settle(id: number, state: Upload['state']): void {
  set(id, state)
  waiters.get(id)?.(state.is === 'taken' ? state.picture : null)
  waiters.delete(id)
}
