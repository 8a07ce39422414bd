import { asList } from '#domain/front-matter/as-list.ts'
import { scanHead } from '#domain/front-matter/scan-head.ts'
import { splitSource } from '#domain/front-matter/split-source.ts'
import type { NamedPicture } from '#domain/images/story-pictures.ts'
import { pictureSrc } from '#domain/site/picture-src.ts'
import { storyAddress } from '#domain/site/story-address.ts'
import { indexStory } from '#domain/story/index-story.ts'
import type { DiskState, SitePath } from '#domain/story/story.ts'
import type { Draft, StoryState, StoryWrite } from '../ports/database.ts'
import { type Desk, storyKeys } from './desk.ts'
import { hashOf } from './story-text.ts'

/** What else a write of a story says. */
export interface WriteFacts {
  readonly stamp: string | null
  readonly changedAt: string
  readonly changedBy: string
  readonly savedAt?: string
  readonly savedBy?: string
  readonly isNew?: boolean
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
  return {
    path,
    index,
    pictures: underOneName(desk, path, index.pictures),
    address: addressOf(desk, path, text) ?? '',
    live: liveHash === null ? null : { hash: liveHash, stamp: facts.stamp ?? '' },
    draft,
    disk: diskState(draft, liveHash, facts.isNew ?? false),
    spikedAt: state.spikedAt,
    changedAt: facts.changedAt,
    changedBy: facts.changedBy,
  }
}

function diskState(draft: Draft | null, liveHash: string | null, isNew: boolean): DiskState {
  if (!draft) return isNew ? 'new' : 'same'
  if (draft.baseHash === null) return liveHash === null ? 'same' : 'changed'
  return liveHash === null ? 'gone' : liveHash === draft.baseHash ? 'same' : 'changed'
}

/** The pictures that a text names, each under the one name that the desk has for it. */
export const namedPictures = (desk: Desk, path: string, text: string): NamedPicture[] =>
  underOneName(desk, path, indexStory(text, path, storyKeys(desk.site.shape)).pictures)

const underOneName = (desk: Desk, path: string, named: readonly NamedPicture[]): NamedPicture[] =>
  named.map(({ src, lead }) => ({ src: pictureSrc(desk.site.shape, path, src), lead }))

/** Where readers find a story of this text, or null when the site does not say. */
export function addressOf(desk: Desk, path: string, text: string): string | null {
  const byBlanks = (key: string) => desk.site.shape.fields.some(field => field.key === key && field.byBlanks)
  const fields = Object.fromEntries(
    [...scanHead(splitSource(text))].map(([key, value]) => [
      key,
      typeof value === 'string' && !byBlanks(key) ? value : asList(value, true).join(', '),
    ]),
  )
  return storyAddress(desk.site.shape, { fileName: path, fields })
}
