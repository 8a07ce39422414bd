import type { TakenPicture } from '#contract/picture.ts'
import { OfflineError, problemOf } from './problem-error.ts'

/**
 * Sends a picture to the desk and says how much of it is sent, 0 to 1, which `fetch` cannot. Rejects as every call of the API does, and
 * with an AbortError when the signal says so.
 */
export function sendPicture(
  file: File,
  { onSent, signal }: { readonly onSent: (share: number) => void; readonly signal: AbortSignal },
): Promise<TakenPicture> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const body = new FormData()
    body.append('file', file)
    request.open('POST', '/api/pictures')
    request.responseType = 'json'
    request.upload.onprogress = event => event.lengthComputable && onSent(event.loaded / event.total)
    request.onload = () => {
      // The routes' schemas are the type; the server checks what it sends in its own tests.
      if (request.status === 201) resolve(request.response as TakenPicture)
      else reject(problemOf(request.response, request.status))
    }
    request.onerror = () => reject(new OfflineError())
    request.onabort = () => reject(new DOMException('Cancelled.', 'AbortError'))
    signal.addEventListener('abort', () => request.abort())
    if (signal.aborted) return reject(new DOMException('Cancelled.', 'AbortError'))
    request.send(body)
  })
}
