import { useMemo } from 'react'
import { create } from 'zustand'
import type { Caption, CaptionField } from '#contract/caption.ts'

/** A word of a caption that was typed and is not saved yet. `from`: how it read when the typing began. */
export interface TypedWord {
  readonly text: string
  readonly from: string
  /** Why it could not be saved; empty while nobody tried. */
  readonly problem: string
  /** Nobody answered: it is tried again. */
  readonly away?: boolean
}

type Typed = Readonly<Record<string, TypedWord>>

const PLACE = 'stet.caption-words'
export const wordPlace = (id: number, field: CaptionField) => `${id}.${field}`

/** Fields that were typed into on this page. */
const here = new Set<string>()

function kept(): Typed {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(PLACE) ?? '{}')
    if (typeof found !== 'object' || found === null) return {}
    const isWord = (word: unknown): word is TypedWord =>
      typeof word === 'object' &&
      word !== null &&
      typeof (word as TypedWord).text === 'string' &&
      typeof (word as TypedWord).from === 'string'
    return Object.fromEntries(Object.entries(found).filter(([, word]) => isWord(word))) as Typed
  } catch {
    return {}
  }
}

/** What was typed into fields of captions and waits to be saved. It survives the page: it is kept on this device with every letter. */
export const useTyped = create<{ readonly words: Typed }>()(() => ({ words: kept() }))

useTyped.subscribe(({ words }) => localStorage.setItem(PLACE, JSON.stringify(words)))

export const typedWord = (id: number, field: CaptionField): TypedWord | undefined => useTyped.getState().words[wordPlace(id, field)]
export const useTypedWord = (id: number, field: CaptionField): TypedWord | undefined => useTyped(({ words }) => words[wordPlace(id, field)])

/** Whether a caption reads otherwise by now than when the typing of a word began: one of the two is to be chosen. */
export const isOtherwise = (caption: Pick<Caption, 'text' | 'alt' | 'credit'>, field: CaptionField, { from }: TypedWord): boolean =>
  (field === 'caption' ? caption.text : caption[field].text) !== from

export function setTyped(id: number, field: CaptionField, word: TypedWord | null): void {
  here.add(wordPlace(id, field))
  const { [wordPlace(id, field)]: _old, ...rest } = useTyped.getState().words
  useTyped.setState({ words: word ? { ...rest, [wordPlace(id, field)]: word } : rest })
}

/** Everything that waits, field by field. */
export const waitingWords = (): { readonly id: number; readonly field: CaptionField; readonly word: TypedWord }[] =>
  Object.entries(useTyped.getState().words).map(([key, word]) => {
    const [id, field] = key.split('.')
    return { id: Number(id), field: field as CaptionField, word }
  })

/** The captions that have words that wait. */
export function useWaitingCaptions(): readonly number[] {
  const ids = useTyped(({ words }) => [...new Set(Object.keys(words).map(key => key.split('.')[0]))].join())
  return useMemo(() => ids.split(',').filter(Boolean).map(Number), [ids])
}

/** Who leaves the page leaves the field: what was typed there is to be saved by the next page. Of other tabs it is not known. */
function leave(): void {
  for (const { id, field, word } of waitingWords())
    if (word.problem === '' && here.has(wordPlace(id, field))) setTyped(id, field, { ...word, away: true })
}

/** Words that are typed in another tab are known in this one. Call once; returns how to end it. */
export function followTypedWords(): () => void {
  const take = (event: StorageEvent) => {
    if (event.key === PLACE) useTyped.setState({ words: kept() })
  }
  window.addEventListener('storage', take)
  window.addEventListener('pagehide', leave)
  return () => {
    window.removeEventListener('storage', take)
    window.removeEventListener('pagehide', leave)
  }
}
