import type { PictureOrigin, PictureQuery } from '#contract/picture.ts'
import { type PictureFlag, pictureFlags } from '#domain/images/picture-flags.ts'

/** What the address of the library says: its filters, its order, and the picture that is open. */
export interface LibrarySearch {
  readonly q?: string
  readonly is?: readonly PictureFlag[]
  readonly origin?: PictureOrigin
  readonly shape?: NonNullable<PictureQuery['shape']>
  readonly by?: string
  /** Brought on or after, on or before this day, as 2026-11-19. */
  readonly since?: string
  readonly until?: string
  readonly sort?: PictureQuery['sort']
  readonly picture?: number
}

/** What the server is asked with. */
export type PictureFilter = Readonly<Record<string, string>>

const origins: Record<PictureOrigin, true> = { site: true, desk: true, linked: true }
const shapes: Record<NonNullable<PictureQuery['shape']>, true> = { landscape: true, portrait: true, square: true }
const sorts: Record<PictureQuery['sort'], true> = { newest: true, oldest: true, name: true, uses: true }
const isOf = <T extends string>(choices: Record<T, true>, value: string): value is T => Object.hasOwn(choices, value)
const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))

/** Reads the library's part of an address. What cannot be meant is left out, so that any link opens something. */
export function readLibrarySearch(raw: Readonly<Record<string, unknown>>): LibrarySearch {
  const text = (name: string) => (raw[name] === undefined || raw[name] === null ? '' : String(raw[name]).trim().slice(0, 200))
  const [q, origin, shape, by, since, until, sort] = ['q', 'origin', 'shape', 'by', 'since', 'until', 'sort'].map(text)
  const named = text('is').split(',')
  const is = pictureFlags.filter(flag => named.includes(flag))
  const picture = Number(text('picture'))
  return {
    ...(q && { q }),
    ...(is.length > 0 && { is }),
    ...(origin && isOf(origins, origin) && { origin }),
    ...(shape && isOf(shapes, shape) && { shape }),
    ...(by && { by }),
    ...(since && isDay(since) && { since }),
    ...(until && isDay(until) && { until }),
    ...(sort && isOf(sorts, sort) && sort !== 'newest' && { sort }),
    ...(Number.isInteger(picture) && picture > 0 && { picture }),
  }
}

/** The address again: what {@link readLibrarySearch} reads. */
export function writeLibrarySearch({ is, picture, ...rest }: LibrarySearch): Record<string, string> {
  return { ...rest, ...(is && is.length > 0 && { is: is.join(',') }), ...(picture !== undefined && { picture: String(picture) }) }
}

export function filterOf({ picture: _picture, ...search }: LibrarySearch): PictureFilter {
  return writeLibrarySearch(search)
}

/** Whether anything but the order narrows the library. */
export const isFiltered = ({ sort: _sort, picture: _picture, ...filters }: LibrarySearch): boolean => Object.keys(filters).length > 0

/** Sets one filter or, with an empty value, takes it off. */
export function withFilter(search: LibrarySearch, name: Exclude<keyof LibrarySearch, 'is' | 'picture'>, value: string): LibrarySearch {
  const { [name]: _old, ...rest } = search
  return value === '' ? rest : readLibrarySearch({ ...writeLibrarySearch(rest), [name]: value })
}

/** Switches one flag on or off. */
export function withFlag(search: LibrarySearch, flag: PictureFlag): LibrarySearch {
  const { is = [], ...rest } = search
  const next = is.includes(flag) ? is.filter(one => one !== flag) : pictureFlags.filter(one => one === flag || is.includes(one))
  return next.length === 0 ? rest : { ...rest, is: next }
}
