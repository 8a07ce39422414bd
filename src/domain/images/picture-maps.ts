import { headValues } from '../front-matter/head-values.ts'
import { isMapText } from '../front-matter/is-map-text.ts'
import type { ScannedValue } from '../front-matter/scan-head.ts'
import type { SplitSource } from '../front-matter/split-source.ts'
import type { ValuePath } from '../front-matter/value-path.ts'
import { endsLikePicture } from './ends-like-picture.ts'
import { isItem, isPicture, keyOf, type PictureItem, textOf } from './picture-item.ts'

/** A map of the head that is one picture with its words: `cover: { image: …, caption: … }`. */
export interface PictureMap {
  readonly path: ValuePath
  readonly item: PictureItem
}

/** What the map of a picture at the top of a story is called. Others are pictures of authors, sponsors, shares. */
const NAME =
  '(?:(?:cover|hero|header|lead|main|title|banner|top|post|feature|featured|thumbnail)[-_]?)?(?:images?|photo|picture|img)|cover|hero|header|lead|banner|thumbnail|thumb|featured'
const NAMED = new RegExp(`^(?:${NAME})$`, 'i')
/** What holds the values that a theme or a site made up. */
const HOLDER = /^(?:params|extra|page|post|article|fields)$/i

/** A map under one of these names, in whatever way it begins: one look keeps the parser away from most heads. */
const mapUnder = (name: string) =>
  new RegExp(
    `^[ \\t]*(?:\\?[ \\t]+)?["']?(?:${name})["']?[ \\t]*:?[ \\t]*(?:[{&*!#].*)?\\r?$|"(?:${name})"\\s*:\\s*\\{|\\b(?:${name})["']?[ \\t]*(?:\\]|[:=][ \\t]*\\{)|^[ \\t]*["']?(?:${name})["']?[ \\t]*\\.`,
    'im',
  )
const MAPS = mapUnder(NAME)
const mayHold = (head: string, leadKey: string | null) =>
  MAPS.test(head) || (leadKey !== null && !NAMED.test(leadKey) && mapUnder(leadKey.replaceAll(/[^\w-]/g, '.')).test(head))

/** The pictures that are maps of the head, in its order. */
export function pictureMaps(source: SplitSource, leadKey: string | null): PictureMap[] {
  if (!mayHold(source.head, leadKey)) return []
  return Object.entries(headValues(source) ?? {}).flatMap(([key, value]): PictureMap[] => {
    const named = key === leadKey || NAMED.test(key)
    if (!isItem(value) || !(named || HOLDER.test(key))) return []
    const own = named && isOnePicture(value) ? [{ path: [key], item: value }] : []
    const inner = Object.entries(value).flatMap(([name, item]) =>
      NAMED.test(name) && isItem(item) && isOnePicture(item) ? [{ path: [key, name], item }] : [],
    )
    return [...own, ...inner]
  })
}

const ADDRESS = /^(?:https?:\/)?\.{0,2}\/\S+$/i

/** An address that does not end like a picture is one where it is given words as a picture is. */
const isOnePicture = (item: PictureItem): boolean => isPicture(item) || (ADDRESS.test(textOf(item, keyOf(item, 'src'))) && isWorded(item))
const isWorded = (item: PictureItem): boolean => 'caption' in item || [keyOf(item, 'alt'), keyOf(item, 'credit')].some(Boolean)

/** Of these the one at the top of the story: that under the site's own key, else the first. */
export const leadMap = (maps: readonly PictureMap[], leadKey: string | null): PictureMap | undefined =>
  maps.find(({ path }) => path.length === 1 && path[0] === leadKey) ?? maps[0]

/** The address that the key of the lead picture has by itself; empty where it holds a map, or nothing. */
export function plainLead(head: ReadonlyMap<string, ScannedValue>, leadKey: string | null): string {
  const value = leadKey === null ? undefined : head.get(leadKey)
  return isMapText(value) ? '' : (typeof value === 'string' ? value : (value?.[0] ?? '')).trim()
}

/** The first of the pictures that Hugo has for a page. */
export function firstOfImages(head: ReadonlyMap<string, ScannedValue>): string {
  const value = head.get(IMAGES)
  const first = typeof value === 'string' ? '' : (value?.[0]?.trim() ?? '')
  return endsLikePicture(first) && !isMapText(first) ? first : ''
}
export const IMAGES = 'images'

/** The address of the picture at the top of a story, however its head has it; empty where there is none. */
export function leadAddress(source: SplitSource, leadKey: string | null, head: ReadonlyMap<string, ScannedValue>): string {
  const plain = plainLead(head, leadKey)
  if (plain !== '') return plain
  const map = leadMap(pictureMaps(source, leadKey), leadKey)
  return map ? textOf(map.item, keyOf(map.item, 'src')) : firstOfImages(head)
}
