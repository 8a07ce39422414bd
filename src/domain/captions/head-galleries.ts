import { headValues } from '../front-matter/head-values.ts'
import type { ValuePath } from '../front-matter/set-nested-value.ts'
import type { SplitSource } from '../front-matter/split-source.ts'
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
/** How deep a list of pictures may stand: `gallery: { images: [ … ] }`. */
const DEEPEST = 2

/** A picture of a list in the head, and where its words are or would be; null where the list has no place for one. */
export interface HeadPicture {
  readonly copy: PictureCopy
  readonly paths: Readonly<Record<'caption' | 'alt' | 'credit', ValuePath | null>>
}

type Item = Readonly<Record<string, unknown>>
const isItem = (value: unknown): value is Item => typeof value === 'object' && value !== null && !Array.isArray(value)
const keyOf = (item: Item, word: Word) => names[word].find(key => typeof item[key] === 'string')
const isPicture = (item: unknown): item is Item => isItem(item) && endsLikePicture(String(item[keyOf(item, 'src') ?? ''] ?? ''))

/** The pictures of lists in the head whose items name a picture and its words. Heads without such a list cost one look. */
export function headGalleries(source: SplitSource): HeadPicture[] {
  if (!/^[ \t]*-(?:[ \t]+(?:\{|["']?\w+["']?[ \t]*:)|[ \t]*\r?$)|\[\s*\{|^[ \t]*\[\[/m.test(source.head)) return []
  const values = headValues(source)
  return values === null ? [] : placed(source, listsIn(values, []))
}

/** Every list of pictures in a value. */
function listsIn(value: Item, path: ValuePath): { readonly path: ValuePath; readonly items: readonly unknown[] }[] {
  return Object.entries(value).flatMap(([key, one]) => {
    if (Array.isArray(one)) return one.some(isPicture) ? [{ path: [...path, key], items: one }] : []
    return isItem(one) && path.length + 1 < DEEPEST ? listsIn(one, [...path, key]) : []
  })
}

function placed(source: SplitSource, lists: ReturnType<typeof listsIn>): HeadPicture[] {
  const above = linesIn(source.bom + source.open)
  let at = 0
  return lists.flatMap(({ path, items }) => {
    const pictures = items.filter(isPicture)
    /** What the items of this list call a word; null where none has it. */
    const called = (word: Word) => pictures.map(item => keyOf(item, word)).find(key => key !== undefined) ?? null
    const gallery = GALLERY.test(String(path.at(-1)))
    const tells = (word: Word) => {
      const key = called(word)
      return key !== null && (gallery || key === 'caption' || word === 'alt')
    }
    // Authors with a portrait each are no gallery: nobody writes words for their pictures.
    if (!tells('caption') && !tells('alt')) return []
    return items.flatMap((item, index): HeadPicture[] => {
      if (!isPicture(item)) return []
      const src = String(item[keyOf(item, 'src') ?? ''])
      const found = source.head.indexOf(src, at)
      at = found < 0 ? at : found + src.length
      const key = (word: Word) => keyOf(item, word) ?? called(word)
      const word = (name: Word) => (key(name) === null ? null : String(item[key(name) ?? ''] ?? '').trim())
      const pathOf = (name: Word) => {
        const own = key(name)
        return own === null ? null : [...path, index, own]
      }
      return [
        {
          copy: {
            kind: 'figure',
            line: above + linesIn(source.head.slice(0, Math.max(0, found))) + 1,
            src: src.trim(),
            caption: word('caption'),
            alt: word('alt'),
            credit: word('credit'),
            decorative: false,
          },
          paths: { caption: pathOf('caption'), alt: pathOf('alt'), credit: pathOf('credit') },
        },
      ]
    })
  })
}

const linesIn = (text: string) => text.split('\n').length - 1
