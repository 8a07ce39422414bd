import type { Paragraph } from './paragraphs.ts'
import { sentencesOf, wordsOf } from './sentences.ts'
import type { StoryCopy } from './story-copy.ts'

/** A sentence of the body with the line of the file that its paragraph begins on. */
export interface BodySentence {
  readonly text: string
  readonly line: number
  /** Its words in small letters, parted by one blank: what two texts have in common is found in it. */
  readonly plain: string
}

/** What the body of a story says, as proof for or against its captions. What is a caption itself proves nothing. */
export interface StoryWords {
  readonly sentences: readonly BodySentence[]
  /** Every word as it stands, and without an apostrophe s, with the first line it stands on. */
  readonly words: ReadonlyMap<string, number>
  /** The same without capitals: what is there in any spelling. */
  readonly folded: ReadonlySet<string>
  /** Words with an apostrophe, by what is left of them without it, in small letters. */
  readonly apostrophes: ReadonlyMap<string, readonly string[]>
}

export function storyWords({ paragraphs, bodyLine }: StoryCopy, captions: ReadonlySet<Paragraph>): StoryWords {
  const sentences: BodySentence[] = []
  const words = new Map<string, number>()
  const folded = new Set<string>()
  const apostrophes = new Map<string, string[]>()
  for (const paragraph of paragraphs) {
    if (paragraph.text === '' || captions.has(paragraph)) continue
    const line = bodyLine + paragraph.line
    for (const text of sentencesOf(paragraph.text.trim())) sentences.push({ text, line, plain: wordsOf(text).join(' ').toLowerCase() })
    for (const word of wordsOf(paragraph.text)) {
      const plain = word.replaceAll('’', "'")
      if (words.has(plain)) continue
      words.set(plain, line)
      folded.add(plain.toLowerCase())
      if (!plain.includes("'")) continue
      const bare = plain.replaceAll("'", '').toLowerCase()
      apostrophes.set(bare, [...(apostrophes.get(bare) ?? []), plain])
      const owner = plain.replace(/'s$/, '')
      if (!words.has(owner)) words.set(owner, line)
      folded.add(owner.toLowerCase())
    }
  }
  return { sentences, words, folded, apostrophes }
}

/** The sentence in which a word stands first. */
export const sentenceWith = ({ sentences }: StoryWords, word: string): BodySentence | undefined =>
  sentences.find(({ text }) => wordsOf(text.replaceAll('’', "'")).some(one => one === word || one === `${word}'s`))
