import { isNoCredit } from '#domain/images/no-credit.ts'
import { type BlockingFlag, blockingFlags, SMALL_WIDTH } from '#domain/images/picture-flags.ts'
import type { PictureFacts } from './pictures.ts'

const flagWords = { 'no-credit': 'No credit', expired: 'Lease ended', linked: 'Hot-linked' } as const
const pixels = (count: number) => count.toLocaleString('en-GB')

/** What a person should know of a picture beside its words, in words. */
export interface PictureNotes {
  /** What keeps it from being published as it is. */
  readonly flags: readonly string[]
  readonly size: string
  readonly isSmall: boolean
  /** The picture's own words that the story may take. */
  readonly offers: readonly PictureOffer[]
}

export type PictureWord = 'caption' | 'alt' | 'credit'

export interface PictureOffer {
  readonly word: PictureWord
  readonly text: string
}

const wordNames = { caption: 'caption', alt: 'alt text', credit: 'credit' } as const

export const noteWords = {
  own: (word: PictureWord) => `The picture’s own ${wordNames[word]}:`,
  use: 'Use it',
  takeOwn: (word: PictureWord) => `Use the picture’s own ${wordNames[word]}`,
  page: 'In the library',
  pageHint: 'Details, crops, rights and uses of this picture, in a tab of its own',
  small: 'Under 1,000 pixels wide: it looks coarse where it is shown large.',
} as const

const plain = (text: string) => text.replace(/\s+/g, ' ').trim()

/** The order in which words are offered, which is that of the fields. */
export const pictureWords = ['caption', 'alt', 'credit'] as const satisfies readonly PictureWord[]

/**
 * What is to be said of a picture below its words in a story: in the text, and for the lead picture. `written` is what the story says;
 * a word that it has no place for is missing there, and is not offered. An alt text of the story's own stands, since it is written for the
 * story; with a credit of the story's own the picture needs none.
 */
export function notesOf(facts: PictureFacts, written: Partial<Record<PictureWord, string>>): PictureNotes {
  const { width, height, flags } = facts
  const isOffered = (word: PictureWord, own: string) => {
    const said = written[word]
    if (own === '' || said === undefined) return false
    return word === 'alt' ? plain(said) === '' : plain(said) !== own
  }
  const stands = (flag: BlockingFlag) => flags.includes(flag) && !(flag === 'no-credit' && !isNoCredit(written.credit ?? ''))
  return {
    flags: blockingFlags.filter(stands).map(flag => flagWords[flag]),
    size: width !== null && height !== null ? `${pixels(width)} × ${pixels(height)}` : '',
    isSmall: width !== null && width < SMALL_WIDTH,
    offers: pictureWords.map(word => ({ word, text: plain(facts[word]) })).filter(({ word, text }) => isOffered(word, text)),
  }
}
