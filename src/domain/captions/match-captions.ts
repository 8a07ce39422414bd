import { wordsOf } from './sentences.ts'

/** What tells captions of one story apart. */
export interface KnownCaption {
  readonly kind: 'lead' | 'figure' | 'loose'
  /** The picture's address as the story writes it; empty for a loose one. */
  readonly src: string
  readonly text: string
}

/** Of the words of two texts, the share that both have (0 to 1). */
function likeness(one: string, other: string): number {
  const [first, second] = [wordsOf(one.toLowerCase()), wordsOf(other.toLowerCase())]
  if (first.length === 0 || second.length === 0) return 0
  const left = [...second]
  let shared = 0
  for (const word of first) {
    const at = left.indexOf(word)
    if (at === -1) continue
    left.splice(at, 1)
    shared += 1
  }
  return (2 * shared) / (first.length + second.length)
}

/** Half of the words of a caption may change in one save, and it is still that caption. */
const ALIKE = 0.5

/**
 * Which of the captions that a story had each of those that it has is, by index; null for a new one. First those that are the same to the
 * letter, then the same picture with other words, the same words at another picture, words that are alike, and at last the one left over
 * of its kind. No old one is taken twice.
 */
export function matchCaptions(old: readonly KnownCaption[], fresh: readonly KnownCaption[]): (number | null)[] {
  const taken = new Set<number>()
  const found: (number | null)[] = fresh.map(() => null)
  const pass = (fits: (before: KnownCaption, now: KnownCaption, inPlace: boolean) => boolean) => {
    fresh.forEach((now, at) => {
      if (found[at] !== null) return
      const before = old.findIndex((one, index) => !taken.has(index) && fits(one, now, index === at))
      if (before === -1) return
      taken.add(before)
      found[at] = before
    })
  }
  const kin = (one: KnownCaption, other: KnownCaption) => (one.kind === 'loose') === (other.kind === 'loose')
  const same = (one: KnownCaption, other: KnownCaption) => one.kind === other.kind && one.src === other.src && one.text === other.text
  // Of several that are the same, the one that stands where it stood.
  pass((one, other, inPlace) => inPlace && same(one, other))
  pass(same)
  pass((one, other) => kin(one, other) && one.src === other.src && one.text === other.text)
  pass((one, other) => one.kind !== 'loose' && one.kind === other.kind && one.src === other.src)
  pass((one, other) => one.kind === other.kind && one.text !== '' && one.text === other.text)
  pass((one, other) => one.kind === other.kind && likeness(one.text, other.text) >= ALIKE)
  pass((one, other) => one.kind === 'lead' && other.kind === 'lead')
  pass((one, other) => one.kind !== 'loose' && other.kind !== 'loose' && one.src === other.src)
  return found
}
