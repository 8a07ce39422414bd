import { expect } from 'vitest'
import { BodySaver } from '#editor/bridge/body-saver.ts'
import type { OpenedSource } from '#editor/bridge/open-source.ts'
import { openSource } from '#editor/bridge/open-source.ts'
import { saveSource } from '#editor/bridge/save-source.ts'
import { changedPart } from '#server/verify/changed-part.ts'
import { placesOfWords, retyped } from '#server/verify/retype-word.ts'

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** Opens a file of this text. */
export function opened(text: string): OpenedSource {
  const source = openSource(encoder.encode(text))
  if (source.refused !== null) throw new Error(source.refused)
  return source
}

/** Law 1: opened and saved untouched, the same bytes. */
export function expectSameBytes(text: string): void {
  const source = opened(text)
  const saved = saveSource(source, source.body.doc)
  expect(decoder.decode(saved.bytes)).toBe(text)
  expect(saved.proof).toEqual({ verified: true, problems: [], fields: [], change: { words: 0, bytes: 0, lines: 0 } })
}

/** What a word typed anew did to a file. */
export interface RetypedWord {
  readonly word: string
  readonly problems: number
  /** What was taken out and put in, once the common start and end are away. */
  readonly out: string
  readonly put: string
}

const TYPED = 'Zwölf'

/** Types every word of a file anew, one at a time. */
export function retypeEveryWord(text: string): RetypedWord[] {
  const { body } = opened(text)
  const saver = new BodySaver(body)
  const names = new Set(body.definitions.map(({ identifier }) => identifier))
  return placesOfWords(body.doc, names)
    .flat()
    .map(place => {
      const saved = saver.save(retyped(body.doc, place, TYPED))
      const [out, put] = changedPart(body.body, saved.body)
      return { word: place.word, problems: saved.problems.length, out, put }
    })
}

/** Law 2: the word and nothing beside it; law 3: what is written reads back. */
export const keepsTheLaws = ({ word, problems, out, put }: RetypedWord): boolean =>
  problems === 0 && word.includes(out) && TYPED.includes(put)
