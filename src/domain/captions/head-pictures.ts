import { placeInHead } from '../front-matter/place-in-head.ts'
import type { SplitSource } from '../front-matter/split-source.ts'
import type { ValuePath } from '../front-matter/value-path.ts'
import { keyOf, newKey, textOf } from '../images/picture-item.ts'
import { leadMap, type PictureMap, pictureMaps } from '../images/picture-maps.ts'
import { type CaptionWord, galleryItems, type HeadItem } from './head-galleries.ts'
import type { CopyKeys, PictureCopy } from './story-copy.ts'

/** A picture in a map or a list of the head, and where its words are or would be. */
export interface HeadPicture {
  readonly copy: PictureCopy
  readonly paths: Readonly<Record<CaptionWord, ValuePath>>
}

/** The pictures of a head that are maps, or items of lists: the lead picture first, where it is one of them. `found`: another one is. */
export function headPictures(source: SplitSource, lead: CopyKeys['lead'], found = false): HeadPicture[] {
  const maps = pictureMaps(source, lead.src)
  const first = found ? undefined : leadMap(maps, lead.src)
  const others = maps.filter(map => map !== first).map(inMap)
  const items = [...others.filter(({ said }) => said.length > 0), ...galleryItems(source)]
  if (!first && items.length === 0) return []
  const placed = placer(source)
  return [
    // What the site has a key for is missed where a map does without.
    ...(first ? [placed('lead', inMap(first), word => lead[word] !== null)] : []),
    ...items.map(item => placed('figure', item, () => false)),
  ]
}

/** A title in the map of a page's header is that of the page. */
const TITLED = /image|photo|picture|img/i

function inMap({ item, path }: PictureMap): HeadItem {
  const titled = TITLED.test(String(path.at(-1)))
  const own = (word: CaptionWord) => {
    const key = keyOf(item, word)
    return word === 'caption' && !titled && key?.at(-1) !== 'caption' ? undefined : key
  }
  const beside = own('caption') ?? own('alt')
  const key = (word: CaptionWord) => own(word) ?? newKey(word, beside)
  return {
    item,
    path,
    src: keyOf(item, 'src') ?? null,
    keys: { caption: key('caption'), alt: key('alt'), credit: key('credit') },
    said: (['caption', 'alt', 'credit'] as const).filter(own),
  }
}

function placer(source: SplitSource) {
  const placeOf = placeInHead(source)
  return (kind: PictureCopy['kind'], { item, path, src, keys, said }: HeadItem, missed: (word: CaptionWord) => boolean): HeadPicture => {
    const word = (name: CaptionWord) => (said.includes(name) || missed(name) ? textOf(item, keys[name]) : null)
    const before = source.head.slice(0, placeOf(src ? [...path, ...src] : path) ?? 0)
    return {
      copy: {
        kind,
        line: linesIn(source.bom + source.open + before) + 1,
        src: textOf(item, src ?? undefined),
        caption: word('caption'),
        alt: word('alt'),
        credit: word('credit'),
        decorative: false,
        nested: true,
      },
      paths: { caption: [...path, ...keys.caption], alt: [...path, ...keys.alt], credit: [...path, ...keys.credit] },
    }
  }
}

const linesIn = (text: string) => text.split('\n').length - 1
