import { copyKeys } from '#domain/captions/copy-keys.ts'
import { readCopy } from '#domain/captions/story-copy.ts'
import type { StoredCaption } from '../ports/caption-rows.ts'
import type { Desk } from './desk.ts'

type Field = 'caption' | 'alt' | 'credit'

/**
 * The line on which a text of a story has this caption; null where it has it not. With a field, that word alone has to read the same;
 * without, all of them. Of several that read the same, the first.
 */
export function placeIn(desk: Desk, text: string, caption: StoredCaption, field: Field | null): number | null {
  const copy = readCopy(text, copyKeys(desk.site.shape.fields))
  if (caption.kind === 'loose') {
    const paragraph = copy.paragraphs.find(({ kind, text: words }) => kind === 'text' && words.trim() === caption.text)
    return paragraph ? copy.bodyLine + paragraph.line : null
  }
  const said: Readonly<Record<Field, string | null>> = {
    caption: caption.captionPlace === 'story' ? caption.text : null,
    alt: caption.alt.place === 'story' ? caption.alt.text : null,
    credit: caption.credit.place === 'story' ? caption.credit.text : null,
  }
  const fields = field ? [field] : (['caption', 'alt', 'credit'] as const)
  const found = copy.pictures.find(
    picture =>
      picture.kind === caption.kind &&
      picture.src === caption.src &&
      fields.every(one => said[one] === null || (picture[one] ?? '') === said[one]),
  )
  return found?.line ?? null
}
