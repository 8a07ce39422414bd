import { type FoundTexts, type PictureTexts, pictureFields } from './picture-record.ts'
import type { Point, Rectangle } from './rectangle.ts'
import type { RightsCategory } from './rights.ts'

/** What a person decides about a picture. */
export interface PictureChoices extends PictureTexts {
  readonly decorative: boolean
  readonly rights: RightsCategory
  /** The last day it may be used, `YYYY-MM-DD`; empty when there is none. */
  readonly leaseEnd: string
  readonly focal: Point | null
  /** By the name of the ratio. */
  readonly crops: Readonly<Record<string, Rectangle>>
}

/** What a picture starts with: the texts of its file, and nothing decided. */
export function choicesFrom(found: FoundTexts): PictureChoices {
  return { ...textsOf(found), decorative: false, rights: 'unknown', leaseEnd: '', focal: null, crops: {} }
}

/** The choices for a file that says something else now: what nobody edited follows the file, what somebody edited stays. */
export function choicesAfter(old: { readonly found: FoundTexts; readonly choices: PictureChoices }, found: FoundTexts): PictureChoices {
  const [before, now] = [textsOf(old.found), textsOf(found)]
  const followed = pictureFields.filter(field => old.choices[field] === before[field])
  return { ...old.choices, ...Object.fromEntries(followed.map(field => [field, now[field]])) }
}

const textsOf = (found: FoundTexts): PictureTexts =>
  Object.fromEntries(pictureFields.map(field => [field, found[field]?.value ?? ''])) as PictureTexts
