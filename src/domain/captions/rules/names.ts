import type { CheckedField, Found } from '../finding.ts'
import { wordPlaces, wordsOf } from '../sentences.ts'
import { withSpan } from '../span.ts'
import { type StoryWords, sentenceWith } from '../story-words.ts'

/** A word of a name: a capital and small letters behind it. */
const isName = (word: string) => /^\p{Lu}[\p{L}'’-]*\p{Ll}/u.test(word) && word.length >= 4

/** The shortest last name that a letter may be missing of. */
const isShortName = (word: string) => /^\p{Lu}\p{Ll}{2}$/u.test(word)

/**
 * Names of two words or more of which all but one word are as the body writes them, and that one is a letter or two away from it. A word
 * that the body has anywhere is right; a single name that only looks alike proves nothing, since most of those are different people.
 */
export function nameMismatches(field: CheckedField, text: string, story: StoryWords): Found[] {
  const places = wordPlaces(text)
  const words = places.map(({ word }) => word)
  const found: Found[] = []
  places.forEach(({ word, start }, at) => {
    if (!(isName(word) || isShortName(word)) || story.words.has(word)) return
    for (const beside of [at - 1, at + 1]) {
      const partner = words[beside] ?? ''
      if (!isName(partner) || !story.words.has(partner) || !areTogether(text, words, at, beside)) continue
      const right = partnersOf(partner, beside > at, story).find(
        one => (isName(word) && isNear(one, word)) || (beside < at && isLetterMore(one, word)),
      )
      const seen = right === undefined ? undefined : sentenceWith(story, right)
      // A lost apostrophe is another rule's.
      if (right === undefined || !seen || /['’]/.test(right)) continue
      const span = { start, end: start + word.length }
      found.push({
        rule: 'name-mismatch',
        message: `“${beside < at ? `${partner} ${word}` : `${word} ${partner}`}”: the story writes “${right}”.`,
        field,
        span,
        evidence: { line: seen.line, text: seen.text },
        fix: { field, text: withSpan(text, span, right), safe: false },
      })
      return
    }
  })
  return found
}

/** One blank and nothing else between them. */
function areTogether(text: string, words: readonly string[], at: number, beside: number): boolean {
  const [first, second] = at < beside ? [words[at], words[beside]] : [words[beside], words[at]]
  return text.includes(`${first} ${second}`)
}

/** The words that stand before or behind a name in the body. */
function partnersOf(name: string, before: boolean, { sentences }: StoryWords): string[] {
  return sentences.flatMap(({ text }) => {
    const words = wordsOf(text)
    return words.flatMap((word, at) => {
      const partner = word === name ? words[before ? at - 1 : at + 1] : undefined
      return partner !== undefined && /^\p{Lu}\p{Ll}{2}/u.test(partner) ? [partner] : []
    })
  })
}

/** Spellings that sound alike are one: Dax, Daks; Phillip, Filip. */
const soundOf = (name: string) =>
  name
    .toLowerCase()
    .replaceAll('x', 'ks')
    .replaceAll('ph', 'f')
    .replaceAll('ck', 'k')
    .replace(/(\p{L})\1/gu, '$1')

/** Whether a letter or two make one of the other, and it is not an ending that does (Russia, Russian). */
function isNear(one: string, other: string): boolean {
  if (soundOf(one) === soundOf(other)) return true
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (long.toLowerCase().startsWith(short.toLowerCase())) return false
  if (short.length < 4) return false
  const most = short.length >= 7 ? 2 : 1
  return distance(one.toLowerCase(), other.toLowerCase(), most) <= most
}

/** Letters that make a plural, an adjective or a verb of a name (the Smiths, Korean, Iraqi). */
const ENDING = /(?:s|an|i|ed)$/

/** Whether one is the other and a letter behind it, and it is not an ending that the letter makes. Behind the same first name alone that is proof. */
function isLetterMore(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  return long.length === short.length + 1 && long.toLowerCase().startsWith(short.toLowerCase()) && !ENDING.test(long)
}

/** Letters to exchange, add or take away (Levenshtein; two that changed places count as one), or more than `most`. */
export function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let before: number[] = []
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let at = 1; at <= one.length; at += 1) {
    const next = [at]
    for (let to = 1; to <= other.length; to += 1) {
      const same = one[at - 1] === other[to - 1] ? 0 : 1
      let least = Math.min((row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1, (row[to - 1] ?? 0) + same)
      if (at > 1 && to > 1 && one[at - 1] === other[to - 2] && one[at - 2] === other[to - 1])
        least = Math.min(least, (before[to - 2] ?? 0) + 1)
      next.push(least)
    }
    before = row
    row = next
  }
  return row[other.length] ?? most + 1
}
