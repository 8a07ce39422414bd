import { blockingFlags, SMALL_WIDTH } from '#domain/images/picture-flags.ts'
import type { PictureFacts } from './pictures.ts'

const flagWords = { 'no-credit': 'No credit', expired: 'Lease ended', linked: 'Hot-linked' } as const
const pixels = (count: number) => count.toLocaleString('en-GB')

/** What a person should know of a picture beside its words, in words. */
export interface PictureNotes {
  /** What keeps it from being published as it is. */
  readonly flags: readonly string[]
  readonly size: string
  readonly isSmall: boolean
  /** The picture's own caption, where the story says something else. */
  readonly caption: string | null
}

export const noteWords = {
  own: 'The picture’s own caption:',
  use: 'Use it',
  useOwn: 'Use the picture’s own caption',
  small: 'Under 1,000 pixels wide: it looks coarse where it is shown large.',
} as const

const plain = (text: string) => text.replace(/\s+/g, ' ').trim()

/** What is to be said of a picture below its words in a story: in the text, and for the lead picture. */
export function notesOf(facts: PictureFacts, written: string): PictureNotes {
  const { width, height, flags } = facts
  const own = plain(facts.caption)
  return {
    flags: blockingFlags.filter(flag => flags.includes(flag)).map(flag => flagWords[flag]),
    size: width !== null && height !== null ? `${pixels(width)} × ${pixels(height)}` : '',
    isSmall: width !== null && width < SMALL_WIDTH,
    caption: own !== '' && own !== plain(written) ? own : null,
  }
}
