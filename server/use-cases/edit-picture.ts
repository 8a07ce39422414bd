import type { PictureEdit, PictureRecord } from '#contract/picture.ts'
import type { Desk } from './desk.ts'
import { DeskProblem } from './desk-problem.ts'
import { findPicture, openPicture } from './picture-words.ts'

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
    const given = Object.fromEntries(Object.entries(edit).filter(([, value]) => value !== undefined)) as Partial<typeof picture.choices>
    const texts = Object.fromEntries(Object.entries(given).map(([key, value]) => [key, typeof value === 'string' ? value.trim() : value]))
    await desk.database.pictures.change(id, { choices: { ...picture.choices, ...texts } })
    desk.bus.publish({ type: 'pictures' })
  })
  return openPicture(desk, id)
}
