import { type DBSchema, openDB } from 'idb'
import { type Blobs, checkBlobName } from '../ports/blobs.ts'

interface BlobSchema extends DBSchema {
  blobs: { key: string; value: Uint8Array<ArrayBuffer> }
}

/** Blobs in the browser's own database, under a name of theirs. A transaction that does not end leaves nothing. */
export async function browserBlobs(name: string): Promise<Blobs> {
  const database = await openDB<BlobSchema>(name, 1, { upgrade: fresh => void fresh.createObjectStore('blobs') })
  return {
    put: async (key, bytes) => void (await database.put('blobs', bytes, checkBlobName(key))),
    get: async key => (await database.get('blobs', checkBlobName(key))) ?? null,
    remove: key => database.delete('blobs', checkBlobName(key)),
    names: () => database.getAllKeys('blobs'),
  }
}
