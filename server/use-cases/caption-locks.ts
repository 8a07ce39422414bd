import type { CaptionField, CaptionLocks } from '#contract/caption.ts'
import { copyKeys } from '#domain/captions/copy-keys.ts'
import { readCopy } from '#domain/captions/story-copy.ts'
import { textChanged } from '#editor/bridge/edit-caption.ts'
import { tryCaption } from '#editor/bridge/edit-captions.ts'
import type { StoredCaption } from '../ports/caption-rows.ts'
import type { Desk } from './desk.ts'
import { placeIn } from './place-of-caption.ts'

const inSource = 'It stands where only the story’s source can be edited. Open the story to edit it there.'

const noWords = 'Its tag has no plain words there that the desk could write. Change it in source mode.'

/** Why a word of a picture of the body stands nowhere that the desk could write; null where it is no tag that stands in the way. */
export function noWordsThere(desk: Desk, { kind, src }: StoredCaption, field: CaptionField, text: string): string | null {
  if (kind !== 'figure') return null
  if (field !== 'credit') return noWords
  const { pictures } = readCopy(text, copyKeys(desk.site.shape.fields))
  return pictures.some(one => one.kind === kind && one.src === src && one.unread?.includes(field)) ? noWords : null
}

/** Why words of a caption cannot be written where they stand in this text; null for those that can. Found out by writing them, for nobody. */
export function locksOf(desk: Desk, caption: StoredCaption, text: string): CaptionLocks {
  const why = (field: keyof CaptionLocks, from: string, place: string): string | null => {
    if (place === 'none') return noWordsThere(desk, caption, field, text)
    const line = place === 'story' ? placeIn(desk, text, caption, field) : null
    if (line === null) return null
    const { kind, src } = caption
    const { fields, pictures } = desk.site.shape
    const edit = { kind, line, src, field, from, to: `${from} x`, form: pictures.figure }
    const done = tryCaption(text, edit, copyKeys(fields).lead)
    return done.ok ? null : done.reason === textChanged ? inSource : done.reason
  }
  return {
    caption: why('caption', caption.text, caption.captionPlace),
    alt: why('alt', caption.alt.text, caption.alt.place),
    credit: why('credit', caption.credit.text, caption.credit.place),
  }
}
