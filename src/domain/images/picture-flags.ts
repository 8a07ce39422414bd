import { leaseEnded } from './rights.ts'

/** What a person should know of a picture before it is used. */
export const pictureFlags = ['unused', 'no-credit', 'no-alt', 'linked', 'expired', 'small'] as const
export type PictureFlag = (typeof pictureFlags)[number]

/** Those that keep a story from being published until somebody lets them stand with a reason. */
export const blockingFlags = ['no-credit', 'expired', 'linked'] as const satisfies readonly PictureFlag[]
export type BlockingFlag = (typeof blockingFlags)[number]

/** Pictures under this many pixels of width look poor where they are shown large. */
export const SMALL_WIDTH = 1000

/** What flags depend on beside the picture: the day (`YYYY-MM-DD`) and the hosts that are the newsroom's own. */
export interface FlagRules {
  readonly today: string
  readonly ownHosts: readonly string[]
}

/** What a picture's flags are told from. `credited`: has a credit that names somebody. */
export interface FlagFacts {
  readonly origin: 'site' | 'desk' | 'linked'
  readonly src: string
  readonly credited: boolean
  readonly alt: string
  readonly decorative: boolean
  readonly width: number | null
  readonly leaseEnd: string
  readonly uses: number
}

/** The flags of a picture. A lease holds through its last day; a picture on a host of one's own is nobody else's. */
export function flagsOf(picture: FlagFacts, { today, ownHosts }: FlagRules): PictureFlag[] {
  const has: Record<PictureFlag, boolean> = {
    unused: picture.uses === 0,
    'no-credit': !picture.credited,
    'no-alt': picture.alt.trim() === '' && !picture.decorative,
    linked: picture.origin === 'linked' && !ownHosts.some(host => picture.src.split('/')[2]?.toLowerCase() === host.toLowerCase()),
    expired: leaseEnded(picture.leaseEnd, today),
    small: picture.width !== null && picture.width < SMALL_WIDTH,
  }
  return pictureFlags.filter(flag => has[flag])
}

/** The fewest letters that say why a flag may stand. */
export const SHORTEST_REASON = 3
