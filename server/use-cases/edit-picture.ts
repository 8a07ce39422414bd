import type { PictureEdit, PictureEdits, PictureRecord } from '#contract/picture.ts'
import type { PictureChoices } from '#domain/images/picture-choices.ts'
import type { Desk } from './desk.ts'
import { DeskProblem } from './desk-problem.ts'
import { findPicture, openPicture } from './picture-words.ts'
import { recheckPictures } from './recheck-captions.ts'

/** Changes what people say of a picture. `version` is the one the edit was made on; another one is a `stale-version`. */
export async function editPicture(desk: Desk, id: number, version: number, edit: PictureEdit): Promise<PictureRecord> {
  await desk.alone(async () => {
    const picture = await findPicture(desk, id)
    if (picture.version !== version)
      throw new DeskProblem('stale-version', 'Somebody else changed this picture since you opened it. Nothing was overwritten.', {
        version: picture.version,
      })
    for (const [name, { left, top, width, height }] of Object.entries(edit.crops ?? {})) {
      const inside = picture.content && left + width <= picture.content.width && top + height <= picture.content.height
      if (!inside) throw new DeskProblem('invalid-request', `The crop “${name}” reaches beyond the picture. Draw it again.`)
    }
    await desk.database.pictures.change(id, { choices: { ...picture.choices, ...trimmed(edit) } })
    desk.bus.publish({ type: 'pictures' })
  })
  await recheckPictures(desk, [id])
  return openPicture(desk, id)
}

/** What of an edit is given, as it is kept. */
const trimmed = (edit: PictureEdit): Partial<PictureChoices> =>
  Object.fromEntries(
    Object.entries(edit)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [key, typeof value === 'string' ? value.trim() : value]),
  )

/** Changes what several pictures say, all of them or none. Answers the edits that take it back; a picture that says so already is in none. */
export async function editPictures(desk: Desk, { edits }: PictureEdits): Promise<PictureEdits> {
  const before = await desk.alone(() =>
    desk.database.transaction(async inside => {
      const changed: PictureEdits['edits'] = []
      for (const { id, edit, from = {} } of edits) {
        const picture = await inside.pictures.byId(id)
        if (!picture || picture.removedAt !== null)
          throw new DeskProblem(
            'not-found',
            'One of these pictures was taken out of the library meanwhile. Nothing was changed; select them again.',
          )
        const { choices } = picture
        if (!Object.entries(from).every(([key, value]) => choices[key as keyof PictureChoices] === value))
          throw new DeskProblem('nothing-to-undo', `Somebody changed ${picture.name} since. Nothing was changed; look at it first.`)
        const news = Object.entries(trimmed(edit)).filter(([key, value]) => choices[key as keyof PictureChoices] !== value)
        if (news.length === 0) continue
        await inside.pictures.change(id, { choices: { ...choices, ...Object.fromEntries(news) } })
        const before = Object.fromEntries(news.map(([key]) => [key, choices[key as keyof PictureChoices]]))
        changed.push({ id, edit: before, from: Object.fromEntries(news) })
      }
      return changed
    }),
  )
  if (before.length > 0) desk.bus.publish({ type: 'pictures' })
  await recheckPictures(
    desk,
    before.map(({ id }) => id),
  )
  return { edits: before }
}
