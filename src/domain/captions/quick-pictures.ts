import { pictureTags } from '../markdown/figures/picture-tag.ts'
import { bodyPictures } from './body-pictures.ts'
import { withoutHidden } from './hidden-parts.ts'
import type { Paragraph } from './paragraphs.ts'
import { isPicture, mayHold, simplePicture } from './simple-pictures.ts'
import type { PictureCopy } from './story-copy.ts'

/** What of a body is pictures, and the lines of the body, from 0, on which captions below them begin. */
export interface PicturesOfBody {
  readonly pictures: readonly PictureCopy[]
  readonly captions: ReadonlySet<number>
}

/**
 * The pictures of a body that stand for themselves, in any form that the desk takes for a figure, also in galleries, quotes, lists and
 * tables. A body of which every picture is written in one of the simplest ways is not parsed, which a whole archive is the faster for.
 */
export function picturesOf(body: string, paragraphs: readonly Paragraph[]): PicturesOfBody {
  if (!mayHold(body)) return { pictures: [], captions: new Set() }
  const shown = withoutHidden(body)
  const simple =
    SPANNING.test(shown) || pictureTags(body).some(tag => BLANK_LINE.test(body.slice(tag.start, tag.end)))
      ? null
      : simplePictures(body, shown, paragraphs)
  if (simple) return { pictures: simple, captions: new Set() }
  const found = bodyPictures(body)
  return { pictures: found.map(({ copy }) => copy), captions: new Set(found.flatMap(({ below }) => below ?? [])) }
}

const BLANK_LINE = /\n\s*\n/
const CONTAINER = /quote|list|table|code/
/** HTML that goes on behind blank lines, where it does not end on the line that it begins on. */
const SPANNING =
  /^ {0,3}<(?:\?(?!.*\?>)|![a-z](?!.*>)|!\[CDATA\[(?!.*\]\]>)|(?:script|pre|style|textarea)(?=[\s>])(?!.*<\/(?:script|pre|style|textarea)>))/im

/** The pictures of a body in which each is written in one of the simplest ways; null for any other. */
function simplePictures(body: string, shown: string, paragraphs: readonly Paragraph[]): PictureCopy[] | null {
  const simple = paragraphs.flatMap(({ kind, start, end, line }, at) => {
    const block = shown.slice(start, end)
    // A tag in a quote has the marks of its lines between its letters.
    if (!mayHold(block) || !(CONTAINER.test(kind) || isPicture(block) || pictureTags(block).length > 0)) return []
    const picture = block === body.slice(start, end) ? simplePicture(block, kind, line) : null
    const next = paragraphs[at + 1]
    return [picture?.caption === '' && next?.kind === 'text' && /^ {0,3}[*_]/.test(shown.slice(next.start, next.end)) ? null : picture]
  })
  return simple.every(one => one !== null) ? simple : null
}
