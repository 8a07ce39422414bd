import type { CheckedField, Found } from '../finding.ts'
import { wordPlaces, wordsOf } from '../sentences.ts'
import { withSpan } from '../span.ts'
import { type StoryWords, sentenceWith } from '../story-words.ts'

const straight = (text: string) => text.replaceAll('’', "'")

/** A caption that begins with "elarusian", where the story speaks of "Belarusian": its first letter is gone. */
export function lostLetter(field: CheckedField, text: string, story: StoryWords): Found[] {
  const [, before = '', word] = /^(\s*)(\p{Ll}[\p{L}'’-]{3,})/u.exec(text) ?? []
  if (word === undefined || story.folded.has(straight(word).toLowerCase())) return []
  const whole = [...story.words.keys()].find(one => one.length === word.length + 1 && one.slice(1) === word)
  const seen = whole === undefined ? undefined : sentenceWith(story, whole)
  if (whole === undefined || !seen) return []
  const capital = whole.charAt(0).toUpperCase() + whole.slice(1)
  const span = { start: before.length, end: before.length + word.length }
  return [
    {
      rule: 'lost-letter',
      message: `“${word}” has lost its first letter; the story has “${whole}”.`,
      field,
      span,
      evidence: { line: seen.line, text: seen.text },
      fix: { field, text: withSpan(text, span, capital), safe: true },
    },
  ]
}

/** Without their apostrophe these are no words; `its`, `were`, `well`, `ill`, `cant` and `wont` are, and prove nothing. */
const CONTRACTIONS =
  /^(?:do|does|did|is|was|were|could|would|should|have|has|had|are|ai|must|need)nt$|^(?:you|they)re$|^(?:we|they|you|i)ve$|^(?:that|what|here|there|who|where)s$/i

/**
 * Words that the body has with an apostrophe and this text without: "Russias" where it has "Russia's". A name proves it where the body has
 * no such plural; any word where the same word follows it in both; decades (1980s) never.
 */
export function lostApostrophes(field: CheckedField, text: string, story: StoryWords): Found[] {
  const words = wordPlaces(straight(text))
  return words.flatMap(({ word, start }, at): Found[] => {
    if (word.includes("'") || /\d/.test(word) || word.toLowerCase() === 'its') return []
    const written = withApostrophe(word, words[at + 1]?.word, story)
    const seen = written === null ? undefined : sentenceWith(story, written)
    if (written === null || !seen) return []
    const curly = text.includes('’') || /[‘“”]/.test(text)
    const right = sameCase(word, written).replaceAll("'", curly ? '’' : "'")
    const span = { start, end: start + word.length }
    return [
      {
        rule: 'lost-apostrophe',
        message: `“${word}” has lost its apostrophe; the story has “${written}”.`,
        field,
        span,
        evidence: { line: seen.line, text: seen.text },
        fix: { field, text: withSpan(text, span, right), safe: true },
      },
    ]
  })
}

function withApostrophe(word: string, next: string | undefined, story: StoryWords): string | null {
  const small = word.toLowerCase()
  const stands = story.folded.has(small)
  for (const written of story.apostrophes.get(small) ?? []) {
    if (CONTRACTIONS.test(word) && !stands) return written
    if (!/'s$|s'$/.test(written)) continue
    const isName = !stands && /^\p{Lu}/u.test(written) && /^\p{Lu}/u.test(word) && !startsSentencesOnly(written, story)
    if (isName || followedBy(written, next, story)) return written
  }
  return null
}

/** A word that only ever begins sentences may be any word with a capital. */
function startsSentencesOnly(word: string, { sentences }: StoryWords): boolean {
  const base = word.replace(/'s$/, '')
  // A place in capitals and a colon at the beginning is the dateline of an agency.
  const dateline = `${base.toUpperCase()}:`
  return sentences.every(
    ({ text }) => !text.startsWith(dateline) && !wordsOf(straight(text)).some((one, at) => at > 0 && (one === word || one === base)),
  )
}

function followedBy(written: string, next: string | undefined, { sentences }: StoryWords): boolean {
  if (next === undefined) return false
  return sentences.some(({ text }) => {
    const words = wordsOf(straight(text))
    return words.some((word, at) => word === written && words[at + 1]?.toLowerCase() === next.toLowerCase())
  })
}

const sameCase = (like: string, word: string) =>
  /^\p{Lu}/u.test(like) ? word.charAt(0).toUpperCase() + word.slice(1) : word.charAt(0).toLowerCase() + word.slice(1)

const RUN = 8
const lostMarks = /[:“”"]|(?<![\p{L}\p{N}])['‘]|['’](?![\p{L}\p{N}])/gu

/** A headline or standfirst of whose words eight or more in a row stand in the body with a colon or quotation marks that it lost. */
export function lostPunctuation(field: CheckedField, text: string, story: StoryWords): Found[] {
  const own = wordsOf(straight(text)).map(word => word.toLowerCase())
  if (own.length < RUN) return []
  const first = own.slice(0, 3).join(' ').replaceAll("'", '')
  for (const sentence of story.sentences) {
    if (!sentence.plain.replaceAll(/['’]/g, '').includes(first)) continue
    const piece = sameWords(own, sentence.text)
    if (piece === null) continue
    const [there, here] = [piece, text].map(one => (one.match(lostMarks) ?? []).length)
    if ((there ?? 0) <= (here ?? 0)) continue
    return [
      {
        rule: 'lost-punctuation',
        message: 'The story says the same with a colon or quotation marks that are lost here.',
        field,
        evidence: { line: sentence.line, text: sentence.text },
        fix: { field, text: endLike(piece, text), safe: false },
      },
    ]
  }
  return []
}

/** The piece of a sentence that has just these words in a row, with the marks between and around them. */
function sameWords(own: readonly string[], sentence: string): string | null {
  const places = Array.from(straight(sentence).matchAll(/[\p{L}\p{N}\p{M}]+(?:['.-][\p{L}\p{N}\p{M}]+)*/gu))
  const bare = (word: string) => word.toLowerCase().replaceAll("'", '')
  for (let from = 0; from + own.length <= places.length; from += 1) {
    if (!own.every((word, at) => bare(places[from + at]?.[0] ?? '') === bare(word))) continue
    const first = places[from]
    const last = places[from + own.length - 1]
    if (!first || !last) return null
    const start = /['"‘“]$/.test(sentence.slice(0, first.index)) ? first.index - 1 : first.index
    const end = last.index + last[0].length
    return sentence.slice(start, end + (/^['"’”]/.test(sentence.slice(end)) ? 1 : 0))
  }
  return null
}

function endLike(piece: string, text: string): string {
  const stop = /[.!?…]+\s*$/.exec(text)?.[0] ?? ''
  const first = /^\p{Lu}/u.test(text) ? piece.replace(/\p{L}/u, letter => letter.toUpperCase()) : piece
  return /[.!?…]$/.test(first) ? first : first + stop
}
