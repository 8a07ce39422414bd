import { keywordsOf, sentencesOf, wordsOf } from './sentences.ts'
import type { StoryLines } from './story-lines.ts'

/** How far away a sentence may stand that a caption takes up; nearly all stand before it. */
const BEFORE = 5
const BEHIND = 2

/** A word without an ending, so that "queue" and "queued", "robot" and "robots" are one. */
const stemOf = (word: string) => (/[sdg]$/.test(word) ? word.replace(/(?:ies|es|s|ed|ing|d)$/, '') : word).slice(0, 7)
const stemsOf = (text: string): ReadonlySet<string> => new Set(Array.from(keywordsOf(text), stemOf))
const namesOf = (text: string) => Array.from(text.matchAll(/\b\p{Lu}[\p{L}'’-]{2,}/gu), ([name]) => name.replace(/['’]s$/u, ''))
/** Without those that begin a sentence, or stand behind a lead-in. */
const innerNamesOf = (text: string) =>
  Array.from(text.matchAll(/(?<!^)(?<![.!?:] )\b\p{Lu}[\p{L}'’-]{2,}/gu), ([name]) => name.replace(/['’]s$/u, ''))

/** What a paragraph has in common with the running text near it. */
export interface Echo {
  /** More than half of what it speaks of stands in one sentence. */
  readonly repeats: boolean
  /** A good part of what it speaks of stands in a sentence before it. */
  readonly takesUp: boolean
  /** The same, in a sentence behind it and not before: a crosshead, a teaser. */
  readonly comesLater: boolean
  /** At least one word. */
  readonly touches: boolean
  /** Most of what it speaks of stands somewhere in the paragraphs before it. */
  readonly known: boolean
  /** It names somebody or something that the running text names. */
  readonly names: boolean
  /** Its words stand in quotation marks in the running text. */
  readonly pulled: boolean
}

/** Answers what paragraphs have in common with the running text. What it reads of the story it keeps, since it is asked again and again. */
export function echoesIn(lines: StoryLines): (at: number) => Echo {
  const said = kept(at => (lines.isBody(at) ? sentencesOf(lines.texts[at] ?? '').map(stemsOf) : []))
  const named = once(() => {
    const count = new Map<string, number>()
    lines.texts.forEach((text, at) => {
      if (lines.isBody(at)) for (const name of new Set(namesOf(text))) count.set(name, (count.get(name) ?? 0) + 1)
    })
    return count
  })
  const quotes = once(() =>
    lines.texts
      .flatMap(text => Array.from(text.matchAll(/["“]([^"“”]+)["”]/gu), ([, quote = '']) => wordsOf(quote).join(' ').toLowerCase()))
      .join('\n'),
  )
  return at => {
    const text = lines.texts[at] ?? ''
    const own = stemsOf(text)
    const found = { repeats: false, takesUp: false, comesLater: false, touches: false }
    const met = new Set<string>()
    for (let near = at - BEFORE; near <= at + BEHIND; near += 1) {
      if (near === at) continue
      for (const sentence of said(near)) {
        let shared = 0
        for (const stem of own)
          if (sentence.has(stem)) {
            shared += 1
            if (near < at) met.add(stem)
          }
        if (shared > 0) found.touches = true
        if (shared >= 2 && shared / own.size >= 0.3) found[near < at ? 'takesUp' : 'comesLater'] = true
        if (shared >= 4 && shared / own.size >= 0.5) found.repeats = true
      }
    }
    // A paragraph of running text is counted among those that name a thing.
    const least = lines.isBody(at) ? 2 : 1
    const names = innerNamesOf(text).some(name => (named().get(name) ?? 0) >= least)
    const words = wordsOf(text)
    const pulled = words.length >= 4 && !/["“]/.test(text) && quotes().includes(words.join(' ').toLowerCase())
    return { ...found, comesLater: found.comesLater && !found.takesUp, known: met.size >= 2 && met.size / own.size >= 0.6, names, pulled }
  }
}

function kept<T>(read: (at: number) => T): (at: number) => T {
  const values = new Map<number, T>()
  return at => {
    const known = values.get(at)
    if (known !== undefined) return known
    const value = read(at)
    values.set(at, value)
    return value
  }
}

function once<T>(read: () => T): () => T {
  const value = kept(read)
  return () => value(0)
}
