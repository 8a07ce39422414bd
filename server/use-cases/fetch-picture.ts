import type { TakenPicture } from '#contract/picture.ts'
import type { Act } from '#contract/story.ts'
import { maxPictureBytes } from '#domain/images/picture-limits.ts'
import { pictureFields } from '#domain/images/picture-record.ts'
import { replacePicture } from '#domain/images/replace-picture.ts'
import { RemoteError } from '../ports/remote.ts'
import type { Desk } from './desk.ts'
import { DeskProblem } from './desk-problem.ts'
import { draftWith } from './draft-state.ts'
import { findStory, stateOf } from './find-story.ts'
import { performAct } from './perform-act.ts'
import { findPicture } from './picture-words.ts'
import { takePicture, tooLarge } from './take-picture.ts'

/** Takes a picture from an address on the public internet into the library. What the bytes are decides, not what the host says they are. */
export async function fetchPicture(desk: Desk, address: string, by: string): Promise<TakenPicture> {
  try {
    const { bytes, name } = await desk.remote.fetch(address, maxPictureBytes)
    return await takePicture(desk, { name: name || 'picture', bytes }, by)
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error
    if (error.kind === 'too-large') throw tooLarge(null)
    const detail = `Not taken: ${error.message} Save the picture on your device and upload the file instead.`
    throw new DeskProblem(error.kind === 'forbidden' ? 'forbidden-address' : 'not-fetched', detail)
  }
}

/** Brings a picture that stories link to elsewhere into the library, and writes its new place into the drafts of all those stories, as one act. */
export async function bringIn(desk: Desk, id: number, by: string): Promise<Act & { picture: number }> {
  const linked = await findPicture(desk, id)
  if (linked.origin !== 'linked') throw new DeskProblem('invalid-request', `${linked.name} is in the library already.`)
  const { picture } = await fetchPicture(desk, linked.src, by)
  const fresh = await findPicture(desk, picture.id)
  const written = Object.fromEntries(
    pictureFields.filter(field => linked.choices[field] !== '').map(field => [field, linked.choices[field]]),
  )
  await desk.database.pictures.change(fresh.id, { choices: { ...fresh.choices, ...written } })
  const stories = await desk.database.pictures.usedIn([id])
  const act = await performAct(desk, { label: `Brought in ${fresh.name}`, by, reason: 'saved' }, async () =>
    Promise.all(
      stories.map(async use => {
        const story = await findStory(desk, use.id)
        const before = await stateOf(desk, story)
        const text = replacePicture(before.draft?.text ?? before.live ?? '', linked.src, fresh.src)
        const base = before.draft ? before.draft.baseHash : story.liveHash
        return { story, before, after: text === before.live ? before : { ...before, draft: draftWith(before, text, base) } }
      }),
    ),
  )
  return { ...act, picture: fresh.id }
}
