import { captionSentences, captionSigns, otherLines, otherSentences, scrollDown } from './caption-sentences.ts'
import { type Cast, fill } from './cast.ts'
import type { Dice } from './random.ts'
import { bodySentences, longSentences, openings } from './sentences.ts'
import { leadIns } from './words.ts'

export interface Paragraph {
  readonly kind: 'body' | 'caption' | 'other'
  readonly text: string
}

const lowered = (text: string): string => (/^(A|An|The) /.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text)
const withoutStop = (text: string): string => text.replace(/[.'"]+$/, '')

/** Deals sentences in a new order each time, and all of them before one comes back: a story should not repeat itself. */
function deck(sentences: readonly string[], roll: Dice): () => string {
  let left: string[] = []
  return () => {
    if (left.length === 0) left = [...sentences]
    const at = roll.between(0, left.length - 1)
    const dealt = left[at] ?? ''
    left[at] = left.at(-1) ?? ''
    left.pop()
    return dealt
  }
}

interface Decks {
  readonly short: () => string
  readonly long: () => string
}

function bodyParagraph(decks: Decks, cast: Cast, roll: Dice): string {
  if (roll.chance(0.1)) return fill(decks.long(), cast, roll)
  let text = fill(decks.short(), cast, roll)
  while (roll.chance(0.42)) text += ` ${fill(decks.short(), cast, roll)}`
  if (roll.chance(0.04)) text = `${roll.pick(leadIns)}: ${text}`
  return roll.chance(0.004) ? withoutStop(text) : text
}

/** A caption: two in five repeat a sentence of the five paragraphs before, a third have a lead-in, all but a few no final stop. */
function caption(before: readonly string[], cast: Cast, roll: Dice, leadInShare: number): string {
  const near = before.slice(-5).flatMap(paragraph => paragraph.split(/(?<=\.) (?=[A-Z])/))
  const plain = near.filter(sentence => !/(?<!\w)'/.test(sentence))
  const repeated = roll.chance(0.41) ? plain[roll.between(0, plain.length - 1)] : undefined
  let text = repeated === undefined ? fill(roll.pick(captionSentences), cast, roll) : withoutStop(repeated)
  if (roll.chance(0.28)) {
    const sign = fill(roll.pick(captionSigns), cast, roll)
    text = sign.replace('{}', sign.startsWith('{}') ? text : lowered(text))
  }
  if (roll.chance(leadInShare)) text = `${roll.pick(leadIns)}: ${text}`
  return roll.chance(0.015) ? `${text}.` : text
}

function otherLine(cast: Cast, roll: Dice): string {
  if (roll.chance(0.1)) return fill(roll.pick(otherSentences), cast, roll)
  const line = fill(roll.pick(otherLines), cast, roll)
  return roll.chance(0.12) ? `${roll.pick(leadIns)}: ${line}` : line
}

/** Runs of captions: two thirds are one caption long. */
function runLength(roll: Dice): number {
  let length = 1
  while (length < 6 && roll.chance(0.36)) length += 1
  return length
}

/**
 * The paragraphs of one story until it has about `words` words: of a hundred, 69 body, 16 captions in runs, 16 others,
 * as counted on real copy. Sections differ in how they write captions, so the share of lead-ins is a parameter.
 */
export function paragraphsOf(words: number, cast: Cast, roll: Dice, leadInShare: number): Paragraph[] {
  const all: Paragraph[] = []
  const body: string[] = []
  const decks = { short: deck(bodySentences, roll), long: deck(longSentences, roll) }
  let characters = 0
  const add = (kind: Paragraph['kind'], text: string) => {
    all.push({ kind, text })
    if (kind === 'body') body.push(text)
    characters += text.length + 1
  }
  add('body', fill(roll.pick(openings), cast, roll))
  while (characters < words * 5.75) {
    const kind = roll.next()
    if (kind < 0.76) add('body', bodyParagraph(decks, cast, roll))
    else if (kind < 0.884) {
      if (roll.chance(0.06)) add('other', roll.pick(scrollDown))
      for (let left = runLength(roll); left > 0; left--) add('caption', caption(body, cast, roll, leadInShare))
    } else for (let left = roll.chance(0.15) ? 4 : 1; left > 0; left--) add('other', otherLine(cast, roll))
  }
  return all
}
