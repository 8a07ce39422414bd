import { headValues } from '../front-matter/head-values.ts'
import { placeInHead } from '../front-matter/place-in-head.ts'
import type { SplitSource } from '../front-matter/split-source.ts'
import type { ValuePath } from '../front-matter/value-path.ts'
import { endsLikePicture } from '../images/ends-like-picture.ts'
import { creditKeys } from '../images/nested-pictures.ts'
import type { PictureCopy } from './story-copy.ts'

/** What an item of a gallery in the head calls its words. */
const names = {
  src: ['src', 'image', 'url', 'file', 'path', 'photo', 'picture'],
  caption: ['caption', 'title', 'text', 'description'],
  alt: ['alt', 'alt_text', 'altText'],
  credit: creditKeys,
} as const
type Word = keyof typeof names
/** What a list of pictures is called, whose titles and texts are their captions. Elsewhere a title is that of a page, a person, a file. */
const GALLERY = /galler|image|photo|picture|slide|carousel|resource|media|figure/i
/** What the list in a map that is called so may be called. */
const ITEMS = /^(?:items?|list|entries|all|content)$/i
/** How deep a list of pictures may stand whose name does not say that it is one: `story: { extras: [ … ] }`. */
const DEEPEST = 2
/** An item that is a map, in whatever way it begins, or a list of such in brackets. */
const LISTS =
  /^[ \t]*(?:[:?][ \t]+)?-(?:[ \t]+(?:[{&*!?<]|[\w-]+[ \t]*:|"[^"\n]*"[ \t]*:|'[^'\n]*'[ \t]*:)|[ \t]*(?:#.*)?\r?$)|\[(?:\s|#[^\n]*\n)*\{|^[ \t]*\[\[/m

/** A picture of a list in the head, and where its words are or would be; null where the list has no place for one. */
export interface HeadPicture {
  readonly copy: PictureCopy
  readonly paths: Readonly<Record<'caption' | 'alt' | 'credit', ValuePath | null>>
}

type Item = Readonly<Record<string, unknown>>
const isItem = (value: unknown): value is Item => typeof value === 'object' && value !== null && !Array.isArray(value)
const keyOf = (item: Item, word: Word) => names[word].find(key => typeof item[key] === 'string') ?? emptyKeyOf(item, word)
/** `caption:` with nothing behind it is a place for words. */
const emptyKeyOf = (item: Item, word: Word) => (word === 'src' ? undefined : names[word].find(key => item[key] === null))
const textOf = (item: Item, key: string | undefined) => (key === undefined ? '' : String(item[key] ?? '').trim())
const isPicture = (item: unknown): item is Item => isItem(item) && endsLikePicture(textOf(item, keyOf(item, 'src')))

/** The pictures of lists in the head whose items name a picture and its words. Heads without such a list cost one look. */
export function headGalleries(source: SplitSource): HeadPicture[] {
  if (!LISTS.test(source.head)) return []
  const lists = listsIn(headValues(source) ?? {}, [], 0)
  return lists.length === 0 ? [] : placed(source, lists.flatMap(picturesIn))
}

interface PictureList {
  readonly path: ValuePath
  readonly items: readonly unknown[]
}

/** Every list of pictures in a value. */
function listsIn(value: Item, path: ValuePath, depth: number): PictureList[] {
  return Object.entries(value).flatMap(([key, one]) => {
    const here = [...path, key]
    if (isItem(one)) return listsIn(one, here, depth + 1)
    if (!Array.isArray(one)) return []
    if (one.some(isPicture)) return depth < DEEPEST || isGallery(here) ? [{ path: here, items: one }] : []
    return one.flatMap((item, index) => (isItem(item) ? listsIn(item, [...here, index], depth + 1) : []))
  })
}

function isGallery(path: ValuePath): boolean {
  const [key = '', parent = ''] = path.filter(step => typeof step === 'string').reverse()
  return GALLERY.test(key) || (ITEMS.test(key) && GALLERY.test(parent))
}

interface Found {
  readonly item: Item
  readonly path: ValuePath
  readonly keys: Readonly<Record<Word, string | null>>
}

function picturesIn({ path, items }: PictureList): Found[] {
  const pictures = items.filter(isPicture)
  /** What the items of this list call a word; null where none has it. */
  const called = (word: Word) => pictures.map(item => keyOf(item, word)).find(key => key !== undefined) ?? null
  const tells = (word: Word) => {
    const key = called(word)
    return key !== null && (isGallery(path) || key === 'caption' || word === 'alt')
  }
  // Authors with a portrait each are no gallery: nobody writes words for their pictures.
  if (!tells('caption') && !tells('alt')) return []
  return items.flatMap((item, index): Found[] => {
    if (!isPicture(item)) return []
    const key = (word: Word) => keyOf(item, word) ?? called(word)
    return [{ item, path: [...path, index], keys: { src: key('src'), caption: key('caption'), alt: key('alt'), credit: key('credit') } }]
  })
}

function placed(source: SplitSource, found: readonly Found[]): HeadPicture[] {
  const placeOf = placeInHead(source)
  return found.map(({ item, path, keys }) => {
    const word = (name: Word) => (keys[name] === null ? null : textOf(item, keys[name]))
    const pathOf = (name: Word) => (keys[name] === null ? null : [...path, keys[name]])
    const before = source.head.slice(0, placeOf(pathOf('src') ?? path) ?? 0)
    return {
      copy: {
        kind: 'figure',
        line: linesIn(source.bom + source.open + before) + 1,
        src: word('src') ?? '',
        caption: word('caption'),
        alt: word('alt'),
        credit: word('credit'),
        decorative: false,
      },
      paths: { caption: pathOf('caption'), alt: pathOf('alt'), credit: pathOf('credit') },
    }
  })
}

const linesIn = (text: string) => text.split('\n').length - 1
