/** Bytes that the desk keeps by name: the originals of pictures. Names are SHA-256 in hexadecimal; what has one name never changes. */
export interface Blobs {
  /** Keeps bytes, whole or not at all. */
  put(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>
  /** The bytes, or null when there are none of this name. */
  get(name: string): Promise<Uint8Array<ArrayBuffer> | null>
  /** Forgets them; nothing happens when there are none. */
  remove(name: string): Promise<void>
  /** All names. Nothing half-written is among them. */
  names(): Promise<string[]>
}

const NAME = /^[0-9a-f]{64}$/

/** Refuses what is no name, so that none leads anywhere else. */
export function checkBlobName(name: string): string {
  if (!NAME.test(name)) throw new Error(`“${name}” is no name of a blob.`)
  return name
}
