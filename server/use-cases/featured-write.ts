import { scanHead } from '#domain/front-matter/scan-head.ts'
import { splitSource } from '#domain/front-matter/split-source.ts'
import { changedLine } from '#domain/story/changed-line.ts'
import { isFeatured } from '#domain/story/index-story.ts'
import type { FeaturedWrite } from '../ports/database.ts'
import { diskState } from './compose-story.ts'
import { type Desk, storyKeys } from './desk.ts'
import type { Change } from './perform-act.ts'
import { hashOf } from './story-text.ts'

/** What to write of a story of which nothing but the line of the featured value changed; null for every other change. */
export async function featuredWrite(
  desk: Desk,
  { story, before, after }: Change,
  { stamp, changedAt, changedBy }: { readonly stamp: string | null; readonly changedAt: string; readonly changedBy: string },
): Promise<FeaturedWrite | null> {
  const keys = storyKeys(desk.site.shape)
  const key = keys.featured ?? 'featured'
  const only = (old: string | null, now: string | null) => old === now || (old !== null && now !== null && isFeaturedLine(old, now, key))
  const sameDraft = (before.draft === null) === (after.draft === null)
  if (before.spikedAt !== after.spikedAt || !sameDraft) return null
  if (!only(before.live, after.live) || !only(before.draft?.text ?? null, after.draft?.text ?? null)) return null
  const text = after.draft?.text ?? after.live ?? ''
  const hash = after.live === null ? null : await hashOf(after.live)
  const draft = after.draft && { ...after.draft, savedAt: changedAt, savedBy: changedBy }
  return {
    id: story.id,
    featured: isFeatured(text, keys),
    live: hash === null ? null : { hash, stamp: stamp ?? '' },
    draft,
    disk: diskState(draft, hash, false),
    changedAt,
    changedBy,
  }
}

/** A line of the head with this key and no other, whose value stands on it whole. */
function isFeaturedLine(old: string, now: string, key: string): boolean {
  const line = changedLine(old, now)
  const name = new RegExp(`^\\s*["']?${key.replaceAll(/[^\w-]/g, '\\$&')}["']?\\s*[:=]`)
  if (!line || !name.test(line.from) || !name.test(line.to)) return false
  const [before, after] = [splitSource(old), splitSource(now)]
  return before.body === after.body && scanHead(before).has(key)
}
