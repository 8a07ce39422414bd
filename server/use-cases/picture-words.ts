import type { Picture, PictureRecord } from '#contract/picture.ts'
import { creditProposal } from '#domain/images/credit-proposal.ts'
import type { PictureChoices } from '#domain/images/picture-choices.ts'
import type { FlagRules } from '#domain/images/picture-flags.ts'
import { pictureSrc } from '#domain/site/picture-src.ts'
import type { PictureFacts } from '../ports/images.ts'
import type { PictureContent, StoredPicture } from '../ports/picture-rows.ts'
import type { Desk } from './desk.ts'
import { DeskProblem } from './desk-problem.ts'

/** What flags depend on today. */
export const flagRules = (desk: Desk): FlagRules => ({
  today: desk.clock.now().slice(0, 10),
  ownHosts: desk.site.shape.pictures.ownHosts,
})

/** What the database keeps of a file's bytes. */
export function contentOf(hash: string, size: number, { type, width, height, colour, located }: PictureFacts): PictureContent {
  return { hash, bytes: size, type, width, height, colour, located }
}

/** A picture that is there, or the problem that there is none. */
export async function findPicture(desk: Desk, id: number): Promise<StoredPicture> {
  const picture = await desk.database.pictures.byId(id)
  if (!picture || picture.removedAt !== null)
    throw new DeskProblem('not-found', 'There is no such picture. It may have been taken out of the library.')
  return picture
}

/** A picture as lists show it. */
export async function listedPicture(desk: Desk, id: number): Promise<Picture> {
  const [listed] = await desk.database.pictures.listed([id], flagRules(desk))
  if (!listed) throw new DeskProblem('not-found', 'There is no such picture. It may have been taken out of the library.')
  return listed
}

/** Everything that the desk has of a picture. */
export async function openPicture(desk: Desk, id: number): Promise<PictureRecord> {
  const [picture, listed, usedIn] = await Promise.all([findPicture(desk, id), listedPicture(desk, id), desk.database.pictures.usedIn([id])])
  const { version, content, found, choices } = picture
  return {
    ...listed,
    ...choices,
    crops: { ...choices.crops },
    version,
    type: content?.type ?? null,
    located: content?.located ?? false,
    found,
    proposals: proposalsFor(choices),
    usedIn: usedIn.map(({ id: story, headline, lead }) => ({ id: story, headline, lead })),
  }
}

/** The picture that a story at `path` means by what it writes. */
export async function pictureCalled(desk: Desk, { src, path = '' }: { src: string; path?: string | undefined }): Promise<PictureRecord> {
  const found = await desk.database.pictures.bySrc(pictureSrc(desk.site.shape, path, src))
  if (!found) throw new DeskProblem('not-found', `There is no picture ${src} in the library.`)
  return openPicture(desk, found.picture.id)
}

function proposalsFor({ credit }: PictureChoices): PictureRecord['proposals'] {
  const proposal = creditProposal(credit)
  return proposal ? [{ field: 'credit', value: proposal.proposal, why: proposal.why }] : []
}
