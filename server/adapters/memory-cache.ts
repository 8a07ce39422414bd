import type { Cache } from '../ports/cache.ts'

/** A cache that lives as long as the process. */
export function memoryCache(): Cache {
  const kept = new Map<string, Uint8Array<ArrayBuffer>>()
  return {
    get: async key => kept.get(key) ?? null,
    async put(key, bytes) {
      kept.set(key, new Uint8Array(bytes))
    },
  }
}
