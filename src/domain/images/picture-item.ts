import type { ValuePath } from '../front-matter/value-path.ts'
import { endsLikePicture } from './ends-like-picture.ts'
import { creditKeys } from './nested-pictures.ts'

/** What an item of a gallery in the head, or a map of one picture, calls its words. The first one is what a new key is called. */
const names = {
  src: ['src', 'image', 'url', 'file', 'path', 'photo', 'picture', 'feature', 'overlay_image'],
  caption: ['caption', 'title', 'text', 'description'],
  alt: ['alt', 'alt_text', 'altText', 'image_description'],
  credit: creditKeys,
} as const
export type PictureWord = keyof typeof names

export type PictureItem = Readonly<Record<string, unknown>>
export const isItem = (value: unknown): value is PictureItem => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Hugo's resources have words of their own in a map beside the address. */
const PARAMS = 'params'

/** Where an item has a word: a text, or else a key with nothing behind it, which is a place for one. */
export function keyOf(item: PictureItem, word: PictureWord): ValuePath | undefined {
  const inner = word === 'src' ? undefined : item[PARAMS]
  const keys = names[word].flatMap((name): ValuePath[] => [[name], ...(isItem(inner) ? [[PARAMS, name]] : [])])
  const having = (test: (value: unknown) => boolean) => keys.find(key => test(valueAt(item, key)))
  return having(value => typeof value === 'string') ?? (word === 'src' ? undefined : having(value => value === null))
}

/** What a word is called where nobody has one yet; beside the other words of the item, or of its list. */
export const newKey = (word: Exclude<PictureWord, 'src'>, beside: ValuePath | undefined): ValuePath => [
  ...(beside?.slice(0, -1) ?? []),
  names[word][0],
]

const valueAt = (item: PictureItem, [first = '', second]: ValuePath): unknown =>
  second === undefined ? item[first] : (item[first] as PictureItem | undefined)?.[second]

/** The text under a key; empty where there is none. */
export const textOf = (item: PictureItem, key: ValuePath | undefined): string =>
  key === undefined ? '' : String(valueAt(item, key) ?? '').trim()

/** Whether an item names a picture by an address that ends like one. */
export const isPicture = (item: unknown): item is PictureItem => isItem(item) && endsLikePicture(textOf(item, keyOf(item, 'src')))
