import { expect } from 'vitest'
import { readCopy } from '#domain/captions/story-copy.ts'
import { editCaption } from '#editor/bridge/edit-caption.ts'

const lead = { src: null, caption: null, alt: null, credit: null }

/** The pictures that the checks find in a file. */
export const picturesOf = (text: string) =>
  readCopy(text, { headline: null, standfirst: null, date: null, categories: null, lead }).pictures

/** The file after one word of its picture at this place is written. */
export function edited(file: string, at: number, field: 'caption' | 'alt' | 'credit', to: string) {
  const picture = picturesOf(file)[at]
  if (!picture) throw new Error('There is no such picture.')
  return editCaption(file, { kind: 'figure', line: picture.line, src: picture.src, field, from: picture[field] ?? '', to }, lead)
}

/** A word of a block, and its letters before and after. */
type Case = readonly [
  string,
  block: string,
  at: number,
  field: 'caption' | 'alt' | 'credit',
  to: string,
  letters: readonly [string, string],
]

/** Whether a block among others is written so, and nothing else of its file. */
export function writes([, block, at, field, to, [old, fresh]]: Case): void {
  const file = `---\ntitle: Lock \n--- \n\nText  before. \n\n${block}\n\n*  after*\n`
  expect(edited(file, at, field, to)).toEqual({ ok: true, text: file.replace(old, () => fresh) })
}
