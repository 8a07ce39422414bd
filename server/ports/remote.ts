/** Why something could not be fetched, in words for a person. */
export class RemoteError extends Error {
  readonly kind: 'forbidden' | 'unreachable' | 'refused' | 'too-large' | 'too-slow'
  constructor(kind: RemoteError['kind'], message: string) {
    super(message)
    this.kind = kind
  }
}

/** Fetches files from other hosts on the public internet, and from nowhere else. */
export interface Remote {
  /**
   * The bytes at an http or https address, at most `limit` of them. Rejects with a {@link RemoteError} for an address of a private network
   * or this machine, by name or by number, before and after every redirect.
   */
  fetch(address: string, limit: number): Promise<{ bytes: Uint8Array<ArrayBuffer>; name: string }>
}
