import { headValues } from '../front-matter/head-values.ts'
import type { SplitSource } from '../front-matter/split-source.ts'
import { endsLikePicture } from './ends-like-picture.ts'

/** A picture that a list or a map of a head names, and the credit beside it where there is one. */
export interface NestedPicture {
  readonly src: string
  readonly credit?: string
}

/** What a credit is called beside a picture. */
export const creditKeys = ['credit', 'photographer', 'author', 'byline'] as const

/** A line that names a picture and is more than a key with an address, or an address in a list. */
const DEEPER = /^(?!(?:[\w-]+[ \t]*:|[ \t]*-)[ \t]*["']?[^\s"'[{]+["']?[ \t]*\r?$)(?=.*\.(?:jpe?g|png|webp|avif|gif|svg)\b)/im
const IN_TOML = /^[ \t]*\[|[.{].*\.(?:jpe?g|png|webp|avif|gif|svg)\b/im

/** The pictures of lists and maps of a head, however deep. A head without any costs one look. */
export function nestedPictures(source: SplitSource): NestedPicture[] {
  if (!(source.format === 'toml' ? IN_TOML : DEEPER).test(source.head)) return []
  return Object.values(headValues(source) ?? {}).flatMap(value => (typeof value === 'string' ? [] : within(value, {})))
}

function within(value: unknown, beside: { readonly credit?: string }): NestedPicture[] {
  if (typeof value === 'string') return endsLikePicture(value) ? [{ src: value, ...beside }] : []
  if (typeof value !== 'object' || value === null) return []
  const now = Array.isArray(value) ? beside : creditIn(value)
  return Object.values(value).flatMap(one => within(one, now))
}

function creditIn(item: object): { readonly credit?: string } {
  const said = Object.entries(item).find(([key, text]) => creditKeys.some(one => one === key) && typeof text === 'string')
  return said ? { credit: String(said[1]) } : {}
}
