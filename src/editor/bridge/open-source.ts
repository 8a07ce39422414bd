import { type HeadEntries, headEntries } from '#domain/front-matter/head-entries.ts'
import { type SplitSource, splitSource } from '#domain/front-matter/split-source.ts'
import { decodeSource } from './decode-source.ts'
import { type OpenedBody, openBody } from './open-body.ts'

/** A story file, opened: its head key by key, its body as the editor's document, and the bytes it came from. */
export interface OpenedSource {
  readonly refused: null
  readonly bytes: Uint8Array
  readonly source: SplitSource
  /** The keys of the head; where no parser accepts it, each with its raw text, and why. */
  readonly fields: HeadEntries
  readonly body: OpenedBody
}

/** A file that is no text, and what to do about it. It stays as it is. */
export interface RefusedSource {
  readonly refused: string
  readonly bytes: Uint8Array
}

const NOT_UTF8 =
  'This file is not UTF-8 text, so that opening it would change bytes nobody edited. It stays as it is; save it as UTF-8 and open it again.'

/** Opens the bytes of a story file (UTF-8, any line ends, any head). Never throws; what is not UTF-8 is refused in words. */
export function openSource(bytes: Uint8Array): OpenedSource | RefusedSource {
  const text = decodeSource(bytes)
  if (text === null) return { refused: NOT_UTF8, bytes }
  const source = splitSource(text)
  return { refused: null, bytes, source, fields: headEntries(source), body: openBody(source.body) }
}
