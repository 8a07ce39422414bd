import type { SitePath } from '#domain/story/story.ts'

/** A file of the site as a scan sees it. `stamp` changes whenever the file may have changed; compare it, read nothing into it. */
export interface FileStamp {
  readonly path: SitePath
  readonly stamp: string
  readonly size: number
  /** When the file was last written, as an ISO 8601 instant. */
  readonly modified: string
}

/** Why a file could not be read or written, in words for a person. */
export class FolderError extends Error {
  readonly kind: 'outside' | 'read-only' | 'failed'
  constructor(kind: FolderError['kind'], message: string, options?: ErrorOptions) {
    super(message, options)
    this.kind = kind
  }
}

/** The site's folder: what readers get. Every path is below it; a link that leads out of it is refused with a {@link FolderError}. */
export interface SiteFolder {
  /** The folder as a person would name it. */
  readonly name: string
  readonly readOnly: boolean
  /** Paths of the files below a folder, as {@link scan} would find them, without looking at each. */
  list(below: string): Promise<SitePath[]>
  /** Files below a folder (`''` for all), hidden and build folders left out. Nothing half-written is listed. */
  scan(below: string, accept: (path: string) => boolean): Promise<FileStamp[]>
  /** The bytes of a file, or null when there is none. */
  read(path: SitePath): Promise<Uint8Array<ArrayBuffer> | null>
  /** Writes a file whole or not at all, and makes its folders. Returns the stamp of what was written. */
  write(path: SitePath, bytes: Uint8Array): Promise<FileStamp>
  /** Takes a file away; nothing happens when there is none. */
  remove(path: SitePath): Promise<void>
  /**
   * Takes away what writes left behind that were cut off with their process, below these folders: of the files that are named, and of
   * others once nobody can be writing them any more.
   */
  sweep(below: readonly string[], cutOff: readonly SitePath[]): Promise<void>
  /** Calls back soon after anything below the folders changes, at most a few times a second, until the returned function is called. */
  watch(below: readonly string[], onChange: () => void): () => void
}
