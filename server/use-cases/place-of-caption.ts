import { copyKeys } from '#domain/captions/copy-keys.ts'
import { readCopy } from '#domain/captions/story-copy.ts'
import type { StoredCaption } from '../ports/caption-rows.ts'
import type { Desk } from './desk.ts'

type Field = 'caption' | 'alt' | 'credit'

/**
 * The line on which a text of a story has this caption; null where it has it not. With a field, that word alone has to read the same;
 * without, all of them. Of several that read the same, the one that comes as late among them as in `reference`, the text that the caption was
 * found in.
 */
export function placeIn(desk: Desk, text: string, caption: StoredCaption, field: Field | null, reference = text): number | null {
  const here = placesIn(desk, text, caption, field)
  if (here.length < 2) return here[0] ?? null
  const rank = placesIn(desk, reference, caption, field).filter(line => line < caption.line).length
  return here[Math.min(rank, here.length - 1)] ?? null
}

function placesIn(desk: Desk, text: string, caption: StoredCaption, field: Field | null): number[] {
  const copy = readCopy(text, copyKeys(desk.site.shape.fields))
  if (caption.kind === 'loose')
    return copy.paragraphs
      .filter(({ kind, text: words }) => kind === 'text' && words.trim() === caption.text)
      .map(({ line }) => copy.bodyLine + line)
  const said: Readonly<Record<Field, string | null>> = {
    caption: caption.captionPlace === 'story' ? caption.text : null,
    alt: caption.alt.place === 'story' ? caption.alt.text : null,
    credit: caption.credit.place === 'story' ? caption.credit.text : null,
  }
  const fields = field ? [field] : (['caption', 'alt', 'credit'] as const)
  return copy.pictures
    .filter(
      picture =>
        picture.kind === caption.kind &&
        picture.src === caption.src &&
        fields.every(one => said[one] === null || (picture[one] ?? '') === said[one]),
    )
    .map(({ line }) => line)
}
