import type { Caption, CaptionFacets, CaptionPage, CaptionQuery } from '#contract/caption.ts'
import { copyKeys } from '#domain/captions/copy-keys.ts'
import { partsText } from '#domain/captions/sign-off.ts'
import { readCopy, type StoryCopy } from '#domain/captions/story-copy.ts'
import type { StoryId } from '#domain/story/story.ts'
import type { QueueReader, StoredCaption } from '../ports/caption-rows.ts'
import type { StoryState } from '../ports/database.ts'
import { locksOf } from './caption-locks.ts'
import type { Desk } from './desk.ts'
import { DeskProblem } from './desk-problem.ts'
import { checkedAs } from './find-captions.ts'
import { findStory, stateOf } from './find-story.ts'
import { placeIn } from './place-of-caption.ts'
import { hashOf } from './story-text.ts'

export const readerFor = (desk: Desk, person: string): QueueReader => ({
  person,
  now: desk.clock.now(),
  reviewFrom: desk.site.shape.captions.reviewFrom,
})

/** A page of the queue. */
export const listCaptions = (desk: Desk, query: CaptionQuery, person: string): Promise<CaptionPage> =>
  desk.database.captions.page(query, readerFor(desk, person))

export const countCaptions = async (desk: Desk, query: CaptionQuery, person: string): Promise<CaptionFacets> =>
  desk.database.captions.facets(query, readerFor(desk, person), await checkedAs(desk))

/** A caption that its story has, or the problem that it has it no more. */
export async function findCaption(desk: Desk, id: number): Promise<StoredCaption> {
  const caption = await desk.database.captions.byId(id)
  if (!caption || caption.place === null)
    throw new DeskProblem('not-found', 'This caption is gone: its text was changed or taken out. The next one in the queue is there.')
  return caption
}

/** The hash of what a caption is now, which a sign-off is bound to. */
export const hashOfCaption = (caption: StoredCaption): Promise<string> => hashOf(partsText(caption.parts))

/** Everything that the review pane shows of a caption. */
export async function openCaption(desk: Desk, id: number, person: string): Promise<Caption> {
  const caption = await findCaption(desk, id)
  const story = await findStory(desk, caption.story)
  const { captions } = desk.database
  const state = await stateOf(desk, story)
  const [[row], all, stood, trail] = [
    await captions.rows([id], readerFor(desk, person)),
    await captions.ofStory(caption.story),
    await captions.stood(caption.story),
    await captions.trail(id),
  ]
  if (!row) throw new DeskProblem('not-found', 'This caption is gone: its story was taken out.')
  const counted = all.filter(one => one.review.state !== 'text')
  const signed = trail.find(({ what }) => what === 'signed')
  const seen = caption.review.state === 'signed' || caption.review.state === 'lapsed' ? caption.review.seen : null
  return {
    ...row,
    hash: await hashOfCaption(caption),
    alt: caption.alt,
    credit: caption.credit,
    captionPlace: caption.captionPlace,
    decorative: caption.decorative,
    locked: locksOf(desk, caption, state.draft?.text ?? state.live ?? ''),
    signals: [...caption.signals],
    findings: caption.findings.map(finding => ({ ...finding })),
    stood: stood.filter(({ finding }) => caption.findings.some(one => one.finding === finding)),
    place: {
      number: counted.findIndex(one => one.id === id) + 1,
      of: counted.length,
      signed: counted.filter(one => one.review.state === 'signed').length,
    },
    context: contextOf(readCopy(state.draft?.text ?? state.live ?? '', copyKeys(desk.site.shape.fields)), caption),
    since: seen && signed ? { by: signed.by, at: signed.at, caption: seen.caption, alt: seen.alt, credit: seen.credit } : null,
    trail: [...trail],
    version: story.version,
    liveDiffers: liveDiffers(desk, state, caption),
  }
}

/** The paragraphs of running text before and after it. A lead picture stands before the first. */
function contextOf(copy: StoryCopy, caption: StoredCaption): Caption['context'] {
  const texts = copy.paragraphs.filter(({ kind, text }) => (kind === 'text' || kind === 'quote' || kind === 'list') && text.trim() !== '')
  const own = caption.line - copy.bodyLine
  const lead = caption.kind === 'lead'
  const before = lead ? undefined : texts.filter(({ line }) => line < own).at(-1)
  const after = lead ? texts[0] : texts.find(({ line }) => line > own)
  const first = before ?? after
  return { before: before?.text.trim() ?? '', after: after?.text.trim() ?? '', line: first ? copy.bodyLine + first.line : caption.line }
}

/** Whether readers have other words than these, or not yet any. A story without a file has no readers. */
function liveDiffers(desk: Desk, { live, draft }: StoryState, caption: StoredCaption): boolean {
  if (live === null || draft === null) return false
  return placeIn(desk, live, caption, null) === null
}

/** Tells every screen that these captions are to be read again. */
export function tellOf(desk: Desk, ids: readonly number[], stories: readonly StoryId[], by: string): void {
  desk.bus.publish({ type: 'captions', ids: [...ids], stories: [...stories], by })
}

/** Says that a person has a caption open, so that others see it. Answers who has it. */
export async function claimCaption(desk: Desk, id: number, by: string): Promise<string> {
  await findCaption(desk, id)
  const claim = await desk.database.captions.claim(id, by, desk.clock.now())
  if (claim.by === by) tellOf(desk, [id, ...claim.released], [], by)
  return claim.by
}

/** Says that a person has left a caption. What somebody else has open stays theirs. */
export async function releaseCaption(desk: Desk, id: number, by: string): Promise<void> {
  if (await desk.database.captions.release(id, by)) tellOf(desk, [id], [], by)
}
