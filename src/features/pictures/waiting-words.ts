import { create } from 'zustand'
import type { PictureField } from '#domain/images/picture-record.ts'

/** A field of a picture that a person types in. */
export type TypedField = PictureField | 'leaseEnd'

/** Words that are typed and that the desk has not yet, with what stood there when the typing began. */
export interface WaitingWord {
  readonly text: string
  readonly base: string
  /** Typed in this page. What another one left, or is typing now, is shown, and saved only when somebody asks for it. */
  readonly here: boolean
}

const PLACE = 'stet.picture-word.'
const nameOf = (picture: number, field: TypedField) => `${picture}.${field}`

/** Every word of a picture that waits. Each is kept on this device under a name of its own, so that two tabs never overwrite each other's. */
const useWords = create<Readonly<Record<string, WaitingWord>>>()(() => ({}))

/** Reads what an earlier page kept; whatever is not of this shape is left alone. */
export function keptWords(storage: Pick<Storage, 'length' | 'key' | 'getItem'>): Record<string, WaitingWord> {
  const found: Record<string, WaitingWord> = {}
  for (let at = 0; at < storage.length; at += 1) {
    const key = storage.key(at) ?? ''
    const word = key.startsWith(PLACE) ? wordOf(storage.getItem(key)) : null
    if (word) found[key.slice(PLACE.length)] = word
  }
  return found
}

function wordOf(kept: string | null): WaitingWord | null {
  try {
    const { text, base } = JSON.parse(kept ?? '{}') as Partial<Record<keyof WaitingWord, unknown>>
    return typeof text === 'string' && typeof base === 'string' ? { text, base, here: false } : null
  } catch {
    return null
  }
}

export const useWaitingWord = (picture: number, field: TypedField): WaitingWord | undefined =>
  useWords(words => words[nameOf(picture, field)])

/** How many pictures have words that wait. */
export const useWaitingCount = (): number => useWords(words => picturesIn(words).length)
/** One of them, to begin with; undefined where no words wait. */
export const useWaitingPicture = (): number | undefined => useWords(words => picturesIn(words)[0])

const picturesIn = (words: Readonly<Record<string, WaitingWord>>) => [...new Set(Object.keys(words).map(name => Number.parseInt(name, 10)))]

/** Takes up what earlier pages kept, and follows what other pages of this browser type and save. Call once. */
export function followWaitingWords(): () => void {
  useWords.setState(own => ({ ...keptWords(localStorage), ...own }))
  const onStorage = ({ key, newValue }: StorageEvent) => {
    if (!key?.startsWith(PLACE)) return
    const name = key.slice(PLACE.length)
    const mine = useWords.getState()[name]
    const word = wordOf(newValue)
    if (mine?.here) return
    useWords.setState(({ [name]: _old, ...rest }) => (word ? { ...rest, [name]: word } : rest), true)
  }
  window.addEventListener('storage', onStorage)
  return () => window.removeEventListener('storage', onStorage)
}

export function keepWord(picture: number, field: TypedField, typed: Omit<WaitingWord, 'here'>): void {
  const name = nameOf(picture, field)
  const word = { ...typed, here: true }
  useWords.setState({ [name]: word })
  try {
    localStorage.setItem(PLACE + name, JSON.stringify(word))
  } catch {
    // A full or forbidden storage: the words live as long as the page.
  }
}

export function dropWord(picture: number, field: TypedField): void {
  const name = nameOf(picture, field)
  useWords.setState(({ [name]: _dropped, ...rest }) => rest, true)
  localStorage.removeItem(PLACE + name)
}

/** The desk has `saved`. What was typed since then waits on top of it. */
export function settleWord(picture: number, field: TypedField, sent: string, saved: string): void {
  const word = useWords.getState()[nameOf(picture, field)]
  if (!word || word.text === sent) dropWord(picture, field)
  else keepWord(picture, field, { ...word, base: saved })
}
