import { type FrontsShape, type FrontWord, frontWords } from './front-shape.ts'

/** What a story is called on the fronts, as far as something is said of it; an empty word takes it out. */
export type FrontWords = { readonly [Word in FrontWord]?: string | undefined }

/** The words for fronts of a story that says this under the keys of the fronts, with those it is to say next; empty where it says nothing. */
export const wordsOf = (
  { words }: FrontsShape,
  said: Readonly<Record<string, string>> = {},
  next: FrontWords = {},
): Record<FrontWord, string> =>
  Object.fromEntries(frontWords.map(name => [name, next[name] ?? said[words[name] ?? ''] ?? ''])) as Record<FrontWord, string>

/** Those of some words that say something else than the story does now, where the site has a place for them. */
export function otherWords({ words }: FrontsShape, now: Readonly<Record<FrontWord, string>>, next: FrontWords): FrontWords {
  return Object.fromEntries(
    frontWords.flatMap(name => {
      const word = next[name]
      return word !== undefined && words[name] !== null && word !== now[name] ? [[name, word] as const] : []
    }),
  )
}
