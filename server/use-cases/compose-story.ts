import type { NamedPicture } from '#domain/images/story-pictures.ts'
import { addressOfText } from '#domain/site/address-of-text.ts'
import { pictureSrc } from '#domain/site/picture-src.ts'
import { indexStory, type StoryIndex } from '#domain/story/index-story.ts'
import type { DiskState, SitePath } from '#domain/story/story.ts'
import type { StoryCaptions } from '../ports/caption-rows.ts'
import type { Draft, StoryState, StoryWrite } from '../ports/database.ts'
import { type Desk, storyKeys } from './desk.ts'
import { findCaptions } from './find-captions.ts'
import { hashOf } from './story-text.ts'

/** What else a write of a story says. */
export interface WriteFacts {
  readonly stamp: string | null
  readonly changedAt: string
  readonly changedBy: string
  readonly savedAt?: string
  readonly savedBy?: string
  readonly isNew?: boolean
  /** Leaves the check of its captions for later: an archive is there before it is checked. */
  readonly captionsLater?: boolean
  /** A text that a person treats as a loose caption with this write. */
  readonly kept?: string
}

/** The row that stands for a story in this state. Index and search follow the draft where there is one. */
export async function composeStory(desk: Desk, path: SitePath, state: StoryState, facts: WriteFacts): Promise<StoryWrite> {
  const text = state.draft?.text ?? state.live ?? ''
  const liveHash = state.live === null ? null : await hashOf(state.live)
  const draft: Draft | null = state.draft && {
    ...state.draft,
    savedAt: facts.savedAt ?? facts.changedAt,
    savedBy: facts.savedBy ?? facts.changedBy,
  }
  const index = indexStory(text, path, storyKeys(desk.site.shape))
  // What readers see stays used while a draft does without it.
  const live = state.draft && state.live !== null ? indexStory(state.live, path, storyKeys(desk.site.shape)).pictures : []
  const stands = state.draft !== null || state.live !== null
  return {
    path,
    index,
    captions: facts.captionsLater || !stands ? null : await captionsOf(desk, path, text, index, facts.kept),
    pictures: underOneName(desk, path, [...index.pictures, ...live]),
    address: addressOf(desk, path, text) ?? '',
    live: liveHash === null ? null : { hash: liveHash, stamp: facts.stamp ?? '' },
    draft,
    disk: diskState(draft, liveHash, facts.isNew ?? false),
    spikedAt: state.spikedAt,
    changedAt: facts.changedAt,
    changedBy: facts.changedBy,
  }
}

async function captionsOf(desk: Desk, path: SitePath, text: string, index: StoryIndex, kept?: string): Promise<StoryCaptions> {
  const known = [...(await desk.database.captions.keptIn(path)), ...(kept === undefined ? [] : [kept])]
  const [found] = await findCaptions(desk, [{ path, text, categories: index.categories, pictures: index.pictures, kept: known }])
  return found as StoryCaptions
}

export function diskState(draft: Draft | null, liveHash: string | null, isNew: boolean): DiskState {
  if (!draft) return isNew ? 'new' : 'same'
  if (draft.baseHash === null) return liveHash === null ? 'same' : 'changed'
  return liveHash === null ? 'gone' : liveHash === draft.baseHash ? 'same' : 'changed'
}

/** The pictures that a text names, each under the one name that the desk has for it. */
export const namedPictures = (desk: Desk, path: string, text: string): NamedPicture[] =>
  underOneName(desk, path, indexStory(text, path, storyKeys(desk.site.shape)).pictures)

const underOneName = (desk: Desk, path: string, named: readonly NamedPicture[]): NamedPicture[] =>
  named.map(one => ({ ...one, src: pictureSrc(desk.site.shape, path, one.src) }))

/** Where readers find a story of this text, or null when the site does not say. */
export const addressOf = (desk: Desk, path: string, text: string): string | null => addressOfText(desk.site.shape, path, text)
