import { headValues } from '../front-matter/head-values.ts'
import type { SplitSource } from '../front-matter/split-source.ts'
import type { ValuePath } from '../front-matter/value-path.ts'
import { isItem, isPicture, keyOf, newKey, type PictureItem, type PictureWord } from '../images/picture-item.ts'

/** What a list of pictures is called, whose titles and texts are their captions. Elsewhere a title is that of a page, a person, a file. */
const GALLERY = /galler|image|photo|picture|slide|carousel|resource|media|figure/i
/** What the list in a map that is called so may be called. */
const ITEMS = /^(?:items?|list|entries|all|content)$/i
/** How deep a list of pictures may stand whose name does not say that it is one: `story: { extras: [ … ] }`. */
const DEEPEST = 2
/** An item that is a map, in whatever way it begins, or a list of such in brackets. */
const LISTS =
  /^[ \t]*(?:[:?][ \t]+)?-(?:[ \t]+(?:[{&*!?<]|[\w-]+[ \t]*:|"[^"\n]*"[ \t]*:|'[^'\n]*'[ \t]*:)|[ \t]*(?:#.*)?\r?$)|\[(?:\s|#[^\n]*\n)*\{|^[ \t]*\[\[/m

/** A picture of the head: its item, where that stands, and where its words are or would go. `said`: those that the item, or its list, has. */
export interface HeadItem {
  readonly item: PictureItem
  readonly path: ValuePath
  readonly src: ValuePath | null
  readonly keys: Readonly<Record<CaptionWord, ValuePath>>
  readonly said: readonly CaptionWord[]
}
export type CaptionWord = Exclude<PictureWord, 'src'>

/** The pictures of lists in the head whose items name a picture and its words. Heads without such a list cost one look. */
export function galleryItems(source: SplitSource): HeadItem[] {
  return LISTS.test(source.head) ? listsIn(headValues(source) ?? {}, [], 0).flatMap(picturesIn) : []
}

interface PictureList {
  readonly path: ValuePath
  readonly items: readonly unknown[]
}

/** Every list of pictures in a value. */
function listsIn(value: PictureItem, path: ValuePath, depth: number): PictureList[] {
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

function picturesIn({ path, items }: PictureList): HeadItem[] {
  const pictures = items.filter(isPicture)
  /** What the items of this list call a word. */
  const called = (word: PictureWord) => pictures.map(item => keyOf(item, word)).find(key => key !== undefined)
  const tells = (word: CaptionWord) => {
    const key = called(word)?.at(-1)
    return key !== undefined && (isGallery(path) || key === 'caption' || word === 'alt')
  }
  // Authors with a portrait each are no gallery: nobody writes words for their pictures.
  if (!tells('caption') && !tells('alt')) return []
  const beside = called('caption') ?? called('alt')
  const key = (item: PictureItem, word: CaptionWord) => keyOf(item, word) ?? called(word) ?? newKey(word, beside)
  const said = (['caption', 'alt', 'credit'] as const).filter(called)
  return items.flatMap((item, index): HeadItem[] => {
    if (!isPicture(item)) return []
    const keys = { caption: key(item, 'caption'), alt: key(item, 'alt'), credit: key(item, 'credit') }
    return [{ item, path: [...path, index], src: keyOf(item, 'src') ?? null, keys, said }]
  })
}
