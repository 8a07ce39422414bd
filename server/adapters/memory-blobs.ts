import { type Blobs, checkBlobName } from '../ports/blobs.ts'

/** Blobs that live as long as the process. */
export function memoryBlobs(): Blobs {
  const kept = new Map<string, Uint8Array<ArrayBuffer>>()
  return {
    put: async (name, bytes) => void kept.set(checkBlobName(name), new Uint8Array(bytes)),
    get: async name => kept.get(checkBlobName(name)) ?? null,
    remove: async name => void kept.delete(checkBlobName(name)),
    names: async () => [...kept.keys()],
  }
}
